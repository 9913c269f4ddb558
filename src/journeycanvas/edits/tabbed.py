"""Tables as tab-separated text, quoted as spreadsheet programs quote what they put on the clipboard."""

import csv
from collections.abc import Sequence

_QUOTED = ("\t", "\n", "\r", '"')


def as_text(table: Sequence[Sequence[str]]) -> str:
    """Return a table as text: a line a row, a tab between boxes."""
    return "\n".join("\t".join(map(_quoted, row)) for row in table)


def as_table(text: str) -> list[list[str]]:
    """Return the rows of a tab-separated text; quotes that do not pair stand for themselves."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not text:
        return []
    try:
        rows = list(csv.reader([f"{line}\n" for line in text.split("\n")], "excel-tab", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.split("\n")]
    return [[box.replace("\r\n", "\n") for box in row] or [""] for row in rows]


def _quoted(box: str) -> str:
    if not any(sign in box for sign in _QUOTED):
        return box
    doubled = box.replace('"', '""')
    return f'"{doubled}"'
