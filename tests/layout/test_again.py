"""What is laid out again after edits is what a program that has seen nothing before lays out."""

import json
import subprocess
import sys
from collections.abc import Iterable
from hashlib import sha256
from random import Random

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints
from journeycanvas.layout.map import lay_out
from journeycanvas.model.touchpoint import Position
from tests.builders import large
from tests.layout.crowds import NAMES, crowded

EDITS = 12


def digests(journeys: Iterable[Journey]) -> list[str]:
    """Return for each journey a digest of all that is drawn, to the last digit."""
    return [sha256(repr(lay_out(journey)).encode()).hexdigest() for journey in journeys]


def laid_out_by_another_process(journeys: list[Journey]) -> list[str]:
    """Return the digests of the journeys, each laid out by a program of its own that has seen nothing before."""
    texts = [journey.model_dump_json() for journey in journeys]
    found = []
    for text in texts:
        done = subprocess.run(
            [sys.executable, "-m", "tests.layout.test_again"], input=text, capture_output=True, text=True, check=True
        )
        found.append(done.stdout.strip())
    return found


def edited(journey: Journey, chance: Random) -> Journey:
    """Return the journey after one small edit of something drawn."""
    match chance.randrange(9):
        case 0 | 1:
            place = Position(x=chance.random(), y=chance.random())
            return with_touchpoint(journey, chance, position=place)
        case 2:
            return with_touchpoint(journey, chance, name=chance.choice(NAMES))
        case 3:
            return with_touchpoint(journey, chance, stage=chance.choice(journey.stages).id)
        case 4:
            (path, *others) = journey.paths
            at = chance.randrange(len(path.visits))
            visit = path.visits[at].evolve(emotion=chance.choice((None, -2.0, 0.4, 2.0)))
            visits = (*path.visits[:at], visit, *path.visits[at + 1 :])
            return journey.evolve(paths=(path.evolve(visits=visits), *others))
        case 5:
            at = chance.randrange(len(journey.stages))
            stage = journey.stages[at].evolve(name=chance.choice(NAMES), width=chance.choice((None, 260.0)))
            return journey.evolve(stages=(*journey.stages[:at], stage, *journey.stages[at + 1 :]))
        case 6:
            return touchpoints.delete(journey, (chance.choice(journey.touchpoints).id,))
        case 7:
            return touchpoints.duplicate(journey, chance.choice(journey.touchpoints).id)
        case _:
            at = chance.randrange(len(journey.cards))
            card = journey.cards[at].evolve(text=chance.choice(NAMES))
            return journey.evolve(cards=(*journey.cards[:at], card, *journey.cards[at + 1 :]))


def with_touchpoint(journey: Journey, chance: Random, **changes: object) -> Journey:
    at = chance.randrange(len(journey.touchpoints))
    changed = journey.touchpoints[at].evolve(**changes)
    return journey.evolve(touchpoints=(*journey.touchpoints[:at], changed, *journey.touchpoints[at + 1 :]))


@pytest.mark.slow
@pytest.mark.parametrize(
    "start",
    [
        large(90, stages=6, lanes=6, paths=2),
        crowded(2),
        crowded(9),
        large(170, stages=2, lanes=4, paths=2),
        large(262, stages=1, lanes=5, paths=1),
    ],
    ids=["a", "b", "c", "d", "a stage of more visits than one run"],
)
def test_map_laid_out_after_edits_is_the_same_as_from_nothing(start: Journey) -> None:
    chance = Random(7)
    journeys = [start]
    for _step in range(EDITS):
        journeys.append(edited(journeys[-1], chance))
        lay_out(journeys[-1])
    looked_at = [journeys[4], journeys[8], journeys[-1]]

    here = digests(Journey.model_validate_json(json.dumps(json.loads(each.model_dump_json()))) for each in looked_at)

    assert here == laid_out_by_another_process(looked_at)


def test_journey_laid_out_twice_gives_the_same_scene() -> None:
    journey = large(20, stages=4)

    assert lay_out(journey) is lay_out(journey)


def test_nodes_that_an_edit_does_not_touch_are_the_same_objects() -> None:
    before = large(60, stages=6)
    (first, *others) = before.cards
    after = before.evolve(cards=(first.evolve(text="Autre"), *others))

    old = {node.key: node for node in lay_out(before).nodes}
    new = {node.key: node for node in lay_out(after).nodes}
    changed = {key for key, node in new.items() if node is not old.get(key)}

    assert f"card:{first.id}" in changed
    assert not [key for key in changed if key.startswith(("touchpoint:", "label:", "path:", "emotion:", "stage:"))]


if __name__ == "__main__":
    print(*digests([Journey.model_validate_json(sys.stdin.read())]))
