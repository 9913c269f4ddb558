"""What stands in brackets after a touchpoint, in the language of the document: channels, emotions, the moment."""

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.edits import table_values
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.naming import Names, key, titled
from journeycanvas.edits.new_touchpoints import Felt
from journeycanvas.edits.table_columns import channel_names, path_names, visits_by_touchpoint
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.lanes.parts import figures
from journeycanvas.language import _, words
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import MomentKindId, Touchpoint

_NUMBER = r"[+\-\u2212]?\d+(?:[.,]\d+)?"
_FELT = re.compile(rf"(?:(?P<who>.*\S)\s+)?(?P<felt>(?:{_NUMBER}|\?)(?:\s*/\s*(?:{_NUMBER}|\?))*)")
_BETWEEN = re.compile(r"\s*(?:[;·]|,(?!\d))\s*")


class Said(NamedTuple):
    """What a bracket says: channels, emotions by path, the kind of moment, and whether it is one of truth."""

    channels: tuple[str, ...] = ()
    emotions: Mapping[str, Felt] = {}
    moment: MomentKindId = "ordinary"
    moment_of_truth: bool = False


def bracket(journey: Journey, touchpoint: Touchpoint) -> str:
    """Return what stands in brackets after a touchpoint, without them."""
    names = channel_names(journey.channels, journey.language).shown
    parts = [names[id] for id in touchpoint.channels]
    shown = shown_paths(journey)
    labels = path_names(journey.paths, journey.personas, journey.language).shown
    for path in shown:
        felt = felt_on(path, touchpoint.id)
        if any(emotion is not None for emotion in felt):
            written = felt_shown(felt, journey.language)
            parts.append(written if len(shown) == 1 else f"{labels[path.id]} {written}")
    word = words(journey.language)
    if touchpoint.moment != "ordinary":
        parts.append(word(MOMENT_KINDS[touchpoint.moment].title))
    if touchpoint.moment_of_truth:
        parts.append(word(MOMENT_OF_TRUTH))
    return ", ".join(parts)


def said(journey: Journey, text: str) -> Said:
    """Return what a bracket says; raises EditError, in the words of the user, where a part is unclear."""
    names = channel_names(journey.channels, journey.language)
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    channels: list[str] = []
    emotions: dict[str, Felt] = {}
    moment: MomentKindId = "ordinary"
    is_truth = False
    while parts:
        part, parts, channel = _next_part(parts, names)
        kind = _moments(journey.language).named(part)
        felt = _FELT.fullmatch(part)
        if channel is not None:
            channels.append(channel)
        elif kind == MOMENT_OF_TRUTH:
            is_truth = True
        elif kind is not None:
            moment = cast(MomentKindId, kind)
        elif felt is not None:
            emotions[_path(journey, felt["who"] or "")] = _emotions(felt["felt"])
        else:
            raise EditError(
                _("“{text}” is no channel, no emotion from -2 to 2 and no kind of moment.").format(text=part)
            )
    return Said(without_repeats(channels), emotions, moment, is_truth)


@by_identity
def shown_paths(journey: Journey) -> tuple[Path, ...]:
    """Return the paths whose emotions are told: those that are shown."""
    return tuple(path for path in journey.paths if not path.hidden)


def felt_on(path: Path, touchpoint: str) -> Felt:
    """Return the emotions at the visits of a path to a touchpoint."""
    return tuple([visit.emotion for visit in visits_by_touchpoint(path.visits).get(touchpoint, ())])


def felt_shown(felt: Felt, language: str) -> str:
    """Return emotions as they are written: one where all are alike."""
    written = ["?" if each is None else _signed(each, language) for each in felt]
    return written[0] if len(set(felt)) == 1 else "/".join(written)


def _signed(emotion: float, language: str) -> str:
    return figures.number(emotion, language, signed=True).replace(figures.MINUS, "-")


def _next_part(parts: list[str], names: Names) -> tuple[str, list[str], str | None]:
    """Return the next part, what is left, and the channel it names; a name with a comma in it stays whole."""
    for end in range(len(parts), 0, -1):
        whole = ", ".join(parts[:end])
        channel = names.named(whole)
        if channel is not None:
            return whole, parts[end:], channel
    return parts[0], parts[1:], None


def _path(journey: Journey, who: str) -> str:
    shown = shown_paths(journey)
    if not who and len(shown) == 1:
        return shown[0].id
    if not shown:
        raise EditError(_("There is no path that could feel something here."))
    names = path_names(journey.paths, journey.personas, journey.language)
    known = names.named(who) if key(who) else None
    if known is None:
        offered = ", ".join(names.shown[path.id] for path in shown)
        raise EditError(_("Write whose emotion it is, such as {names}.").format(names=offered))
    return known


def _emotions(text: str) -> Felt:
    return tuple([table_values.emotion(part) for part in text.split("/")])


@by_identity
def _moments(language: str) -> Names:
    kinds: dict[str, str] = {kind.id: kind.title for kind in MOMENT_KINDS.values()}
    return titled({**kinds, MOMENT_OF_TRUTH: MOMENT_OF_TRUTH}, language=language)
