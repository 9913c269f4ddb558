"""The lines of a Markdown file as lines of the journey as text: set in by tabs, with its words and brackets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.edits.outline.keys import FIELDS
from journeycanvas.edits.outline.marks import BREAK
from journeycanvas.imports.decoding import cleaned, is_too_long
from journeycanvas.imports.imported import Remark
from journeycanvas.imports.markdown_extras import EXTRA_FIELDS
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import LANGUAGES, N_, _, words

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(\S.*)")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"(?<!\\)!?\[((?:\\.|[^\[\]\\])*)\]\((?:<((?:\\.|[^<>\\])*)>|([^()<>\\\s]*))\)")
_LABEL = re.compile(r"(?<!\\):(?:\s|$)")
_TOLD_ASIDE = re.compile(r"\s*>\s*\*\*.+?\*\*")
"""How lines begin that say what the program finds out: a gap between two touchpoints, say."""
_FOUND_OUT = (N_("At a glance"), N_("Recommendations in the order of doing"), N_("Words used here"))
"""Sections that say what the program finds out."""
_PHASE, PERSONA, SOMEBODY = N_("Phase"), N_("Persona"), N_("Client")
SHOWN_BY: Mapping[str, type[LaneBase]] = {
    N_("Measurements"): MeasurementsLane,
    N_("Recommendations"): RecommendationsLane,
    N_("Resources"): ResourcesLane,
}
"""The lanes of what stands in sections of stages, by their titles."""


class Row(NamedTuple):
    """A line of the journey as text: how far it is set in, what it says, and the line of the file it is of."""

    depth: int
    text: str
    line: int

    def __str__(self) -> str:
        return "\t" * self.depth + self.text


class Extra(NamedTuple):
    """A field for which the journey as text has no words: the line of what it belongs to, its name, what it says."""

    owner: int | None
    name: str
    label: str
    value: str
    line: int


class Outline:
    """The lines of a Markdown file as lines of a journey as text."""

    def __init__(self, text: str) -> None:
        self.rows: list[Row] = []
        self.remarks: list[Remark] = []
        self._lines = list(_joined(text.split("\n")))
        self._has_stages = any(
            (found := _HEADING.fullmatch(line)) and len(found[1]) == 2 and not _is_label(found[2] or "")
            for _number, line in self._lines
        )
        self._base = 0 if self._has_stages else None
        self._phase = ""
        self._stage: int | None = None
        self._indents: list[int] = []
        self._is_found_out = self._is_fenced = False
        self._passed: list[int] = []
        self.lanes: list[str] = []
        self.extras: list[Extra] = []
        self.has_personas = False
        for number, line in progress.through(self._lines):
            self._take(number, line)
        self._tell_passed()
        if not self.has_personas:
            self.remarks.append(Remark("guessed", _("nobody is named who travels; somebody was added")))

    def words_of(self, language: str) -> int:
        """Return how many lines begin with a word of a language."""
        known = _words_of(language)
        return sum(key(row.text.partition(":")[0]) in known for row in self.rows)

    def _take(self, number: int, line: str) -> None:
        if _FENCE.match(line):
            self._is_fenced = not self._is_fenced
            self._passed.append(number)
        elif self._is_fenced:
            self._passed.append(number)
        elif not line.strip() or _RULE.fullmatch(line):
            return
        elif (heading := _HEADING.fullmatch(line)) is not None:
            self._head(number, len(heading[1]), heading[2] or "")
        elif self._is_found_out:
            return
        elif (item := _ITEM.fullmatch(line)) is not None:
            self._item(number, len(item[1].expandtabs(4)), item[2])
        elif not _TOLD_ASIDE.match(line):
            self._passed.append(number)

    def _head(self, number: int, level: int, text: str) -> None:
        self._indents = []
        self._is_found_out = level <= 2 and _plain(text).rstrip(" \u00a0:") in _found_out()
        if self._is_found_out or not text.strip():
            return
        said = self._said(text, number)
        if level == 1:
            self._add(0, f"{words('en')('Title')}: {said}" if not self.rows else said, number)
            self._base, self._stage = 0 if self._has_stages else None, None
        elif level == 2:
            self.has_personas |= key(said.partition(":")[0]) in _in_any_language(PERSONA)
            self._stage = None if _is_label(text) else len(self.rows)
            self._add(0, said, number)
            self._base = 1
        elif level == 3:
            self._head_lane(said, number)
        else:
            self._add(self._base or 0, said, number)

    def _head_lane(self, said: str, number: int) -> None:
        """Begin what a lane holds in a stage, or a section of it, after which a colon stands."""
        name = said.rstrip(": \u00a0\u202f")
        lane = name if said == name else _SECTIONS.get(key(name))
        if lane is not None and all(key(lane) != key(each) for each in self.lanes):
            self.lanes.append(lane)
        self._add(1, f"{name}:", number)
        self._base = 2

    def _item(self, number: int, indent: int, text: str) -> None:
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
        depth = (self._base or 0) + len(self._indents) - 1
        said = self._said(text, number)
        label, _colon, value = said.partition(":")
        name = _EXTRAS.get(key(label))
        if self._stage is not None and depth == 1 and self._is_phase(said):
            self._begin_phase(said, number)
        elif name is not None and _is_label(text):
            owner = next((row.line for row in reversed(self.rows) if row.depth < depth), None)
            self.extras.append(Extra(owner, name, label.strip(), (_address(text) or value).strip(), number))
        else:
            self._add(depth, said, number)

    def _is_phase(self, said: str) -> bool:
        label = said.partition(":")[0].strip()
        return any(label == words(language)(_PHASE) for language in LANGUAGES)

    def _begin_phase(self, said: str, number: int) -> None:
        """Tell the phase before its stage: there it is a line of its own."""
        assert self._stage is not None
        if said != self._phase:
            self.rows.insert(self._stage, Row(0, said, number))
            self._stage += 1
        self._phase = said

    def _add(self, depth: int, said: str, number: int) -> None:
        if said:
            self.rows.append(Row(depth, said, number))

    def _said(self, text: str, number: int) -> str:
        """Return a text without the signs of Markdown; what would be a label, and is none, begins with a dash."""
        for link in _LINK.finditer(text) if key(text.partition(":")[0]) not in _EXTRAS else ():
            told = _("where a link leads: {address}").format(address=_plain(_leads_to(link))[:200])
            self.remarks.append(Remark("skipped", told, number))
        bare = _LINK.sub(lambda found: found[1], _STRONG.sub(r"\2", text)).replace("`", "")
        plain = _plain(bare)
        if is_too_long(plain):
            self.remarks.append(Remark("skipped", _("the end of a text that is too long"), number))
        plain = cleaned(plain).strip()
        has_label = _LABEL.search(bare) is not None
        return f"- {plain}" if not has_label and _LABEL.search(plain) and r"\:" in bare else plain

    def _tell_passed(self) -> None:
        """Tell which lines are neither headings nor items, a stretch at a time."""
        begin = last = None
        for number in [*self._passed, None]:
            if begin is not None and last is not None and (number is None or number > last + 1):
                self.remarks.append(Remark("skipped", _("text that is in no list and no heading"), begin))
                begin = None
            begin = number if begin is None else begin
            last = number


def _joined(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers; those that a backslash goes on from are one with the sign of a break."""
    held, begun = "", 0
    for number, line in enumerate(lines, start=1):
        text = f"{held}{line.strip() if held else line}"
        if text.endswith("\\") and not text.endswith("\\\\"):
            held, begun = f"{text[:-1]}{BREAK}", begun or number
            continue
        yield begun or number, text
        held, begun = "", 0
    if held:
        yield begun, held


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _is_label(text: str) -> bool:
    return _LABEL.search(text) is not None


def _leads_to(link: re.Match[str]) -> str:
    return link[2] if link[2] is not None else link[3]


def _address(text: str) -> str:
    """Return a link as its label and its address, a line each; nothing where there is none."""
    link = _LINK.search(text)
    return "" if link is None else f"{_plain(link[1])}\n{_plain(_leads_to(link))}"


@cache
def _words_of(language: str) -> frozenset[str]:
    titles = [field.title for fields in FIELDS.values() for field in fields]
    titles += [wording.title for wording in WORDINGS.values()]
    return frozenset(key(words(language)(title)) for title in (*titles, *EXTRA_FIELDS, *SHOWN_BY, _PHASE, PERSONA))


def _in_any_language(title: str) -> tuple[str, ...]:
    return tuple(key(words(language)(title)) for language in LANGUAGES)


def _found_out() -> frozenset[str]:
    return frozenset(words(language)(title) for language in LANGUAGES for title in _FOUND_OUT)


_EXTRAS = {said: name for title, name in EXTRA_FIELDS.items() for said in _in_any_language(title)}
_SECTIONS = {said: title for title in SHOWN_BY for said in _in_any_language(title)}
