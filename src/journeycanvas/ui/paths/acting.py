"""Whole paths: making, copying, naming, ordering and deleting them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from journeycanvas.document.journey import Journey
from journeycanvas.edits import duplicating_paths, paths, records
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.texts import clean
from journeycanvas.language import N_, _
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.session.deletion_names import deleting
from journeycanvas.session.session import Session
from journeycanvas.tools.moving_rows import MOVE_PATHS
from journeycanvas.tools.path_colours import free_colour, kept_colours
from journeycanvas.ui.deleting import may_delete
from journeycanvas.ui.dialogs.choose_one import choose_one
from journeycanvas.ui.dialogs.path_name import ask_path_name
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

ADD_PATH = N_("Add path")
COPY_AS_TARGET = N_("Copy as target path")
RENAME_PATH = N_("Rename path")


def add(editing: Editing) -> None:
    """Add a path of a persona, ask how it is called, and select it, so that new touchpoints join it."""
    session = editing.session
    persona = _persona(editing) if editing.settle() else None
    if persona is None:
        return
    called = persona.name or _("Unnamed persona")
    name = ask_path_name(editing.window, _("New path of {persona}").format(persona=called), name="", without=called)
    if name is None:
        return
    id = fresh(session.settled, "p")
    has_one = any(path.persona == persona.id for path in session.settled.paths)
    colour = free_colour(session.settled) if has_one else None

    def added(journey: Journey) -> Journey:
        return records.change(paths.add(journey, persona.id, name=name, id=id), [id], colour=colour)

    session.apply(ADD_PATH, added, selection=[id])


def copy_as_target(editing: Editing) -> None:
    """Copy a path beside itself as it shall be, and select the copy."""
    session = editing.session
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    journey = session.settled
    copy, colour = fresh(journey, "p"), free_colour(journey)
    session.apply(
        COPY_AS_TARGET,
        lambda before: kept_colours(before, duplicating_paths.as_target(before, path.id, colour=colour, copy=copy)),
        selection=[copy],
    )


def rename(editing: Editing) -> None:
    """Ask how a path is called."""
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    without = path_names(editing.session.settled)[path.id] if not path.name else ""
    name = ask_path_name(editing.window, _("Rename path"), name=path.name, without=without)
    if name is not None:
        editing.session.apply(RENAME_PATH, lambda journey: records.change(journey, [path.id], name=clean(name)))


def move(editing: Editing, by: Literal[-1, 1]) -> None:
    """Move a path up or down in the order of the paths: the first one is drawn below the others, its curve filled."""
    session = editing.session
    path = path_meant(editing) if editing.settle() else None
    if path is None:
        return
    to = session.settled.paths.index(path) + by
    if 0 <= to < len(session.settled.paths):
        session.apply(
            MOVE_PATHS,
            lambda journey: kept_colours(journey, paths.move(journey, path.id, to=to)),
            selection=[path.id],
        )


def delete(editing: Editing) -> None:
    """Ask whether a path shall go with its visits, and delete it; the touchpoints stay."""
    session = editing.session
    path = path_meant(editing) if editing.settle() else None
    if path is not None and may_delete(editing.window, session.settled, [path.id]):
        name = deleting(session.settled, [path.id])
        session.apply(name, lambda journey: kept_colours(journey, paths.delete(journey, [path.id])))


def candidates(session: Session) -> Sequence[Path]:
    """Return the paths of what is selected; all of them where that belongs to none."""
    selected, found = session.selection, session.settled.paths
    named = [path for path in found if path.id in selected or _holds(path, selected)]
    if not named:
        named = [path for path in found if path.persona in selected]
    if not named:
        touchpoints = {one.id for one in session.settled.touchpoints if one.id in selected}
        named = [path for path in found if any(visit.touchpoint in touchpoints for visit in path.visits)]
    return named or found


def _holds(path: Path, selected: frozenset[str]) -> bool:
    ids = (*(visit.id for visit in path.visits), *(way.id for way in path.connections))
    return not selected.isdisjoint(ids)


def path_meant(editing: Editing) -> Path | None:
    """Return the path that is meant, asked for where there are several."""
    known = {path.id: path for path in candidates(editing.session)}
    if len(known) < 2:
        return next(iter(known.values()), None)
    names = path_names(editing.session.settled)
    chosen = choose_one(editing.window, _("Which path?"), {id: names[id] for id in known})
    return known[chosen] if chosen is not None else None


def _persona(editing: Editing) -> Persona | None:
    """Return the persona that is meant, asked for where there are several."""
    session = editing.session
    known = {persona.id: persona for persona in session.settled.personas}
    meant = {path.persona for path in session.settled.paths if path.id in session.selection}
    chosen = next((id for id in known if id in session.selection or id in meant), None)
    if chosen is None and len(known) > 1:
        names = {id: persona.name or _("Unnamed persona") for id, persona in known.items()}
        chosen = choose_one(editing.window, _("A path of which persona?"), names)
        return known[chosen] if chosen is not None else None
    return known[chosen] if chosen is not None else next(iter(known.values()), None)
