"""A small sheet over the map with pictures and their captions; it takes no click, and never the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journeycanvas.edits.pictures import Hung
from journeycanvas.language import ngettext
from journeycanvas.ui import speech
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.pictures.small import size_within, small

MOST = 3
"""Pictures that are shown; of more than that their number is."""
_ROOM_OF_ONE, _ROOM_OF_MANY = QSize(240, 180), QSize(150, 120)
_GAP, _PAD = 10, 8
_LONGEST = 200
"""Signs of a caption: the whole of it is in the inspector."""


class Peek(QFrame):
    """Pictures side by side, each over its caption."""

    def __init__(self, parent: QWidget) -> None:
        """Stand in a view, hidden."""
        super().__init__(parent)
        self.hide()
        self.setObjectName("peek")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._rows.setSpacing(6)
        self._shown = QWidget()

    def show_pictures(self, hung: Sequence[Hung], beside: QRect, room: QRect) -> None:
        """Show pictures beside a box, in the room there is."""
        self._rows.removeWidget(self._shown)
        self._shown.setParent(None)
        discard(self._shown)
        self._shown = _side_by_side(hung, ratio=self.devicePixelRatioF())
        self._rows.addWidget(self._shown)
        self._rows.activate()
        self.adjustSize()
        self.move(_place(self.size(), beside, room))
        self.show()
        self.raise_()


def _side_by_side(hung: Sequence[Hung], *, ratio: float) -> QWidget:
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout()
    row.setSpacing(_PAD)
    column.addLayout(row)
    most = _ROOM_OF_ONE if len(hung) == 1 else _ROOM_OF_MANY
    for one in hung[:MOST]:
        row.addWidget(_captioned(one, most, ratio=ratio), alignment=Qt.AlignmentFlag.AlignTop)
    rest = len(hung) - MOST
    if rest > 0:
        said = ngettext("and {count} more picture", "and {count} more pictures", rest)
        column.addWidget(PlainLabel(said.format(count=speech.number(rest)), style="small"))
    return shown


def _captioned(hung: Hung, most: QSize, *, ratio: float) -> QWidget:
    one = QWidget()
    column = QVBoxLayout(one)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    size = size_within(hung, most)
    face = PlainLabel()
    face.setPixmap(small(hung, size, ratio=ratio))
    column.addWidget(face)
    caption = hung.use.caption.strip() if hung.use is not None else ""
    if caption:
        words = PlainLabel(caption if len(caption) <= _LONGEST else caption[: _LONGEST - 1] + "…", wraps=True)
        words.setFixedWidth(max(size.width(), most.width() * 2 // 3))
        column.addWidget(words)
    column.addStretch(1)
    return one


def _place(size: QSize, beside: QRect, room: QRect) -> QPoint:
    """Return where the sheet stands: right of a box, else left of it, in the room."""
    x = beside.right() + _GAP
    if x + size.width() > room.right():
        x = beside.left() - _GAP - size.width()
    y = beside.center().y() - size.height() // 2
    return QPoint(
        max(room.left(), min(x, room.right() - size.width())),
        max(room.top(), min(y, room.bottom() - size.height())),
    )
