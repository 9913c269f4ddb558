"""What boxes of somebody's table say: emotions in numbers, words and faces, lengths of time, several texts in one."""

import re
from collections.abc import Iterable
from math import isfinite

from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.any_table.mapping import OURS, Scale
from journeycanvas.imports.any_table.roles import head
from journeycanvas.model.stage import Unit

SCALES = (
    OURS,
    Scale(1, 5),
    Scale(-3, 3),
    Scale(0, 5),
    Scale(-5, 5),
    Scale(1, 10),
    Scale(0, 10),
    Scale(0, 20),
    Scale(0, 100),
    Scale(-100, 100),
)

_FELT: dict[str, float] = {
    **dict.fromkeys(
        ("tres positif", "tres content", "tres satisfait", "enchante", "ravi", "enthousiaste", "joie"), 2.0
    ),
    **dict.fromkeys(("very positive", "very happy", "very satisfied", "delighted", "excited", "joy", "joie"), 2.0),
    **dict.fromkeys(("positif", "positive", "content", "satisfait", "satisfaite", "confiant", "rassure", "bien"), 1.0),
    **dict.fromkeys(("happy", "satisfied", "confident", "reassured", "good", "interested", "curieux", "curious"), 1.0),
    **dict.fromkeys(("neutre", "neutral", "moyen", "ok", "indifferent", "correct"), 0.0),
    **dict.fromkeys(("negatif", "negative", "mecontent", "insatisfait", "insatisfaite", "inquiet", "decu"), -1.0),
    **dict.fromkeys(("stresse", "agace", "hesitant", "perdu", "confus", "ennui", "mal", "impatient"), -1.0),
    **dict.fromkeys(("unhappy", "dissatisfied", "worried", "disappointed", "stressed", "annoyed", "confused"), -1.0),
    **dict.fromkeys(("lost", "bored", "bad", "sad", "triste"), -1.0),
    **dict.fromkeys(("tres negatif", "tres mecontent", "tres insatisfait", "frustre", "colere", "en colere"), -2.0),
    **dict.fromkeys(("very negative", "very unhappy", "very dissatisfied", "frustrated", "angry", "furious"), -2.0),
    **dict.fromkeys(("furieux", "exaspere", "awful"), -2.0),
}
_SIGNS: dict[str, float] = {
    **dict.fromkeys(("++", "😀", "😃", "😄", "😁", "🤩", "😍", ":-D", ":D"), 2.0),
    **dict.fromkeys(("+", "🙂", "😊", "☺", ":-)", ":)", "👍"), 1.0),
    **dict.fromkeys(("=", "+/-", "0", "😐", "😶", ":-|", ":|"), 0.0),
    **dict.fromkeys(("-", "−", "🙁", "😕", "☹", "😟", ":-(", ":(", "👎"), -1.0),
    **dict.fromkeys(("--", "−−", "😡", "😠", "😢", "😭", "🤬", "😤"), -2.0),
}
_VARIANT = "\ufe0f"
_NUMBER = re.compile(r"[-+−]?[0-9]{1,12}(?:[.,][0-9]{1,12})?")
_OUT_OF = re.compile(r"\s*(?:/\s*[0-9]{1,3}|%|★|⭐)?\s*")
_BULLET = re.compile(r"^\s*(?:[-–—•*▪◦‣·]|\d{1,2}[.)])\s+")
_LENGTH = re.compile(r"\s*(?:env\.?|environ|about|~|≈)?\s*([0-9]{1,9}(?:[.,][0-9]{1,6})?)\s*([a-zµ]+)\.?\s*")
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("s", "sec", "secs", "seconde", "secondes", "second", "seconds"), "s"),
    **dict.fromkeys(("m", "min", "mins", "mn", "minute", "minutes"), "min"),
    **dict.fromkeys(("h", "hr", "hrs", "heure", "heures", "hour", "hours"), "h"),
    **dict.fromkeys(("j", "jr", "jrs", "jour", "jours", "d", "day", "days"), "day"),
    **dict.fromkeys(("sem", "semaine", "semaines", "w", "wk", "week", "weeks"), "week"),
    **dict.fromkeys(("mois", "month", "months"), "month"),
    **dict.fromkeys(("an", "ans", "annee", "annees", "y", "yr", "year", "years"), "year"),
}


def number_of(cell: Cell) -> float | None:
    """Return the number that a box holds, alone or out of so many; None where it holds none."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell) if isfinite(cell) else None
    said = as_text(cell).strip()
    found = _NUMBER.match(said)
    if found is None or not _OUT_OF.fullmatch(said, found.end()):
        return None
    return float(found[0].replace(",", ".").replace("−", "-"))


def emotion_of(cell: Cell, scale: Scale) -> float | None:
    """Return the emotion, from -2 to +2, that a box says in a number, a word, a face or signs; None where none."""
    said = as_text(cell).strip().replace(_VARIANT, "")
    if said in _SIGNS and said != "0":
        return _SIGNS[said]
    number = number_of(cell)
    if number is not None:
        return scale.emotion(number)
    words = head(said)
    if words in _FELT:
        return _FELT[words]
    of_words = {_FELT[word] for word in words.split() if word in _FELT}
    of_signs = {_SIGNS[sign] for sign in said if sign in _SIGNS and not sign.isascii()}
    felt = of_signs or of_words
    return felt.pop() if len(felt) == 1 else None


def scale_of(cells: Iterable[Cell]) -> Scale:
    """Return the smallest usual scale that all numbers among these lie on; our own where there are none."""
    numbers = [number for cell in cells if (number := number_of(cell)) is not None]
    if not numbers:
        return OURS
    low, high = min(numbers), max(numbers)
    return next((each for each in SCALES if each.low <= low and high <= each.high), OURS)


def duration_of(cell: Cell) -> dict[str, object] | None:
    """Return the length of time that a box says, in the fields of a duration; None where it says none."""
    found = _LENGTH.fullmatch(as_text(cell).casefold().replace("é", "e"))
    if found is None or found[2] not in _UNITS:
        return None
    return {"value": float(found[1].replace(",", ".")), "unit": _UNITS[found[2]]}


def texts_of(cell: Cell) -> list[str]:
    """Return the texts of a box: a line each, without bullets."""
    lines = (_BULLET.sub("", line).strip() for line in as_text(cell).splitlines())
    return [line for line in lines if line]
