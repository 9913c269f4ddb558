"""Whatever changes from one journey to another is told, and done again to what was dumped."""

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.edits import texts, touchpoints, visits
from journeycanvas.edits.touchpoints import Move
from journeycanvas.model.touchpoint import Position
from journeycanvas.storage.changes import ChangeError, changes, do_again
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.builders import large, small
from tests.strategies import journeys


def after_doing_again(before: Journey, after: Journey) -> Journey:
    content = json.loads(dump(before))
    do_again(content, json.loads(json.dumps(changes(before, after))))
    return parse(json.dumps(content).encode(), name="test")


@given(journeys(), journeys())
def test_one_journey_becomes_any_other(before: Journey, after: Journey) -> None:
    assert after_doing_again(before, after) == after


@given(journeys(least=2), st.randoms())
def test_records_moved_about_are_kept_and_not_told_again(before: Journey, random: Random) -> None:
    shuffled = {}
    for name in ("touchpoints", "cards", "measurements", "departments", "people"):
        records = list(collection(before.__dict__, name))
        random.shuffle(records)
        shuffled[name] = tuple(records)
    after = before.evolve(**shuffled)

    told = json.dumps(changes(before, after))

    assert '"new"' not in told
    assert after_doing_again(before, after) == after


@given(journeys())
def test_nothing_is_told_where_nothing_changed(journey: Journey) -> None:
    assert changes(journey, journey) == []
    assert changes(journey, journey.evolve(title=journey.title)) == []


LARGE = large(1_000)
VISIT, STAGE = LARGE.paths[0].visits[400], LARGE.stages[-1].id


@pytest.mark.parametrize(
    "after",
    [
        visits.set_emotion(LARGE, [VISIT.id], emotion=-1.5),
        texts.replace(LARGE, VISIT.touchpoint, field="name", text="A new name"),
        touchpoints.move_many(LARGE, {VISIT.touchpoint: Move(STAGE, Position(x=0.5, y=0.5))}),
        touchpoints.add(LARGE, STAGE, name="One more"),
        touchpoints.delete(LARGE, [VISIT.touchpoint]),
    ],
    ids=["emotion", "name", "move", "add", "delete"],
)
def test_little_is_told_of_a_small_change_of_a_large_map(after: Journey) -> None:
    assert after != LARGE
    assert len(json.dumps(changes(LARGE, after))) < 2_500
    assert after_doing_again(LARGE, after) == after


@pytest.mark.parametrize(
    "change",
    [
        ["set", [], 1],
        ["set", ["stages", 99, "name"], "x"],
        ["set", ["stages", -1, "name"], "x"],
        ["set", ["title", "x"], 1],
        ["splice", ["stages"], 0, 99, []],
        ["splice", ["stages"], -1, 1, []],
        ["splice", ["stages"], 0, 1, [{"kept": [0, 99]}]],
        ["splice", ["stages"], 0, 1, [{}]],
        ["splice", ["stages"], 0, 0, [{"kept": [0, 1]}, {"kept": [0, 1]}]],
        ["splice", ["stages"], 0],
        ["shout", ["stages"]],
        ["set"],
        [],
        7,
        None,
    ],
    ids=json.dumps,
)
def test_change_that_does_not_fit_is_refused(change: object) -> None:
    with pytest.raises(ChangeError):
        do_again(json.loads(dump(small())), [change])
