"""Rows of numbers kept in a file, so that a long measure takes no memory itself."""

import struct
from pathlib import Path


class Noted:
    """Rows of so many numbers each."""

    def __init__(self, path: Path, *, columns: int) -> None:
        """Begin with none."""
        self._row = struct.Struct(f"{columns}d")
        self._path = path
        self._path.write_bytes(b"")

    def add(self, row: tuple[float, ...]) -> None:
        """Keep a row."""
        with self._path.open("ab") as file:
            file.write(self._row.pack(*row))

    def rows(self) -> list[tuple[float, ...]]:
        """Return all rows so far."""
        return list(self._row.iter_unpack(self._path.read_bytes()))
