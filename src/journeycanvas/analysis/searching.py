"""Ranking of entries by what was typed: accents, capitals and typing errors make little difference."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

from journeycanvas.document.folding import fold

FEW = 8
"""With fewer entries that hold what was typed, those that are only like it are looked for too."""
_LONGEST = 240
"""Letters of an entry that are searched."""
_TITLE, _START, _INITIALS, _INSIDE, _ASIDE, _ASIDE_INSIDE, _SCATTERED, _MISTYPED = 0, 2, 3, 4, 5, 6, 10, 12
"""What it costs to stand there; less is better."""
_SHORT, _LONG = 4, 6
"""Letters of a word, from which on one of them may be wrong, and two."""


class Entry(NamedTuple):
    """What can be found: its title, and what stands beside it, such as the menu of an action or the stage of a card.

    Of entries that are found equally well, those of a lower rank come first.
    """

    title: str
    aside: str = ""
    rank: int = 0


class Index:
    """Entries, made ready for searching at each letter that is typed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Make the entries ready; they are named by their places."""
        self._ranks = [entry.rank for entry in entries]
        self._titles = [" " + plain(entry.title[:_LONGEST]) for entry in entries]
        self._texts = [
            f"{title}\n {plain(entry.aside)}" if entry.aside else title
            for title, entry in zip(self._titles, entries, strict=True)
        ]
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self._texts):
            for word in set(text.split()):
                self._words[word].append(place)
        self._letters = {word: _letters(word) for word in self._words}

    def best(self, typed: str, *, most: int) -> list[int]:
        """Return the places of the entries that answer best, the best first; none where nothing was typed."""
        words = plain(typed).split()
        if not words:
            return []
        costs = {place: self._cost(place, words) for place in self._holding(words, enough=most)}
        if len(costs) < FEW:
            costs = {**self._alike(words), **costs}
        return nsmallest(most, costs, key=lambda place: (costs[place], self._ranks[place], self._length(place), place))

    def _length(self, place: int) -> int:
        return len(self._titles[place])

    def _holding(self, words: list[str], *, enough: int) -> Sequence[int]:
        """Return the entries that hold all words: those where words begin so, where these are enough."""
        starts = self._with_all([f" {word}" for word in words])
        return starts if len(starts) >= enough else self._with_all(words)

    def _with_all(self, parts: list[str]) -> Sequence[int]:
        left: Sequence[int] = range(len(self._texts))
        for part in parts:
            left = [place for place in left if part in self._texts[place]]
        return left

    def _cost(self, place: int, words: list[str]) -> int:
        title, text = self._titles[place], self._texts[place]
        if title == " " + " ".join(words):
            return -1
        cost = _TITLE if title.startswith(" " + " ".join(words)) else 1
        for word in words:
            if f" {word}" in title:
                cost += _TITLE if title.startswith(f" {word}") else _START
            elif word in title:
                cost += _INSIDE
            else:
                cost += _ASIDE if f" {word}" in text else _ASIDE_INSIDE
        return cost

    def _alike(self, words: list[str]) -> dict[int, int]:
        """Return the entries that have words like all of these, with their costs."""
        costs: dict[int, int] = {}
        for number, word in enumerate(words):
            found = self._like(word)
            costs = found if number == 0 else {place: costs[place] + found[place] for place in costs.keys() & found}
        for place in self._scattered("".join(words)):
            costs.setdefault(place, _SCATTERED)
        return costs

    def _like(self, typed: str) -> dict[int, int]:
        costs: dict[int, int] = {}
        most = _errors_in(typed)
        letters = _letters(typed)
        for word, places in self._words.items():
            if typed in word:
                cost = _START if word.startswith(typed) else _INSIDE
            elif most and (letters & ~self._letters[word]).bit_count() <= most:
                errors = distance_to_start(typed, word, most=most)
                if errors is None:
                    continue
                cost = _MISTYPED * errors + (len(word) > len(typed))
            else:
                continue
            for place in places:
                costs[place] = min(cost, costs.get(place, cost))
        return costs

    def _scattered(self, typed: str) -> list[int]:
        """Return the entries where words begin with these letters, or that have them in this order, close together."""
        if len(typed) < 2:
            return []
        first = f" {typed[0]}"
        return [place for place, title in enumerate(self._titles) if first in title and _is_scattered_in(title, typed)]


def plain(text: str) -> str:
    """Return the words of a text as they are compared, with single spaces between them."""
    return " ".join(fold(text).translate(_SIGNS).split())


def distance_to_start(typed: str, word: str, *, most: int) -> int | None:
    """Return how many letters to change, add, leave out or swap make the word, or its start; None where more than most.

    The first letter is right, or swapped with the second (Damerau's distance, with adjacent letters).
    """
    if len(word) < len(typed) - most or typed[0] not in word[:2]:
        return None
    word = word[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(word, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    least = min(row)
    return least if least <= most else None


def _errors_in(typed: str) -> int:
    return 0 if len(typed) < _SHORT else 1 if len(typed) < _LONG else 2


def _is_scattered_in(title: str, typed: str) -> bool:
    initials = "".join(word[0] for word in title.split())
    if typed in initials:
        return True
    start = at = title.find(f" {typed[0]}") + 1
    for letter in typed[1:]:
        at = title.find(letter, at + 1)
        if at < 0:
            return False
    return at - start <= 4 * len(typed)


def _letters(word: str) -> int:
    """Return the letters of a word as the bits of a number."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


class _Signs(dict[int, str]):
    """Letters and digits as they are, all other signs as spaces."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = sign if sign.isalnum() else " "
        return self[code]


_SIGNS = _Signs()
