"""The menu of phases: which one the selected stages are in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from journeycanvas.edits import phases
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_, _, words
from journeycanvas.session.typing import naming
from journeycanvas.ui.calling import calling
from journeycanvas.ui.columns_and_rows.stages import selected
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.messages import menu_text

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

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
