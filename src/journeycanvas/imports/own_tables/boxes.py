"""What a box says, as the value of a field; what does not fit is refused with the reason, for the user."""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from journeycanvas.document.naming import key, titled
from journeycanvas.document.tables.choices import CHOICES
from journeycanvas.document.tables.column import Kind
from journeycanvas.document.tables.lists import split
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.texts import number
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.model.touchpoint import Link
from journeycanvas.remembering import forgettable

YES, NO = N_("Yes"), N_("No")
_DAY_ZERO = datetime.date(1899, 12, 30)
_MOST_DAYS = 2_958_465
_DIGITS = re.compile(r"-?[0-9]{1,4000}\Z")
_DAY = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})\Z")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " ")


class BoxError(ValueError):
    """A box does not say what its column holds; its text says why, in the language of the interface."""


def is_empty(cell: Cell) -> bool:
    """Tell whether a box says nothing."""
    return cell is None or cell == ""


def text(cell: Cell) -> str:
    """Return a text, with what a journey cannot hold taken out; raises BoxError where it is too long."""
    found = as_text(cell)
    if not found.isprintable():
        found = found.translate(_CONTROLS)
    if len(found) > LONGEST_TEXT:
        raise BoxError(_("the text is longer than {most} letters").format(most=LONGEST_TEXT))
    return found


def value(kind: Kind, of: str, cell: Cell) -> object:
    """Return the value of a box that is not empty and names no record."""
    read = _READ.get(kind)
    return chosen(of, as_text(cell)) if read is None else read(cell)


@forgettable
@lru_cache(maxsize=4096)
def chosen(of: str, said: str) -> str:
    """Return the value that a word stands for, in any language."""
    found = _words_of(of).get(key(said))
    if found is None:
        raise BoxError(_("“{text}” is none of the words for it").format(text=said[:40]))
    return found


@cache
def _words_of(of: str) -> Mapping[str, str]:
    """Return the values of a choice by all that stands for them."""
    known = dict(titled(CHOICES[of], language="en").known)
    if of == "moment":
        known |= titled({id: kind.title for id, kind in MOMENT_KINDS.items()}, language="en").known
    return known | {key(id): id for id in CHOICES[of]}


@cache
def _answers() -> Mapping[str, bool]:
    said = {key(words(language)(title)): title is YES for language in LANGUAGES for title in (YES, NO)}
    return said | {"true": True, "vrai": True, "1": True, "x": True, "false": False, "faux": False, "0": False}


def _answer(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    found = _answers().get(key(as_text(cell)))
    if found is None:
        raise BoxError(_("it is neither yes nor no"))
    return found


def _number(cell: Cell) -> float:
    if isinstance(cell, int | float):
        return float(cell)
    try:
        return number(as_text(cell))
    except EditError as error:
        raise BoxError(_("it is no number")) from error


def _whole(cell: Cell) -> int:
    said = as_text(cell).strip()
    if _DIGITS.match(said):
        return int(said)
    found = _number(cell)
    if found != int(found):
        raise BoxError(_("it is no whole number"))
    return int(found)


def _date(cell: Cell) -> str:
    """Return a date as year-month-day: spreadsheet programs count days, and write them as their language does."""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, int | float):
        if not 0 < cell <= _MOST_DAYS:
            raise BoxError(_("it is no date"))
        return (_DAY_ZERO + datetime.timedelta(days=int(cell))).isoformat()
    said = as_text(cell).strip()
    found = _DAY.match(said)
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else said


def texts(cell: Cell) -> list[str]:
    """Return the texts of a box, a line each."""
    return [text(each) for each in split(as_text(cell))]


def _links(cell: Cell) -> tuple[Link, ...]:
    found: list[Link] = []
    for line in texts(cell):
        label, _space, address = line.rpartition(" ")
        try:
            found.append(Link(address=address, label=label))
        except ValueError as error:
            raise BoxError(_("Write an address that begins with https://, one a line.")) from error
    return tuple(found)


_READ: Mapping[Kind, Callable[[Cell], object]] = {
    "text": text,
    "id": lambda cell: as_text(cell).strip(),
    "whole": _whole,
    "number": _number,
    "mark": _answer,
    "known": _answer,
    "date": _date,
    "texts": lambda cell: tuple(texts(cell)),
    "links": _links,
}
