"""Names by which people choose things in lists and texts: each of one thing alone, and found however it is typed."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.folding import fold
from journeycanvas.language import LANGUAGES, N_, words

UNTITLED = N_("Untitled")


class Names(NamedTuple):
    """The names shown, by what they name, and what is named by the folded forms of all that may be typed."""

    shown: Mapping[str, str]
    known: Mapping[str, str]

    def named(self, text: str) -> str | None:
        """Return what a text names, accents, capitals and spaces around made no difference; None where nothing."""
        return self.known.get(key(text))


def key(text: str) -> str:
    """Return a text as names are compared."""
    return " ".join(fold(text).split())


def distinct(named: Iterable[tuple[str, str]], *, language: str) -> Names:
    """Return the names of things, each with its id, on one line; where two are alike the second gets a number."""
    shown: dict[str, str] = {}
    known: dict[str, str] = {}
    for id, name in named:
        progress.step()
        plain = " ".join(name.split()) or words(language)(UNTITLED)
        single, number = plain, 1
        while key(single) in known:
            number += 1
            single = f"{plain} ({number})"
        shown[id] = single
        known[key(single)] = id
    return Names(shown, known)


def titled(titles: Mapping[str, str], *, language: str) -> Names:
    """Return the names of values that the program names, as msgids; they are known in every language."""
    shown = {id: words(language)(title) for id, title in titles.items()}
    known = {key(words(each)(title)): id for each in LANGUAGES for id, title in titles.items()}
    return Names(shown, {**known, **{key(name): id for id, name in shown.items()}})


def both(first: Names, second: Names) -> Names:
    """Return the names of both; the first ones are found first."""
    return Names({**first.shown, **second.shown}, {**second.known, **first.known})
