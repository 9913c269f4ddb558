"""What is added and what it is named first are one step; what is named later is another."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, touchpoints
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from tests import builders


def _with_new(session: Session) -> None:
    session.apply("Add", lambda journey: touchpoints.add(journey, "s1", id="new"), merges=naming("new"))


def _name(session: Session, name: str) -> None:
    typing = session.type("new", field="name")
    typing.show(name)
    typing.commit()


def _names(journey: Journey) -> list[str]:
    return [touchpoint.name for touchpoint in journey.touchpoints if touchpoint.id == "new"]


def test_first_name_is_part_of_the_step_that_added() -> None:
    session = Session(builders.small(2))
    before = session.journey
    _with_new(session)

    _name(session, "Leaflet")

    assert [step.name for step in session.history.steps] == ["Add"]
    session.undo()
    assert session.journey is before
    session.redo()
    assert _names(session.journey) == ["Leaflet"]


def test_second_name_is_a_step_of_its_own() -> None:
    session = Session(builders.small(2))
    _with_new(session)
    _name(session, "Leaflet")

    _name(session, "Poster")

    session.undo()
    assert _names(session.journey) == ["Leaflet"]


def test_name_after_another_step_is_a_step_of_its_own() -> None:
    session = Session(builders.small(2))
    _with_new(session)
    session.apply("Other", lambda journey: records.change(journey, ("t1",), name="Other"))

    _name(session, "Leaflet")

    assert len(session.history.steps) == 3


def test_name_after_saving_is_a_step_of_its_own() -> None:
    session = Session(builders.small(2))
    _with_new(session)
    session.mark_saved(session.journey)

    _name(session, "Leaflet")

    assert not session.is_clean
    session.undo()
    assert session.is_clean


def test_name_that_is_dropped_leaves_what_was_added() -> None:
    session = Session(builders.small(2))
    _with_new(session)

    typing = session.type("new", field="name")
    typing.show("Leaflet")
    typing.cancel()

    assert _names(session.journey) == [""]
    assert session.has_just_added("new")
