"""Texts as they are compared: without accents and capitals, one kind of apostrophe and of space."""

import unicodedata
from bisect import bisect_right

_ALIKE = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'", "‘": "'", "ʼ": "'", "‑": "-"}
"""Signs that people type in another way, beyond what Unicode knows of letters and their accents."""


_LONGER: set[str] = set()
"""The signs met so far that are compared as several signs or none."""


class _Folds(dict[int, str]):
    """What each sign is compared as, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        folded = " " if sign.isspace() else "".join(_ALIKE.get(letter, letter) for letter in _letters(sign))
        self[code] = folded
        if len(folded) != 1:
            _LONGER.add(sign)
        return folded


def _letters(sign: str) -> str:
    known = _ALIKE.get(sign.casefold())
    if known is not None:
        return known
    parts = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


class _Spaces(dict[int, str]):
    """What each sign is where letters are compared as they stand: only spaces and apostrophes are alike."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = " " if sign.isspace() else "'" if sign in "’‘ʼ" else sign
        return self[code]


_FOLDS = _Folds()
_SPACES = _Spaces()


def fold(text: str) -> str:
    """Return a text as it is compared: "Étape" as "etape", "Œuvre" as "oeuvre"."""
    return text.translate(_FOLDS)


def occurrences(text: str, wanted: str, *, is_exact: bool = False) -> list[tuple[int, int]]:
    """Return where another text stands in a text: starts and ends, in order, none over another.

    Accents and capitals make no difference, but where letters are compared exactly as they stand. Part of a sign, such
    as the o of œ, is no occurrence; accents that follow a letter as signs of their own belong to it.
    """
    signs = _SPACES if is_exact else _FOLDS
    folded, needle = text.translate(signs), wanted.translate(signs)
    at = folded.find(needle) if needle else -1
    if at < 0:
        return []
    offsets = [] if _LONGER.isdisjoint(text) else _offsets(text, signs)
    found = []
    while at >= 0:
        start, end = (_place(offsets, at), _place(offsets, at + len(needle))) if offsets else (at, at + len(needle))
        if start is not None and end is not None:
            found.append((start, end))
            at += len(needle) - 1
        at = folded.find(needle, at + 1)
    return found


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Return whether no letter or digit goes on before or after a part of a text."""
    return not _joins(text, start) and not _joins(text, end)


def _offsets(text: str, signs: _Folds | _Spaces) -> list[int]:
    """Return where each sign of a text begins in the text as it is compared, and where that ends."""
    offsets = [0]
    for sign in text:
        offsets.append(offsets[-1] + len(sign.translate(signs)))
    return offsets


def _place(offsets: list[int], at: int) -> int | None:
    """Return the sign that begins at a place of the folded text; None where one is under way there."""
    index = bisect_right(offsets, at) - 1
    return index if offsets[index] == at else None


def _joins(text: str, at: int) -> bool:
    return 0 < at < len(text) and _is_of_word(text[at - 1]) and _is_of_word(text[at])


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or bool(unicodedata.combining(sign))
