"""The scene of an open journey: laid out when it is asked for, or before a step is made where somebody waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import inf
from time import perf_counter
from typing import NamedTuple, Protocol, TypeVar

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene

T = TypeVar("T")
Edit = Callable[[Journey], Journey]
LayOut = Callable[[Journey], Scene]
PATIENCE_S = 0.005
"""How long laying out again may take at each step of a drag: a third of a frame, so that painting has the rest."""
FRAME_S = 0.0167
"""How long it may take while the hand rests: what takes longer is done beside the window."""
MANY = 200
"""Touchpoints and cards of a journey that something may take long in."""

_KNOWN_S = 0.0005
"""What of a large journey took no longer was not laid out, but known as a whole: its pieces may be forgotten."""
_EDITING = 0.2
"""How much of the time an edit takes, where what it gives is laid out then."""


class Wait(Protocol):
    """Does work that may take long, while a person sees how far it is and may cancel it."""

    def __call__(self, work: Callable[[], T], *, doing: str) -> T:
        """Return what the work gives, said to do this; raises CancelledError where it was cancelled."""


class LaidOut(NamedTuple):
    """A journey, its scene, and how long it took to lay out: no end where what comes next may take as long as ever."""

    journey: Journey
    scene: Scene
    took_s: float


class LayingOut:
    """Lays out the journeys of one session, and keeps the latest scene."""

    def __init__(self, lay_out: LayOut | None) -> None:
        """Lay out as the map does, or by a function; nobody waits yet."""
        self.lay_out = lay_out or _layout()
        self.wait: Wait | None = None
        self._last: LaidOut | None = None
        self._ahead: LaidOut | None = None

    def scene_of(self, journey: Journey) -> Scene:
        """Return the scene of the journey that is shown now."""
        if self._last is None or self._last.journey is not journey:
            is_first = self._last is None
            found, self._ahead = self._ahead, None
            self._last = found if found is not None and found.journey is journey else self._laid_out(journey)
            if is_first:
                self._last = self._last._replace(took_s=0.0)  # the next time most of it is kept
        return self._last.scene

    def latest(self, journey: Journey) -> Scene:
        """Return the scene that was laid out last, maybe of the journey a few changes ago."""
        return self._last.scene if self._last is not None else self.scene_of(journey)

    @property
    def is_slow(self) -> bool:
        """Whether laying out again took so long the last time that a drag had better not wait for it."""
        return self._last is not None and self._last.took_s > PATIENCE_S

    @property
    def is_very_slow(self) -> bool:
        """Whether it took so long that the window had better go on meanwhile even where the hand rests."""
        return self._last is not None and self._last.took_s > FRAME_S

    def laying(self, journey: Journey) -> Callable[[], LaidOut]:
        """Return what lays a journey out, maybe beside the window; keep what it gives."""
        return partial(self._laid_out, journey)

    def keep(self, laid: LaidOut) -> None:
        """Take what was laid out for when it is asked for."""
        self._ahead = laid

    def done(self, edit: Edit, *, to: Callable[[], Journey], doing: str) -> Journey | None:
        """Return what an edit makes of a journey, laid out already where somebody waits; None where they cancelled it.

        Where the journey has changed meanwhile, the edit is made again; raises what the edit raises.
        """
        before, journey = None, None
        while before is not to():  # what was being typed elsewhere may have become a step while the person waited
            before = to()
            try:
                journey = self._waited_for(partial(edit, before), before=before, doing=doing)
            except CancelledError:
                return None
        return journey

    def _waited_for(self, edit: Callable[[], Journey], *, before: Journey, doing: str) -> Journey:
        if self.wait is None:
            return edit()
        if not is_large(before):
            after = edit()
            if not is_large(after):
                return after
            edit = partial(_itself, after)
        journey, self._ahead = self.wait(partial(self._done_and_laid_out, edit), doing=doing)
        return journey

    def _done_and_laid_out(self, edit: Callable[[], Journey]) -> tuple[Journey, LaidOut | None]:
        with progress.part(_EDITING):
            journey = edit()
        if self._last is not None and self._last.journey is journey:
            return journey, None
        if self._ahead is not None and self._ahead.journey is journey:
            return journey, self._ahead
        with progress.part(1 - _EDITING):
            return journey, self._laid_out(journey)

    def _laid_out(self, journey: Journey) -> LaidOut:
        begin = perf_counter()
        scene = self.lay_out(journey)
        took = perf_counter() - begin
        return LaidOut(journey, scene, inf if took < _KNOWN_S and is_large(journey) else took)


def _itself(journey: Journey) -> Journey:
    return journey


def is_large(journey: Journey) -> bool:
    """Tell whether what is done to a journey may take longer than a person waits without being told."""
    return len(journey.touchpoints) + len(journey.cards) > MANY


def _layout() -> LayOut:
    from journeycanvas.layout.map import lay_out  # it shapes text: slow, and not needed where a scene is given

    return lay_out
