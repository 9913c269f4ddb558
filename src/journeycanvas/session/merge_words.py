"""What two copies of a journey contradict each other in, as a person reads it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeycanvas.document.tables.choices import CHOICES
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.long_columns import VISITS
from journeycanvas.document.tables.sheets import JOURNEY_SHEET, SHEETS
from journeycanvas.edits.merging.flat import PARTS, PICTURE_USES, Entry
from journeycanvas.edits.merging.merge import Conflict, Merged
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.parts.figures import duration, number
from journeycanvas.language import N_, _, current
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Duration
from journeycanvas.session.kinds import KINDS
from journeycanvas.session.step_names import shortened

_SAID_BY = ("name", "title", "text", "label", "caption")
_OWNERS = {"visits": "touchpoint", "connections": "origin", "paths": "persona"}
"""The field that names what a thing without a name is known by."""
_LONGEST = 160
"""Letters of a value that are told."""
_MOST = 8
"""Things of an order that are told."""
_TITLES = {each.key: each.title for each in SHEETS} | {
    "visits": N_("Visits"),
    "verbatims": N_("Verbatims"),
    "pictures": N_("Pictures"),
    "inventory": N_("Inventory"),
    "related": N_("Related journeys"),
}
_COLUMNS: dict[str, tuple[Column, ...]] = {each.key: each.columns for each in SHEETS} | {"visits": VISITS}
_EVERY: dict[str, str] = {column.key: column.title for columns in reversed(_COLUMNS.values()) for column in columns}
_PLAIN = {"name": N_("Name"), "title": N_("Title"), "text": N_("Text"), "position": N_("Place")}
"""Fields that tables call otherwise, after what a row is."""


class Said(NamedTuple):
    """What a conflict is about, and what each copy says of it."""

    about: str
    mine: str
    theirs: str


def in_words(conflict: Conflict, found: Merged) -> Said:
    """Return a conflict in words."""
    about = _about(conflict.entry, found.known)
    if conflict.what == "gone":
        gone, there = _("taken out"), _("changed, or with something new in it")
        return Said(about, gone if conflict.theirs else there, there if conflict.theirs else gone)
    if conflict.what == "order":
        title = _(_TITLES[conflict.field])
        about = title if conflict.entry.kind == "journey" else f"{about}, {title}"
        rows = (_row(value, found.known) for value in (conflict.mine, conflict.theirs))
        return Said(_("Order: {what}").format(what=about), *rows)
    column = _column(conflict.entry.kind, conflict.field)
    titled = _("{what}: {field}").format(what=about, field=_title(conflict.field, column)) if conflict.field else about
    return Said(titled, *(_value(value, column, found.known) for value in (conflict.mine, conflict.theirs)))


def _about(entry: Entry, known: Mapping[str, Entry]) -> str:
    kind = "pictures" if entry.kind == PICTURE_USES else entry.kind
    title = _(KINDS.get(kind, KINDS[JOURNEY_SHEET]).title)
    name = "" if entry.kind in (*PARTS, "journey") else _name(entry, known)
    return _("{kind} “{name}”").format(kind=title, name=name) if name else title


def _name(entry: Entry, known: Mapping[str, Entry]) -> str:
    texts = (entry.fields.get(field) for field in _SAID_BY)
    own = next((text for text in texts if isinstance(text, str) and text.strip()), "")
    if own:
        return shortened(own)
    if issubclass(entry.type, LaneBase):
        return _(entry.type.model_validate(dict(entry.fields)).shown_title())
    owner = known.get(str(entry.fields.get(_OWNERS.get(entry.kind, ""), "")))
    return _name(owner, known) if owner is not None else ""


def _row(ids: object, known: Mapping[str, Entry]) -> str:
    assert isinstance(ids, tuple)
    names = [_name(known[id], known) or "—" for id in ids[:_MOST]]
    return ", ".join(names) + (", …" if len(ids) > _MOST else "")


def _column(kind: str, field: str) -> Column | None:
    """Return the column of a table that tells of a field."""
    way = (kind, field) if kind in PARTS else (field,)
    of = _COLUMNS.get(JOURNEY_SHEET if kind in PARTS else kind, ())
    return next((each for each in of if each.way == way or each.way[:-1] == way), None)


def _title(field: str, column: Column | None) -> str:
    if field in _PLAIN:
        return _(_PLAIN[field])
    if column is not None:
        return _(column.title)
    return _(_EVERY[field]) if field in _EVERY else _("other details")


def _value(value: object, column: Column | None, known: Mapping[str, Entry]) -> str:
    if isinstance(value, Entry):
        return _about(value, known)
    said = ", ".join(_each(value, column, known))
    line = " ".join(said.split())
    return (line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…") or _("nothing")


def _each(value: object, column: Column | None, known: Mapping[str, Entry]) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, bool):
        yield _("yes") if value else _("no")
    elif isinstance(value, int | float):
        yield number(value, current(), signed=column is not None and column.key == "emotion")
    elif isinstance(value, str):
        yield _text(value, column, known)
    elif isinstance(value, Duration):
        yield duration(value, _, current())
    elif isinstance(value, tuple):
        for each in value:
            yield from _each(each, column, known)
    elif isinstance(value, Record):
        for each in value.__dict__.values():
            yield from _each(each, None, known)
    else:
        yield str(value)  # what only a newer version knows


def _text(value: str, column: Column | None, known: Mapping[str, Entry]) -> str:
    if column is not None and column.kind == "choice":
        return _(CHOICES[column.of].get(value, value))
    if column is not None and column.kind in ("one", "many"):
        if value in known:
            return _name(known[value], known) or value
        return _(CHANNELS[value].title) if value in CHANNELS else value
    return value
