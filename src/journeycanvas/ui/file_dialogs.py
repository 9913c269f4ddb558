"""Asking for files: to open, to save, to export to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.ui.sharing.answered import folder_to_begin

if TYPE_CHECKING:  # loaded when a file is asked for: a start does without
    from PySide6.QtWidgets import QFileDialog

SUFFIX = ".journey"
LAST_VISITED = "FileDialog/lastVisited"
"""Where Qt keeps the folder that its box showed last."""
_visited: list[Path] = []
"""The folder visited last in this run."""


def file_to_open(parent: QWidget) -> list[Path]:
    """Ask which journeys to open; none where the person cancels."""
    return _asked(parent, _("Open"), [_journeys(), _("All files (*)")])


def file_to_merge(parent: QWidget) -> Path | None:
    """Ask for another copy of the open journey; None where the person cancels."""
    return _one_asked(parent, _("Merge another copy"), [_journeys(), _("All files (*)")])


def forms_to_read(parent: QWidget) -> list[Path]:
    """Ask which PDF forms that were filled in to read; none where the person cancels."""
    return _asked(parent, _("Answers of a form"), [_("PDF forms (*.pdf)"), _("All files (*)")])


def file_to_import(parent: QWidget) -> list[Path]:
    """Ask which files of other programs to read; none where the person cancels."""
    from journeycanvas.imports.registry import IMPORTABLE, suffixes  # loaded when a file is asked for

    kinds = [(_("All that can be read"), suffixes()), *((_(each.title), each.suffixes) for each in IMPORTABLE)]
    return _asked(
        parent, _("Import"), [f"{title} ({' '.join(f'*{suffix}' for suffix in known)})" for title, known in kinds]
    )


def picture_to_open(parent: QWidget, suffixes: Sequence[str]) -> Path | None:
    """Ask for a picture; None where the person cancels."""
    kind, patterns = _("Pictures"), " ".join(f"*{suffix}" for suffix in suffixes)
    return _one_asked(parent, _("Insert picture"), [f"{kind} ({patterns})", _("All files (*)")])


def file_to_save(parent: QWidget, proposed: Path, *, suffix: str, kind: str) -> Path | None:
    """Ask where to save; the suffix is added where it is missing, and the system asks before it replaces a file."""
    from PySide6.QtWidgets import QFileDialog  # loaded when a file is asked for: a start does without

    title = _("Save as") if suffix == SUFFIX else _("Export")
    dialog = QFileDialog(parent, title, str(folder_to_begin(proposed.parent)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{kind} (*{suffix})")
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    _label(dialog)
    return next(iter(_chosen(dialog)), None)


def _asked(parent: QWidget, title: str, kinds: Sequence[str], *, is_one: bool = False) -> list[Path]:
    """Ask for files that are there; none where the person cancels."""
    from PySide6.QtWidgets import QFileDialog  # loaded when a file is asked for: a start does without

    dialog = QFileDialog(parent, title, str(_last_folder()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile if is_one else QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(kinds))
    _label(dialog)
    return _chosen(dialog)


def _one_asked(parent: QWidget, title: str, kinds: Sequence[str]) -> Path | None:
    return next(iter(_asked(parent, title, kinds, is_one=True)), None)


def _journeys() -> str:
    return _("Journeys (*.journey)")


def _chosen(dialog: QFileDialog) -> list[Path]:
    """Show a box, and return what was chosen; the next box begins there."""
    paths = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    if paths:
        _visited[:] = [paths[0].parent]
    return paths


def forget_folder(folder: Path) -> None:
    """Begin no longer in this folder, because it was visited last."""
    if folder in _visited:
        _visited.clear()


def _last_folder() -> Path:
    """Return the folder visited last, also in an earlier run, where its disk answers: Qt would wait for it."""
    from PySide6.QtCore import QSettings, QUrl  # as above

    kept = QUrl(str(QSettings(QSettings.Scope.UserScope, "QtProject").value(LAST_VISITED, ""))).toLocalFile()
    return folder_to_begin(_visited[-1] if _visited else Path(kept) if kept else Path.home())


def _label(dialog: QFileDialog) -> None:
    """Say what Qt's own box, which opens where the system has none, would say in English."""
    dialog.setLabelText(dialog.DialogLabel.LookIn, _("Look in:"))
    dialog.setLabelText(dialog.DialogLabel.FileType, _("Files of type:"))


def file_name_of(title: str) -> str:
    """Return a title as the name of a file without suffix: on one line, without what systems do not allow."""
    kept = "".join(character if character not in '<>:"/\\|?*' and character >= " " else " " for character in title)
    return " ".join(kept.split()).strip(".")[:80] or _("Untitled journey")
