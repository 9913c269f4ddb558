"""The widths of all stages at once: as their content wants, or as long as they last."""

from collections.abc import Collection, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.stages import WIDEST
from journeycanvas.language import _
from journeycanvas.model.stage import seconds

READABLE = 96.0
"""Points that a stage keeps however short it lasts, so that its name can be read."""


def follow_content(journey: Journey, ids: Collection[str] | None = None) -> Journey:
    """Return the journey with these stages, or all, as wide as their content wants."""
    wanted = [stage.id for stage in journey.stages if ids is None or stage.id in ids]
    return records.change(journey, wanted, width=None)


def follow_durations(journey: Journey, *, room: float | None = None) -> Journey:
    """Return the journey with stages as wide as they last, those without a duration as wide as their content wants.

    They share out so much room, in points, and none gets narrower than is readable. Raises EditError where no
    stage has a duration.
    """
    lasting = {stage.id: seconds(stage.duration) for stage in journey.stages if stage.duration is not None}
    if not lasting:
        raise EditError(_("No stage has a duration yet. Give one to each stage in the inspector, then try again."))
    widths = _shared_out(lasting, room=room if room is not None else 2 * READABLE * len(lasting))
    stages = tuple([evolved(stage, width=widths.get(stage.id)) for stage in journey.stages])
    return evolved(journey, stages=stages)


def _shared_out(weights: Mapping[str, float], *, room: float) -> dict[str, float]:
    """Return widths in proportion to the weights; those that would come out unreadable get just enough to be read."""
    widths: dict[str, float] = {}
    left = dict(weights)
    room = max(room, READABLE * len(weights))
    while left:
        total = sum(left.values())
        short = [id for id, weight in left.items() if total == 0 or room * weight / total < READABLE]
        if not short:
            return widths | {id: round(min(WIDEST, room * weight / total), 1) for id, weight in left.items()}
        for id in short:
            widths[id] = READABLE
            room -= READABLE
            del left[id]
    return widths
