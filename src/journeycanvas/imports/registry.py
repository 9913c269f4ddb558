"""The formats a journey can be read from: one row each, its reader named and loaded only when used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from journeycanvas.language import N_

if TYPE_CHECKING:  # the boxes name the formats before any of them is loaded
    from journeycanvas.imports.imported import Imported

Reader = Callable[..., "Imported"]


class Importable(NamedTuple):
    """A format: the suffixes it has, with their dots, its title to be translated, and its reader.

    The reader is named "package.module:function"; it takes the bytes of a file and the language of the journey to be
    made, "fr" or "en", and by name the options told here. It raises `ImportFaultError`.
    """

    id: str
    suffixes: tuple[str, ...]
    title: str
    reader: str
    options: tuple[str, ...] = ()

    def read(self, content: bytes, language: str, **options: bool) -> Imported:
        """Return the journey these bytes say; raises ImportFaultError, and TypeError for an option it does not have."""
        unknown = options.keys() - set(self.options)
        if unknown:
            raise TypeError(f"{self.id} has no option {', '.join(sorted(unknown))}")
        module, name = self.reader.split(":")
        return cast(Reader, getattr(import_module(module), name))(content, language, **options)


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
        N_("Table of Journey Canvas or Lucidchart"),
        "journeycanvas.imports.own_tables.reading:read_text",
    ),
    Importable(
        "workbook",
        (".xlsx",),
        N_("Excel workbook of Journey Canvas"),
        "journeycanvas.imports.own_tables.reading:read_tables",
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
