"""What each step of the guided start goes on with: the first thing that is missing, ready to be typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from journeycanvas.analysis import guide
from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes
from journeycanvas.edits.cells import Cell
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.ui.inserting import ADD_LANE
from journeycanvas.ui.inspector import steps

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing


def go_on(editing: Editing, id: str) -> None:
    """Go on with a step: select what is missing, make what it needs, and let it be typed."""
    _WAYS[id](editing)


def _persona(editing: Editing) -> None:
    journey = editing.session.journey
    if not journey.personas:
        editing.do("add_persona")
        return
    best = max(journey.personas, key=lambda one: (bool(one.name.strip()), guide.details(one)))
    editing.session.select([best.id])
    editing.enter_inspector()


def _stages(editing: Editing) -> None:
    journey = editing.session.journey
    if len(journey.stages) < guide.STAGES and not guide.stages_without_touchpoint(journey):
        editing.session.select([journey.stages[-1].id] if journey.stages else [])
        editing.do("add_stage")
        return
    editing.session.select(guide.stages_without_touchpoint(journey)[:1])
    editing.do("add_touchpoint")


def _cards(wordings: tuple[WordingId, ...]) -> Callable[[Editing], None]:
    def go(editing: Editing) -> None:
        held = guide.lanes_of(editing.session.journey, wordings) or (_new_lane(editing, "cards", wordings[0]),)
        missing = guide.stages_without_card(editing.session.journey, held)
        stages = missing or tuple(stage.id for stage in editing.session.journey.stages)
        _choose(editing, held[0], stages)

    return go


def _feelings(editing: Editing) -> None:
    journey = editing.session.journey
    wanted = guide.touchpoints_without_emotion(journey) or tuple(one.id for one in journey.touchpoints)
    if wanted:
        editing.workspace.reveal(wanted[0])
        editing.enter_inspector()
    else:
        _stages(editing)


def _recommendations(editing: Editing) -> None:
    journey = editing.session.journey
    lane = next((one.id for one in journey.lanes if one.kind == "recommendations"), None)
    lane = lane or _new_lane(editing, "recommendations", None)
    said = {one.stage for one in journey.recommendations}
    stages = tuple(stage.id for stage in journey.stages if stage.id not in said)
    _choose(editing, lane, stages or tuple(stage.id for stage in journey.stages))


def _new_lane(editing: Editing, kind: str, wording: WordingId | None) -> str:
    lane = lanes.make(editing.session.settled, kind, wording=wording)

    def added(journey: Journey) -> Journey:
        return lanes.add(journey, lane)

    editing.session.apply(ADD_LANE, added)
    return lane.id


def _choose(editing: Editing, lane: str, stages: tuple[str, ...]) -> None:
    """Choose the cell of the first of these stages, shown and brought into sight, so that typing begins there."""
    session = editing.session
    if not stages:
        editing.do("add_stage")
        return
    if any(one.id == lane and one.hidden for one in session.journey.lanes):
        session.apply(steps.VISIBILITY, lambda journey: lanes.show(journey, (lane,)))
    band = next((band for band in session.scene.bands if band.lane == lane), None)
    column = next((column for column in session.scene.columns if column.stage == stages[0]), None)
    if band is not None and column is not None:
        editing.workspace.canvas.ensureVisible(QRectF(column.x, band.y, column.width, band.height), 40, 40)
    session.choose_cell(Cell(lane, stages[0]))
    editing.workspace.canvas.setFocus()


_WAYS: dict[str, Callable[[Editing], None]] = {
    "persona": _persona,
    "stages": _stages,
    "needs": _cards(guide.NEEDS),
    "actions": _cards(guide.ACTIONS),
    "feelings": _feelings,
    "recommendations": _recommendations,
}
