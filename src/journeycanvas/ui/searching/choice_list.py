"""The list of the palette: choices as Qt's views read them, and how each is painted."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui.searching.choices import Choice

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole
HEIGHT = 34
_SIDE, _GAP = 12, 10
_NOWHERE = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """The choices that answer what is typed."""

    def __init__(self, parent: QObject) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show(self, choices: list[Choice]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    # Qt's own

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return choice.said
            case Qt.ItemDataRole.UserRole:
                return choice
        return None


class ChoicePainter(QStyledItemDelegate):
    """Paints a choice: its icon, its title, what stands beside it, and its keys at the right."""

    def __init__(self, parent: QWidget, colours: WindowColours) -> None:
        """Paint in these colours."""
        super().__init__(parent)
        self._colours = colours

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE)
        assert isinstance(choice, Choice)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.chosen))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 6, 6)
        self._write(painter, box, choice, QFont(option.font))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def _write(self, painter: QPainter, box: QRect, choice: Choice, font: QFont) -> None:
        colours = self._colours
        small = QFont(font)
        small.setPointSizeF(SIZES.small_pt * font.pointSizeF() / SIZES.text_pt)
        side = SIZES.small_icon
        left, right = box.left() + _SIDE, box.right() - _SIDE
        mode = QIcon.Mode.Disabled if choice.reason else QIcon.Mode.Normal
        choice.icon.paint(painter, QRect(left, box.center().y() - side // 2 + 1, side, side), mode=mode)
        left += side + _GAP
        if choice.keys:
            width = QFontMetrics(small).horizontalAdvance(choice.keys)
            _draw(painter, small, colours.secondary, QRect(right - width, box.top(), width, box.height()), choice.keys)
            right -= width + 2 * _GAP
        aside = choice.reason or choice.aside
        asked = min(QFontMetrics(small).horizontalAdvance(aside), (right - left) // 2) if aside else 0
        title = QRect(left, box.top(), right - left - (asked + _GAP if asked else 0), box.height())
        written = QFontMetrics(font).elidedText(choice.title, Qt.TextElideMode.ElideRight, title.width())
        _draw(painter, font, colours.disabled if choice.reason else colours.ink, title, written)
        left += QFontMetrics(font).horizontalAdvance(written) + _GAP
        if aside:
            room = QRect(left, box.top(), right - left, box.height())
            beside = QFontMetrics(small).elidedText(aside, Qt.TextElideMode.ElideRight, room.width())
            _draw(painter, small, colours.secondary, room, beside)


def _draw(painter: QPainter, font: QFont, colour: str, box: QRect, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
