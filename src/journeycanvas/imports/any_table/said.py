"""How a table is read as it was said in words: its shape, and by their heads what columns hold."""

from collections.abc import Sequence

from journeycanvas.document.tables.table import as_text
from journeycanvas.imports.any_table.guessing import as_long, as_matrix, guess
from journeycanvas.imports.any_table.looking import Looked
from journeycanvas.imports.any_table.mapping import Mapping
from journeycanvas.imports.any_table.roles import CARDS, ROLES, head, role_of
from journeycanvas.imports.any_table.values import scale_of
from journeycanvas.imports.imported import Imported
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.language import _


class RoleError(ValueError):
    """What was said names no column of the table, or nothing that one may hold; the text says so."""


def as_said(looked: Looked | None, shape: str | None, columns: Sequence[str], language: str) -> Imported:
    """Return the journey of a table; raises RoleError, and ImportFaultError."""
    if looked is None:
        raise RoleError(_("this table says itself how it is read"))
    rows = looked.grids[looked.first].rows
    mapping = as_long(rows) if shape == "long" else as_matrix(rows) if shape == "matrix" else guess(rows)
    mapping = mapping or as_long(rows)
    for said in columns:
        name, _equals, role = said.rpartition("=")
        mapping = mapping._replace(roles={**mapping.roles, _place(rows, mapping, name): _role(role)})
    return looked.read(looked.first, _with_scale(rows, mapping), language)


def _place(rows: Sequence[Numbered], mapping: Mapping, name: str) -> int:
    """Return the column with this head, in a matrix the row; else the one of this number from 1."""
    if mapping.shape == "matrix":
        heads = {place: rows[place][1].get(0) for place in mapping.roles}
    else:
        heads = {place: rows[mapping.head][1].get(place) for place in mapping.roles}
    found = next((place for place, box in heads.items() if head(as_text(box)) == head(name)), None)
    if found is None and name.isdecimal() and int(name) - 1 in mapping.roles:
        found = int(name) - 1
    if found is None:
        known = ", ".join(as_text(box) for box in heads.values() if box is not None)
        raise RoleError(_("no column is called “{name}”; there are: {known}").format(name=name, known=known[:300]))
    return found


def _role(said: str) -> str:
    for role in (said.strip(), f"{CARDS}{said.strip()}"):
        if role in ROLES:
            return role
    found = role_of(said)
    if found is None:
        known = ", ".join(role.removeprefix(CARDS) for role in ROLES)
        raise RoleError(_("“{role}” is nothing a column may hold; there are: {known}").format(role=said, known=known))
    return found[0]


def _with_scale(rows: Sequence[Numbered], mapping: Mapping) -> Mapping:
    places = [place for place, role in mapping.roles.items() if role == "emotion"]
    if mapping.shape == "matrix":
        boxes = [box for place in places for at, box in rows[place][1].items() if at > 0]
    else:
        boxes = [row.get(place) for place in places for _line, row in rows[mapping.head + 1 :]]
    return mapping._replace(scale=scale_of(boxes))
