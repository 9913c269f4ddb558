"""Right-to-left words inside left-to-right text, and the reverse.

The implicit part of the Unicode Bidirectional Algorithm (UAX 9: P2-P3, W1-W7, N1-N2, I1-I2, L1-L2); explicit embeddings
and isolates are taken as neutral, since nobody types them into a journey.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TypeVar

Leveled = TypeVar("Leveled")

_STRONG = frozenset(("L", "R", "AL"))
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_NUMBER_SEPARATORS = frozenset((("CS", "EN"), ("CS", "AN"), ("ES", "EN")))
_IGNORED = frozenset(("NSM", "BN"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def needs_reordering(text: str) -> bool:
    """Say whether any character runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def levels(text: str) -> list[int]:
    """Return the embedding level of each character: even runs to the right, odd to the left."""
    classes = [unicodedata.bidirectional(character) or "L" for character in text]
    base = next((int(each != "L") for each in classes if each in _STRONG), 0)
    last_seen = len(text.rstrip())
    edge = "R" if base else "L"
    resolved = _neutral_resolved(_weak_resolved(classes, edge), edge)
    found = [_level(each, base) for each in resolved]
    found[last_seen:] = [base] * (len(text) - last_seen)
    return found


def in_visual_order(parts: Sequence[Leveled], part_levels: Sequence[int]) -> list[Leveled]:
    """Return parts of a line from left to right as they are seen, given the level of each."""
    ordered = list(zip(part_levels, parts, strict=True))
    highest = max(part_levels, default=0)
    lowest_odd = min((level for level in part_levels if level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        ordered = [
            pair
            for is_turned, group in groupby(ordered, partial(_is_turned, level=level))
            for pair in (reversed(list(group)) if is_turned else group)
        ]
    return [part for _, part in ordered]


def _is_turned(pair: tuple[int, Leveled], level: int) -> bool:
    return pair[0] >= level


def _level(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak_resolved(classes: list[str], edge: str) -> list[str]:
    found: list[str] = []
    strong = edge
    for kind in classes:
        if kind in _IGNORED:
            found.append(found[-1] if found else edge)
            continue
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        found.append("R" if kind == "AL" else kind)
    _join_numbers(found)
    strong = edge
    for index, kind in enumerate(found):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            found[index] = "L"
    return found


def _join_numbers(kinds: list[str]) -> None:
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        if before == after and (kind, before) in _NUMBER_SEPARATORS:
            kinds[index] = before
    for start, end, kind in list(_stretches(kinds)):
        touches_number = (start and kinds[start - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        if kind == "ET" and touches_number:
            kinds[start:end] = ["EN"] * (end - start)
        elif kind in ("ET", "ES", "CS"):
            kinds[start:end] = ["ON"] * (end - start)


def _neutral_resolved(kinds: list[str], edge: str) -> list[str]:
    found = ["N" if kind in _NEUTRAL else kind for kind in kinds]
    for start, end, kind in list(_stretches(found)):
        if kind == "N":
            before = _side(found[start - 1]) if start else edge
            after = _side(found[end]) if end < len(found) else edge
            found[start:end] = [before if before == after else edge] * (end - start)
    return found


def _side(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L"


def _stretches(kinds: list[str]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for kind, group in groupby(kinds):
        end = start + sum(1 for _ in group)
        yield start, end, kind
        start = end
