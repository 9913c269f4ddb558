"""Phases: which one the selected stages are in, and their ends moved by keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phase_ends, phases
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.phase_ends import End
from journeycanvas.language import N_, _, words
from journeycanvas.session.typing import naming
from journeycanvas.tools.drag_edges import SPAN_PHASE
from journeycanvas.ui.calling import calling
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.columns_and_rows.stages import selected
from journeycanvas.ui.inserting import selected_stage
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.messages import menu_text

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.topics.topic import Deed

ADD_PHASE = N_("Add phase")
NEW_PHASE = N_("New phase")


def fill_phase_menu(editing: Editing, menu: QMenu) -> None:
    """Put the phases into a menu, the one of the selected stages checked, and a new one."""
    journey = editing.session.journey
    ids = selected(editing.session)
    held = {stage.phase for stage in journey.stages if stage.id in ids}
    group = QActionGroup(menu)
    rows = [(phase.id, menu_text(phase.name) or _("Phase without a name")) for phase in journey.phases]
    for id, title in (*rows, (None, _("No phase"))):
        entry = menu.addAction(title)
        entry.setCheckable(True)
        entry.setChecked(held == {id})
        entry.setActionGroup(group)
        entry.triggered.connect(calling(_assign, editing, ids, id))
    menu.addSeparator()
    menu.addAction(_("New phase")).triggered.connect(calling(_add, editing, ids))
    for entry in menu.actions():
        entry.setEnabled(bool(ids))


def add_phase(editing: Editing) -> None:
    """Add a phase over the selected stages, over that of what is selected, or over the first one that is in none."""
    session = editing.session
    beside = selected_stage(session)
    free = (stage.id for stage in session.settled.stages if stage.phase is None)
    ids = selected(session) or [beside or next(free, "")]
    if ids == [""]:
        say(editing, _("Every stage is in a phase. Select those of the new one first."))
    else:
        _add(editing, ids)


def move_end(editing: Editing, *, end: End, by: Literal[-1, 1]) -> None:
    """Let the phase that is selected, or that the selected stage is in, begin or end one stage earlier or later."""
    session = editing.session
    journey = session.settled
    band = phase_ends.band_of(journey, session.selection)
    if band is None:
        say(
            editing,
            _("This phase spans no stage yet. Choose it for a stage with Arrange > Stages > Phase of the stage."),
        )
        return
    try:
        session.apply(
            SPAN_PHASE,
            lambda before: phase_ends.move_end(before, band, end=end, by=by, earlier=session.history.earlier),
            merges=f"span {band.phase} {end}",
        )
    except EditError as error:
        say(editing, str(error))
        return
    say(editing, _spanned(session.settled, band.phase))
    editing.workspace.canvas.reveal(f"phase:{band.phase}")


def _spanned(journey: Journey, phase: str) -> str:
    """Return in words from where to where a phase goes."""
    names = [" ".join(stage.name.split()) or _("Untitled") for stage in journey.stages if stage.phase == phase]
    name = next(" ".join(one.name.split()) or _("Phase without a name") for one in journey.phases if one.id == phase)
    if len(names) == 1:
        return _("{phase}: only “{stage}”").format(phase=name, stage=names[0])
    return _("{phase}: from “{first}” to “{last}”").format(phase=name, first=names[0], last=names[-1])


def _assign(editing: Editing, ids: list[str], phase: str | None) -> None:
    if editing.settle():
        editing.session.apply(steps.PHASE, lambda journey: phases.assign(journey, phase, stages=ids))


def _add(editing: Editing, ids: list[str]) -> None:
    if not editing.settle():
        return
    session = editing.session
    id = fresh(session.settled, "ph")
    name = words(session.settled.language)(NEW_PHASE)
    add = partial(phases.add, name=name, stages=ids, id=id)
    session.apply(ADD_PHASE, add, selection=[id], merges=naming(id))
    editing.edit_new(id, "name")


DEEDS: dict[str, Deed] = {
    "add_phase": add_phase,
    "phase_start_earlier": partial(move_end, end="start", by=-1),
    "phase_start_later": partial(move_end, end="start", by=1),
    "phase_end_later": partial(move_end, end="end", by=1),
    "phase_end_earlier": partial(move_end, end="end", by=-1),
}
