"""Layout: from nothing in a process of its own, and again after one edit."""

import gc
from collections.abc import Callable, Iterator
from itertools import count
from typing import TypeVar

from journeycanvas import app
from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, texts, touchpoints, visits
from journeycanvas.layout.map import lay_out
from journeycanvas.model.touchpoint import Position
from tests.benchmarks.documents import file_of, journey
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most
from tests.benchmarks.timing import Run, in_turn, seconds

T = TypeVar("T")

FROM_NOTHING_S = 0.25
AFTER_AN_EDIT_MS = 5.0

_EMOTIONS = (-1.5, 0.5, 1.5, -0.5)
_NAMES = ("Devis par courrier", "Appel du livreur", "Avis d'une amie", "SMS de suivi")
_CARD_TEXTS = ("Quel tissu choisir avec un chat ?", "Quel bois choisir avec un chien ?", "Retrouver le bon vendeur.")


def rows(run: Run) -> Iterator[Row]:
    """Yield what a layout takes."""
    (taken,) = in_turn(lambda: from_nothing(1000, run), rounds=run.starts)
    yield at_most("layout from nothing, 1,000", taken, "s", limit=FROM_NOTHING_S)
    yield from _after_edits(5000, run)


def from_nothing(touchpoints: int, run: Run) -> float:
    """Return the seconds of the first layout of a new process."""
    return figures("lay_out", file_of(touchpoints, run.folder))["lay_out"]


def _after_edits(size: int, run: Run) -> Iterator[Row]:
    """Yield a row for each kind of edit; each edit is made to the journey after the one before, as people do.

    Circles of garbage are looked for as rarely as in the program.
    """
    before = gc.get_threshold()
    gc.set_threshold(*app.COLLECT)
    try:
        yield from _each_kind(size, run)
    finally:
        gc.set_threshold(*before)


def _each_kind(size: int, run: Run) -> Iterator[Row]:
    lay_out(journey(size))
    for name, edit in _edits(journey(size)).items():
        (taken,) = in_turn(_Again(journey(size), edit), rounds=run.rounds, warm_up=3)
        yield at_most(f"layout after {name}, {size:,}", taken * 1000, "ms", limit=AFTER_AN_EDIT_MS)


class _Again:
    """Edits a journey again and again, and times the layout of each."""

    def __init__(self, start: Journey, edit: Callable[[Journey, int], Journey]) -> None:
        self._journey = start
        self._edit = edit
        self._numbers = count()

    def __call__(self) -> float:
        before = self._journey
        self._journey = self._edit(before, next(self._numbers))
        assert self._journey is not before
        return seconds(lambda: lay_out(self._journey))


def _edits(start: Journey) -> dict[str, Callable[[Journey, int], Journey]]:
    """Return edits of the middle of a journey, each different every time."""
    middle = len(start.touchpoints) // 2
    point, visit = start.touchpoints[middle], start.paths[0].visits[middle].id
    card = next(card.id for card in start.cards if card.stage == point.stage)
    return {
        "moving a touchpoint": lambda now, n: touchpoints.move(
            now, point.id, to_stage=point.stage, position=Position(x=0.5 + n % 7 / 1000, y=0.3 + n % 5 / 20)
        ),
        "renaming a touchpoint": lambda now, n: texts.replace(now, point.id, field="name", text=_next(_NAMES, n)),
        "an emotion": lambda now, n: visits.set_emotion(now, (visit,), emotion=_next(_EMOTIONS, n)),
        "typing in a card": lambda now, n: texts.replace(now, card, field="text", text=_next(_CARD_TEXTS, n)),
        "adding a card": lambda now, n: cards.add(now, f"l{n % 4}", stage=point.stage, text=_next(_CARD_TEXTS, n)),
        "adding a touchpoint": lambda now, n: touchpoints.duplicate(now, start.touchpoints[middle + 20 + n].id),
        "deleting a touchpoint": lambda now, n: touchpoints.delete(now, (start.touchpoints[middle + 20 + n].id,)),
    }


def _next(values: tuple[T, ...], number: int) -> T:
    return values[number % len(values)]
