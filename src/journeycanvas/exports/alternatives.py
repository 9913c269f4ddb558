"""What is said in place of what a map draws without words: its curves as sentences, its pictures by their captions."""

from collections.abc import Iterator

from journeycanvas.document.journey import Journey
from journeycanvas.exports.telling.glance import curve_sentences
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.scene.scene import Scene


def with_alternatives(scene: Scene, journey: Journey) -> Scene:
    """Return the scene of a journey with what its web page says of its curves and pictures."""
    shown = Shown(journey)
    return scene._replace(alternatives=(*_paths(shown), *_curves(shown), *_captions(journey)))


def _paths(shown: Shown) -> Iterator[tuple[str, str]]:
    """Yield the paths as what they lead past."""
    for lane in shown.lanes:
        for drawn in shown.paths if isinstance(lane, PathLane) else ():
            led = " → ".join(shown.touchpoint_name(visit.touchpoint) for visit in drawn.path.visits)
            yield f"path:{lane.id}:{drawn.path.id}", f"{shown.path_name(drawn)}{_colon(shown)}{led}"


def _curves(shown: Shown) -> Iterator[tuple[str, str]]:
    lanes = [lane.id for lane in shown.lanes if isinstance(lane, EmotionLane)]
    if not lanes:
        return
    for drawn, label, sentence in curve_sentences(shown):
        for lane in lanes:
            yield f"curve:{lane}:{drawn.path.id}", f"{label}{_colon(shown)}{sentence}"


def _colon(shown: Shown) -> str:
    return "\u00a0: " if shown.language == "fr" else ": "


def _captions(journey: Journey) -> Iterator[tuple[str, str]]:
    for card in journey.cards:
        for use in card.pictures:
            if use.caption.strip():
                yield f"picture:{use.picture}", use.caption.strip()
