"""`journeycanvas export`: a journey in another format, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.exports.registry import Format, format_of, formats
from journeycanvas.language import LANGUAGES, _

if TYPE_CHECKING:  # loaded when something is exported: `--help` does without
    from argparse import Namespace

    from journeycanvas.cli_words import Parser
    from journeycanvas.document.journey import Journey

_TILE = "tile"


def arguments(parser: Parser) -> None:
    """Add what can be said after `export`."""
    known = ", ".join(f".{each.suffix}" for each in formats())
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("a journey"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("OUT"),
        type=Path,
        required=True,
        help=_("the file to write; its ending tells the format: {suffixes}").format(suffixes=known),
    )
    parser.add_argument("--page", metavar=_("PAPER"), help=_("A4 to A0, Letter, Legal, Tabloid, or content"))
    explained = _("cut the map into sheets to be glued together: A4, A3, Letter, Legal or Tabloid; for PDF")
    parser.add_argument("--tile", metavar=_("PAPER"), help=explained)
    parser.add_argument(
        "--lang", choices=LANGUAGES, help=_("the language of the words the map adds; that of the journey otherwise")
    )


def run(parser: Parser, asked: Namespace) -> int:
    """Do it, and return the exit code; raises JourneyFileError."""
    chosen = format_of(asked.output)
    if chosen is None:
        known = ", ".join(f".{each.suffix}" for each in formats())
        parser.error(_("the name of what is written ends in one of: {suffixes}").format(suffixes=known))
    if _are_the_same_file(asked.output, asked.file):
        parser.error(_("the output would replace the input; give it another name"))
    paper = _paper(parser, asked.page)
    tile = _tile(parser, asked.tile, chosen)

    from journeycanvas.storage.reading import read

    journey = read(asked.file)
    if asked.lang:
        journey = journey.evolve(language=asked.lang)
    if paper:
        journey = journey.evolve(page=journey.page.evolve(paper=paper))
    return _write(journey, asked.output, chosen, tile=tile)


def _write(journey: Journey, output: Path, chosen: Format, *, tile: str | None) -> int:
    from journeycanvas.cli import DONE, NO_ACCESS  # late: it names this module
    from journeycanvas.exports.write import OutputError, write

    try:
        if chosen.is_of_journey:
            write(journey, output)
        else:
            from journeycanvas.layout.map import lay_out  # late, since most faults are those of the input

            scene = lay_out(journey)
            write(scene, output, tile=tile) if tile else write(scene, output)
    except OutputError as error:
        print(error, file=sys.stderr)
        return NO_ACCESS
    except ValueError as error:
        from journeycanvas.ui.png import PictureTooLargeError  # Qt is there already where this error is raised

        if not isinstance(error, PictureTooLargeError):
            raise
        advice = _("Nothing was written. Choose a smaller paper, or write a PDF or an SVG.")
        print(f"{error} {advice}", file=sys.stderr)
        return NO_ACCESS
    return DONE


def _are_the_same_file(output: Path, file: Path) -> bool:
    with contextlib.suppress(OSError):
        return output.samefile(file)
    return os.path.realpath(output) == os.path.realpath(file)


def _paper(parser: Parser, asked: str | None) -> str | None:
    """Return the paper as the model calls it; small letters will do."""
    from journeycanvas.model.page import PAPER_SIZES_MM

    return _one_of(parser, asked, ("content", *PAPER_SIZES_MM)) if asked is not None else None


def _tile(parser: Parser, asked: str | None, chosen: Format) -> str | None:
    """Return the paper of the sheets a poster is cut into."""
    if asked is None:
        return None
    if _TILE not in chosen.options:
        parser.error(_("only a PDF can be cut into sheets"))
    from journeycanvas.layout.poster import PAPERS

    return _one_of(parser, asked, PAPERS)


def _one_of(parser: Parser, asked: str, known: tuple[str, ...]) -> str:
    papers = {paper.lower(): paper for paper in known}
    if asked.lower() not in papers:
        parser.error(_("there is no such paper; there are: {known}").format(known=", ".join(papers.values())))
    return papers[asked.lower()]
