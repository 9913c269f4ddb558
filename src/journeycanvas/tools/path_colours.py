"""The colours of paths: a free one for a new path, and those of the others kept when their order changes."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.theme.paper import PATH_COLOURS


def free_colour(journey: Journey) -> str:
    """Return the first of the paths' colours that no path has yet, else the one after the last path's."""
    taken = {colour.upper() for colour in _drawn(journey).values()}
    last = PATH_COLOURS[len(journey.paths) % len(PATH_COLOURS)]
    return next((colour for colour in PATH_COLOURS if colour.upper() not in taken), last)


def kept_colours(before: Journey, after: Journey) -> Journey:
    """Return the journey after an edit with the paths in the colours they had, though they count from elsewhere now."""
    if before.paths is after.paths:
        return after
    had, has = _drawn(before), _drawn(after)
    for path in after.paths:
        if not path.colour and had.get(path.id, has[path.id]) != has[path.id]:
            after = records.change(after, [path.id], colour=had[path.id])
    return after


def _drawn(journey: Journey) -> dict[str, str]:
    """Return the colours in which paths are drawn, by their ids."""
    of_persona = {persona.id: persona.colour for persona in journey.personas}
    return {
        path.id: path.colour or of_persona[path.persona] or PATH_COLOURS[index % len(PATH_COLOURS)]
        for index, path in enumerate(journey.paths)
    }
