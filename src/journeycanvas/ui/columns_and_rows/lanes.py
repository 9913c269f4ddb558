"""What the menus do with lanes: move, make higher, hide, duplicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, records
from journeycanvas.edits.ids import fresh
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_, _, words
from journeycanvas.tools.drag_edges import AUTOMATIC_HEIGHT, CHANGE_HEIGHT
from journeycanvas.tools.shifting_rows import shift_lanes
from journeycanvas.ui.columns_and_rows.saying import say

if TYPE_CHECKING:
    from journeycanvas.session.session import Session
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.topics.topic import Deed

DUPLICATE_LANE = N_("Duplicate lane")
HIDE_LANE = N_("Hide lane")
HIDE_LANES = N_("Hide lanes")
STEP = 16.0
"""Points that a key makes a lane higher or lower by."""


def lane_name(journey: Journey, lane: LaneBase) -> str:
    """Return the name of a lane as its head shows it, on one line."""
    return " ".join((lane.name or words(journey.language)(lane.shown_title())).split())


def selected(session: Session) -> list[str]:
    """Return the lanes that are selected, from the top."""
    return [lane.id for lane in session.journey.lanes if lane.id in session.selection]


def shift(editing: Editing, *, by: int) -> None:
    """Move the selected lanes up or down past the next one shown."""
    if shift_lanes(editing.session, by=by):
        editing.workspace.canvas.reveal(f"lane:{selected(editing.session)[0 if by < 0 else -1]}")


def heighten(editing: Editing, *, by: float) -> None:
    """Make the selected lanes higher than they are drawn, or lower, as far as what they hold allows."""
    session = editing.session
    held = set(selected(session))
    bands = [band for band in session.scene.bands if band.lane in held]

    def heightened(journey: Journey) -> Journey:
        wanted = journey
        for band in bands:
            wanted = lanes.set_height(wanted, band.lane, height=round(band.height) + by)
        seen = {band.lane: band.height for band in session.layout.lay_out(wanted).bands}
        if all(seen[band.lane] == round(band.height) + by for band in bands):
            return wanted  # laid out already
        for band in bands:
            if abs(seen[band.lane] - band.height) > 1.0:
                journey = lanes.set_height(journey, band.lane, height=seen[band.lane])
        return journey

    before = session.settled
    is_done = session.apply(CHANGE_HEIGHT, heightened, merges="height " + " ".join(sorted(held)))
    if is_done and session.settled is before and by < 0:
        say(editing, _("The lane is as low as what it holds allows."))


def let_follow_content(editing: Editing) -> None:
    """Let the heights of the selected lanes follow their content."""
    ids = selected(editing.session)
    editing.session.apply(AUTOMATIC_HEIGHT, lambda journey: records.change(journey, ids, height=None))


def duplicate(editing: Editing) -> None:
    """Copy the first of the selected lanes with its cards, below it, and let the copy's name be typed."""
    session = editing.session
    original = selected(session)[0]
    copy = fresh(session.settled, "l")
    session.apply(DUPLICATE_LANE, lambda journey: lanes.duplicate(journey, original, copy=copy), selection=[copy])
    editing.edit_new(copy, "name")


def hide(editing: Editing) -> None:
    """Hide the selected lanes, and say how they come back."""
    session = editing.session
    ids = selected(session)
    journey = session.settled
    names = [lane_name(journey, lane) for lane in journey.lanes if lane.id in ids]
    is_done = session.apply(
        HIDE_LANE if len(ids) == 1 else HIDE_LANES,
        lambda before: lanes.hide(before, ids),
        selection=session.selection - set(ids),
    )
    if is_done:
        said = _("Hidden: {names}. View > Lanes shown… brings them back.")
        say(editing, said.format(names=", ".join(names)))


def choose_shown(editing: Editing) -> None:
    """Let the person choose which lanes are shown."""
    from journeycanvas.ui.dialogs.lanes_shown import choose_lanes_shown  # a box that is seldom opened

    choose_lanes_shown(editing.window, editing.session)


def add(editing: Editing) -> None:
    """Let the person choose a lane from the gallery, and add it."""
    from journeycanvas.ui.columns_and_rows.lane_gallery import choose  # a box that is seldom opened

    choose(editing)


DEEDS: dict[str, Deed] = {
    "add_lane": add,
    "lane_up": lambda editing: shift(editing, by=-1),
    "lane_down": lambda editing: shift(editing, by=1),
    "lane_higher": lambda editing: heighten(editing, by=STEP),
    "lane_lower": lambda editing: heighten(editing, by=-STEP),
    "lane_height": let_follow_content,
    "duplicate_lane": duplicate,
    "hide_lane": hide,
    "lanes_shown": choose_shown,
}
