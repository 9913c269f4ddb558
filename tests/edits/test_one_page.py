"""The map as directors read it: which lanes stay, and the page they are on."""

import pytest
from hypothesis import given

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, one_page
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.model.page import PageSetup
from journeycanvas.session.session import Session
from tests.builders import small
from tests.strategies import journeys


def shown(journey: Journey) -> list[str]:
    return [lane.id for lane in journey.lanes if not lane.hidden]


def many() -> Journey:
    base = small()
    return base.evolve(
        lanes=(
            *base.lanes,
            CardsLane(id="needs", wording="needs"),
            CardsLane(id="pain", wording="pain_points"),
            CardsLane(id="typed", name="irritants "),
            CardsLane(id="own", name="Notes"),
            MeasurementsLane(id="figures", hidden=True),
        ),
        page=PageSetup(paper="A3", orientation="portrait", margin_mm=5.0),
    )


def test_none_but_what_directors_read_is_shown_on_one_page() -> None:
    found = one_page.for_directors(many())

    assert shown(found) == ["path", "emotion", "pain", "typed"]
    assert found.page == PageSetup(paper="A4", orientation="landscape", margin_mm=5.0)


def test_each_kind_that_directors_read_stays() -> None:
    journey = small().evolve(lanes=tuple([kind(id=name) for name, kind in lanes.KINDS.items()]))

    assert set(shown(one_page.for_directors(journey))) == one_page.KINDS


def test_lanes_shown_again_are_as_before() -> None:
    journey = many()

    assert lanes.show(one_page.for_directors(journey), ["needs", "own"]).lanes == journey.lanes


@pytest.mark.parametrize("hidden", [[], ["path", "emotion", "pain", "typed"]])
def test_without_such_a_lane_in_sight_it_says_what_to_do(hidden: list[str]) -> None:
    journey = lanes.hide(many(), hidden) if hidden else small().evolve(lanes=(CardsLane(id="needs", wording="needs"),))

    with pytest.raises(EditError, match="show or add one first"):
        one_page.for_directors(journey)


@given(journeys())
def test_it_is_valid_shows_nothing_more_changes_nothing_twice_and_is_undone(journey: Journey) -> None:
    session = Session(journey)

    try:
        session.apply("One page", one_page.for_directors)
    except EditError:
        assert not any(one_page.is_for_directors(lane) for lane in journey.lanes if not lane.hidden)
        assert session.journey is journey
        return
    found = session.journey

    assert first_violation(found.__dict__) is None
    assert [id for id in shown(journey) if id in shown(found)] == shown(found) != []
    assert found.evolve(lanes=journey.lanes, page=journey.page) == journey
    assert one_page.for_directors(found) is found
    session.undo()
    assert session.journey is journey
