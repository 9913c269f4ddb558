"""Branches, loops and exits without a pointer: from what is selected to a touchpoint chosen from a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits.connections import Ends, Kind
from journeycanvas.language import N_, _
from journeycanvas.model.path import Path
from journeycanvas.session.session import Session
from journeycanvas.tools import connect
from journeycanvas.ui import messages
from journeycanvas.ui.dialogs.choose_one import choose_one
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_QUESTIONS: dict[Kind, str] = {"branch": N_("Branch from “{name}” to:"), "loop": N_("Loop back from “{name}” to:")}
_NOWHERE: dict[Kind, str] = {
    "branch": N_("No path that is shown goes on from here: there is nothing to branch to."),
    "loop": N_("No path that is shown comes here, so that none can loop back."),
    "exit": N_("No path that is shown comes here, so that none can be left."),
}


def lead(editing: Editing, kind: Kind) -> None:
    """Lead the path from what is selected to what is chosen from a list, or out; then its fields have the keyboard."""
    if not editing.settle():
        return
    session = editing.session
    found = {ends: path for path, visit in origins(session) for ends in _ends(path, visit, kind)}
    if not found:
        messages.tell(editing.window, _(_NOWHERE[kind]))
        return
    ends = next(iter(found)) if kind == "exit" else _chosen(editing, found)
    if ends is not None:
        connect.add(session, found[ends], ends)
        editing.enter_inspector()


def origins(session: Session) -> Iterator[tuple[Path, int]]:
    """Give the visits that are selected, or else those of the first selected touchpoint, with their paths shown."""
    journey, selected = session.settled, session.selection
    shown = [path for path in journey.paths if not path.hidden]
    visits = [(path, place) for path in shown for place, visit in enumerate(path.visits) if visit.id in selected]
    if visits:
        yield visits[0]
        return
    touchpoint = next((one.id for one in journey.touchpoints if one.id in selected), None)
    for path in shown:
        yield from ((path, place) for place, visit in enumerate(path.visits) if visit.touchpoint == touchpoint)


def _ends(path: Path, visit: int, kind: Kind) -> Iterator[Ends]:
    origin = path.visits[visit].id
    if kind == "exit":
        yield Ends(origin, None, kind)
    elif kind == "branch":
        yield from (Ends(origin, later.id, kind) for later in path.visits[visit + 1 :])
    else:
        yield from (Ends(origin, earlier.id, kind) for earlier in reversed(path.visits[: visit + 1]))


def _chosen(editing: Editing, found: dict[Ends, Path]) -> Ends | None:
    journey = editing.session.settled
    names, touchpoints = path_names(journey), touchpoint_by_id(journey.touchpoints)
    several = len({path.id for path in found.values()}) > 1
    places = {visit.id: (n, visit.touchpoint) for path in journey.paths for n, visit in enumerate(path.visits, 1)}
    offered: dict[str, Ends] = {}
    lines: dict[str, str] = {}
    for ends, path in found.items():
        place, touchpoint = places[str(ends.destination)]
        id = f"{ends.origin} {ends.destination}"
        offered[id] = ends
        name = touchpoints[touchpoint].name or _("Without a name")
        lines[id] = f"{place}. {name}" + (f" · {names[path.id]}" if several else "")
    first = next(iter(found))
    origin = touchpoints[places[first.origin][1]].name or _("Without a name")
    question = _(_QUESTIONS[first.kind]).format(name=" ".join(origin.split()))
    chosen = choose_one(editing.window, question, lines)
    return offered[chosen] if chosen is not None else None
