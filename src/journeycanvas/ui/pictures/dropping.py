"""Dropping files of pictures on the map: on a card, a persona, a touchpoint or a cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Dropping(QObject):
    """Takes the pictures that are dropped on the map of a window; whatever else is dropped is for others."""

    def __init__(self, editing: Editing) -> None:
        """Watch the map."""
        super().__init__(editing)
        self._editing = editing
        canvas = editing.workspace.canvas
        canvas.setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def drop(self, paths: Sequence[Path], at: QPointF) -> None:
        """Put the pictures of files where they are dropped, a place of the view."""
        from journeycanvas.edits.errors import EditError  # nothing of it is needed to show the map
        from journeycanvas.ui import messages
        from journeycanvas.ui.pictures import acting, targets

        editing = self._editing
        if editing.settle():
            point = editing.workspace.canvas.scene_point(at)
            try:
                acting.insert_files(editing, paths, targets.target_at(editing.session, point.x(), point.y()))
            except EditError as error:
                messages.tell(editing.window, str(error))

    def _offered(self, offered: QMimeData) -> list[Path]:
        from journeycanvas.ui.pictures.targets import pictures_offered  # as above

        return pictures_offered(offered) if self._editing.has_document else []

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS:
            return False
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and self._offered(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and (paths := self._offered(event.mimeData())):
            event.acceptProposedAction()
            self.drop(paths, event.position())
            return True
        return False
