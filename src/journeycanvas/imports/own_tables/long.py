"""The long table read back: stages, touchpoints, and what each path lives at them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.long_columns import ORDER, STAGE_AND_PHASE, TOUCHPOINTS, VISITS
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.own_tables.boxes import is_empty
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.rows import (
    UNKNOWN,
    Fields,
    Numbered,
    Where,
    by_heading,
    made,
    read_fields,
)
from journeycanvas.imports.own_tables.stages import Stages, Standing
from journeycanvas.imports.own_tables.visits import Lived, add_visits
from journeycanvas.language import LANGUAGES, _, ngettext, words
from journeycanvas.model.named import EVIDENCE
from journeycanvas.model.touchpoint import Touchpoint

_STAGE, _PHASE = STAGE_AND_PHASE
_ID, _STAGE_ID = (next(column for column in TOUCHPOINTS if column.key == name) for name in ("id", "stage_id"))
_NOWHERE = Standing("", "", None, 0)
_HYPOTHESIS = {"hypothesis", *(key(words(language)(EVIDENCE["hypothesis"])) for language in LANGUAGES)}
_OWN = tuple(column for column in TOUCHPOINTS if column not in (_ID, _STAGE_ID))


class Heads(NamedTuple):
    """What the columns of a long table hold, by their place; those of a path by its name as well."""

    own: Mapping[int, Column]
    places: Mapping[str, int]
    paths: Mapping[str, Mapping[int, Column]]
    unknown: Sequence[str]


def heads_of(first: Mapping[int, Cell]) -> Heads | None:
    """Return what the columns hold; None where the table is none of ours, which names stages and touchpoints."""
    own, lived = by_heading(_OWN), by_heading((ORDER, *VISITS))
    alone = by_heading((_STAGE, _PHASE, _ID, _STAGE_ID))
    found: dict[int, Column] = {}
    places: dict[str, int] = {}
    paths: dict[str, dict[int, Column]] = {}
    unknown: list[str] = []
    for place, cell in first.items():
        said = as_text(cell)
        name = key(said)
        if name in alone:
            places.setdefault(alone[name].key, place)
        elif name in own and own[name] not in found.values():
            found[place] = own[name]
        elif (of_path := _of_path(said, lived)) is not None:
            paths.setdefault(of_path[0], {})[place] = of_path[1]
        elif name:
            unknown.append(said)
    tells_stages = "stage" in places or "stage_id" in places
    tells_touchpoints = "id" in places or any(column.key == "name" for column in found.values())
    return Heads(found, places, paths, unknown) if tells_stages and tells_touchpoints else None


def _of_path(said: str, lived: Mapping[str, Column]) -> tuple[str, Column] | None:
    head, colon, path = said.partition(":")
    column = lived.get(key(head))
    return (" ".join(path.split()), column) if colon and column is not None and path.strip() else None


def read_long(rows: list[Numbered], into: Gathering, *, title: str = "") -> None:
    """Gather what a long table says, its first row being its heads, and empty it.

    Raises ImportFaultError for another's table.
    """
    heads = heads_of(rows[0][1]) if rows else None
    if heads is None:
        reason = _("its columns are not those of a table of ours")
        raise ImportFaultError(
            "not_ours", reason=reason, advice=_("Export a journey as a table to see how they are called.")
        )
    for name in heads.unknown:
        into.remark("skipped", _(UNKNOWN).format(column=name[:80]), rows[0][0])
    of_paths = {
        place: (into.one("paths", path), column.key)
        for path, columns in heads.paths.items()
        for place, column in columns.items()
    }
    standings = [_standing(row, heads, line) for line, row in rows[1:]]
    stages = Stages(standings, into, title=title)
    id_place = heads.places.get("id", -1)
    lived: defaultdict[str, list[Lived]] = defaultdict(list)
    told = {column.key for columns in (heads.own, *heads.paths.values()) for column in columns.values()}
    proofs: set[str] = set()
    for number in progress.through(range(1, len(rows))):
        (line, row), standing = rows[number], standings[number - 1]
        # A table of many rows takes more room than the journey it becomes.
        rows[number], standings[number - 1] = (line, {}), _NOWHERE
        where = Where(title, line)
        own = {place: cell for place, cell in row.items() if place in heads.own and not is_empty(cell)}
        felt: defaultdict[str, dict[str, Cell]] = defaultdict(dict)
        for place in row.keys() & of_paths.keys():
            if not is_empty(row[place]):
                path, name = of_paths[place]
                felt[path][name] = row[place]
        said = as_text(row.get(id_place)).strip()
        if not (own or felt or said or standing.id or standing.name):
            continue
        stage = stages.of(standing)
        if not (own or felt or said):
            continue
        id = into.claimed(said, "touchpoints", line)
        fields = read_fields(own, heads.own, into, where)
        if "evidence" in told:
            proofs.add(str(fields.get("evidence", "")))
        into.add("touchpoints", _touchpoint(fields, id, stage, into, where))
        for path, boxes in felt.items():
            lived[path].append(Lived(id, boxes, where))
            if "order" in boxes and "visit_evidence" in told:
                proofs.add(as_text(boxes.get("visit_evidence")).strip())
    # Where a map does not tell how far things are proved, hypotheses are not told either.
    into.hides_evidence = "" in proofs and _HYPOTHESIS.isdisjoint(map(key, proofs))
    count = len(into.records["touchpoints"])
    into.remark(
        "read", ngettext("{count} touchpoint was read", "{count} touchpoints were read", count).format(count=count)
    )
    add_visits(lived, into)


def _touchpoint(fields: Fields, id: str, stage: str, into: Gathering, where: Where) -> Touchpoint:
    found = made(Touchpoint, {**fields, "id": id, "stage": stage}, into, where)
    assert found is not None  # its id and stage fit, and nothing else must be there
    return found


def _standing(row: Mapping[int, Cell], heads: Heads, line: int) -> Standing:
    """Return what a row says of the stage it stands in."""
    places = heads.places
    id, name = row.get(places.get("stage_id", -1)), row.get(places.get("stage", -1))
    return Standing(as_text(id).strip(), as_text(name), row.get(places.get("phase", -1)), line)
