"""A YAML text of another program as texts, lists and maps with their places: no type is made, no tag is followed.

What an alias repeats counts each time, so that a short text cannot stand for a long one (YAML 1.1, 3.2.2.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import yaml

from journeycanvas import progress
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.language import _

MOST_NODES = 100_000
DEEPEST = 64
_OFTEN = 4096
_NOTHING = ("", "~", "null", "Null", "NULL")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Several times as quick where PyYAML was built with libyaml, and else the same."""


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


class _Mark(Protocol):
    """Where either parser is, counted from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@dataclass(slots=True, eq=False)
class Node:
    """A text, or a list, or a map, by which of them it has; a text that says nothing is empty."""

    place: Place
    text: str | None = None
    entries: list[Node] = field(default_factory=list)
    """What stands in a list; in a map its keys and values in turn."""
    by_key: dict[str, Node] | None = None
    size: int = 1
    """How many texts, lists and maps it holds, with itself."""

    @property
    def line(self) -> int:
        """Return the line it begins on, from 1."""
        return self.place.line


def documents(text: str) -> list[Node]:
    """Return the documents of a text; raises ImportFaultError with the place of what is no YAML, or too much."""
    try:
        return list(_Growing().documents(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        place = _place(mark) if mark is not None else _of_position(text, getattr(error, "position", None))
        reason = _("it is no YAML that can be read")
        raise _fault("yaml", reason, _("Correct it there."), place) from error


class _Growing:
    def __init__(self) -> None:
        self._open: list[Node] = []
        self._anchors: dict[str, Node] = {}
        self._names: list[str | None] = []
        self._count = 0

    def documents(self, text: str) -> Iterator[Node]:
        for number, event in enumerate(yaml.parse(text, Loader=_LOADER), start=1):
            if number % _OFTEN == 0:
                progress.step()
            place = _place(event.start_mark)
            done: Node | None = None
            match event:
                case yaml.DocumentStartEvent():
                    self._anchors = {}
                case yaml.AliasEvent():
                    done = self._meant(event.anchor, place)
                    self._weigh(done.size, place)
                case yaml.ScalarEvent():
                    is_nothing = event.style is None and event.value in _NOTHING
                    done = Node(place, text="" if is_nothing else event.value)
                    self._weigh(1, place)
                    self._name(event.anchor, done)
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._weigh(1, place)
                    if len(self._open) >= DEEPEST:
                        raise _too_much("too_deep", place)
                    is_map = isinstance(event, yaml.MappingStartEvent)
                    self._open.append(Node(place, by_key={} if is_map else None))
                    self._names.append(event.anchor)
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    done = self._open.pop()
                    self._name(self._names.pop(), done)
            if done is not None and self._open:
                self._put(done, place)
            elif done is not None:
                yield done

    def _put(self, node: Node, place: Place) -> None:
        """Put what is whole into what it stands in."""
        holder = self._open[-1]
        holder.size += node.size
        if holder.by_key is not None and len(holder.entries) % 2:
            name = holder.entries[-1]
            holder.by_key[name.text or ""] = node
        elif holder.by_key is not None:
            if node.text is None:
                raise _fault("yaml", _("a name in it is a list or a map"), _("Correct it there."), place)
            if node.text in holder.by_key:
                raise _fault("twice", _("the same name stands twice in one map"), _("Take one of them out."), place)
        holder.entries.append(node)

    def _meant(self, anchor: str | None, place: Place) -> Node:
        if anchor is None or anchor not in self._anchors:
            raise _fault("yaml", _("an alias stands for nothing before it"), _("Correct it there."), place)
        return self._anchors[anchor]

    def _name(self, anchor: str | None, node: Node) -> None:
        if anchor is not None:
            self._anchors[anchor] = node

    def _weigh(self, size: int, place: Place) -> None:
        self._count += size
        if self._count > MOST_NODES:
            raise _too_much("too_many", place)


def _place(mark: _Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)


def _of_position(text: str, position: object) -> Place:
    before = text[:position] if isinstance(position, int) else ""
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _too_much(code: str, place: Place) -> ImportFaultError:
    return _fault(code, _("it holds too much to be a journey"), _("Split it into several files."), place)


def _fault(code: str, reason: str, advice: str, place: Place) -> ImportFaultError:
    return ImportFaultError(code, reason=reason, advice=advice, line=place.line, column=place.column)
