"""The formats a journey can be written in: one row each, its writer named and loaded only when used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from journeycanvas.language import N_

if TYPE_CHECKING:  # the menus name the formats before any drawing is loaded
    from journeycanvas.document.journey import Journey
    from journeycanvas.scene.scene import Scene

Writer = Callable[..., bytes]


class Format(NamedTuple):
    """A format: its suffix without the dot, its title and what the menu says, both to be translated, and its writer.

    The writer is named "package.module:function" and takes a scene, or where it tells what the journey says the
    journey, and by name the options told here.
    """

    suffix: str
    title: str
    action: str
    media_type: str
    writer: str
    icon: str
    options: tuple[str, ...] = ()
    is_of_window: bool = False
    """Whether it can be written in the thread of the window alone."""
    is_of_journey: bool = False
    """Whether it is made of the journey itself and not of its drawing."""

    def paint(self, source: Scene | Journey, **options: float | str | bool) -> bytes:
        """Return what is drawn or told in this format; raises TypeError for an option the format does not have."""
        unknown = options.keys() - set(self.options)
        if unknown:
            raise TypeError(f"{self.suffix} has no option {', '.join(sorted(unknown))}")
        module, name = self.writer.split(":")
        return cast(Writer, getattr(import_module(module), name))(source, **options)


FORMATS = (
    Format(
        "pdf",
        N_("PDF document"),
        N_("Export as PDF…"),
        "application/pdf",
        "journeycanvas.exports.pdf:pdf",
        "file-type-pdf",
        options=("tile", "document", "pdf_a"),
    ),
    Format(
        "png",
        N_("PNG picture"),
        N_("Export as PNG…"),
        "image/png",
        "journeycanvas.ui.png:png",
        "file-type-png",
        options=("dpi",),
        is_of_window=True,
    ),
    Format(
        "svg",
        N_("SVG drawing"),
        N_("Export as SVG…"),
        "image/svg+xml",
        "journeycanvas.exports.svg:svg",
        "file-type-svg",
    ),
    Format(
        "drawio",
        N_("draw.io drawing"),
        N_("Export as draw.io drawing…"),
        "application/vnd.jgraph.mxfile",
        "journeycanvas.exports.drawio.writer:drawio",
        "sitemap",
    ),
    Format(
        "pptx",
        N_("PowerPoint slides"),
        N_("Export as PowerPoint slides…"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "journeycanvas.exports.pptx.writer:pptx",
        "file-type-ppt",
        is_of_journey=True,
    ),
    Format(
        "xlsx",
        N_("Excel workbook"),
        N_("Export as Excel workbook…"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "journeycanvas.exports.tables.xlsx:xlsx",
        "file-type-xls",
        is_of_journey=True,
    ),
    Format(
        "csv",
        N_("CSV table"),
        N_("Export as CSV table…"),
        "text/csv",
        "journeycanvas.exports.tables.delimited:comma_separated",
        "file-type-csv",
        is_of_journey=True,
    ),
    Format(
        "tsv",
        N_("TSV table"),
        N_("Export as TSV table…"),
        "text/tab-separated-values",
        "journeycanvas.exports.tables.delimited:tab_separated",
        "table",
        is_of_journey=True,
    ),
    Format(
        "html",
        N_("Web page"),
        N_("Export as web page…"),
        "text/html",
        "journeycanvas.exports.html:html",
        "world-www",
        is_of_journey=True,
    ),
    Format(
        "md",
        N_("Markdown text"),
        N_("Export as Markdown text…"),
        "text/markdown",
        "journeycanvas.exports.markdown:markdown",
        "file-text",
        is_of_journey=True,
    ),
    Format(
        "mmd",
        N_("Mermaid journey"),
        N_("Export as Mermaid text…"),
        "text/plain",
        "journeycanvas.exports.mermaid:mermaid",
        "git-branch",
        is_of_journey=True,
    ),
)


def formats() -> tuple[Format, ...]:
    """Return every format, the most asked for first."""
    return FORMATS


def format_of(path: Path) -> Format | None:
    """Return the format a file's suffix asks for; None where there is none."""
    suffix = path.suffix.lower().removeprefix(".")
    return next((each for each in FORMATS if each.suffix == suffix), None)
