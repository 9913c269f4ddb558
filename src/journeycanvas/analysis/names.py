"""How a persona is written in the texts of a journey: by the name, by part of it, and in other ways (R23)."""

import re
from collections import Counter
from typing import NamedTuple

from journeycanvas.analysis.checks.similar_personas import are_similar
from journeycanvas.document.folding import fold
from journeycanvas.document.journey import Journey
from journeycanvas.document.texts import all_texts
from journeycanvas.model.persona import Persona

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


class OtherSpelling(NamedTuple):
    """A word or words in the texts that are nearly the name of a persona, and how often they stand there."""

    text: str
    times: int


def near_personas(journey: Journey, persona: Persona) -> tuple[Persona, ...]:
    """Return the other personas whose names are the same but for accents, capitals or one letter."""
    return tuple(
        other
        for other in journey.personas
        if other.id != persona.id and other.name.strip() and are_similar(persona.name, other.name)
    )


def other_spellings(journey: Journey, name: str) -> tuple[OtherSpelling, ...]:
    """Return what in the texts is nearly a name, without the name itself, the most frequent first.

    Only what begins with a capital, where the name does, and with the same letter is taken for the name.
    """
    name = " ".join(name.split())
    length = len(_WORD.findall(name))
    if not length:
        return ()
    counted: Counter[str] = Counter()
    for _record, _field, text in all_texts(journey):
        words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
        for first, last in zip(words, words[length - 1 :], strict=False):
            counted[" ".join(text[first[0] : last[1]].split())] += 1
    is_capital = name[:1].isupper()
    letter = fold(name)[:1]
    found = [
        OtherSpelling(text, times)
        for text, times in counted.items()
        if text != name
        and _has_only_spaces(text)
        and (text[:1].isupper() or not is_capital)
        and _is_near(name, text, letter)
    ]
    return tuple(sorted(found, key=lambda each: (-each.times, each.text)))


def parts_to_rename(before: str, after: str) -> dict[str, str]:
    """Return the words of a name that a new name says otherwise, where both have as many: Léa in Léa Martin."""
    old, new = before.split(), after.split()
    if len(old) < 2 or len(old) != len(new):
        return {}
    return {was: now for was, now in zip(old, new, strict=True) if was != now}


def _has_only_spaces(text: str) -> bool:
    """Return whether nothing but spaces stands between the words of a text."""
    return " ".join(_WORD.findall(text)) == text


def _is_near(name: str, text: str, letter: str) -> bool:
    """Return whether a text is written like a name, which begins with the same letter but for accents."""
    return fold(text)[:1] == letter and are_similar(name, text)
