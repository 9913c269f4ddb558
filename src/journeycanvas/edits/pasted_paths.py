"""Paths of a fragment: copied whole with their persona, or as visits that join the paths of the journey."""

from journeycanvas.edits.errors import evolved
from journeycanvas.edits.in_order import Joining
from journeycanvas.edits.spots import Place
from journeycanvas.edits.ties import Ties
from journeycanvas.model.path import Connection, Path, Verbatim, Visit
from journeycanvas.model.persona import Persona


def pasted_paths(ties: Ties, at: Place) -> tuple[list[Path], dict[str, Joining]]:
    """Return the paths to be added, and by the id of a path of the journey what joins it."""
    added: list[Path] = []
    joining: dict[str, Joining] = {}
    for path in ties.fragment.paths:
        new = ties.new("paths", path.id)
        visits, ways = _inside(ties, path)
        if new is None:
            if not visits:
                continue
            target = _path_there(ties, path, at)
            if target is not None:
                # Two paths of elsewhere that mean the same one here would visit everything twice.
                joining.setdefault(target, Joining(visits, ways))
                continue
            if ties.journey.paths:
                continue
            new = ties.fresh("paths")
        persona = _persona(ties, path.persona)
        added.append(evolved(path, id=new, persona=persona, visits=visits, connections=ways))
    return added, joining


def _path_there(ties: Ties, path: Path, at: Place) -> str | None:
    """Return the path that visits join: their own, one like it, else the selected or the first one shown."""
    there = ties.journey.paths
    if ties.is_same and any(one.id == path.id for one in there):
        return path.id
    persona = ties.of("personas", path.persona)
    alike = [one.id for one in there if one.persona == persona and one.state == path.state]
    if alike:
        return alike[0]
    shown = [one.id for one in there if not one.hidden] or [one.id for one in there]
    return at.path or (shown[0] if shown else None)


def _persona(ties: Ties, id: str) -> str:
    """Return the persona of a new path: copied too, there already, else made from its name."""
    found = ties.of("personas", id)
    if found is None:
        told = ties.named("personas", id)
        found = ties.bring("personas", told if told is not None else Persona(id=id))
    return found


def _inside(ties: Ties, path: Path) -> tuple[tuple[Visit, ...], tuple[Connection, ...]]:
    """Return the visits whose touchpoints are there, with new ids, and the ways between them."""
    joins = ties.new("paths", path.id) is None
    ids: dict[str, str] = {}
    visits: list[Visit] = []
    for visit in path.visits:
        copied = ties.new("touchpoints", visit.touchpoint)
        touchpoint = copied if joins else ties.of("touchpoints", visit.touchpoint)
        if touchpoint is not None:
            ids[visit.id] = ties.fresh("visits")
            visits.append(_visit(ties, visit, ids[visit.id], touchpoint))
    ways = [
        evolved(
            way,
            id=ties.fresh("connections"),
            origin=ids[way.origin],
            destination=ids[way.destination] if way.destination is not None else None,
        )
        for way in path.connections
        if way.origin in ids and (way.destination is None or way.destination in ids)
    ]
    return tuple(visits), tuple(ways)


def _visit(ties: Ties, visit: Visit, id: str, touchpoint: str) -> Visit:
    said = tuple([_verbatim(ties, one) for one in visit.verbatims])
    sources = ties.all_of("sources", visit.sources)
    return evolved(visit, id=id, touchpoint=touchpoint, verbatims=said, sources=sources)


def _verbatim(ties: Ties, said: Verbatim) -> Verbatim:
    source = ties.of("sources", said.source) if said.source is not None else None
    return evolved(said, id=ties.fresh("verbatims"), source=source)
