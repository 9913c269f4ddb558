"""What the menus do with stages: add, move, split, join, widen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, stage_splitting, stage_widths, stages
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_, _, ngettext, words
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column
from journeycanvas.session.typing import naming
from journeycanvas.tools import places
from journeycanvas.tools.drag_edges import AUTOMATIC_WIDTH, CHANGE_WIDTH
from journeycanvas.tools.shifting_rows import shift_stages
from journeycanvas.ui import messages, speech
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.inserting import ADD_STAGE, NEW_STAGE, selected_stage

if TYPE_CHECKING:
    from journeycanvas.session.session import Session
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.topics.topic import Deed

SPLIT_STAGE = N_("Split stage")
JOIN_STAGES = N_("Join stages")
WIDTHS_BY_DURATION = N_("All widths by duration")
WIDTHS_AUTOMATIC = N_("All widths automatic")
STEP = 16.0
"""Points that a key makes a stage wider or narrower by."""


def selected(session: Session) -> list[str]:
    """Return the stages that are selected, in their order."""
    return [stage.id for stage in session.journey.stages if stage.id in session.selection]


def add_before(editing: Editing) -> None:
    """Add a stage before the selected one, or before all, and let its name be typed."""
    session = editing.session
    journey = session.settled
    id = fresh(journey, "s")
    beside = selected_stage(session)
    index = next((index for index, stage in enumerate(journey.stages) if stage.id == beside), 0)
    name = words(journey.language)(NEW_STAGE)
    insert = partial(stages.insert, name=name, index=index, id=id)
    session.apply(ADD_STAGE, insert, selection=[id], merges=naming(id))
    editing.edit_new(id, "name")


def shift(editing: Editing, *, by: int) -> None:
    """Move the selected stages one place earlier or later."""
    if shift_stages(editing.session, by=by):
        editing.workspace.canvas.reveal(f"stage:{selected(editing.session)[0 if by < 0 else -1]}")


def split(editing: Editing) -> None:
    """Split a stage before the first of its touchpoints that are selected, and let the new one's name be typed."""
    session = editing.session
    journey, scene = session.settled, session.scene
    xs = places.times_of(places.spots(scene), scene)
    chosen = [each for each in journey.touchpoints if each.id in session.selection]
    if not chosen:
        return
    first = min(chosen, key=lambda each: xs.get(each.id, (len(journey.stages), 1.0)))
    id = fresh(journey, "s")
    name = words(journey.language)(NEW_STAGE)
    times = xs if xs.keys() >= {each.id for each in journey.touchpoints} else None
    is_done = session.apply(
        SPLIT_STAGE,
        lambda before: stage_splitting.split(before, first.id, name=name, id=id, xs=times),
        selection=[id],
        merges=naming(id),
    )
    if is_done:
        _say_where_cards_stay(editing, first)
        editing.edit_new(id, "name")


def _say_where_cards_stay(editing: Editing, split_at: Touchpoint) -> None:
    journey = editing.session.settled
    stage = records.find_as(journey, split_at.stage, kind=Stage)
    count = sum(card.stage == stage.id for card in journey.cards)
    if count:
        said = ngettext("{count} card stays in “{stage}”.", "{count} cards stay in “{stage}”.", count)
        say(editing, said.format(count=speech.number(count), stage=" ".join(stage.name.split())))


def join(editing: Editing) -> None:
    """Join the selected stages, or the selected one with the next."""
    session = editing.session
    order = [stage.id for stage in session.settled.stages]
    ids = selected(session)
    if not ids:
        return
    first, last = order.index(ids[0]), order.index(ids[-1])
    if last == first:
        last = first + 1
    if last == len(order):
        messages.tell(editing.window, _("There is no stage after this one to join it with."))
        return
    widths = [column.width for column in session.scene.columns[first : last + 1]]

    def joined(journey: Journey) -> Journey:
        for count in range(1, len(widths)):
            share = sum(widths[:count]) / sum(widths[: count + 1])
            journey = stage_splitting.join(journey, ids[0], share=share)
        return journey

    try:
        session.apply(JOIN_STAGES, joined, selection=[ids[0]])
    except EditError as error:
        messages.tell(editing.window, str(error))


def widen(editing: Editing, *, by: float) -> None:
    """Make the selected stages wider than they are drawn, or narrower."""
    session = editing.session
    held = set(selected(session))
    columns: list[Column] = [column for column in session.scene.columns if column.stage in held]

    def widened(journey: Journey) -> Journey:
        for column in columns:
            journey = stages.set_width(journey, column.stage, width=round(column.width) + by)
        return journey

    session.apply(CHANGE_WIDTH, widened, merges="width " + " ".join(sorted(held)))


def let_follow_content(editing: Editing) -> None:
    """Let the widths of the selected stages follow their content."""
    ids = selected(editing.session)
    editing.session.apply(AUTOMATIC_WIDTH, lambda journey: stage_widths.follow_content(journey, ids))


def follow_durations(editing: Editing) -> None:
    """Make all stages as wide as they last; say which cannot be."""
    session = editing.session
    lasting = {stage.id for stage in session.settled.stages if stage.duration is not None}
    room = sum(column.width for column in session.scene.columns if column.stage in lasting)
    try:
        is_done = session.apply(WIDTHS_BY_DURATION, lambda before: stage_widths.follow_durations(before, room=room))
    except EditError as error:
        messages.tell(editing.window, str(error))
        return
    count = len(session.settled.stages) - len(lasting)
    if count and is_done:
        said = ngettext(
            "{count} stage has no duration: its width stays automatic.",
            "{count} stages have no duration: their widths stay automatic.",
            count,
        )
        say(editing, said.format(count=speech.number(count)))


def all_follow_content(editing: Editing) -> None:
    """Let the widths of all stages follow their content."""
    editing.session.apply(WIDTHS_AUTOMATIC, stage_widths.follow_content)


DEEDS: dict[str, Deed] = {
    "stage_before": add_before,
    "stage_earlier": lambda editing: shift(editing, by=-1),
    "stage_later": lambda editing: shift(editing, by=1),
    "split_stage": split,
    "join_stages": join,
    "stage_wider": lambda editing: widen(editing, by=STEP),
    "stage_narrower": lambda editing: widen(editing, by=-STEP),
    "stage_width": let_follow_content,
    "widths_by_duration": follow_durations,
    "widths_automatic": all_follow_content,
}
