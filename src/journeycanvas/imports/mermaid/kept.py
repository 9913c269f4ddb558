"""What our own export kept in comments of a Mermaid text, with what was changed in the text since."""

import json
from difflib import SequenceMatcher
from typing import NamedTuple, cast

from journeycanvas.document.journey import Journey
from journeycanvas.edits import stages, texts, touchpoints, visits
from journeycanvas.imports.imported import Imported, Remark
from journeycanvas.imports.mermaid.lines import Diagram, Note, Section, Task, plain
from journeycanvas.imports.mermaid.scores import emotion
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError

_JOURNEY, _ROW = "journey", "row"
_MOST_LINES = 400_000


class Row(NamedTuple):
    """A section or a task as our export wrote it: its id, its text, and of a task the score, who, and its visits."""

    kind: str
    id: str
    name: str
    score: str = ""
    actors: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()


def restored(diagram: Diagram) -> Imported | None:
    """Return the journey that our export kept, with the changes of the text since; None where it kept none whole."""
    if not diagram.kept:
        return None
    try:
        journey, rows = _kept(diagram.kept)
        _check(journey, rows)
        if _as_written(diagram) == [row[:1] + row[2:5] for row in rows]:
            return Imported(_named(journey, diagram), diagram.remarks)
        return _Changed(journey, rows, diagram).imported()
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, ValidationError):
        return None  # what edits refuse, and a damaged JSON, are among these


def _check(journey: Journey, rows: list[Row]) -> None:
    """Raise ValueError where the rows do not tell of this journey."""
    sections = [row.id for row in rows if row.kind == "section"]
    if len(set(sections)) != len(sections) or not set(sections) <= {stage.id for stage in journey.stages}:
        raise ValueError("the sections are not the stages")
    points = {each.id for each in journey.touchpoints}
    known = {visit.id for path in journey.paths for visit in path.visits}
    for row in rows:
        if row.kind == "task" and not (row.id in points and known.issuperset(row.visits)):
            raise ValueError("a task is no touchpoint")


def _kept(lines: tuple[str, ...]) -> tuple[Journey, list[Row]]:
    """Return the journey of the lines, and the rows that the text was made of; raises where they are not whole."""
    fields: dict[str, object] = {}
    several: dict[str, list[object]] = {}
    rows: list[Row] = []
    for line in lines[:_MOST_LINES]:
        name, _space, written = line.partition(" ")
        value = json.loads(written)
        if name == _JOURNEY:
            fields = dict(value)
        elif name == _ROW:
            rows.append(_row(value))
        else:
            several.setdefault(name, []).append(value)
    # Through its JSON: what comes from a file is held to what a file may say.
    return Journey.model_validate_json(json.dumps({**fields, **several})), rows


def _row(value: list[object]) -> Row:
    kind, id, name, *rest = value
    if not rest:
        return Row(str(kind), str(id), plain(str(name)))
    score, who, seen = rest
    actors = tuple(plain(actor) for actor in str(who).split(",") if actor.strip())
    return Row(str(kind), str(id), plain(str(name)), str(score), actors, tuple(map(str, cast(list[object], seen))))


def _as_written(diagram: Diagram) -> list[tuple[object, ...]]:
    """Return what the text says in the form of the rows, without their ids."""
    found: list[tuple[object, ...]] = []
    for part in diagram.parts:
        if isinstance(part, Section):
            found.append(("section", part.name, "", ()))
        elif isinstance(part, Task):
            found.append(("task", part.name, part.score, part.actors))
        else:
            found.append(("note", part.text, "", ()))
    return found


def _named(journey: Journey, diagram: Diagram) -> Journey:
    """Return the journey with the title and subtitle of the text, where these were changed."""
    for field, text in (("title", diagram.title), ("subtitle", diagram.description)):
        if text not in _ways_of_writing(getattr(journey, field)):
            journey = journey.evolve(**{field: texts.clean(text)})
    return journey


def _ways_of_writing(text: str) -> tuple[str, ...]:
    """Return how a text may stand in a diagram: on one line or on its own ones, with single spaces, or as it is."""
    by_line = "\n".join(" ".join(line.split()) for line in text.splitlines())
    return " ".join(text.split()), by_line, by_line.strip(), text.strip()


class _Changed:
    """A kept journey to which the changes of a text are made, one after the other."""

    def __init__(self, journey: Journey, rows: list[Row], diagram: Diagram) -> None:
        self._journey = _named(journey, diagram)
        self._remarks = [*diagram.remarks]
        self._diagram = diagram
        self._rows = rows

    def imported(self) -> Imported:
        new = [part for part in self._diagram.parts if not isinstance(part, Note)]
        for part in self._diagram.parts:
            if isinstance(part, Note):
                self._remarks.append(Remark("skipped", _("without a colon: not in the journey"), part.line))
        known = self._matched(new)
        named = {row.id for row in known if row is not None}
        gone = {row.id for row in self._rows} - named
        # A touchpoint stands on several lines where it is felt differently: it is gone with the last of them.
        kinds = {row.id: row.kind for row in self._rows}
        self._place(new, known)
        self._leave_out([id for id in gone if kinds[id] == "task"], [id for id in gone if kinds[id] == "section"])
        return Imported(self._journey, tuple(sorted(self._remarks, key=lambda remark: remark.line or 0)))

    def _matched(self, new: list[Section | Task]) -> list[Row | None]:
        """Return for each part of the text the row it was written from, if any.

        First come rows that stand in the same order, then those of the same name elsewhere, then those that stand
        where others stood, which were renamed.
        """
        before = [(row.kind, row.name) for row in self._rows]
        after = [("section" if isinstance(part, Section) else "task", part.name) for part in new]
        found: list[Row | None] = [None] * len(new)
        left = dict(enumerate(self._rows))
        codes = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
        for code, first, last, begin, _end in codes:
            if code == "equal":
                for step in range(last - first):
                    found[begin + step] = left.pop(first + step)
        elsewhere: dict[tuple[str, str], list[int]] = {}
        for place in left:
            elsewhere.setdefault(before[place], []).append(place)
        for place, key in enumerate(after):
            if found[place] is None and elsewhere.get(key):
                found[place] = left.pop(elsewhere[key].pop(0))
        for code, first, last, begin, end in codes:
            if code == "replace":
                old = [place for place in range(first, last) if place in left]
                for place in range(begin, end):
                    same = next((one for one in old if before[one][0] == after[place][0]), None)
                    if found[place] is None and same is not None:
                        old.remove(same)
                        found[place] = left.pop(same)
        return found

    def _place(self, new: list[Section | Task], known: list[Row | None]) -> None:
        stage: str | None = None
        index = 0
        for part, row in zip(new, known, strict=True):
            if isinstance(part, Section):
                stage = self._section(part, row, index)
                index += 1
            else:
                if stage is None:
                    stage = self._section(Section("", part.line), None, 0)
                    index += 1
                self._task(part, row, stage)

    def _section(self, part: Section, row: Row | None, index: int) -> str:
        if row is None:
            self._journey = stages.insert(self._journey, part.name, index=index)
            self._remarks.append(Remark("read", _("a new stage"), part.line))
            return self._journey.stages[index].id
        if part.name != row.name:
            self._journey = stages.rename(self._journey, row.id, name=part.name)
        if self._journey.stages[index].id != row.id:
            self._journey = stages.move(self._journey, row.id, to=index)
        return row.id

    def _task(self, part: Task, row: Row | None, stage: str) -> None:
        felt, remark = emotion(part, None)
        if row is None:
            self._new_task(part, stage, felt)
            self._remarks += [remark] if remark else []
            return
        if part.name != row.name:
            self._journey = texts.replace(self._journey, row.id, field="name", text=part.name)
        (touchpoint,) = (each for each in self._journey.touchpoints if each.id == row.id)
        if touchpoint.stage != stage:
            self._journey = touchpoints.move(self._journey, row.id, to_stage=stage)
        if part.score != row.score:
            self._journey = visits.set_emotion(self._journey, row.visits, emotion=felt)
            self._remarks += [remark] if remark else []
        if part.actors != row.actors:
            self._remarks.append(Remark("skipped", _("who takes part was changed: left as it was"), part.line))

    def _new_task(self, part: Task, stage: str, felt: float | None) -> None:
        known = {each.id for each in self._journey.touchpoints}
        self._journey = touchpoints.add(self._journey, stage, name=texts.clean(part.name))
        (added,) = (each.id for each in self._journey.touchpoints if each.id not in known)
        self._remarks.append(Remark("read", _("a new touchpoint"), part.line))
        names = {persona.id: persona.name.strip() for persona in self._journey.personas}
        for actor in part.actors:
            path = next((path for path in self._journey.paths if names[path.persona] == actor), None)
            if path is None:
                self._remarks.append(Remark("skipped", _("a persona that is not in the journey"), part.line))
            else:
                self._journey = visits.add(self._journey, path.id, touchpoint=added, emotion=felt)

    def _leave_out(self, points: list[str], columns: list[str]) -> None:
        if points:
            self._journey = touchpoints.delete(self._journey, points)
        empty = [id for id in columns if all(each.stage != id for each in self._journey.touchpoints)]
        if empty:
            self._journey = stages.delete(self._journey, empty)
        for _id in (*points, *empty):
            self._remarks.append(Remark("read", _("what was taken out of the text is taken out of the journey")))
