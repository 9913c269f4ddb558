"""The channels, those used most first: on the whole map, and by each persona that travels (R37)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from journeycanvas.analysis.figure_lines import Line, ids_of, said
from journeycanvas.analysis.path_names import path_names
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.touchpoint import Touchpoint

MOST = 3
"""How many channels of each path are named."""
Ranked = list[tuple[str, list[Touchpoint]]]


def channel_lines(journey: Journey, language: str) -> Iterator[Line]:
    """Yield the channels of the map, with how many touchpoints go through each."""
    for name, held in _ranked(journey, journey.touchpoints):
        yield Line(said(name, number(len(held), language)), ids_of(held))


def channel_lines_of_paths(journey: Journey, language: str) -> Iterator[Line]:
    """Yield the main channels of each path, where several are shown."""
    shown = [path for path in journey.paths if not path.hidden]
    if len(shown) < 2:
        return
    touchpoint = touchpoint_by_id(journey.touchpoints)
    names = path_names(journey)
    for path in shown:
        visited = [touchpoint[id] for id in dict.fromkeys(visit.touchpoint for visit in path.visits)]
        ranked = _ranked(journey, visited)[:MOST]
        if ranked:
            most = ", ".join(f"{name} ({number(len(held), language)})" for name, held in ranked)
            yield Line(
                said(names[path.id], most), tuple(dict.fromkeys(id for _n, held in ranked for id in ids_of(held)))
            )


def channel_names(journey: Journey, ids: Iterable[str]) -> dict[str, str]:
    """Return the names of channels by id, in the language of the interface."""
    own = {channel.id: channel.name for channel in journey.channels}
    return {id: own[id] if id in own else _(CHANNELS[id].title) for id in ids}


def _ranked(journey: Journey, touchpoints: Iterable[Touchpoint]) -> Ranked:
    used: defaultdict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in touchpoints:
        for id in dict.fromkeys(touchpoint.channels):
            used[id].append(touchpoint)
    names = channel_names(journey, used)
    return [(names[id], used[id]) for id in sorted(used, key=lambda id: (-len(used[id]), names[id]))]
