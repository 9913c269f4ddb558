"""The box that renames a persona everywhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits.replacing import Wanted, find_all
from journeycanvas.model.persona import Persona
from journeycanvas.ui.searching.rename_dialog import RenameBox
from journeycanvas.ui.window import Window
from tests.ui import person


def asked(window: Window, act: Callable[[RenameBox], None]) -> None:
    """Open the box, and do something in it."""

    def found(box: object) -> None:
        assert isinstance(box, RenameBox)
        try:
            act(box)
        finally:
            if box.isVisible():
                box.reject()

    person.when_asked(found)
    person.do(window, "rename_everywhere")


def exact(journey: Journey, name: str) -> int:
    return len(find_all(journey, Wanted(name, whole_words=True, is_exact=True)))


def test_a_name_is_replaced_everywhere_in_one_step(shoes: Window) -> None:
    session = shoes.editing.session
    start, places = session.journey, exact(session.journey, "Mark")

    def rename(box: RenameBox) -> None:
        assert box.line.text() == "Mark"
        assert not box.rename_button.isEnabled()
        box.line.setText("Zoé")
        assert box.count.text() == f"{places} of {places} places will be changed"
        box.rename_button.click()

    asked(shoes, rename)

    assert (exact(session.journey, "Mark"), exact(session.journey, "Zoé")) == (0, places)
    assert session.undo_name == "Rename everywhere"
    assert shoes.statusBar().currentMessage() == f"Renamed in {places} places"
    session.undo()
    assert session.journey is start


def test_unticked_places_and_joined_names_stay(shoes: Window) -> None:
    session = shoes.editing.session
    session.apply("Notes", lambda journey: journey.evolve(title="Mark, then Jean-Mark"))

    def rename(box: RenameBox) -> None:
        box.line.setText("Zoe")
        rows = [box.places.topLevelItem(number) for number in range(box.places.topLevelItemCount())]
        title = [row for row in rows if row is not None and row.text(1) == "Journey · Title"]
        assert [row.checkState(0) for row in title] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
        title[0].setCheckState(0, Qt.CheckState.Unchecked)
        box.rename_button.click()

    asked(shoes, rename)

    assert session.journey.title == "Mark, then Jean-Mark"
    assert session.journey.personas[0].name == "Zoe"


def test_other_spellings_are_offered_and_near_names_warned_of(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply(
        "Marc",
        lambda journey: journey.evolve(
            notes="Marc or MARK", personas=(*journey.personas, Persona(id="marc", name="Marc"))
        ),
    )

    def rename(box: RenameBox) -> None:
        offered = {tick.text(): tick for tick, _text in box._spellings}
        assert set(offered) == {"Marc: 2 places (a persona of its own)", "MARK: 1 place"}
        assert "Another persona is called “Marc”" in box.warning.text()
        offered["MARK: 1 place"].setChecked(True)
        box.line.setText("Zoe")
        box.rename_button.click()

    asked(shoes, rename)

    assert session.journey.notes == "Marc or Zoe"
    assert session.journey.personas[-1].name == "Marc"


def test_the_selected_persona_is_asked_for_and_a_name_in_use_warned_of(shoes: Window) -> None:
    session = shoes.editing.session
    sofia = session.journey.personas[1]
    session.select([sofia.id])

    def look(box: RenameBox) -> None:
        assert box.persona.id == sofia.id
        box.line.setText("Mark")
        assert "There is a persona of the new name already." in box.warning.text()
        box.line.setText(" ")
        assert not box.rename_button.isEnabled()
        box.who.setCurrentIndex(0)
        assert box.line.text() == "Mark"

    asked(shoes, look)


def test_parts_of_a_name_are_renamed_too(shoes: Window) -> None:
    session = shoes.editing.session
    (first, *others) = session.journey.personas
    session.apply(
        "Name",
        lambda journey: journey.evolve(
            personas=(first.evolve(name="Mark Dupont"), *others), title="Mark Dupont", subtitle="Mark"
        ),
    )

    def rename(box: RenameBox) -> None:
        box.line.setText("Luc Dupont")
        box.rename_button.click()

    asked(shoes, rename)

    assert (session.journey.title, session.journey.subtitle) == ("Luc Dupont", "Luc")


def test_without_a_named_persona_it_says_so(window: Window) -> None:
    window.open_template("blank")
    said: list[str] = []
    session = window.editing.session
    session.apply("None", lambda journey: journey.evolve(personas=(), paths=()))
    person.answer("OK", said=said)

    person.do(window, "rename_everywhere")

    assert said == ["There is no persona with a name yet."]
