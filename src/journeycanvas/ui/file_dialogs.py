"""Asking for files: to open, to save, to export to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.ui.sharing.answered import folder_to_begin

if TYPE_CHECKING:  # loaded when a file is asked for: a start does without
    from PySide6.QtWidgets import QFileDialog

SUFFIX = ".journey"


def file_to_open(parent: QWidget) -> list[Path]:
    """Ask which journeys to open; none where the person cancels."""
    from PySide6.QtWidgets import QFileDialog  # loaded when a file is asked for: a start does without

    dialog = QFileDialog(parent, _("Open"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([_("Journeys (*.journey)"), _("All files (*)")])
    _label(dialog)
    return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []


def file_to_save(parent: QWidget, proposed: Path, *, suffix: str, kind: str) -> Path | None:
    """Ask where to save; the suffix is added where it is missing, and the system asks before it replaces a file."""
    from PySide6.QtWidgets import QFileDialog  # loaded when a file is asked for: a start does without

    dialog = QFileDialog(parent, _("Save as") if suffix == SUFFIX else _("Export"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{kind} (*{suffix})")
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setDirectory(str(folder_to_begin(proposed.parent)))
    dialog.selectFile(proposed.name)
    _label(dialog)
    if not dialog.exec():
        return None
    chosen = dialog.selectedFiles()
    return Path(chosen[0]) if chosen else None


def _label(dialog: QFileDialog) -> None:
    """Say what Qt's own box, which opens where the system has none, would say in English."""
    dialog.setLabelText(dialog.DialogLabel.LookIn, _("Look in:"))
    dialog.setLabelText(dialog.DialogLabel.FileType, _("Files of type:"))


def file_name_of(title: str) -> str:
    """Return a title as the name of a file without suffix: on one line, without what systems do not allow."""
    kept = "".join(character if character not in '<>:"/\\|?*' and character >= " " else " " for character in title)
    return " ".join(kept.split()).strip(".")[:80] or _("Untitled journey")
