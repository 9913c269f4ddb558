"""A field of a form whose record went a moment ago: the form goes too, and nothing is done meanwhile."""

from journeycanvas.edits import deletion
from journeycanvas.ui.inspector import binding
from journeycanvas.ui.window import Window


def test_a_value_for_what_is_gone_changes_nothing(shoes: Window) -> None:
    session = shoes.editing.session
    importance: binding.Binding[int] = binding.of_field(session, ("cart",), "importance", step="Change importance")
    importance.set(5)
    session.apply("Delete", lambda journey: deletion.delete(journey, ["cart"]))
    before = session.journey

    importance.set(2)

    assert session.journey is before
    assert session.undo_name == "Delete"


def test_what_is_typed_into_what_is_gone_is_no_step(shoes: Window) -> None:
    session = shoes.editing.session
    typist = binding.Typist(binding.of_text(session, ("cart",), "name", step="Rename"))
    session.apply("Delete", lambda journey: deletion.delete(journey, ["cart"]))
    before = session.journey

    typist.show("Basket")
    typist.keep()

    assert session.journey is before
    assert session.undo_name == "Delete"
