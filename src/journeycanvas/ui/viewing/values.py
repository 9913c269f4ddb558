"""What a filter can ask for, in words: its criteria, and the values of each that a journey has."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeycanvas.analysis.filtering import MODES, NOBODY
from journeycanvas.analysis.path_names import path_names as path_names
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_, _
from journeycanvas.model import named
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import ABOUT


class Asked(NamedTuple):
    """A criterion as it is shown: its name as a msgid, and its icon."""

    title: str
    icon: str


ASKED: dict[str, Asked] = {
    "moment": Asked(N_("Moment"), "mood-smile"),
    "truth": Asked(MOMENT_OF_TRUTH, "diamond"),
    "channel": Asked(N_("Channel"), "device-mobile"),
    "owner": Asked(N_("Owner"), "users"),
    "evidence": Asked(N_("Evidence"), "shield-check"),
    "path": Asked(N_("Path"), "route"),
    "label": Asked(N_("Label"), "tag"),
    "felt_about": Asked(N_("Felt about"), "mood-happy"),
}


class Value(NamedTuple):
    """A value to ask for: its name in the language spoken, how many touchpoints have it, and its icon."""

    id: str
    title: str
    found: int
    icon: str = ""
    tone: str = "ink"


def values(journey: Journey, criterion: str, counts: Counter[str]) -> tuple[tuple[Value, ...], ...]:
    """Return the values of a criterion in groups, in the order they are shown; those that nothing has are left out."""
    groups = {
        "moment": _moments,
        "channel": _channels,
        "owner": _owners,
        "evidence": _evidence,
        "path": _paths,
        "label": _labels,
        "felt_about": _felt_about,
    }
    found = groups[criterion](journey, counts) if criterion in groups else ()
    return tuple(group for group in map(tuple, found) if group)


def _moments(_journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    kinds = MOMENT_KINDS.values()
    yield (Value(one.id, _(one.title), counts[one.id], one.icon, one.tone) for one in kinds if counts[one.id])


def _channels(journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    yield (Value(id, _(named.MODES[mode]), counts[id]) for id, mode in MODES.items() if counts[id])
    titles = {channel.id: (_(channel.title), channel.icon) for channel in CHANNELS.values()}
    titles.update({channel.id: (channel.name, channel.icon) for channel in journey.channels})
    yield (Value(id, titles[id][0], count, titles[id][1]) for id, count in counts.most_common() if id in titles)
    yield _none(_("No channel"), counts)


def _owners(journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    for held, icon in ((journey.departments, "building-community"), (journey.people, "user")):
        shown = sorted((one.name, one.id) for one in held if counts[one.id])
        yield (Value(id, name or _("Without a name"), counts[id], icon) for name, id in shown)
    yield _none(_("Nobody"), counts)


def _evidence(_journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    yield (Value(id, _(title), counts[id]) for id, title in named.EVIDENCE.items() if counts[id])


def _paths(journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    yield (Value(id, name, counts[id], "route") for id, name in path_names(journey).items() if counts[id])
    yield _none(_("No path"), counts)


def _labels(journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    shown = sorted((one.name, one.id) for one in journey.labels if counts[one.id])
    yield (Value(id, name or _("Without a name"), counts[id], "tag") for name, id in shown)
    yield _none(_("No label"), counts)


def _felt_about(_journey: Journey, counts: Counter[str]) -> Iterator[Iterable[Value]]:
    yield (Value(id, _(title), counts[id]) for id, title in ABOUT.items() if counts[id])


def _none(title: str, counts: Counter[str]) -> Iterable[Value]:
    return (Value(NOBODY, title, counts[NOBODY]),) if counts[NOBODY] else ()
