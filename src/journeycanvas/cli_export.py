"""`journeycanvas export`: journeys in another format, each whole or not at all; many at once on all cores."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.cli_orders import Done, Order
from journeycanvas.exports.registry import Format, format_of, formats
from journeycanvas.language import LANGUAGES, _

if TYPE_CHECKING:  # loaded when something is exported: `--help` does without
    from argparse import Namespace

    from journeycanvas.cli_words import Parser

_SIZE = re.compile(r"(?:(?:[5-9]\d|[1-9]\d{2,3}|1\d{4}|20000)x)?(?:[5-9]\d|[1-9]\d{2,3}|1\d{4}|20000)mm")
"""A paper told in whole millimetres, from 50 to 20,000: width and height, or the height of a roll."""
_TILE, _DOCUMENT, _PDF_A = "tile", "document", "pdf_a"
HANDBOOK = "handbook"
_CONTENTS = ("filled", "prompts", "blank", HANDBOOK)


def arguments(parser: Parser) -> None:
    """Add what can be said after `export`."""
    known = ", ".join(f".{each.suffix}" for each in formats())
    parser.add_argument("files", metavar=_("FILE"), type=Path, nargs="+", help=_("a journey"))
    explained = _("the file to write; its ending tells the format: {suffixes}. Of several journeys, a folder")
    parser.add_argument(
        "-o", "--output", metavar=_("OUT"), type=Path, required=True, help=explained.format(suffixes=known)
    )
    parser.add_argument(
        "--to",
        metavar=_("FORMAT"),
        choices=[each.suffix for each in formats()],
        help=_("the format of what is written into a folder, such as pdf"),
    )
    parser.add_argument(
        "--jobs", metavar="N", type=int, help=_("how many journeys are written at once; as many as there are cores")
    )
    explained = _("A4 to A0, Letter, Legal, Tabloid, content, a size as 900x400mm, or a roll so high as 914mm")
    parser.add_argument("--page", metavar=_("PAPER"), help=explained)
    explained = _("cut the map into sheets to be glued together: A4, A3, Letter, Legal or Tabloid; for PDF")
    parser.add_argument("--tile", metavar=_("PAPER"), help=explained)
    explained = _(
        "the map as it is, empty with its questions, or empty: filled, prompts or blank, for drawings;"
        " or a handbook of many pages, for PDF"
    )
    parser.add_argument("--content", choices=_CONTENTS, help=explained)
    explained = _("colour, grey, or saving, which has no large areas in colour; for drawings and handbooks")
    parser.add_argument("--ink", choices=("colour", "grey", "saving"), help=explained)
    explained = _("the parts of the handbook in this order, with commas between, such as cover,map,stages")
    parser.add_argument("--parts", metavar=_("PARTS"), help=explained)
    explained = _("print the code of each cell, such as C4, into it; for drawings")
    parser.add_argument("--codes", action="store_true", help=explained)
    explained = _("make a canvas that is empty a form to be filled in on the screen; for PDF")
    parser.add_argument("--form", action="store_true", help=explained)
    explained = _("put the journey itself into the PDF, so that it can be opened again; not for client copies")
    parser.add_argument("--embed", action="store_true", help=explained)
    explained = _("write the PDF as PDF/A-1b, to be kept for good; without the journey inside")
    parser.add_argument("--pdf-a", action="store_true", help=explained)
    explained = _("a copy without what is not for others: client, public, or own as last chosen in the window")
    parser.add_argument("--profile", metavar=_("PROFILE"), help=explained)
    parser.add_argument(
        "--lang", choices=LANGUAGES, help=_("the language of the words the map adds; that of the journey otherwise")
    )


def run(parser: Parser, asked: Namespace) -> int:
    """Do it, and return the exit code: of several, the worst one."""
    outputs = _outputs(parser, asked)
    chosen = format_of(outputs[0])
    if chosen is None:
        known = ", ".join(f".{each.suffix}" for each in formats())
        parser.error(_("the name of what is written ends in one of: {suffixes}").format(suffixes=known))
    for file, output in zip(asked.files, outputs, strict=True):
        if _are_the_same_file(output, file):
            parser.error(_("the output would replace the input; give it another name"))
    if asked.embed and _DOCUMENT not in chosen.options:
        parser.error(_("only a PDF can carry its journey"))
    if asked.pdf_a and _PDF_A not in chosen.options:
        parser.error(_("only a PDF can be PDF/A"))
    if asked.pdf_a and asked.embed:
        parser.error(_("PDF/A-1b allows no file inside: leave out --embed, or --pdf-a"))
    if asked.form and chosen.suffix != "pdf":
        parser.error(_("only a PDF can be a form"))
    if asked.form and asked.content not in (None, "blank"):
        parser.error(_("a form is empty: leave out --content, or say --content blank"))
    if asked.form and (asked.embed or asked.pdf_a or asked.tile is not None):
        parser.error(_("a form is one sheet, no PDF/A-1b, and carries no journey"))
    if asked.jobs is not None and asked.jobs < 1:
        parser.error(_("at least one journey is written at once"))
    parts = _parts(parser, asked, chosen)
    if chosen.is_of_journey and (asked.content is not None or asked.codes or asked.ink is not None):
        parser.error(_("only a drawing can be empty, show the codes of its cells, or be in another ink"))
    paper, tile = _paper(parser, asked.page), _tile(parser, asked.tile, chosen)
    leaves_out = _leaves_out(parser, asked.profile)
    orders = [
        Order(
            file,
            output,
            paper,
            tile,
            asked.lang,
            content=asked.content or ("blank" if asked.form else "filled"),
            is_form=asked.form,
            codes=asked.codes,
            embeds=asked.embed,
            pdf_a=asked.pdf_a,
            ink=asked.ink or "colour",
            parts=parts,
            leaves_out=leaves_out,
        )
        for file, output in zip(asked.files, outputs, strict=True)
    ]
    if len(orders) == 1:
        from journeycanvas.cli_orders import carried_out

        done = carried_out(orders[0])
        _tell(done)
        return done.code

    from journeycanvas.cli_orders import in_many_processes

    return max(_told(in_many_processes(orders, jobs=asked.jobs), of=len(orders)))


def _outputs(parser: Parser, asked: Namespace) -> list[Path]:
    """Return what is written of each journey: the file named, or of several files in a folder named as they are."""
    if len(asked.files) == 1 and asked.to is None:
        return [asked.output]
    if not os.path.isdir(asked.output):  # a name that is too long is no folder either
        parser.error(_("several journeys are written into a folder that is there"))
    if asked.to is None:
        parser.error(_("say with --to in which format they are written"))
    found = [asked.output / f"{file.stem}.{asked.to}" for file in asked.files]
    twice = next((path for path, times in Counter(found).items() if times > 1), None)
    if twice is not None:
        parser.error(_("two of the journeys would be written as {name}").format(name=twice.name))
    return found


def _told(all_done: Iterable[Done], *, of: int) -> Iterator[int]:
    """Yield the exit code of each, and tell what went wrong and how far it is."""
    is_watched = sys.stderr.isatty()
    for number, done in enumerate(all_done, start=1):
        _tell(done)
        if is_watched:
            end = "\n" if number == of else "\r"
            print(_("{number} of {count}").format(number=number, count=of), end=end, file=sys.stderr, flush=True)
        yield done.code


def _tell(done: Done) -> None:
    if done.said:
        print(done.said, file=sys.stderr)


def _are_the_same_file(output: Path, file: Path) -> bool:
    with contextlib.suppress(OSError):
        return output.samefile(file)
    return os.path.realpath(output) == os.path.realpath(file)


def _paper(parser: Parser, asked: str | None) -> str | None:
    """Return the paper as the model calls it, or its size; small letters will do."""
    from journeycanvas.model.page import PAPER_SIZES_MM

    if asked is None or _SIZE.fullmatch(asked.lower()):
        return asked and asked.lower()
    if asked.lower().endswith("mm"):
        parser.error(_("a size is told as 900x400mm, or as 914mm for a roll, from 50 to 20000"))
    return _one_of(parser, asked, ("content", *PAPER_SIZES_MM))


def _tile(parser: Parser, asked: str | None, chosen: Format) -> str | None:
    """Return the paper of the sheets a poster is cut into."""
    if asked is None:
        return None
    if _TILE not in chosen.options:
        parser.error(_("only a PDF can be cut into sheets"))
    from journeycanvas.layout.poster import PAPERS

    return _one_of(parser, asked, PAPERS)


def _parts(parser: Parser, asked: Namespace, chosen: Format) -> tuple[str, ...] | None:
    """Return the parts of a handbook; None for all of them, or where there is none."""
    if asked.content != HANDBOOK:
        if asked.parts is not None:
            parser.error(_("only a handbook has parts: say --content handbook"))
        return None
    if chosen.suffix != "pdf":
        parser.error(_("a handbook is a PDF"))
    if asked.tile is not None or asked.codes:
        parser.error(_("a handbook is not cut into sheets, and has no codes of cells"))
    if asked.page is not None and asked.page.lower() not in ("a4", "letter"):
        parser.error(_("a handbook has pages of A4 or Letter"))
    if asked.parts is None:
        return None
    from journeycanvas.exports.handbook.registry import EVERY_PART

    wanted = tuple(part.strip().lower() for part in asked.parts.split(","))
    if len(set(wanted)) < len(wanted) or not set(wanted) <= set(EVERY_PART):
        parser.error(_("the parts of a handbook, each once, are: {known}").format(known=", ".join(EVERY_PART)))
    return wanted


def _leaves_out(parser: Parser, asked: str | None) -> tuple[str, ...] | None:
    """Return what a copy of this profile does without."""
    if asked is None:
        return None
    from journeycanvas.session.copy_profile import profiles

    known = {profile.id: profile.parts for profile in profiles()}
    if asked.lower() not in known:
        parser.error(_("there is no such profile; there are: {known}").format(known=", ".join(known)))
    return known[asked.lower()]


def _one_of(parser: Parser, asked: str, known: tuple[str, ...]) -> str:
    papers = {paper.lower(): paper for paper in known}
    if asked.lower() not in papers:
        parser.error(_("there is no such paper; there are: {known}").format(known=", ".join(papers.values())))
    return papers[asked.lower()]
