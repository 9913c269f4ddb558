"""Things of several kinds selected together: what they share is shown, and changed for all in one step."""

from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.edits import records
from journeycanvas.language import use
from journeycanvas.model.path import Connection
from journeycanvas.model.record import Record
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.choices import ChoiceField, ColourField, NameField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, NumberField
from journeycanvas.ui.inspector.panel import Inspector
from tests.tools.hands import full

F = TypeVar("F", bound=Field)


@pytest.fixture
def panel(qtbot: QtBot) -> Inspector:
    use("en")
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    return made


def show(panel: Inspector, *ids: str) -> Session:
    session = Session(full())
    panel.show_session(session)
    session.select(ids)
    panel.refresh()
    return session


def field_of(panel: Inspector, label: str, kind: type[F]) -> F:
    return next(field for field in panel.fields if field.label.text() == label and isinstance(field, kind))


def labels(panel: Inspector) -> list[str]:
    return [field.label.text() for field in panel.fields if field.label.text()]


def held(session: Session, *ids: str) -> list[Record]:
    return [records.find(session.journey, id) for id in ids]


def test_what_is_selected_is_counted_by_kind(panel: Inspector) -> None:
    show(panel, "t1", "t2", "a")

    note = panel.fields[0]

    assert isinstance(note, NoteField)
    assert note.said.text() == "2 touchpoints, 1 card"


def test_only_what_all_have_is_shown(panel: Inspector) -> None:
    show(panel, "t1", "a")
    of_both = labels(panel)
    show(panel, "t1", "a", "s1")
    of_three = labels(panel)

    assert of_both == ["Stage", "Labels", "Evidence", "Sources", "Contributed by", "Notes"]
    assert of_three == ["Notes"]


def test_another_mixture_gets_a_form_of_its_own(panel: Inspector) -> None:
    session = show(panel, "t1", "a")

    session.select(["t1", "s1"])
    panel.refresh()

    assert "Importance" in labels(panel)
    assert "Stage" not in labels(panel)


def test_evidence_of_all_is_changed_in_one_step(panel: Inspector) -> None:
    session = show(panel, "t1", "a", "r1")
    start = session.journey

    field = field_of(panel, "Evidence", ChoiceField)
    field._choose(2)

    assert {record.__dict__["evidence"] for record in held(session, "t1", "a", "r1")} == {"confirmed"}
    assert session.history.done == 1
    session.undo()
    assert session.journey is start


def test_all_go_to_a_stage_in_one_step(panel: Inspector) -> None:
    session = show(panel, "t1", "a", "r1")
    last = session.journey.stages[-1]

    field = field_of(panel, "Stage", ChoiceField)
    field._choose(field.editor.findText(last.name))

    assert {record.__dict__["stage"] for record in held(session, "t1", "a", "r1")} == {last.id}
    assert session.history.done == 1
    assert session.selection == {"t1", "a", "r1"}


def test_different_values_are_told_and_left_until_one_is_typed(panel: Inspector, qtbot: QtBot) -> None:
    session = show(panel, "t1", "a")
    session.apply("x", lambda journey: records.change(journey, ("a",), notes="Mine"))
    panel.refresh()
    field = field_of(panel, "Notes", LongTextField)
    assert field.editor.placeholderText() == "Several values"
    panel.finish_typing()
    assert session.history.done == 1

    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "Ours")
    panel.finish_typing()

    assert [record.__dict__["notes"] for record in held(session, "t1", "a")] == ["Ours", "Ours"]
    assert session.history.done == 2


def test_colour_of_a_card_and_a_persona_is_changed_together(panel: Inspector) -> None:
    session = show(panel, "a", "s1")
    chosen = next(colour for colour in field_of(panel, "Colour", ColourField).buttons if colour is not None)

    field_of(panel, "Colour", ColourField).buttons[chosen].click()

    assert {record.__dict__["colour"] for record in held(session, "a", "s1")} == {chosen}


def test_department_typed_for_all_is_made_once(panel: Inspector) -> None:
    session = show(panel, "t1", "r1")
    before = len(session.journey.departments)

    field = field_of(panel, "Department in charge", NameField)
    field.editor.setCurrentText("Shops")
    field._choose()

    assert len(session.journey.departments) == before + 1
    assert len({record.__dict__["department"] for record in held(session, "t1", "r1")}) == 1


def test_a_usual_department_is_offered_and_made_as_it_is_chosen(panel: Inspector) -> None:
    session = show(panel, "t1", "r1")
    before = session.settled
    field = field_of(panel, "Department in charge", NameField)
    place = field.editor.findText("Back office")

    field.editor.setCurrentIndex(place)
    field.editor.activated.emit(place)

    made = session.settled.departments[-1]
    assert (made.name, made.role) == ("Back office", "backstage")
    assert {record.__dict__["department"] for record in held(session, "t1", "r1")} == {made.id}
    session.undo()
    assert session.settled is before


def test_things_that_share_nothing_say_so(panel: Inspector) -> None:
    journey = full()
    visit = journey.paths[0].visits[0].id
    way = Connection(id="way", kind="exit", origin=visit)
    session = Session(records.change(journey, (journey.paths[0].id,), connections=(way,)))
    panel.show_session(session)
    session.select([way.id, "t1"])
    panel.refresh()

    said = [field.said.text() for field in panel.fields if isinstance(field, NoteField)]

    assert said == ["1 touchpoint, 1 connection", "These things have no field in common."]


def test_different_counts_are_told_in_words_and_any_count_can_be_typed(panel: Inspector, qtbot: QtBot) -> None:
    session = show(panel, "a", "b")
    session.apply("x", lambda journey: records.change(journey, ("a",), votes=3))
    panel.refresh()
    field = field_of(panel, "Votes", NumberField)
    assert field.editor.text() == "Several values"
    panel.finish_typing()
    assert session.history.done == 1

    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "0")
    panel.finish_typing()

    assert [record.__dict__["votes"] for record in held(session, "a", "b")] == [0, 0]


def test_the_journey_is_none_of_the_things_selected(panel: Inspector) -> None:
    show(panel, "journey", "t1")

    assert panel.tabs.titles[0] == "Touchpoint"
