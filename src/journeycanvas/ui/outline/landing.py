"""Where rows that are dragged over the outline would land, and the line that shows it."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from journeycanvas.tools.moving_rows import RowsKind, Spot
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.rows import Row

_LEFT, _INNER, _RIGHT = 18, 34, 10
"""Where the line begins, where it does among touchpoints and paths, and how far from the edge it ends."""
_RING, _WIDTH = 3.5, 2.0
_REACH = 30
"""How far beside the rows of its kind a row may be let go, and still lands at their end."""
_EDGE = 3
"""The part of a stage's row, its upper third, where touchpoints land at the end of the stage before."""


class Landing(NamedTuple):
    """A spot, and where it is seen: the height of a line, or the row of the folded stage that takes them in."""

    spot: Spot
    y: int
    folded: QRect | None = None


def landing(tree: QTreeView, model: OutlineModel, kind: RowsKind, at: QPoint) -> Landing | None:
    """Return where rows of a kind would land that are let go at a point of the tree; never among another kind."""
    if kind == "path":
        return _among_paths(tree, model, at)
    return _in_stages(tree, model, at) if kind == "touchpoint" else _between(tree, model, kind, at)


def paint(painter: QPainter, shown: Landing, *, width: int, colour: str) -> None:
    """Paint the line of a landing over the rows, with a ring at its beginning, or a frame round a folded stage."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if shown.folded is not None:
        painter.drawRoundedRect(QRectF(shown.folded).adjusted(8, 1, -8, -1), 5, 5)
        return
    left = _INNER if shown.spot.within else _LEFT
    y = max(float(shown.y), _RING + 1)
    painter.drawEllipse(QPointF(left, y), _RING, _RING)
    painter.drawLine(QPointF(left + _RING, y), QPointF(width - _RIGHT, y))


def _between(tree: QTreeView, model: OutlineModel, kind: RowsKind, at: QPoint) -> Landing | None:
    blocks = [_block(tree, index, row) for index, row in model.tops() if row.kind == kind]
    if not blocks or not blocks[0].top() - _REACH <= at.y() <= blocks[-1].bottom() + _REACH:
        return None
    gap = sum(1 for block in blocks if block.center().y() < at.y())
    return Landing(Spot(kind, gap), blocks[gap].top() if gap < len(blocks) else blocks[-1].bottom() + 1)


def _block(tree: QTreeView, index: QModelIndex, row: Row) -> QRect:
    """Return where a row is, with its inner rows where they are unfolded."""
    own = tree.visualRect(index)
    if not row.rows or not tree.isExpanded(index):
        return own
    return own.united(tree.visualRect(tree.model().index(len(row.rows) - 1, 0, index)))


def _in_stages(tree: QTreeView, model: OutlineModel, at: QPoint) -> Landing | None:
    index = tree.indexAt(QPoint(tree.viewport().width() // 2, at.y()))
    row = model.row_at(index)
    if row is None:
        return None
    box = tree.visualRect(index)
    if row.kind == "path":
        return None
    if row.kind == "touchpoint":
        return _beside(tree, model, "touchpoint", index, at)
    is_upper = at.y() < box.top() + box.height() // _EDGE
    if row.kind == "stage" and not is_upper:
        return _into(tree, index, row)
    # Between the rows of two stages, and between the last of them and the lanes, the stage above takes them in.
    above = model.index(index.row() - 1, 0) if index.row() else QModelIndex()
    before = model.row_at(above)
    if before is None or before.kind != "stage":
        return _into(tree, index, row) if row.kind == "stage" else None
    if before.rows and not tree.isExpanded(above):
        return _into(tree, above, before)
    return Landing(Spot("touchpoint", len(before.rows), before.id), box.top())


def _among_paths(tree: QTreeView, model: OutlineModel, at: QPoint) -> Landing | None:
    index = tree.indexAt(QPoint(tree.viewport().width() // 2, at.y()))
    row = model.row_at(index)
    return _beside(tree, model, "path", index, at) if row is not None and row.kind == "path" else None


def _beside(tree: QTreeView, model: OutlineModel, kind: RowsKind, index: QModelIndex, at: QPoint) -> Landing:
    """Return the landing above or below an inner row, by the half of it that a point is in."""
    holder, box = model.row_at(index.parent()), tree.visualRect(index)
    assert holder is not None
    is_below = at.y() > box.center().y()
    return Landing(Spot(kind, index.row() + is_below, holder.id), box.bottom() + 1 if is_below else box.top())


def _into(tree: QTreeView, index: QModelIndex, stage: Row) -> Landing:
    """Return the landing at the beginning of a stage, or at the end of a folded one."""
    box = tree.visualRect(index)
    if stage.rows and not tree.isExpanded(index):
        return Landing(Spot("touchpoint", len(stage.rows), stage.id), box.bottom() + 1, box)
    return Landing(Spot("touchpoint", 0, stage.id), box.bottom() + 1)
