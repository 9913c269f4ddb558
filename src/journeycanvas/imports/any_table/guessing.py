"""A guess at how somebody's table is to be read, by the words at its heads and by what stands under them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.any_table.mapping import OURS, Mapping, Scale
from journeycanvas.imports.any_table.roles import CARDS, IGNORE, OWN_LANE, ROLES, role_of
from journeycanvas.imports.any_table.roles import head as head_of
from journeycanvas.imports.any_table.values import number_of, scale_of
from journeycanvas.imports.own_tables.rows import Numbered

_LOOKED_AT = 15
"""Rows among which the heads are sought: before them there may be a title, a date, a logo's empty box."""
_SAMPLE = 400
"""Rows whose boxes are looked at where the head of a column says nothing."""
_LONGEST_HEAD = 60
MOST_COLUMNS = 512
"""Columns that are looked at."""
_ACTIONS = f"{CARDS}actions"
_VAGUE = frozenset({"nom", "name", "titre", "title", "contact", "contacts", "moment"})
"""Words that stand at the head of any table."""


def guess(rows: Sequence[Numbered]) -> Mapping | None:
    """Return how a table is read; None where nothing in it says what it holds."""
    long_head, known = _heads(rows)
    matrix_head = _matrix_head(rows)
    rows_known = _known_rows(rows, matrix_head)
    if rows_known > max(1, known):
        return _matrix(rows, matrix_head)
    if known > 1 or (known and _is_telling(rows[long_head])):
        return _long(rows, long_head)
    return None


def _is_telling(row: Numbered) -> bool:
    """Tell whether heads name stages or touchpoints by words that are used for little else."""
    named = {found[0] for text in _texts(row) if head_of(text) not in _VAGUE and (found := role_of(text))}
    return bool(named & {"stage", "touchpoint"})


def as_long(rows: Sequence[Numbered], head: int | None = None) -> Mapping:
    """Return how a table is read as one with a row a touchpoint; with its heads in this row, if one is given."""
    return _long(rows, _heads(rows)[0] if head is None else head)


def as_matrix(rows: Sequence[Numbered], head: int | None = None) -> Mapping:
    """Return how a table is read as one with a column a stage; with the stages in this row, if one is given."""
    return _matrix(rows, _matrix_head(rows) if head is None else head)


def _heads(rows: Sequence[Numbered]) -> tuple[int, int]:
    """Return the place of the row that names most roles, and how many it names."""
    counts = [len({found[0] for text in _texts(row) if (found := role_of(text))}) for row in rows[:_LOOKED_AT]]
    most = max(counts, default=0)
    return (counts.index(most) if most else 0), most


def _texts(row: Numbered) -> Iterator[str]:
    boxes = islice(row[1].values(), MOST_COLUMNS)
    return (text for box in boxes if (text := as_text(box).strip()) and len(text) <= _LONGEST_HEAD)


def _matrix_head(rows: Sequence[Numbered]) -> int:
    """Return the place of the row with the stages: one that says so, else the last one before the first lane."""
    named = [(place, found[0]) for place, row in enumerate(rows[:_LOOKED_AT]) if (found := role_of(_label(row)))]
    stages = [place for place, role in named if role == "stage"]
    if stages:
        return stages[0]
    first = next((place for place, role in named if role != "phase"), 0)
    before = [place for place in range(first) if sum(at > 0 for at in rows[place][1]) > 1]
    return before[-1] if before else first


def _label(row: Numbered) -> str:
    """Return what stands at the left of a row."""
    return as_text(row[1].get(0)).strip()


def _known_rows(rows: Sequence[Numbered], head: int) -> int:
    """Return how many different roles the left column names below a row."""
    found = [role_of(_label(row)) for row in rows[head + 1 : head + 1 + 4 * _LOOKED_AT] if _label(row)]
    return len({each[0] for each in found if each is not None and each[1] > 1})


def _long(rows: Sequence[Numbered], head: int) -> Mapping:
    heads = rows[head][1] if head < len(rows) else {}
    sample = rows[head + 1 : head + 1 + _SAMPLE]
    roles: dict[int, str] = {}
    sure: dict[str, tuple[int, int]] = {}
    for place in sorted(heads.keys() | _used(sample))[:MOST_COLUMNS]:
        found = role_of(as_text(heads.get(place)))
        role, surety = found if found is not None else (_by_values(place, heads.get(place) is not None, sample), 0)
        if not ROLES[role].is_for_many and role in sure:
            # Two columns for the same: the one that says so more plainly, else the first one.
            if surety > sure[role][1]:
                roles[sure[role][0]] = OWN_LANE
            else:
                roles[place] = OWN_LANE
                continue
        roles[place] = role
        sure[role] = (place, surety)
    _complete(roles, sample)
    felt = next((place for place, role in roles.items() if role == "emotion"), None)
    return Mapping("long", head, roles, _scale(sample, felt))


def _used(sample: Sequence[Numbered]) -> set[int]:
    return {place for row in sample for place in row[1]}


def _by_values(place: int, has_head: bool, sample: Sequence[Numbered]) -> str:
    """Return what a column holds whose head says nothing: texts are cards, numbers are left out."""
    boxes = [box for _line, row in sample if (box := row.get(place)) not in (None, "")]
    if not boxes or not has_head or sum(number_of(box) is not None for box in boxes) * 2 > len(boxes):
        return IGNORE
    return OWN_LANE


def _complete(roles: dict[int, str], sample: Sequence[Numbered]) -> None:
    """See to it that there are stages and touchpoints where a column can stand for them."""
    held = set(roles.values())
    if "stage" not in held and "phase" in held:
        roles[next(place for place, role in roles.items() if role == "phase")] = "stage"
    if "touchpoint" in held:
        return
    if _ACTIONS in held:
        roles[next(place for place, role in roles.items() if role == _ACTIONS)] = "touchpoint"
        return
    free = [place for place, role in sorted(roles.items()) if role == OWN_LANE]
    different = Counter({place: len({as_text(row.get(place)) for _line, row in sample}) for place in free})
    if different and "stage" in set(roles.values()):
        roles[max(free, key=lambda place: different[place])] = "touchpoint"


def _matrix(rows: Sequence[Numbered], head: int) -> Mapping:
    roles = {place: "phase" for place in range(head) if (role_of(_label(rows[place])) or ("", 0))[0] == "phase"}
    taken = set(roles.values())
    label = ""
    for place, row in enumerate(rows[head + 1 :], start=head + 1):
        label = _label(row) or label
        found = role_of(label) if label else None
        role = found[0] if found is not None else OWN_LANE if label else IGNORE
        if role in ("stage", "persona", "owner", "partner", "importance", "moment"):
            role = OWN_LANE
        if role in taken and not ROLES[role].is_for_many and role != "touchpoint":
            role = OWN_LANE
        taken.add(role)
        roles[place] = role
    if "touchpoint" not in taken:
        _let_actions_be_touchpoints(roles)
    felt = [box for place, role in roles.items() if role == "emotion" for box in _right(rows[place])]
    return Mapping("matrix", head, roles, scale_of(felt) if felt else OURS)


def _let_actions_be_touchpoints(roles: dict[int, str]) -> None:
    for place, role in roles.items():
        if role == _ACTIONS:
            roles[place] = "touchpoint"


def _right(row: Numbered) -> list[Cell]:
    return [box for place, box in row[1].items() if place > 0]


def _scale(sample: Sequence[Numbered], place: int | None) -> Scale:
    return OURS if place is None else scale_of([row.get(place) for _line, row in sample])
