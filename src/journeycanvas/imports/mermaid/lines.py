"""What the lines of a Mermaid journey say, before anything is made of it."""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from journeycanvas.imports.imported import ImportFaultError, Remark
from journeycanvas.language import _

KEPT = "%% jc:"
"""Begins a line in which our own export keeps what Mermaid has no words for."""


class Section(NamedTuple):
    """The beginning of a stage."""

    name: str
    line: int


class Task(NamedTuple):
    """A touchpoint: its name, its score as it is written, and who does it."""

    name: str
    score: str
    actors: tuple[str, ...]
    line: int


class Note(NamedTuple):
    """A line that says nothing Mermaid knows."""

    text: str
    line: int


class Diagram(NamedTuple):
    """All that a text says: what it is called, what stands in it, what was kept by our own export, and remarks."""

    title: str
    description: str
    parts: tuple[Section | Task | Note, ...]
    kept: tuple[str, ...]
    remarks: tuple[Remark, ...]


_ENTITY = re.compile(r"#(?:(\d{1,7})|(\w{2,32}));")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FENCE = re.compile(r"\s*(```+|~~~+)\s*(\S*)")
_WORD = re.compile(r"(title|section|accTitle|accDescr)(?=[\s:{])\s*:?\s*(.*)", re.DOTALL)
_FRONT_TITLE = re.compile(r"title:\s*(.+)")
_FIRST = "journey"
_HIGHEST = 0x10FFFF
_Numbered = tuple[int, str]


def diagram(text: str) -> Diagram:
    """Return what the text of a diagram says, in Markdown or alone; raises ImportFaultError where it is no journey."""
    remarks: list[Remark] = []
    lines = _fenced(list(enumerate(text.split("\n"), start=1)), remarks)
    title, lines = _front_matter(lines)
    kept = tuple(line.strip()[len(KEPT) :].strip() for _number, line in lines if line.strip().startswith(KEPT))
    lines = list(_without_comments(lines))
    if not lines or lines[0][1].strip().lower() != _FIRST:
        reason = _('its first line is not "journey"')
        advice = _("Choose a Mermaid text of a journey; other diagrams hold no stages.")
        raise ImportFaultError("not_a_journey", reason=reason, advice=advice, line=lines[0][0] if lines else 1)
    description: list[str] = []
    parts: list[Section | Task | Note] = []
    inside = False
    for number, line in lines[1:]:
        words = line.strip()
        if inside:
            inside = "}" not in words
            description += [part for part in [words.replace("}", "").strip()] if part]
            continue
        found = _WORD.fullmatch(words) or (_WORD.fullmatch(f"{words} ") if words == "section" else None)
        if found is None:
            parts.append(_task(words, number, remarks))
        elif found[1] == "title":
            title = plain(found[2])
        elif found[1] == "section":
            parts.append(Section(plain(found[2]), number))
        elif found[1] == "accTitle":
            remarks.append(Remark("skipped", _("the title for screen readers"), number))
        elif found[2].startswith("{"):
            inside = "}" not in found[2]
            description += [part for part in [found[2].strip("{} ")] if part]
        else:
            description.append(found[2].strip())
    return Diagram(title, plain("\n".join(description)), tuple(parts), kept, tuple(remarks))


def plain(text: str) -> str:
    """Return a text with what Mermaid writes as signs read: `#58;` is a colon, `<br>` a line break; never HTML."""

    def sign(found: re.Match[str]) -> str:
        number, name = found.groups()
        if number is not None:
            code = int(number)
            return chr(code) if 0 < code <= _HIGHEST and not 0xD800 <= code < 0xE000 else found[0]
        return html5.get(f"{name};", found[0])

    return _ENTITY.sub(sign, _BREAK.sub("\n", text)).strip()


def _task(words: str, number: int, remarks: list[Remark]) -> Task | Note:
    name, colon, rest = words.partition(":")
    if not colon:
        return Note(plain(words), number)
    score, colon, people = rest.partition(":")
    people, lost, _others = people.partition(":")
    if lost:
        remarks.append(Remark("guessed", _("who stands after another colon: read as one more"), number))
        people = f"{people},{_others}"
    actors = dict.fromkeys(plain(actor) for actor in people.replace(":", ",").split(","))
    return Task(plain(name), score.strip(), tuple(actor for actor in actors if actor), number)


def _fenced(lines: list[_Numbered], remarks: list[Remark]) -> list[_Numbered]:
    """Return the lines of the first journey in a Markdown text, or all of them where there is no fence."""
    blocks: list[list[_Numbered]] = []
    fence = ""
    for number, line in lines:
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not found[2]:
                fence = ""
            else:
                blocks[-1].append((number, line))
        elif found:
            fence = found[1]
            blocks.append([])
    if not blocks:
        return lines
    journeys = [block for block in blocks if any(line.strip().lower() == _FIRST for _number, line in block)]
    for block in journeys[1:]:
        remarks.append(Remark("skipped", _("another journey: only the first one was read"), block[0][0]))
    return journeys[0] if journeys else lines


def _front_matter(lines: list[_Numbered]) -> tuple[str, list[_Numbered]]:
    """Return the title that stands in front, if any, and the lines after what stands in front."""
    there = [place for place, (_number, line) in enumerate(lines) if line.strip()]
    if not there or lines[there[0]][1].strip() != "---":
        return "", lines
    end = next((place for place in there[1:] if lines[place][1].strip() == "---"), None)
    if end is None:
        return "", lines
    titles = (_FRONT_TITLE.fullmatch(line.strip()) for _number, line in lines[there[0] + 1 : end])
    title = next((found[1].strip() for found in titles if found), "")
    if len(title) > 1 and title[0] == title[-1] and title[0] in "\"'":
        title = title[1:-1]
    return plain(title), lines[end + 1 :]


def _without_comments(lines: list[_Numbered]) -> Iterator[_Numbered]:
    """Yield the lines that say something: no blank ones, no comments, no settings."""
    is_setting = False
    for number, line in lines:
        words = line.strip()
        if is_setting or words.startswith("%%{"):
            is_setting = "}%%" not in words
        elif (words and not words.startswith(("%%", "#"))) or _ENTITY.match(words):
            yield number, words
