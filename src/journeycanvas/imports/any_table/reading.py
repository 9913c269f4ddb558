"""Tables of anybody, from a text or a workbook: how each may be read, and the journey it says."""

from collections.abc import Iterable, Sequence
from typing import Literal

from journeycanvas.document.tables.table import as_text
from journeycanvas.imports.any_table.building import LongTable
from journeycanvas.imports.any_table.guessing import MOST_COLUMNS, guess
from journeycanvas.imports.any_table.mapping import OURS, Mapping
from journeycanvas.imports.any_table.matrix import MatrixTable
from journeycanvas.imports.any_table.roles import IGNORE, ROLES
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.language import _

_MOST_NAMED = 80


def read_rows(
    rows: Sequence[Numbered], language: str, remarks: Iterable[Remark] = (), *, mapping: Mapping | None = None
) -> Imported:
    """Return the journey of a table read as the mapping says, or as is guessed; raises ImportFaultError."""
    chosen = mapping or guess(rows)
    if chosen is None or not rows:
        reason = _("no column or row says what it holds, such as a stage or a touchpoint")
        advice = _("Write over each column what it holds, such as Stage, Touchpoint, Emotion.")
        raise ImportFaultError("not_ours", reason=reason, advice=advice)
    draft = Draft(language)
    draft.remarks += remarks
    _tell(rows, chosen, draft, is_guessed=mapping is None)
    table = LongTable if chosen.shape == "long" else MatrixTable
    table(rows, chosen, draft).read()
    found = draft.imported()
    if not found.journey.stages:
        reason = _("there is nothing under its heads")
        raise ImportFaultError("nothing_under_heads", reason=reason, advice=_("Choose another file."))
    return found


def _tell(rows: Sequence[Numbered], chosen: Mapping, draft: Draft, *, is_guessed: bool) -> None:
    """Note how the table is read, and what of it is left out."""
    for place, (line, row) in enumerate(rows[: chosen.head]):
        if chosen.shape == "matrix" and place in chosen.roles:
            continue
        said = " ".join(text for box in row.values() if (text := as_text(box).strip()))
        if said:
            draft.remark("skipped", _("“{text}” stands above the heads").format(text=said[:_MOST_NAMED]), line)
    if chosen.shape == "long" and any(len(row) > MOST_COLUMNS for _line, row in rows[chosen.head : chosen.head + 1]):
        draft.remark(
            "skipped", _("all columns after the first {count}").format(count=MOST_COLUMNS), _line(rows, chosen.head)
        )
    kind: Literal["guessed", "read"] = "guessed" if is_guessed else "read"
    if is_guessed and chosen.shape == "matrix":
        draft.remark("guessed", _("each column is a stage, and each row a lane"), _line(rows, chosen.head))
    for place, role in sorted(chosen.roles.items()):
        line = _line(rows, chosen.head if chosen.shape == "long" else place)
        name = _name(rows, chosen, place)
        if role == IGNORE:
            draft.remark("skipped", _("the column “{name}”").format(name=name), line)
        else:
            draft.remark(kind, _("“{name}” is read as: {role}").format(name=name, role=_(ROLES[role].title)), line)
    if "emotion" in chosen.roles.values() and chosen.scale != OURS:
        told = _("emotions are on a scale from {low:g} to {high:g}").format(
            low=chosen.scale.low, high=chosen.scale.high
        )
        draft.remark(kind, told, _line(rows, chosen.head))


def _line(rows: Sequence[Numbered], place: int) -> int:
    return rows[place][0] if place < len(rows) else 1


def _name(rows: Sequence[Numbered], chosen: Mapping, place: int) -> str:
    """Return what a column or a row is called in the table, else its number."""
    if chosen.shape == "matrix":
        found = as_text(rows[place][1].get(0))
    else:
        found = as_text(rows[chosen.head][1].get(place)) if chosen.head < len(rows) else ""
    return " ".join(found.split())[:_MOST_NAMED] or str(place + 1)
