"""Deleting what is selected; what stood beside it is selected then, so that keys go on from there."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.edits.cells import Cell
from journeycanvas.edits.time import ids_in_order, visited_in_order
from journeycanvas.model.path import Path
from journeycanvas.session.deletion_names import deleting
from journeycanvas.session.session import Session
from journeycanvas.tools import cells, places
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.path_colours import kept_colours

KEYS = frozenset({"Delete", "Backspace"})
"""The keys that delete: then the map scrolls to what stood beside it."""
_IN_A_ROW = ("stages", "lanes", "phases", "personas", "paths")
"""Collections of which the next one is selected, else the one before."""


class Left(NamedTuple):
    """What is selected, or the cell that is chosen, once something is deleted."""

    record: str | None = None
    cell: Cell | None = None


def delete(session: Session, ids: Collection[str]) -> None:
    """Delete these, with what hangs on them, as one step; then what stood beside them is selected."""
    left = beside(session, frozenset(ids))
    selection = [left.record] if left.record is not None else []
    name = deleting(session.settled, ids)
    session.apply(name, lambda journey: kept_colours(journey, deletion.delete(journey, ids)), selection=selection)
    if left.cell is not None:
        session.choose_cell(left.cell)


def beside(session: Session, gone: frozenset[str]) -> Left:
    """Return what stands beside things that are deleted: the next of their kind, else the one before.

    Touchpoints and visits follow their path; where none is left there is the stage, or the cell of a card.
    """
    journey = session.settled
    for name in _IN_A_ROW:
        records = collection(journey.__dict__, name)
        row = [id for one in records if (id := str(one.__dict__["id"])) in gone or not one.__dict__.get("hidden")]
        if not gone.isdisjoint(row):
            return Left(_next(row, gone))
    return _of_touchpoints(session, gone) or _inside_paths(journey, gone) or _in_cell(session, gone) or Left()


def _of_touchpoints(session: Session, gone: frozenset[str]) -> Left | None:
    journey = session.settled
    deleted = [one for one in journey.touchpoints if one.id in gone]
    if not deleted:
        return None
    row = list(ids_in_order(journey.touchpoints))
    first = shown_path(session)
    for path in (*([first] if first is not None else []), *journey.paths):
        visited = visited_in_order(path.visits)
        if not path.hidden and not gone.isdisjoint(visited):
            row = list(dict.fromkeys(visited))
            break
    return Left(_next(row, gone) or deleted[-1].stage)


def _inside_paths(journey: Journey, gone: frozenset[str]) -> Left | None:
    for path in journey.paths:
        found = _visit_beside(path, gone) or _touchpoint_of(path, gone)
        if found is not None:
            return Left(found)
    return None


def _visit_beside(path: Path, gone: frozenset[str]) -> str | None:
    """Return the visit beside those of a path that are deleted, else the touchpoint of the last one of all."""
    row = [visit.id for visit in path.visits]
    if gone.isdisjoint(row):
        return None
    return _next(row, gone) or path.visits[-1].touchpoint


def _touchpoint_of(path: Path, gone: frozenset[str]) -> str | None:
    """Return where a connection that is deleted leaves a path, or where a quotation is said."""
    left = {connection.origin for connection in path.connections if connection.id in gone}
    for visit in path.visits:
        if visit.id in left or any(said.id in gone for said in visit.verbatims):
            return visit.touchpoint
    return None


def _in_cell(session: Session, gone: frozenset[str]) -> Left | None:
    """Return the thing beside those of a cell that are deleted, else the cell."""
    typed = [node for node in session.scene.nodes if node.record is not None and places.kind_of(node) in places.TYPED]
    cell = next((cells.cell_at(session, node.bounds.middle) for node in reversed(typed) if node.record in gone), None)
    if cell is None:
        return None
    held = [str(node.record) for node in typed if cells.cell_at(session, node.bounds.middle) == cell]
    found = _next(held, gone)
    return Left(found) if found is not None else Left(cell=cell)


def _next(row: Sequence[str], gone: frozenset[str]) -> str | None:
    """Return the first in a row that comes after all that are gone, else the last that comes before one of them."""
    last = max(place for place, id in enumerate(row) if id in gone)
    stay = [id for id in (*row[last + 1 :], *reversed(row[:last])) if id not in gone]
    return stay[0] if stay else None
