"""The box of a field: what a value is told as, by the kind of its column."""

import datetime
from collections.abc import Callable, Mapping
from typing import cast

from journeycanvas.document.tables.column import Column, Kind
from journeycanvas.document.tables.lists import joined
from journeycanvas.document.tables.table import Cell
from journeycanvas.exports.tables.speech import Speech
from journeycanvas.model.touchpoint import Link

Telling = Callable[[object], Cell]
FIRST_DATE = datetime.date(1900, 3, 1)
"""Spreadsheet programs count days from 1900 and disagree about its first two months."""


def telling(column: Column, speech: Speech) -> Telling:
    """Return the function that tells a value of a column."""
    return _TELLING[column.kind](column, speech)


def plain(text: str) -> str:
    """Return a text with line breaks of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _text(value: object) -> Cell:
    return plain(cast(str, value)) or None


def _number(value: object) -> Cell:
    return cast(float | None, value)


def _mark(value: object) -> Cell:
    return True if value else None


def _known(value: object) -> Cell:
    return cast(bool | None, value)


def _date(value: object) -> Cell:
    """Return a date; one that no calendar has, or that spreadsheet programs do not agree on, as it is written."""
    if value is None:
        return None
    text = cast(str, value)
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return text
    return day if day >= FIRST_DATE else text


def _texts(value: object) -> Cell:
    return joined([plain(text) for text in cast(tuple[str, ...], value)]) or None


def _links(value: object) -> Cell:
    links = cast(tuple[Link, ...], value)
    return joined([f"{plain(link.label)} {link.address}" if link.label else link.address for link in links]) or None


def _choices(column: Column, speech: Speech) -> Mapping[str, Cell]:
    found = speech.choices(column.of)
    # What nobody is to be told is not called a guess either.
    return found if speech.journey.page.show_evidence or column.of != "evidence" else {**found, "hypothesis": None}


def _told_by(shown: Mapping[str, Cell]) -> Telling:
    return lambda value: None if value is None else shown[cast(str, value)]


def _several(shown: Mapping[str, str]) -> Telling:
    return lambda value: joined([shown[id] for id in cast(tuple[str, ...], value)]) or None


def _always(tell: Telling) -> Callable[[Column, Speech], Telling]:
    return lambda column, speech: tell


_TELLING: Mapping[Kind, Callable[[Column, Speech], Telling]] = {
    "text": _always(lambda value: None if value is None else _text(value)),
    "id": _always(_text),
    "whole": _always(_number),
    "number": _always(_number),
    "mark": _always(_mark),
    "known": _always(_known),
    "date": _always(_date),
    "texts": _always(_texts),
    "links": _always(_links),
    "choice": lambda column, speech: _told_by(_choices(column, speech)),
    "one": lambda column, speech: _told_by(speech.names(column.of)),
    "many": lambda column, speech: _several(speech.names(column.of)),
}
