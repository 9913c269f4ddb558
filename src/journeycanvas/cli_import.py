"""`journeycanvas import`: a file of another program as a journey, and a line for all that was guessed or left out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.imports.registry import Importable, importable_of, suffixes
from journeycanvas.language import LANGUAGES, N_, _, current

if TYPE_CHECKING:  # loaded when a file is read: `--help` does without
    from argparse import Namespace

    from journeycanvas.cli_words import Parser
    from journeycanvas.imports.imported import Imported

_SUFFIX = ".journey"
_RESCALE = "rescale"
_FORMS = "pdf"
"""The format whose answers can be put into a journey that is there."""
_KINDS = {"read": N_("read"), "guessed": N_("guessed"), "skipped": N_("left out")}


def arguments(parser: Parser) -> None:
    """Add what can be said after `import`."""
    known = ", ".join(suffixes())
    explained = _("the file to read; its ending tells the format: {suffixes}").format(suffixes=known)
    parser.add_argument("file", metavar=_("SRC"), type=Path, help=explained)
    parser.add_argument(
        "-o", "--output", metavar=_("OUT.journey"), type=Path, required=True, help=_("the file to make")
    )
    explained = _("bring scores that go beyond the usual scale to it, instead of cutting them")
    parser.add_argument("--rescale", action="store_true", help=explained)
    explained = _("put the answers of a PDF form into this journey, and write that as OUT.journey")
    parser.add_argument("--into", metavar=_("FILE"), type=Path, help=explained)
    explained = _("how any other table is read: a row a touchpoint (long), or a column a stage (matrix)")
    parser.add_argument("--shape", choices=("long", "matrix"), help=explained)
    explained = _("what a column of such a table holds, or a row of a matrix, by its head; several may be given")
    parser.add_argument("--column", metavar=_("HEAD=ROLE"), action="append", default=[], help=explained)
    parser.add_argument(
        "--lang", choices=LANGUAGES, help=_("the language of the journey; that of the system otherwise")
    )


def run(parser: Parser, asked: Namespace) -> int:
    """Do it, and return the exit code; raises JourneyFileError and SaveError."""
    chosen = importable_of(asked.file)
    if chosen is None:
        known = ", ".join(suffixes())
        parser.error(_("the name of what is read ends in one of: {suffixes}").format(suffixes=known))
    if asked.output.suffix.lower() != _SUFFIX:
        parser.error(_("the name of a journey ends in {suffix}").format(suffix=_SUFFIX))
    if asked.rescale and _RESCALE not in chosen.options:
        parser.error(_("this format has no scores to bring to a scale"))
    if asked.into is not None and chosen.id != _FORMS:
        parser.error(_("only a PDF form can be put into a journey"))

    is_mapped = asked.shape is not None or asked.column
    if is_mapped and not chosen.looker:
        parser.error(_("only tables have columns to be told of"))

    from journeycanvas.cli import BAD_INPUT, DONE  # late: it names this module
    from journeycanvas.imports.imported import ImportFaultError

    try:
        language = asked.lang or current()
        if is_mapped:
            from journeycanvas.imports.any_table.said import RoleError

            try:
                found = _mapped(asked, chosen, language)
            except RoleError as error:
                parser.error(str(error))
        else:
            found = _read(asked.file, chosen, asked.output, language, rescale=asked.rescale, into=asked.into)
    except ImportFaultError as error:
        print(error.sentence(str(asked.file)), file=sys.stderr)
        return BAD_INPUT
    _tell(asked.file, found)
    return DONE


def _read(
    source: Path, chosen: Importable, output: Path, language: str, *, rescale: bool, into: Path | None
) -> Imported:
    """Write the journey of a file; a file that is there already stays."""
    from journeycanvas.storage.reading import content_of
    from journeycanvas.storage.writing import save

    _refuse_what_is_there(output)
    if into is not None:
        from journeycanvas.imports.pdf import read_into
        from journeycanvas.storage.reading import read

        found = read_into(content_of(source), read(into))
    else:
        found = chosen.read(content_of(source), language, **({_RESCALE: True} if rescale else {}))
    save(found.journey, output)
    return found


def _mapped(asked: Namespace, chosen: Importable, language: str) -> Imported:
    """Write the journey of a table that is read as is said; raises RoleError for what names no column or role."""
    from journeycanvas.imports.any_table.said import as_said
    from journeycanvas.storage.reading import content_of
    from journeycanvas.storage.writing import save

    _refuse_what_is_there(asked.output)
    found = as_said(chosen.look(content_of(asked.file)), asked.shape, asked.column, language)
    save(found.journey, asked.output)
    return found


def _refuse_what_is_there(output: Path) -> None:
    from journeycanvas.storage.errors import SaveError

    if os.path.lexists(output):
        reason = _("there is a file of this name already")
        advice = _("Choose another name, or remove that file first.")
        raise SaveError("exists", str(output), reason=reason, advice=advice)


def _tell(source: Path, found: Imported) -> None:
    """Print each remark as file, line, kind and words, as compilers do."""
    for remark in found.remarks:
        place = f"{source}:{remark.line}" if remark.line is not None else str(source)
        print(f"{place}: {_(_KINDS[remark.kind])}: {remark.text}", file=sys.stderr)
