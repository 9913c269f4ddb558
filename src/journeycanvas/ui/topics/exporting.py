"""Writing the journey in other formats: an action for each of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.exports.registry import formats
from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:  # loaded late, on purpose: see `Topic`
    from journeycanvas.ui.editing import Editing

_KEYS = {"pdf": ("Ctrl+E",)}


def _export(suffix: str, editing: Editing) -> None:
    editing.export(suffix)


def _export_pdf(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.pdf_export import export_as_pdf  # a box that is loaded when it is asked for

    if editing.settle():
        export_as_pdf(editing)


def _export_to_open_again(editing: Editing) -> None:
    """Write a PDF that carries the document, which a copy for a client does not."""
    editing.export("pdf", with_document=True)


def _copy_for_others(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.client_copy import make_client_copy  # a box that is seldom opened

    if editing.settle():
        make_client_copy(editing)


def _handbook(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.handbook import make_handbook  # as above

    if editing.settle():
        make_handbook(editing)


TOPIC = Topic(
    rows=(
        *(ActionRow(f"export_{each.suffix}", each.action, each.icon, _KEYS.get(each.suffix, ())) for each in formats()),
        ActionRow("export_pdf_to_open_again", N_("Export as PDF to be opened again…")),
        ActionRow("handbook", N_("Handbook…"), "news"),
        ActionRow("export_copy", N_("A copy for others…"), "users"),
    ),
    deeds={
        **{f"export_{each.suffix}": partial(_export, each.suffix) for each in formats()},
        "export_pdf": _export_pdf,
        "export_pdf_to_open_again": _export_to_open_again,
        "export_copy": _copy_for_others,
        "handbook": _handbook,
    },
    entries={
        "export": (*(f"export_{each.suffix}" for each in formats()), "|", "export_pdf_to_open_again", "export_copy")
    },
)
