"""The table that Lucidchart exports of a diagram (File > Export > CSV): a row a shape, then a row a line between two.

https://help.lucid.co/hc/en-us/articles/16352806281620: no place of any shape is in it, so that only lines, pages and
containers tell what stands where. Shapes are touchpoints, containers and pages are stages, texts on lines what is done.
A column of the user's own that names journeys says whose path a shape is on.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.document.tables.table import as_text
from journeycanvas.imports.draft import Draft
from journeycanvas.imports.imported import Imported, ImportFaultError, Remark
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.language import _

_NEEDED = ("id", "name", "shape library", "page id", "line source", "line destination")
_KNOWN = frozenset({*_NEEDED, "contained by", "group", "source arrow", "destination arrow", "status", "comments"})
_TEXT = "text area "
_PAGE, _DOCUMENT, _LINE = "page", "document", "line"
_JOURNEY_WORDS = ("journey", "parcours", "persona", "path")


class _Row(NamedTuple):
    """A row: its line in the file, what stands under each heading, and its texts."""

    line: int
    boxes: Mapping[str, str]
    texts: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.boxes.get("id", "") or f"line {self.line}"

    @property
    def kind(self) -> str:
        return key(self.boxes.get("name", ""))

    @property
    def is_line(self) -> bool:
        return bool(self.boxes.get("line source") or self.boxes.get("line destination")) or self.kind == _LINE


class _Way(NamedTuple):
    """A line from one shape to another, what it says, and the row it is of."""

    origin: str
    destination: str
    row: _Row


def is_lucidchart(rows: Sequence[Numbered]) -> bool:
    """Tell whether these are the rows of such a table, by their headings."""
    heads = {key(as_text(box)) for box in rows[0][1].values()} if rows else set()
    return heads.issuperset(_NEEDED)


def read_rows(rows: Sequence[Numbered], language: str, remarks: Iterable[Remark] = ()) -> Imported:
    """Return the journey of such a table; raises ImportFaultError where it has no shape with a text."""
    return _Diagram(rows, language, remarks).imported()


class _Diagram:
    def __init__(self, rows: Sequence[Numbered], language: str, remarks: Iterable[Remark]) -> None:
        self._draft = Draft(language)
        self._draft.remarks += remarks
        heads = {place: key(as_text(box)) for place, box in rows[0][1].items()}
        self._own = [head for head in heads.values() if head not in _KNOWN and not head.startswith(_TEXT)]
        self._rows = [_row(line, boxes, heads) for line, boxes in progress.through(rows[1:])]
        self._shapes: dict[str, _Row] = {}
        self._ways: list[_Way] = []
        self._stages: dict[str, str] = {}
        self._held_by: dict[str, str] = {}
        self._touchpoints: dict[str, str] = {}

    def imported(self) -> Imported:
        by_id = {row.id: row for row in self._rows}
        containers = {row.boxes.get("contained by", "") for row in self._rows} - {""}
        for row in progress.through(self._rows):
            self._take(row, by_id, containers)
        if not self._shapes:
            reason = _("it has no shape with a text in it")
            raise ImportFaultError("no_shapes", reason=reason, advice=_("Export a page with shapes on it."))
        self._lead()
        for id in _in_order(tuple(self._shapes), self._ways):
            self._place(self._shapes[id])
        self._tell_deeds()
        for persona, shapes in self._travellers().items():
            self._walk(persona, shapes)
        for head in self._own:
            if not _names_journeys(head):
                self._draft.remark("skipped", _("the column “{name}”").format(name=head[:80]), 1)
        return self._draft.imported()

    def _take(self, row: _Row, by_id: Mapping[str, _Row], containers: set[str]) -> None:
        """Take a row for what it is: the title, a line, a stage, or a touchpoint of the stage it stands in."""
        draft = self._draft
        if row.kind == _DOCUMENT:
            draft.title = " ".join(row.texts)
        elif row.kind == _PAGE or row.is_line or row.id in containers:
            return
        elif not row.texts:
            draft.remark("skipped", _("a shape without a text"), row.line)
        elif row.id in self._shapes:
            draft.remark("skipped", _("a second shape with the same number"), row.line)
        else:
            self._shapes[row.id] = row
            self._held_by[row.id] = self._stage(row, by_id)

    def _stage(self, row: _Row, by_id: Mapping[str, _Row]) -> str:
        """Return the stage of a shape: its container where that has a text, else its page."""
        holder = by_id.get(row.boxes.get("contained by", ""))
        if holder is None or not holder.texts:
            holder = by_id.get(row.boxes.get("page id", ""))
        held_by = holder.id if holder is not None else ""
        if held_by not in self._stages:
            name = holder.texts[0] if holder is not None and holder.texts else ""
            self._stages[held_by] = self._draft.stage(name, holder.line if holder is not None else None)
        return self._stages[held_by]

    def _place(self, row: _Row) -> None:
        """Make a shape a touchpoint of its stage."""
        draft = self._draft
        name, *more = row.texts
        fields = {"description": draft.text("\n".join(more), row.line)} if more else {}
        comment = row.boxes.get("comments", "")
        if comment:
            fields["notes"] = draft.text(comment, row.line)
        self._touchpoints[row.id] = draft.touchpoint(self._held_by[row.id], name, row.line, **fields)

    def _lead(self) -> None:
        """Take the lines between shapes, each the way its arrow points."""
        draft = self._draft
        for row in self._rows:
            if not row.is_line:
                continue
            origin, destination = row.boxes.get("line source", ""), row.boxes.get("line destination", "")
            if _is_plain(row.boxes.get("destination arrow", "")) and not _is_plain(row.boxes.get("source arrow", "")):
                origin, destination = destination, origin
            if origin not in self._shapes or destination not in self._shapes:
                draft.remark("skipped", _("a line that does not lead from one shape to another"), row.line)
                continue
            self._ways.append(_Way(origin, destination, row))

    def _tell_deeds(self) -> None:
        """Take what lines say for what is done, in the stage where they begin."""
        for way in self._ways:
            if way.row.texts:
                stage, said = self._held_by[way.origin], " ".join(way.row.texts)
                self._draft.card("", stage, said, way.row.line, wording="actions")

    def _travellers(self) -> dict[str, list[str]]:
        """Return the shapes that each persona comes to; one of no name comes to all where no column tells."""
        found: dict[str, list[str]] = {}
        heads = [head for head in self._own if _names_journeys(head)]
        for id, row in self._shapes.items():
            for head in heads:
                for name in _listed(row.boxes.get(head, "")):
                    found.setdefault(name, []).append(id)
        if found:
            return found
        self._draft.remark("guessed", _("no column tells whose journeys these are; they were made one"))
        return {self._draft.title or _("Client"): list(self._shapes)}

    def _is_travelled(self, row: _Row, persona: str) -> bool:
        """Tell whether a line is on the way of a persona: it is on that of all where it names nobody."""
        named = [name for head in self._own if _names_journeys(head) for name in _listed(row.boxes.get(head, ""))]
        return not named or persona in named

    def _walk(self, persona: str, shapes: Sequence[str]) -> None:
        """Let a persona go from shape to shape as the lines lead."""
        among = set(shapes)
        ways = [
            way
            for way in self._ways
            if way.origin in among and way.destination in among and self._is_travelled(way.row, persona)
        ]
        order = list(_in_order(shapes, ways))
        visits = {shape: self._draft.visit(persona, self._touchpoints[shape]) for shape in order}
        place = {shape: number for number, shape in enumerate(order)}
        led = {(way.origin, way.destination) for way in ways}
        for before, after in pairwise(order):
            if (before, after) not in led:
                row = self._shapes[after]
                self._draft.remark("guessed", _("no line leads to this shape from the one before it"), row.line)
        for way in ways:
            step = place[way.destination] - place[way.origin]
            if step != 1:
                kind: Literal["branch", "loop"] = "branch" if step > 1 else "loop"
                ends = visits[way.origin], visits[way.destination]
                self._draft.connection(persona, kind, *ends, label=" ".join(way.row.texts), line=way.row.line)


def _in_order(shapes: Sequence[str], ways: Sequence[_Way]) -> list[str]:
    """Return shapes so that each comes after all from which lines lead to it, but for lines that lead back.

    It is the reverse of the order in which a search in depth leaves them (Tarjan, 1972), from what no line leads to on.
    """
    after: dict[str, list[str]] = {}
    for way in ways:
        after.setdefault(way.origin, []).append(way.destination)
    led_to = {way.destination for way in ways if way.destination != way.origin}
    begin = [*(shape for shape in shapes if shape not in led_to), *(shape for shape in shapes if shape in led_to)]
    left: list[str] = []
    seen: set[str] = set()
    # What is looked at first is left last: the last beginning and the last line are looked at first.
    for first in [*reversed(begin[: len(shapes) - len(led_to & set(shapes))]), *begin]:
        waiting = [(first, False)]
        while waiting:
            progress.step()
            shape, is_done = waiting.pop()
            if is_done:
                left.append(shape)
            elif shape not in seen:
                seen.add(shape)
                waiting.append((shape, True))
                waiting += [(each, False) for each in after.get(shape, [])]
    return left[::-1]


def _row(line: int, boxes: Mapping[int, object], heads: Mapping[int, str]) -> _Row:
    held = {heads[place]: as_text(box).strip() for place, box in sorted(boxes.items()) if place in heads}  # type: ignore[arg-type]
    texts = tuple(text for head, text in held.items() if head.startswith(_TEXT) and text)
    return _Row(line, held, texts)


def _is_plain(arrow: str) -> bool:
    return key(arrow) in ("", "none")


def _names_journeys(head: str) -> bool:
    return any(word in head for word in _JOURNEY_WORDS)


def _listed(text: str) -> list[str]:
    return [name for part in text.replace(";", ",").split(",") if (name := part.strip())]
