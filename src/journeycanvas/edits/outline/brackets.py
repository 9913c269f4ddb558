"""What stands in brackets after a touchpoint, in the language of the document: channels, emotions, the moment."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.naming import Names, key, titled
from journeycanvas.edits import table_numbers
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.new_touchpoints import Felt
from journeycanvas.edits.outline import facts, named
from journeycanvas.edits.table_columns import visits_by_touchpoint
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.lanes.parts import figures
from journeycanvas.language import LANGUAGES, _, words
from journeycanvas.model.evidence import Evidence
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import EMOTIONS
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import MomentKindId, Touchpoint

SMILEYS = {":))": 2, ":d": 2, ":-d": 2, ":)": 1, ":-)": 1, ":|": 0, ":-|": 0, ":(": -1, ":-(": -1, ":((": -2}
_NUMBER = r"[+\-\u2212]?\d+(?:[.,]\d+)?"
_ONE = rf"(?:{_NUMBER}|\?|{'|'.join(sorted(map(re.escape, SMILEYS), key=len, reverse=True))})"
_FELT = re.compile(rf"(?:(?P<who>.*\S)\s+)?(?P<felt>{_ONE}(?:\s*/\s*{_ONE})*)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[;·]|,(?!\d))\s*")
_MOST_FACTS = 60
_DECIMALS = 3


class Said(NamedTuple):
    """What a bracket says: channels, emotions by path, the moment, whether it is one of truth, and other marks."""

    channels: tuple[str, ...] = ()
    emotions: Mapping[str, Felt] = {}
    moment: MomentKindId = "ordinary"
    moment_of_truth: bool = False
    hesitation: bool = False
    at_risk: bool = False
    evidence: Evidence = "hypothesis"


FIELDS = ("channels", "moment", "moment_of_truth", "hesitation", "at_risk", "evidence")
"""The fields of a touchpoint that its bracket tells."""


def writer(journey: Journey) -> Callable[[Touchpoint], str]:
    """Return the function that writes what stands in brackets after a touchpoint, without them."""
    language = journey.language
    channels = named.channels(journey.channels, language).shown
    moments, is_alone = _moments(language).shown, len(journey.paths) == 1
    labels = named.paths_of(journey).shown
    visits = [(f"{labels[path.id]} ", visits_by_touchpoint(path.visits)) for path in named.paths_in_order(journey)]

    def bracket(one: Touchpoint) -> str:
        parts = [channels[id] for id in without_repeats(one.channels)]
        for label, visited in visits:
            there = visited.get(one.id)
            # One path alone is silent on where it feels nothing known.
            if there and (not is_alone or len(there) > 1 or there[0].emotion is not None):
                written = felt_shown([visit.emotion for visit in there], language)
                parts.append(written if is_alone else label + written)
        if one.moment != "ordinary":
            parts.append(moments[one.moment])
        if one.moment_of_truth:
            parts.append(moments[MOMENT_OF_TRUTH])
        if one.hesitation or one.at_risk or one.evidence != "hypothesis":
            parts += facts.told(journey, one, "touchpoint")
        return ", ".join(parts)

    return bracket


def said(journey: Journey, text: str, *, path: str | None = None, names: Names | None = None) -> Said:
    """Return what a bracket says; an emotion without a name is that of the path, and names are those of paths.

    Raises EditError, in the words of the user, where a part is unclear.
    """
    known_channels = named.channels(journey.channels, journey.language)
    paths = names or named.paths_of(journey)
    channels: list[str] = []
    emotions: dict[str, Felt] = {}
    marks: dict[str, object] = {}
    moment: MomentKindId = "ordinary"
    is_truth = False
    left = text.strip()
    while left:
        part, left, channel, felt = _next_part(left, known_channels, paths, _moments(journey.language))
        kind = _moments(journey.language).named(part)
        if channel is not None:
            channels.append(channel)
        elif kind == MOMENT_OF_TRUTH:
            is_truth = True
        elif kind is not None:
            moment = cast(MomentKindId, kind)
        elif (mark := facts.read_one(journey, part, "touchpoint")) is not None:
            marks.update(mark)
        elif felt is not None:
            emotions[_path(journey, felt[0], path, paths)] = felt[1]
        elif part:
            raise EditError(
                _("“{text}” is no channel, no emotion from -2 to 2 and no kind of moment.").format(text=part)
            )
    evidence = cast(Evidence, marks.get("evidence", "hypothesis"))
    return Said(
        without_repeats(channels), emotions, moment, is_truth, "hesitation" in marks, "at_risk" in marks, evidence
    )


def tells_emotion(inside: str) -> bool:
    """Tell whether a part of a bracket looks like an emotion, whoever feels it."""
    return any(_felt(part) is not None for part in _BETWEEN.split(inside.strip()) if part)


def felt_on(path: Path, touchpoint: str) -> Felt:
    """Return the emotions at the visits of a path to a touchpoint."""
    return tuple([visit.emotion for visit in visits_by_touchpoint(path.visits).get(touchpoint, ())])


def felt_shown(felt: Sequence[float | None], language: str) -> str:
    """Return emotions as they are written, one for each visit."""
    return "/".join(["?" if each is None else _signed(each, language) for each in felt])


def _signed(emotion: float, language: str) -> str:
    return figures.number(round(emotion, _DECIMALS), language, signed=True).replace(figures.MINUS, "-")


def _next_part(
    text: str, channels: Names, paths: Names, moments: Names
) -> tuple[str, str, str | None, tuple[str, Felt] | None]:
    """Return the next part, what is left, the channel it names, and whose emotions it tells.

    A name with a comma in it stays whole.
    """
    ends = [(found.start(), found.end()) for found in _BETWEEN.finditer(text)][:_MOST_FACTS]
    ends.append((len(text), len(text)))
    for end, after in reversed(ends):
        channel = channels.named(text[:end])
        if channel is not None or moments.named(text[:end]) is not None:
            return text[:end], text[after:], channel, None
    for end, after in reversed(ends[1:]):
        felt = _felt(text[:end])
        if felt is not None and felt[0] and paths.named(felt[0]) is not None:
            return text[:end], text[after:], None, felt
    end, after = ends[0]
    return text[:end], text[after:], None, _felt(text[:end])


def _felt(part: str) -> tuple[str, Felt] | None:
    """Return whose emotions a part tells, and which: as numbers, question marks and smileys, or in words."""
    found = _FELT.fullmatch(part)
    if found is not None:
        return found["who"] or "", tuple([_emotion(each) for each in found["felt"].split("/")])
    plain = key(part)
    for word, value in _words().items():
        if plain == word or plain.endswith(f" {word}"):
            return part[: len(part) - len(word)].strip() if plain != word else "", (float(value),)
    return None


def _emotion(text: str) -> float | None:
    smiley = SMILEYS.get(text.strip().lower())
    return table_numbers.emotion(text) if smiley is None else float(smiley)


def _path(journey: Journey, who: str, usual: str | None, names: Names) -> str:
    if not journey.paths:
        raise EditError(
            _("There is no path that could feel something here: write “Persona:” and a name at the margin.")
        )
    known = (names.named(who) if key(who) else None) if who else usual
    if not who and len(journey.paths) == 1:
        known = journey.paths[0].id
    if known is None or all(path.id != known for path in journey.paths):
        offered = ", ".join(named.paths_of(journey).shown.values())
        raise EditError(_("Write whose emotion it is, such as {names}.").format(names=offered))
    return known


@by_identity
def _moments(language: str) -> Names:
    kinds: dict[str, str] = {kind.id: kind.title for kind in MOMENT_KINDS.values()}
    return titled({**kinds, MOMENT_OF_TRUTH: MOMENT_OF_TRUTH}, language=language)


@cache
def _words() -> Mapping[str, int]:
    """Return the emotions by their words in every language, the longest first."""
    found = {key(words(language)(title)): value for language in LANGUAGES for value, title in EMOTIONS.items()}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))
