"""The menu that says which paths visit the selected touchpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from journeycanvas.edits import visits
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.time import times
from journeycanvas.language import N_, _
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.ui import messages
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import menu_text
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

ADD_TO_PATH = N_("Add to path")
TAKE_OUT = N_("Take out of path")
COME_BACK = N_("Come back at the end")


def fill_visited(editing: Editing, menu: QMenu) -> None:
    """Put the paths into a menu: those checked visit all that is selected, and one of them may come back at its end."""
    session = editing.session
    ids, journey = selected_touchpoints(session), session.journey
    if not ids or not journey.paths:
        said = _("Select a touchpoint first") if journey.paths else _("No path yet")
        menu.addAction(said).setEnabled(False)
        return
    names = path_names(journey)
    visiting = {path.id: {visit.touchpoint for visit in path.visits}.issuperset(ids) for path in journey.paths}
    for path in journey.paths:
        entry = menu.addAction(menu_text(names[path.id]))
        entry.setCheckable(True)
        entry.setChecked(visiting[path.id])
        entry.triggered.connect(calling(toggle, editing, path.id))
    again = [path for path in journey.paths if visiting[path.id] and path.visits[-1].touchpoint != ids[0]]
    if len(ids) == 1 and again:
        menu.addSeparator()
        for path in again:
            entry = menu.addAction(menu_text(_("{name} comes back here at the end").format(name=names[path.id])))
            entry.triggered.connect(calling(come_back, editing, path.id))


def selected_touchpoints(session: Session) -> tuple[str, ...]:
    """Return the touchpoints that are selected, or whose visits are."""
    journey, selected = session.settled, session.selection
    of_visits = {visit.touchpoint for path in journey.paths for visit in path.visits if visit.id in selected}
    return tuple([one.id for one in journey.touchpoints if one.id in selected or one.id in of_visits])


def toggle(editing: Editing, path: str) -> None:
    """Let a path visit the selected touchpoints, or none of them where it visits all."""
    if not editing.settle():
        return
    session = editing.session
    ids, journey = selected_touchpoints(session), session.settled
    owner = next(each for each in journey.paths if each.id == path)
    if {visit.touchpoint for visit in owner.visits}.issuperset(ids):
        session.apply(TAKE_OUT, lambda before: visits.take_out(before, path, touchpoints=ids), selection=ids)
    else:
        xs = {**times(journey), **places.times_of(places.spots(session.scene), session.scene)}
        session.apply(ADD_TO_PATH, lambda before: visits.add_in_time(before, path, touchpoints=ids, xs=xs))


def come_back(editing: Editing, path: str) -> None:
    """Let a path come to the selected touchpoint once more, at its end."""
    if not editing.settle():
        return
    ids = selected_touchpoints(editing.session)
    try:
        editing.session.apply(COME_BACK, lambda journey: visits.come_back(journey, path, touchpoint=ids[0]))
    except EditError as error:
        messages.tell(editing.window, str(error))
