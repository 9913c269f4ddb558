"""The parts of a workbook that are read: its sheets, the texts they share, and the boxes of a sheet."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat

from journeycanvas import progress
from journeycanvas.document.tables.table import Cell

MOST_ROWS, MOST_COLUMNS = 200_001, 16_384
_MOST_BOXES = 8_000_000
_OFTEN = 4096
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LETTERS_OF_A_PLACE = re.compile(r"[A-Z]{1,3}\Z")
_DIGITS = re.compile(r"[0-9]{1,9}\Z")
_A = ord("A") - 1
_LETTERS = 26


class Part(Protocol):
    """What listens while a part is read."""

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear that a tag begins."""

    def end(self, tag: str) -> None:
        """Hear that a tag ends."""

    def text(self, text: str) -> None:
        """Hear text."""


def parse(content: bytes, part: Part) -> None:
    """Let a part be heard; raises expat's ExpatError, also for what declares entities, which no workbook does."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    begin, end, local = part.begin, part.end, _LocalNames()
    parser.StartElementHandler = lambda tag, attributes: begin(local[tag], attributes)
    parser.EndElementHandler = lambda tag: end(local[tag])
    parser.CharacterDataHandler = part.text
    parser.Parse(content, True)


class _LocalNames(dict[str, str]):
    """The names of tags without their namespaces, each found once."""

    def __missing__(self, tag: str) -> str:
        """Find one."""
        self[tag] = name = tag.rpartition(" ")[2]
        return name


def _refuse(*_declared: object) -> None:
    raise expat.ExpatError("a workbook declares no types of its own")


class Relations:
    """The sheets of a workbook, and where each of them lies."""

    def __init__(self) -> None:
        """Know none yet."""
        self._named: list[tuple[str, str]] = []
        self._targets: dict[str, str] = {}

    def sheets(self) -> Sequence[tuple[str, str]]:
        """Return the names of the sheets and of the parts they lie in, in their order."""
        return [(name, _path(self._targets[id])) for name, id in self._named if id in self._targets]

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a sheet, or where something lies."""
        if tag == "sheet":
            id = next((value for name, value in attributes.items() if name.endswith(" id")), "")
            self._named.append((attributes.get("name", ""), id))
        elif tag == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            self._targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, tag: str) -> None:
        """Pass over it."""

    def text(self, text: str) -> None:
        """Pass over it."""


def _path(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


class SharedTexts:
    """The texts that boxes name by their number."""

    def __init__(self) -> None:
        """Know none yet."""
        self.found: list[str] = []
        self._parts: list[str] = []
        self._is_told = False
        self._aside = 0

    def begin(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Begin a text; how it is pronounced is no part of it."""
        if tag == "si":
            self._parts = []
        self._aside += tag == "rPh"
        self._is_told = tag == "t" and not self._aside

    def end(self, tag: str) -> None:
        """End a text."""
        if tag == "si":
            self.found.append(unescaped("".join(self._parts)))
        self._aside -= tag == "rPh"
        self._is_told = False

    def text(self, text: str) -> None:
        """Hear a piece of a text."""
        if self._is_told:
            self._parts.append(text)


class Cells:
    """The boxes of a sheet: their rows with their numbers, and in each its boxes by their place, from 0."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Begin with an empty sheet."""
        self.rows: list[tuple[int, dict[int, Cell]]] = []
        self.is_too_large = False
        self._texts = texts
        self._row: dict[int, Cell] = {}
        self._number = 0
        self._column = -1
        self._type = "n"
        self._parts: list[str] = []
        self._is_told = False
        self._boxes = 0

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin a row, a box, or what it holds."""
        if tag == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            self._column = _column(letters) if letters else self._column + 1
            self._type = attributes.get("t", "n")
            self._parts = []
        elif tag == "row":
            number = attributes.get("r", "")
            self._number = int(number) if _DIGITS.match(number) else self._number + 1
            self._row, self._column = {}, -1
            if len(self.rows) % _OFTEN == 0:
                progress.step()
        self._is_told = tag == "v" or (tag == "t" and self._type == "inlineStr")

    def end(self, tag: str) -> None:
        """Keep a box or a row."""
        self._is_told = False
        if tag == "c" and self._parts:
            self._keep("".join(self._parts))
        elif tag == "row" and self._row:
            self.is_too_large |= len(self.rows) >= MOST_ROWS
            if not self.is_too_large:
                self.rows.append((self._number, self._row))

    def text(self, text: str) -> None:
        """Hear what a box holds."""
        if self._is_told:
            self._parts.append(text)

    def _keep(self, text: str) -> None:
        self._boxes += 1
        self.is_too_large |= self._column >= MOST_COLUMNS or self._boxes > _MOST_BOXES
        if not self.is_too_large:
            self._row[self._column] = _VALUES.get(self._type, _number)(text, self._texts)


def unescaped(text: str) -> str:
    """Return a text with the letters that XML cannot hold."""
    if "_x" not in text:
        return text
    found = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # Halves of a letter come together; one that stands alone is no letter.
    return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@lru_cache(maxsize=MOST_COLUMNS)
def _column(letters: str) -> int:
    if not _LETTERS_OF_A_PLACE.match(letters):
        return MOST_COLUMNS
    place = 0
    for letter in letters:
        place = place * _LETTERS + ord(letter) - _A
    return place - 1


def _number(text: str, _texts: Sequence[str]) -> Cell:
    try:
        value = float(text)
    except ValueError:
        return text
    return value if value - value == 0 else text


def _shared(text: str, texts: Sequence[str]) -> Cell:
    number = int(text) if _DIGITS.match(text) else -1
    return texts[number] if 0 <= number < len(texts) else None


_VALUES: Mapping[str, Callable[[str, Sequence[str]], Cell]] = {
    "s": _shared,
    "n": _number,
    "b": lambda text, _texts: text.strip() not in ("0", "false"),
    "e": lambda _text, _texts: None,
    "inlineStr": lambda text, _texts: unescaped(text),
    "str": lambda text, _texts: unescaped(text),
    "d": lambda text, _texts: text,
}
