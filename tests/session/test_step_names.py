"""Steps are named by what was done, and to which thing."""

import pytest

from journeycanvas.language import use
from journeycanvas.session.session import Session
from journeycanvas.session.step_names import Named, said, shortened, typed
from tests.tools.hands import full


@pytest.fixture
def session() -> Session:
    use("en")
    return Session(full())


@pytest.mark.parametrize(
    ("record", "field", "text", "name"),
    [
        ("s1", "name", "Purchase", "Rename stage ‘Purchase’"),
        ("t1", "name", "Paying\nnow", "Rename touchpoint ‘Paying now’"),
        ("needs", "name", "Wishes", "Rename lane ‘Wishes’"),
        ("a", "text", "Pay fast", "Change card ‘Pay fast’"),
        ("r1", "text", "Show the costs", "Change recommendation ‘Show the costs’"),
        ("s1", "name", "", "Change name"),
        ("a", "text", " ", "Change text"),
        ("journey", "title", "Another", "Change title"),
        ("journey", "goal.text", "Another", "Change goal"),
        ("s1", "timing", "Soon", "Change timing"),
    ],
)
def test_typing_is_named_by_what_was_typed_into(
    record: str, field: str, text: str, name: str, session: Session
) -> None:
    typing = session.type(record, field=field)
    typing.show("x")
    typing.show(text)

    typing.commit()

    assert session.undo_name == (name if text.strip() or session.history.done else None)
    session.undo()
    assert session.redo_name == name


def test_typing_settled_by_something_else_has_its_name_too(session: Session) -> None:
    session.type("s1", field="name").show("Purchase")

    session.settle()

    assert session.undo_name == "Rename stage ‘Purchase’"


def test_name_of_a_step_speaks_the_language_spoken_now(session: Session) -> None:
    typing = session.type("s1", field="name")
    typing.show("Achat")
    typing.commit()

    use("fr")

    assert session.undo_name == "Renommer l'étape “Achat”"
    use("en")


def test_braces_in_a_name_are_letters_like_others(session: Session) -> None:
    typing = session.type("s1", field="name")
    typing.show("{name} {0} }{")
    typing.commit()

    assert session.undo_name == "Rename stage ‘{name} {0} }{’"


def test_long_name_is_cut_and_breaks_become_spaces() -> None:
    assert shortened("word " * 20) == "word word word word word word w…"
    assert shortened("one\ntwo") == "one two"


def test_every_name_has_a_slot_for_what_it_is_about() -> None:
    use("en")
    name = typed("stages", "name", "A")

    assert isinstance(name, Named)
    assert said(name) == "Rename stage ‘A’"
    assert said("Move lane") == "Move lane"
