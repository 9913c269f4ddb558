"""The formats a journey can be read from: one row each, its reader named and loaded only when used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from journeycanvas.language import N_

if TYPE_CHECKING:  # the boxes name the formats before any of them is loaded
    from journeycanvas.imports.any_table.looking import Looked
    from journeycanvas.imports.imported import Imported

Reader = Callable[..., "Imported"]


class Importable(NamedTuple):
    """A format: the suffixes it has, with their dots, its title to be translated, and its reader.

    The reader is named "package.module:function"; it takes the bytes of a file and the language of the journey to be
    made, "fr" or "en", and by name the options told here. It raises `ImportFaultError`. Where the format is also that
    of tables of anybody, what looks at those is named in the same way.
    """

    id: str
    suffixes: tuple[str, ...]
    title: str
    reader: str
    options: tuple[str, ...] = ()
    looker: str = ""

    def look(self, content: bytes) -> Looked | None:
        """Return a table of anybody's to be mapped; None where the file says itself how it is read."""
        return cast("Looked | None", _named(self.looker)(content)) if self.looker else None

    def read(self, content: bytes, language: str, **options: bool) -> Imported:
        """Return the journey these bytes say; raises ImportFaultError, and TypeError for an option it does not have."""
        unknown = options.keys() - set(self.options)
        if unknown:
            raise TypeError(f"{self.id} has no option {', '.join(sorted(unknown))}")
        return cast(Reader, _named(self.reader))(content, language, **options)


def _named(function: str) -> Callable[..., object]:
    module, name = function.split(":")
    return cast(Callable[..., object], getattr(import_module(module), name))


IMPORTABLE = (
    Importable(
        "mermaid",
        (".mmd", ".mermaid"),
        N_("Mermaid journey"),
        "journeycanvas.imports.mermaid.reading:read",
        options=("rescale",),
    ),
    Importable(
        "table",
        (".csv", ".tsv"),
        N_("Table"),
        "journeycanvas.imports.own_tables.reading:read_text",
        looker="journeycanvas.imports.any_table.looking:look_at_text",
    ),
    Importable(
        "workbook",
        (".xlsx",),
        N_("Excel workbook"),
        "journeycanvas.imports.own_tables.reading:read_tables",
        looker="journeycanvas.imports.any_table.looking:look_at_workbook",
    ),
    Importable("markdown", (".md", ".markdown"), N_("Markdown outline"), "journeycanvas.imports.markdown:read"),
    Importable("cjml", (".cjml", ".xml"), N_("Journey in CJML"), "journeycanvas.imports.cjml:read"),
    Importable(
        "enablement_map",
        (".yaml", ".yml"),
        N_("Journey map of Enablement Map"),
        "journeycanvas.imports.enablement_map:read",
    ),
    Importable(
        "pdf",
        (".pdf",),
        N_("PDF with its journey, or filled form"),
        "journeycanvas.imports.pdf:read",
    ),
)


def importable_of(path: Path) -> Importable | None:
    """Return the format that the suffix of a file tells; None where there is none."""
    suffix = path.suffix.lower()
    return next((each for each in IMPORTABLE if suffix in each.suffixes), None)


def suffixes() -> tuple[str, ...]:
    """Return every suffix that can be read, with its dot."""
    return tuple(suffix for each in IMPORTABLE for suffix in each.suffixes)
