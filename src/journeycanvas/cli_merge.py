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
    base = read(asked.base) if asked.base is not None else _origin(asked.mine, theirs)
    try:
        found = merged(base, mine, theirs)
        if asked.prefer is not None:
            found = merged(base, mine, theirs, dict.fromkeys((one.key for one in found.conflicts), asked.prefer))
    except EditError as error:
        print(f"{asked.theirs}: {error}", file=sys.stderr)
        return BAD_INPUT
    save(found.result, asked.output)
    _tell(asked.theirs, found, asked.prefer, is_known=base is not None)
    return DONE


def _origin(path: Path, theirs: Journey) -> Journey | None:
    from journeycanvas.origins import origin_of

    found = origin_of(path, theirs)
    return None if found is None else found.journey


def _tell(theirs: Path, found: Merged, preferred: str | None, *, is_known: bool) -> None:
    """Print each conflict as file, kind and words, as compilers do."""
    from journeycanvas.session.merge_words import in_words

    if not is_known:
        note = _("note: it is not known what both copies came from: all that either holds is kept")
        print(f"{theirs}: {note}", file=sys.stderr)
    for one in found.conflicts:
        said = in_words(one, found)
        kept, other = (said.theirs, said.mine) if (preferred or one.side) == "theirs" else (said.mine, said.theirs)
        told = _("conflict: {what}: kept “{kept}”, not “{other}”").format(what=said.about, kept=kept, other=other)
        print(f"{theirs}: {told}", file=sys.stderr)
