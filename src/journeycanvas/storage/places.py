"""Places in JSON text: tokens, pointers, lines and columns. Slow and careful; used only once a fault is known."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeycanvas.storage.errors import Place

Pointer = tuple[str | int, ...]

_TOKEN = re.compile(r'[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+)', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)")
_HIGH_HALVES = range(0xD800, 0xDC00)
_LOW_HALVES = range(0xDC00, 0xE000)
_LONGEST_NAME = 40
"""Characters of one field name shown in a pointer."""


class Spot(NamedTuple):
    """A value in JSON text: its pointer, where it begins, where its key begins, and its first token."""

    pointer: Pointer
    offset: int
    key_offset: int
    token: str


def tokens(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and text of every token, up to the first that is none."""
    position = 0
    while match := _TOKEN.match(text, position):
        yield match.start(1), match[1]
        position = match.end()


def spots(text: str) -> Iterator[Spot]:
    """Yield every value of well-formed JSON text, outer ones first, in the order of the text."""
    pointer: list[str | int] = []
    key_offset: int | None = None
    for offset, token in tokens(text):
        if token in "]}":
            pointer.pop()
        elif token == ",":
            last = pointer[-1]
            pointer[-1] = last + 1 if isinstance(last, int) else ""
            key_offset = None
        elif token[0] == '"' and key_offset is None and pointer and isinstance(pointer[-1], str):
            pointer[-1] = str(json.loads(token))
            key_offset = offset
        elif token != ":":
            # An empty container leaves its placeholder in the pointer until it closes: it is no value, so not told.
            yield Spot(tuple(pointer), offset, offset if key_offset is None else key_offset, token)
            if token in "[{":
                pointer.append(0 if token == "[" else "")
                key_offset = None


def locate(text: str, pointer: Pointer) -> int:
    """Return where the value of a pointer begins, or the innermost value around it that there is."""
    best, depth = 0, -1
    for spot in spots(text):
        if len(spot.pointer) > depth and pointer[: len(spot.pointer)] == spot.pointer:
            best, depth = spot.offset, len(spot.pointer)
            if depth == len(pointer):
                break
    return best


def first_deeper_than(text: str, limit: int) -> int | None:
    """Return where lists and objects first stand in one another more than limit times."""
    depth = 0
    for offset, token in tokens(text):
        if token in "[{":
            depth += 1
            if depth > limit:
                return offset
        elif token in "]}":
            depth -= 1
    return None


def first_repeated_key(text: str) -> Spot | None:
    """Return the first field that its object has already."""
    seen: set[Pointer] = set()
    for spot in spots(text):
        if spot.pointer in seen:
            return spot
        seen.add(spot.pointer)
    return None


def first_lone_surrogate(text: str) -> int | None:
    """Return where an escape names half a character whose other half is missing."""
    open_half: int | None = None
    after = 0
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1], 16) if escape[1] else 0
        if open_half is not None and not (code in _LOW_HALVES and escape.start() == after):
            return open_half
        if code in _LOW_HALVES and open_half is None:
            return escape.start()
        open_half = escape.start() if code in _HIGH_HALVES else None
        after = escape.end()
    return open_half


def place_at(text: str, offset: int, *, pointer: Sequence[str | int] | None = None) -> Place:
    """Return the place of a character, with the pointer of the value that stands there."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Place(line, column, None if pointer is None else shown(pointer))


def shown(pointer: Sequence[str | int]) -> str:
    """Return a pointer as RFC 6901 writes it; "/" for the whole document, as people expect."""
    return "/" + "/".join(_escaped(str(part)) for part in pointer)


def _escaped(part: str) -> str:
    printable = "".join(char if char.isprintable() else "?" for char in part[:_LONGEST_NAME])
    return printable.replace("~", "~0").replace("/", "~1")
