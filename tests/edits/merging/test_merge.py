"""Two copies of a journey become one; what they contradict each other in is listed, and decided as was chosen."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, stages
from journeycanvas.edits.deletion import delete
from journeycanvas.edits.merging.ancestor import origin_among
from journeycanvas.edits.merging.merge import Merged, merged
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.recommendation import Recommendation
from tests.builders import small, touchpoint


def base() -> Journey:
    """Return a journey of four touchpoints in two stages, and a lane with a card."""
    return small(4).evolve(
        lanes=(*small().lanes, CardsLane(id="needs")), cards=(Card(id="c1", lane="needs", stage="s1", text="a seat"),)
    )


def names(of: Journey) -> list[str]:
    return [each.name for each in of.touchpoints]


def keys(found: Merged) -> list[tuple[str, str]]:
    return [(one.key, one.what) for one in found.conflicts]


def rename(of: Journey, id: str, name: str) -> Journey:
    return records.change(of, (id,), name=name)


def test_what_either_changed_is_in_it() -> None:
    mine = rename(base(), "t1", "Till")
    theirs = rename(base(), "t2", "Door")

    found = merged(base(), mine, theirs)

    assert (names(found.result), found.conflicts) == (["Till", "Door", "t3", "t4"], ())


def test_two_fields_of_one_thing_are_no_conflict() -> None:
    mine = rename(base(), "t1", "Till")
    theirs = records.change(base(), ("t1",), notes="noisy")

    (first, *_), conflicts = merged(base(), mine, theirs).result.touchpoints, merged(base(), mine, theirs).conflicts

    assert (first.name, first.notes, conflicts) == ("Till", "noisy", ())


@pytest.mark.parametrize(("side", "name"), [("mine", "Till"), ("theirs", "Desk")])
def test_two_names_for_one_thing_are_a_conflict(side: str, name: str) -> None:
    mine, theirs = rename(base(), "t1", "Till"), rename(base(), "t1", "Desk")

    found = merged(base(), mine, theirs)
    (one,) = found.conflicts
    decided = merged(base(), mine, theirs, {one.key: side})

    assert (one.key, one.what, one.field, one.mine, one.theirs) == ("t1/name", "field", "name", "Till", "Desk")
    assert names(found.result)[0] == "Till"
    assert names(decided.result)[0] == name


def test_both_did_the_same() -> None:
    both = rename(base(), "t1", "Till")

    assert merged(base(), both, both)[:2] == (both, ())


def test_two_people_who_add_something_have_both_things() -> None:
    found = merged(base(), added("Till"), added("Desk"))

    assert found.conflicts == ()
    assert sorted(names(found.result)) == ["Desk", "Till", "t1", "t2", "t3", "t4"]
    assert len({each.id for each in found.result.touchpoints}) == 6


def added(name: str) -> Journey:
    start = base()
    return start.evolve(touchpoints=(*start.touchpoints, touchpoint("t5", name=name)))


def test_what_was_added_behind_another_stands_there() -> None:
    start = base()
    mine = start.evolve(touchpoints=(start.touchpoints[0], touchpoint("x"), *start.touchpoints[1:]))
    theirs = start.evolve(touchpoints=(start.touchpoints[0], touchpoint("y"), *start.touchpoints[1:]))

    assert names(merged(start, mine, theirs).result) == ["t1", "x", "y", "t2", "t3", "t4"]
    assert names(merged(start, theirs, mine).result) == ["t1", "y", "x", "t2", "t3", "t4"]


def test_what_one_took_out_is_out_with_all_it_held() -> None:
    mine = delete(base(), ("s1",))
    theirs = rename(base(), "t3", "Desk")

    found = merged(base(), mine, theirs)

    assert found.conflicts == ()
    assert [stage.id for stage in found.result.stages] == ["s2"]
    assert names(found.result) == ["Desk", "t4"]
    assert [visit.touchpoint for visit in found.result.paths[0].visits] == ["t3", "t4"]
    assert found.result.cards == ()


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_stage_taken_out_in_which_somebody_worked_is_one_conflict(*, is_kept: bool) -> None:
    mine = delete(base(), ("s1",))
    theirs = rename(records.change(base(), ("v-t2",), emotion=2.0), "t1", "Till")

    found = merged(base(), mine, theirs)
    decided = merged(base(), mine, theirs, {"s1": "theirs" if is_kept else "mine"})

    assert keys(found) == [("s1", "gone")]
    assert found.conflicts[0].side == "theirs"
    assert decided.conflicts == found.conflicts
    if is_kept:
        assert decided.result == found.result == theirs
    else:
        assert decided.result == mine


def test_what_was_put_into_a_stage_taken_out_is_a_conflict_too() -> None:
    mine = delete(base(), ("s2",))
    theirs = base().evolve(touchpoints=(*base().touchpoints, touchpoint("new", stage="s2")))

    found = merged(base(), mine, theirs)

    assert keys(found) == [("s2", "gone")]
    assert found.result == theirs
    assert merged(base(), mine, theirs, {"s2": "mine"}).result == mine


def test_what_was_put_into_a_stage_taken_out_stays_where_it_was() -> None:
    """It is in both copies, and the one that has no such stage knows where else."""
    mine = delete(records.change(base(), ("t1", "t2"), stage="s2"), ("s1",))
    theirs = records.change(base(), ("t3",), stage="s1")

    found = merged(base(), mine, theirs, {"s1": "mine"})

    assert [(each.id, each.stage) for each in found.result.touchpoints] == [(f"t{n}", "s2") for n in (1, 2, 3, 4)]


def test_both_moved_the_stages_each_in_another_way() -> None:
    start = small(6, stages=3)
    mine, theirs = stages.move(start, "s1", to=1), stages.move(start, "s3", to=0)

    found = merged(start, mine, theirs)

    assert keys(found) == [("///stages", "order"), ("p1//visits", "order")]
    assert [stage.id for stage in found.result.stages] == ["s2", "s1", "s3"]
    assert merged(start, mine, theirs, {"///stages": "theirs", "p1//visits": "theirs"}).result == theirs


def test_lists_are_brought_together() -> None:
    start = records.change(base(), ("t1",), channels=("email", "phone"))
    mine = records.change(start, ("t1",), channels=("email", "phone", "shop"))
    theirs = records.change(start, ("t1",), channels=("phone", "sms"))

    found = merged(start, mine, theirs)

    assert (found.result.touchpoints[0].channels, found.conflicts) == (("phone", "shop", "sms"), ())


def test_a_journey_without_a_known_origin_loses_nothing() -> None:
    mine = delete(rename(base(), "t1", "Till"), ("t4",))
    theirs = rename(base(), "t2", "Desk")

    found = merged(None, mine, theirs)

    assert names(found.result) == ["Till", "t2", "t3", "t4"]
    assert keys(found) == [("t1/name", "field"), ("t2/name", "field")]


def test_other_journeys_of_the_same_ids_stand_side_by_side() -> None:
    mine = small(2, stages=1).evolve(title="Shoes")
    theirs = rename(
        rename(rename(small(2, stages=1), "t1", "Reception desk"), "t2", "Operating theatre"), "s1", "Hospital"
    )
    theirs = rename(theirs, "lea", "Gaston Lagaffe")

    result = merged(None, mine, theirs).result

    assert [stage.name for stage in result.stages] == ["s1", "Hospital"]
    assert sorted(names(result)) == ["Operating theatre", "Reception desk", "t1", "t2"]
    assert [len(path.visits) for path in result.paths] == [2, 2]


def test_orders_that_together_go_round_in_a_circle_stay_as_mine() -> None:
    start = base().evolve(recommendations=(Recommendation(id="r1"), Recommendation(id="r2")))
    mine, theirs = records.change(start, ("r1",), after=("r2",)), records.change(start, ("r2",), after=("r1",))

    result = merged(start, mine, theirs).result

    assert [each.after for each in result.recommendations] == [("r2",), ()]


def test_what_a_newer_version_wrote_is_brought_together_too() -> None:
    start = Journey.model_validate({**base().__dict__, "mood": "calm", "weather": "rain"})
    mine = Journey.model_validate({**start.__dict__, "mood": "tense", "weather": "rain"})
    theirs = Journey.model_validate({**start.__dict__, "mood": "calm", "weather": "sun", "new": [1, 2]})

    found = merged(start, mine, theirs)

    assert found.result.__pydantic_extra__ == {"mood": "tense", "weather": "sun", "new": [1, 2]}


VERSIONS = [base()]
for change in (("t1", "Till"), ("t2", "Door"), ("t3", "Window"), ("t3", "Window"), ("t4", "Exit")):
    VERSIONS.insert(0, rename(VERSIONS[0], *change))


@pytest.mark.parametrize("place", range(len(VERSIONS)))
def test_the_origin_of_a_copy_is_found(place: int) -> None:
    theirs = records.change(VERSIONS[place], ("v-t1",), emotion=2.0)

    found = origin_among(VERSIONS, theirs)

    assert found is not None
    assert VERSIONS[found.place] == VERSIONS[place]
    assert found.is_certain == (VERSIONS[place] != VERSIONS[-1])


@pytest.mark.parametrize("place", range(1, len(VERSIONS) - 1))
def test_where_the_version_is_no_longer_kept_it_is_an_older_one(place: int) -> None:
    kept = [one for one in VERSIONS if one != VERSIONS[place]]
    theirs = records.change(VERSIONS[place], ("v-t1",), emotion=2.0)

    found = origin_among(kept, theirs)

    assert found is not None
    assert VERSIONS.index(kept[found.place]) > place
    assert merged(kept[found.place], VERSIONS[0], theirs).result == records.change(VERSIONS[0], ("v-t1",), emotion=2.0)


def test_the_oldest_version_may_be_one_from_after_the_copy_was_made() -> None:
    found = origin_among(VERSIONS[:2], records.change(VERSIONS[-1], ("v-t1",), emotion=2.0))

    assert found == (1, False)


def test_without_versions_there_is_no_origin() -> None:
    assert origin_among([], base()) is None


def test_a_journey_that_came_from_elsewhere_has_no_origin() -> None:
    other = small(3, stages=3).evolve(title="Another one")
    other = other.evolve(touchpoints=tuple(each.evolve(notes="all new") for each in other.touchpoints))

    assert origin_among([small(9)], rename(rename(other, "s1", "else"), "lea", "Max")) is None


def test_an_id_that_is_another_kind_of_thing_in_one_copy() -> None:
    start = base().evolve(people=(Person(id="x", name="Ann"),))
    theirs = start.evolve(people=(), departments=(Department(id="x", name="Sales"),))

    assert merged(start, start, theirs)[:2] == (theirs, ())
    assert merged(start, theirs, start)[:2] == (theirs, ())


def test_what_stays_is_linked_as_before() -> None:
    """Who takes a stage out also takes it out of what names it: that is undone with it."""
    start = base().evolve(
        recommendations=(Recommendation(id="r1", stage="s1", touchpoints=("t1", "t4"), cards=("c1",)),),
        measurements=(Measurement(id="m1", indicator="nps", value=4.0, stage="s1"),),
    )
    mine, theirs = rename(start, "t1", "Till"), delete(start, ("s1",))

    found = merged(start, mine, theirs)

    assert keys(found) == [("s1", "gone")]
    assert found.result == mine
    assert merged(start, mine, theirs, {"s1": "theirs"}).result == theirs


def test_without_a_known_origin_what_says_something_is_taken() -> None:
    mine = records.change(base(), ("t1",), notes="noisy")
    theirs = records.change(base(), ("t1",), description="where one pays")

    found = merged(None, mine, theirs)

    assert (found.result.touchpoints[0].notes, found.result.touchpoints[0].description) == ("noisy", "where one pays")
    assert found.conflicts == ()
