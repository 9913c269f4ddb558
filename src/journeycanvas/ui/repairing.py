"""Offering a repaired copy of a file that was refused, with what the copy loses; the file itself stays as it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from journeycanvas import progress
from journeycanvas.language import _, ngettext
from journeycanvas.layout.map import lay_out
from journeycanvas.progress import CancelledError
from journeycanvas.session.laying_out import Wait
from journeycanvas.storage import reading
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.repair import REPAIRABLE, Repaired, repaired
from journeycanvas.storage.saved import saved
from journeycanvas.ui import messages
from journeycanvas.ui.document_files import ReadFile
from journeycanvas.ui.messages import Answer

_TOLD = 8
"""So many losses are told one by one; the rest is counted."""


def tell_or_repair(window: QWidget, path: Path, refusal: JourneyFileError, *, wait: Wait) -> ReadFile | None:
    """Say why a file was refused; where a copy can be made without its faults and is wanted, return it."""
    copy = None
    if refusal.code in REPAIRABLE:
        try:
            copy = wait(partial(_copy, path, refusal), doing=_("Opening {name}").format(name=path.name))
        except (CancelledError, JourneyFileError):
            copy = None
    if copy is None:
        messages.tell(window, str(refusal))
        return None
    answers = (
        Answer("copy", _("Open a repaired copy"), "AcceptRole"),
        Answer("cancel", _("Cancel"), "RejectRole"),
    )
    file, losses = copy
    answer = messages.ask(window, str(refusal), answers, details=_details(losses))
    return file if answer == "copy" else None


def _copy(path: Path, refusal: JourneyFileError) -> tuple[ReadFile, tuple[str, ...]]:
    content = progress.aside(partial(reading.content_of, path))
    copy: Repaired = repaired(content, refusal)
    lay_out(copy.journey)  # the result is kept, and found when it is shown
    return ReadFile(copy.journey, path.absolute(), saved(content), is_copy=True), copy.losses


def _details(losses: tuple[str, ...]) -> str:
    lines = [_("A copy can be opened without the fault. It is not saved yet, and this is what changes in it:"), ""]
    lines += losses[:_TOLD]
    more = len(losses) - _TOLD
    if more > 0:
        lines.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return "\n".join(lines)
