"""A text that people edit, brought up to date with the journey without losing a word, and without moving a line."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import from_the_last
from journeycanvas.edits.outline.applying import Applied, Key
from journeycanvas.edits.outline.kinds import Line, as_text
from journeycanvas.edits.outline.lines import lines

_ALONE = ("heading", "entry", "cell", "again", "visit")
"""Kinds of lines of which there may be several that tell the same."""


def with_unclear_lines(journey: Journey, text: str, applied: Applied) -> str:
    """Return the text of a journey with the lines that were unclear in an earlier text, so that no word is lost.

    A line that stands for a record or a field takes the place of its line; others come after the record above them.
    """
    found = lines(journey)
    rows = as_text(found).split("\n") if found else []
    if not applied.unclear:
        return "\n".join(rows)
    places = {
        Key(line.id, "" if line.kind not in ("field",) else line.field): place
        for place, line in reversed(list(enumerate(found)))
        if line.kind not in _ALONE
    }
    typed = text.split("\n")
    replaced: dict[int, str] = {}
    added: defaultdict[int, list[str]] = defaultdict(list)
    for unclear in applied.unclear:
        key = applied.keys.get(unclear.line)
        if key in places and places[key] not in replaced:
            replaced[places[key]] = typed[unclear.line]
            continue
        above = (applied.keys[n] for n in range(unclear.line - 1, -1, -1) if n in applied.keys)
        after = next((places[Key(each.id)] + 1 for each in above if Key(each.id) in places), 0)
        added[after].append(typed[unclear.line])
    shown = [*added.get(0, [])]
    for place, row in enumerate(rows):
        shown += [replaced.get(place, row), *added.get(place + 1, [])]
    return "\n".join(shown)


class _Canonical(NamedTuple):
    """What the lines of a journey say: of records and fields, of lanes and visits as headings, of lists in order."""

    single: Mapping[Key, Line]
    headings: Mapping[str, Line]
    entries: Mapping[Key, list[Line]]


def refreshed(text: str, applied: Applied, *, but: Collection[int] = ()) -> dict[int, str]:
    """Return the lines of a text, by their numbers, that the journey would say otherwise: a name, say, has changed.

    Lines stay where they are and are indented as they were; unclear ones stay as they are, and those in the exception.
    """
    told = _canonical(applied.journey)
    rows = text.split("\n")
    unclear = {one.line for one in applied.unclear}
    counts: defaultdict[Key, int] = defaultdict(int)
    found: dict[int, str] = {}
    for line in applied.lines:
        key = applied.keys.get(line.number)
        if key is None:
            continue
        here: Line | None = told.single.get(key)
        if line.kind in ("cell", "visit"):
            here = told.headings.get(key.id)
        elif line.kind == "entry":
            entries = told.entries.get(key, [])
            place, counts[key] = counts[key], counts[key] + 1
            here = entries[place] if place < len(entries) else None
        if here is None or here.kind != line.kind or line.number in unclear or line.number in but:
            continue
        row = rows[line.number]
        is_heading = line.kind in ("cell", "visit")
        if is_heading and row.strip() != here.lead:
            found[line.number] = row[: len(row) - len(row.lstrip())] + here.lead
        elif not is_heading and line.content != here.content:
            found[line.number] = row[: line.at] + here.content
    return found


@from_the_last
def _canonical(journey: Journey, _last: object) -> _Canonical:
    entries: defaultdict[Key, list[Line]] = defaultdict(list)
    single: dict[Key, Line] = {}
    headings: dict[str, Line] = {}
    for line in lines(journey):
        if line.kind == "entry":
            entries[Key(line.id, line.field)].append(line)
        elif line.kind == "cell":
            headings[line.field] = line
        elif line.kind == "visit":
            headings[line.id] = line
        elif line.kind != "heading":
            single[Key(line.id, line.field)] = line
    return _Canonical(single, headings, dict(entries))
