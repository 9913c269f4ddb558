"""The values in a workbook (ISO/IEC 29500) that a spreadsheet program wrote; formulas give what they came to.

Limits stand before anything is unpacked: a small file can hold a great deal.
"""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from journeycanvas import progress
from journeycanvas.document.tables.table import Cell
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.workbook_parts import MOST_COLUMNS, MOST_ROWS, Cells, Relations, SharedTexts, parse
from journeycanvas.language import _

LARGEST = 64 * 1024 * 1024
"""Bytes of a file, and of all that is packed in it."""
MOST_MEMBERS = 2_000
MOST_PACKED = 100
"""How many times smaller than its content a packed part may be, from a megabyte on."""
_SMALL = 1024 * 1024
_BOOK, _RELATIONS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(LookupError, NotImplementedError, RuntimeError, ValueError, OverflowError),
)
"""What unpacking a damaged file raises; a place before its beginning is a ValueError."""
_STEP = re.compile(r"(?:^|/)\.\.(?:/|$)")


class Grid(NamedTuple):
    """A sheet: its name, and its rows that hold anything, each with its number from 1 and its boxes by their place."""

    name: str
    rows: list[tuple[int, dict[int, Cell]]]


def read_workbook(content: bytes) -> list[Grid]:
    """Return the sheets of a workbook; raises ImportFaultError."""
    if len(content) > LARGEST:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _check(packed)
            return list(_grids(packed))
    except _FAULTS as error:
        raise _no_workbook() from error
    except expat.ExpatError as error:
        raise _no_workbook() from error


def _check(packed: zipfile.ZipFile) -> None:
    members = packed.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST:
        raise _too_large()
    for member in members:
        if _STEP.search(member.filename) or member.filename.startswith("/"):
            raise _no_workbook()
        if member.file_size > _SMALL and member.file_size > MOST_PACKED * max(1, member.compress_size):
            raise _too_large()


def _grids(packed: zipfile.ZipFile) -> Iterator[Grid]:
    relations = Relations()
    parse(_unpacked(packed, _BOOK), relations)
    parse(_unpacked(packed, _RELATIONS), relations)
    texts = SharedTexts()
    if _TEXTS in packed.namelist():
        parse(_unpacked(packed, _TEXTS), texts)
    for name, target in progress.through(relations.sheets()):
        cells = Cells(texts.found)
        parse(_unpacked(packed, target), cells)
        if cells.is_too_large:
            raise _too_large()
        yield Grid(name, cells.rows)


def _unpacked(packed: zipfile.ZipFile, name: str) -> bytes:
    """Return a part, never more of it than it says it holds."""
    progress.step()
    said = packed.getinfo(name).file_size
    with packed.open(name) as part:
        content = part.read(said + 1)
    if len(content) > said:
        raise _too_large()
    return content


def _too_large() -> ImportFaultError:
    reason = _("it holds more than {size} MiB, {rows} rows or {columns} columns").format(
        size=LARGEST // 2**20, rows=MOST_ROWS, columns=MOST_COLUMNS
    )
    return ImportFaultError("too_large", reason=reason, advice=_("Split it into several files."))


def _no_workbook() -> ImportFaultError:
    advice = _("Open it in a spreadsheet program, and save it as an Excel workbook (.xlsx).")
    return ImportFaultError("not_workbook", reason=_("it is not a whole workbook"), advice=advice)
