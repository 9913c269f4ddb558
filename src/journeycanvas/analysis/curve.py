"""The emotion curve of a path in a sentence: where it rises, falls or stays, and where nothing is known."""

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from journeycanvas.lanes.parts.figures import number
from journeycanvas.language import N_

SWING = 0.5
"""Emotions that differ by less are no turn of the curve."""
MOST_TURNS = 8
"""Turns that a sentence tells; of a curve with more, only the larger ones are told."""
MOST_STRETCHES = 5
"""Stretches of known and unknown emotions told one by one; of more, the unknown ones are only counted."""
_COARSER = 1.5

Word = Callable[[str], str]

SENTENCE = N_("The emotion {parts}.")
NOTHING_KNOWN = N_("No emotion is known.")
THEN = N_("{parts}, then {last}")
WITH_UNKNOWN = N_("{parts} (unknown at {count} of {total} moments)")
RISES, FALLS = N_("rises to {after} at “{place}”"), N_("falls to {after} at “{place}”")
RISES_FROM = N_("rises from {before} at “{origin}” to {after} at “{place}”")
FALLS_FROM = N_("falls from {before} at “{origin}” to {after} at “{place}”")
STAYS = N_("stays at {value} from “{origin}” to “{place}”")
STAYS_BETWEEN = N_("stays between {low} and {high} from “{origin}” to “{place}”")
STANDS = N_("is {value} at “{place}”")
UNKNOWN = N_("is unknown at “{place}”")
UNKNOWN_FROM = N_("is unknown from “{origin}” to “{place}”")


class Point(NamedTuple):
    """What is felt, from -2 to +2 or None where that is not known, and the name of the place where it is felt."""

    place: str
    emotion: float | None


class _Known(NamedTuple):
    place: str
    emotion: float


def curve_sentence(points: Sequence[Point], word: Word, language: str) -> str:
    """Return the curve in a sentence of a language, by the function that translates into it; empty without points.

    Unknown emotions are told as gaps, never as zero; emotions are rounded to a tenth.
    """
    if not points:
        return ""
    if all(each.emotion is None for each in points):
        return word(NOTHING_KNOWN)
    stretches = [list(held) for _is_known, held in groupby(points, key=lambda each: each.emotion is not None)]
    if len(stretches) > MOST_STRETCHES:
        parts = _together(_known_parts(_known(points), word, language), word)
        unknown = sum(each.emotion is None for each in points)
        counted = word(WITH_UNKNOWN).format(
            parts=parts, count=number(unknown, language), total=number(len(points), language)
        )
        return word(SENTENCE).format(parts=counted)
    told = []
    for held in stretches:
        known = _known(held)
        told += _known_parts(known, word, language) if known else [_unknown_part(held, word)]
    return word(SENTENCE).format(parts=_together(told, word))


def turns(emotions: Sequence[float], *, swing: float = SWING) -> tuple[int, ...]:
    """Return the places of the first emotion, of every turn that swings so far, and of the last one.

    The first place alone is returned where the emotions never go so far from the first one. Of several places as high
    or as low as a turn, the first one counts.
    """
    found, turn, direction = [0], 0, 0
    for place, emotion in enumerate(emotions):
        ahead = emotion - emotions[turn]
        if direction == 0 and abs(ahead) >= swing:
            turn, direction = place, 1 if ahead > 0 else -1
        elif direction * ahead > 0:
            turn = place
        elif direction and -direction * ahead >= swing:
            found.append(turn)
            turn, direction = place, -direction
    if direction:
        found.append(turn)
        if emotions[-1] != emotions[turn]:
            found.append(len(emotions) - 1)
    return tuple(found)


def _known(points: Sequence[Point]) -> list[_Known]:
    return [_Known(each.place, round(each.emotion, 1)) for each in points if each.emotion is not None]


def _known_parts(known: list[_Known], word: Word, language: str) -> list[str]:
    """Return what is said of known emotions one after the other: a part for each turn."""
    emotions, swing = [each.emotion for each in known], SWING
    found = turns(emotions)
    while len(found) > MOST_TURNS:
        swing *= _COARSER
        found = turns(emotions, swing=swing)
    if len(found) == 1:
        return [_level_part(known, word, language)]
    told: list[str] = []
    for before, after in pairwise(found):
        origin, here = known[before], known[after]
        rises = here.emotion > origin.emotion
        message = (RISES_FROM if rises else FALLS_FROM) if not told else (RISES if rises else FALLS)
        told.append(
            word(message).format(
                before=_signed(origin.emotion, language),
                origin=origin.place,
                after=_signed(here.emotion, language),
                place=here.place,
            )
        )
    return told


def _level_part(known: list[_Known], word: Word, language: str) -> str:
    first, last = known[0], known[-1]
    low, high = min(each.emotion for each in known), max(each.emotion for each in known)
    if len(known) == 1:
        return word(STANDS).format(value=_signed(low, language), place=first.place)
    if low == high:
        return word(STAYS).format(value=_signed(low, language), origin=first.place, place=last.place)
    return word(STAYS_BETWEEN).format(
        low=_signed(low, language), high=_signed(high, language), origin=first.place, place=last.place
    )


def _unknown_part(held: list[Point], word: Word) -> str:
    if len(held) == 1:
        return word(UNKNOWN).format(place=held[0].place)
    return word(UNKNOWN_FROM).format(origin=held[0].place, place=held[-1].place)


def _together(parts: list[str], word: Word) -> str:
    if len(parts) == 1:
        return parts[0]
    return word(THEN).format(parts=", ".join(parts[:-1]), last=parts[-1])


def _signed(emotion: float, language: str) -> str:
    return number(emotion, language, signed=True)
