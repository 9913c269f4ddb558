"""Duplicating personas with their paths, and paths: what is thought and drawn again, not what was said and counted."""

from collections.abc import Callable, Collection, Iterable

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import paths, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.tuples import inserted
from journeycanvas.language import N_, words
from journeycanvas.model.path import Path

Colour = Callable[[Journey], str | None]
"""Says in which colour a new path of a journey is drawn; None leaves it to its place."""
_COPY, _COPY_NUMBER = N_("{name} (copy)"), N_("{name} (copy {number})")
_TARGET = N_("target")


def with_personas(journey: Journey, ids: Collection[str], *, colour: Colour) -> Journey:
    """Return the journey with a copy of each of these personas after it, and of its paths after the last of them."""
    for id in [persona.id for persona in journey.personas if persona.id in ids]:
        journey = _with_persona(journey, id, colour=colour)
    return journey


def with_paths(journey: Journey, ids: Collection[str], *, colour: Colour) -> Journey:
    """Return the journey with a copy of each of these paths after it.

    Where a persona has no target path yet, the copy of the path of today is that.
    """
    for path in [path for path in journey.paths if path.id in ids]:
        has_target = any(one.persona == path.persona and one.state == "target" for one in journey.paths)
        if path.state == "current" and not has_target:
            journey = as_target(journey, path.id, colour=colour(journey))
        else:
            journey = _with_path(journey, path, colour=colour(journey))
    return journey


def as_target(journey: Journey, id: str, *, colour: str | None, copy: str | None = None) -> Journey:
    """Return the journey with a copy of a path after it that tells how it shall be; a name of its own says so."""
    path = records.find_as(journey, id, kind=Path)
    name = f"{path.name} ({words(journey.language)(_TARGET)})" if path.name else ""
    return paths.copy_as_target(journey, id, name=name, colour=colour, copy=copy)


def copy_name(name: str, taken: Iterable[str], *, language: str) -> str:
    """Return the name of a copy that is not taken; empty where the original has none."""
    plain = " ".join(name.split())
    if not plain:
        return ""
    word = words(language)
    known = {key(one) for one in taken}
    found, number = word(_COPY).format(name=plain), 1
    while key(found) in known:
        number += 1
        found = word(_COPY_NUMBER).format(name=plain, number=number)
    return found


def _with_persona(journey: Journey, id: str, *, colour: Colour) -> Journey:
    index = next(index for index, persona in enumerate(journey.personas) if persona.id == id)
    original = journey.personas[index]
    called = copy_name(original.name, [one.name for one in journey.personas], language=journey.language)
    copy = fresh(journey, "pe")
    # Its own colour is what tells its paths apart: they are drawn in new ones.
    persona = evolved(original, id=copy, name=called, colour=colour(journey) if original.colour else None)
    travelled = [path for path in journey.paths if path.persona == id]
    journey = evolved(journey, personas=inserted(journey.personas, persona, index=index + 1))
    for path in travelled:
        new = fresh(journey, "p")
        drawn = None if persona.colour and not path.colour else colour(journey)
        journey = paths.duplicate(journey, path.id, state=path.state, copy=new)
        journey = records.change(journey, [new], persona=copy, colour=drawn, style=None, volume=None)
        journey = paths.move(journey, new, to=_after_the_last(journey, travelled, new))
    return journey


def _after_the_last(journey: Journey, travelled: list[Path], copy: str) -> int:
    """Return where a copied path comes to stand: after the originals, and the copies made before it."""
    originals = {path.id for path in travelled}
    persona = next(path.persona for path in journey.paths if path.id == copy)
    rest = [path for path in journey.paths if path.id != copy]
    return 1 + max(place for place, path in enumerate(rest) if path.id in originals or path.persona == persona)


def _with_path(journey: Journey, path: Path, *, colour: str | None) -> Journey:
    shown = path.name or next(persona.name for persona in journey.personas if persona.id == path.persona)
    name = copy_name(shown, [one.name for one in journey.paths], language=journey.language)
    copy = fresh(journey, "p")
    journey = paths.duplicate(journey, path.id, state=path.state, copy=copy)
    return records.change(journey, [copy], name=name, colour=colour, style=None, hidden=False, volume=None)
