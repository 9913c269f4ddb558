"""Where reluctance appears first on each path (R52)."""

from collections.abc import Mapping

from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.model.touchpoint import Touchpoint


def first_hesitations(held: Mapping[str, tuple[Touchpoint, ...]], paths: tuple[DrawnPath, ...]) -> frozenset[str]:
    """Return the touchpoints where the client hesitates for the first time on a path that is shown."""
    hesitating = hesitations(held)
    if not hesitating:
        return hesitating
    firsts = [_first(drawn.path.id, drawn.touchpoint_ids, hesitating) for drawn in paths]
    return frozenset([id for id in firsts if id is not None])


def hesitations(held: Mapping[str, tuple[Touchpoint, ...]]) -> frozenset[str]:
    """Return all touchpoints where the client hesitates, given those of each stage."""
    return frozenset().union(*[_hesitating(stage, touchpoints) for stage, touchpoints in held.items()])


@latest
def _hesitating(stage: str, touchpoints: tuple[Touchpoint, ...]) -> frozenset[str]:
    return frozenset([touchpoint.id for touchpoint in touchpoints if touchpoint.hesitation])


@latest
def _first(path: str, visited: tuple[str, ...], hesitating: frozenset[str]) -> str | None:
    return next((id for id in visited if id in hesitating), None)
