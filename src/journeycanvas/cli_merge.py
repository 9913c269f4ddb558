"""`journeycanvas merge`: two copies of a journey as one, and a line for each thing they contradict each other in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.language import _

if TYPE_CHECKING:  # loaded when files are read: `--help` does without
    from argparse import Namespace

    from journeycanvas.cli_words import Parser
    from journeycanvas.document.journey import Journey
    from journeycanvas.edits.merging.merge import Merged

_SUFFIX = ".journey"
_SIDES = ("mine", "theirs")


def arguments(parser: Parser) -> None:
    """Add what can be said after `merge`."""
    parser.add_argument("mine", metavar=_("MINE"), type=Path, help=_("a copy of a journey"))
    parser.add_argument("theirs", metavar=_("THEIRS"), type=Path, help=_("another copy of it"))
    parser.add_argument(
        "-o", "--output", metavar=_("OUT.journey"), type=Path, required=True, help=_("the file to make")
    )
    explained = _("what both copies came from; the version in the history of the first one otherwise")
    parser.add_argument("--base", metavar=_("FILE"), type=Path, help=explained)
    explained = _("which copy decides where they contradict each other; otherwise the first, and nothing is taken out")
    parser.add_argument("--prefer", choices=_SIDES, help=explained)


def run(parser: Parser, asked: Namespace) -> int:
    """Do it, and return the exit code; raises JourneyFileError and SaveError."""
    if asked.output.suffix.lower() != _SUFFIX:
        parser.error(_("the name of a journey ends in {suffix}").format(suffix=_SUFFIX))

    from journeycanvas.cli import BAD_INPUT, DONE  # late: it names this module
    from journeycanvas.edits.errors import EditError
    from journeycanvas.edits.merging.merge import merged
    from journeycanvas.storage.errors import SaveError
    from journeycanvas.storage.reading import read
    from journeycanvas.storage.writing import save

    if os.path.lexists(asked.output):
        reason = _("there is a file of this name already")
        advice = _("Choose another name, or remove that file first.")
        raise SaveError("exists", str(asked.output), reason=reason, advice=advice)
    mine, theirs = read(asked.mine), read(asked.theirs)
    base, is_certain = (read(asked.base), True) if asked.base is not None else _origin(asked.mine, theirs)
    try:
        found = merged(base, mine, theirs)
        if asked.prefer is not None:
            found = merged(base, mine, theirs, dict.fromkeys((one.key for one in found.conflicts), asked.prefer))
    except EditError as error:
        print(f"{asked.theirs}: {error}", file=sys.stderr)
        return BAD_INPUT
    save(found.result, asked.output)
    if base is None:
        _note(asked.theirs, _("note: it is not known what both copies came from: all that either holds is kept"))
    elif not is_certain:
        _note(asked.theirs, _("note: it is not certain that both copies came from the version used"))
    _tell(asked.theirs, found, asked.prefer)
    return DONE


def _origin(path: Path, theirs: Journey) -> tuple[Journey | None, bool]:
    """Return the version both came from, if it is likely, and whether that is certain."""
    from journeycanvas.origins import origin_of

    found = origin_of(path, theirs)
    return (None, False) if found is None or not found.is_likely else (found.journey, found.is_certain)


def _note(theirs: Path, text: str) -> None:
    print(f"{theirs}: {text}", file=sys.stderr)


def _tell(theirs: Path, found: Merged, preferred: str | None) -> None:
    """Print each conflict as file, kind and words, as compilers do."""
    from journeycanvas.session.merge_words import in_words

    for one in found.conflicts:
        said = in_words(one, found)
        kept, other = (said.theirs, said.mine) if (preferred or one.side) == "theirs" else (said.mine, said.theirs)
        told = _("conflict: {what}: kept “{kept}”, not “{other}”").format(what=said.about, kept=kept, other=other)
        _note(theirs, told)
