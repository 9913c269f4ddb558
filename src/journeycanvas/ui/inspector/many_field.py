"""Several records chosen by name from a list that is searched; a new one may be made by its name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QVBoxLayout

from journeycanvas.document.folding import fold
from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.discarding import forget_look
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import menu_text, tooltip

Names = Callable[[Journey], Mapping[str, str]]
Add = Callable[[Journey, str], tuple[Journey, str]]
_ID = Qt.ItemDataRole.UserRole
_SIZE = (300, 320)
_SIDES = 22
"""What the sides of the button take, in pixels."""
_RIGHT = Qt.TextElideMode.ElideRight


class ManyField(Field):
    """Records chosen by name, shown on a button that opens the list of all."""

    def __init__(
        self,
        label: str,
        session: Session,
        *,
        binding: Binding[tuple[str, ...]],
        names: Names,
        add: Add | None = None,
        none: str = "",
    ) -> None:
        """Choose the ids of a binding; names are those to choose from, add makes a record and returns its id.

        None says what it means that nothing is chosen.
        """
        super().__init__(label)
        self._session = session
        self._binding = binding
        self._names = names
        self._add = add
        self._none = none
        self._text = ""
        self.button = QPushButton()
        self.button.setProperty("look", "field")
        self.button.setMinimumHeight(SIZES.field_height)
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        self.put(self.button)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        names = self._names(self._session.journey)
        chosen = [names.get(id, id) or _("Without a name") for id in values[0]] if len(values) == 1 else []
        text = _("Several values") if len(values) > 1 else ", ".join(chosen) or self._none or _("None")
        self._text = text
        self._elide()
        self.button.setToolTip(tooltip("\n".join(chosen)))
        self.button.setAccessibleDescription(text)

    def _elide(self) -> None:
        room = max(40, self.button.width() - _SIDES)
        self.button.setText(menu_text(self.button.fontMetrics().elidedText(self._text, _RIGHT, room)))

    def open(self) -> "Choosing":
        """Open the list under the button."""
        values = self._binding.values()
        chosen = values[0] if len(values) == 1 else ()
        box = Choosing(self, self._names(self._session.journey), chosen, may_add=self._add is not None)
        box.setAccessibleName(self.label.text())
        box.chosen.connect(self._set)
        box.move(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))
        box.show()
        box.line.setFocus()
        return box

    def _set(self, ids: list[str], new: list[str]) -> None:
        values = self._binding.values()
        if not new and (values == (tuple(ids),) or (len(values) > 1 and not ids)):
            return
        self._session.apply(self._binding.step, lambda journey: self._with(journey, ids, new))
        self.refresh()

    def _with(self, journey: Journey, ids: list[str], new: list[str]) -> Journey:
        made = []
        for name in new:
            assert self._add is not None
            journey, id = self._add(journey, name)
            made.append(id)
        return self._binding.write(journey, (*ids, *made))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class Choosing(QFrame):
    """A line to search in, and the names with a tick each; what is ticked is chosen when the list closes."""

    chosen = Signal(list, list)
    """The ids that are ticked, in their order, and the names of new records."""

    def __init__(self, parent: Field, names: Mapping[str, str], ticked: tuple[str, ...], *, may_add: bool) -> None:
        """Show names, those that are ticked first."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choosing")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._may_add = may_add
        self._new: list[str] = []
        self._is_dropped = False
        self._state_pressed = Qt.CheckState.Unchecked
        self.line = _Line()
        self.line.setPlaceholderText(_("Search, or type a new name") if may_add else _("Search"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.list = QListWidget()
        self.list.setAccessibleName(parent.label.text())
        order = [id for id in ticked if id in names] + [id for id in names if id not in ticked]
        for id in order:
            self._row(names[id] or _("Without a name"), id, is_ticked=id in ticked)
        self._ticked = list(ticked)
        self._more = QListWidgetItem()
        self.list.addItem(self._more)
        self._more.setHidden(True)
        self.line.textChanged.connect(self._filter)
        self.line.entered.connect(self._enter)
        self.list.itemPressed.connect(self._press)
        self.list.itemClicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.list.setCurrentRow(0)

    def names_shown(self) -> list[str]:
        """Return the names in sight, from the top."""
        rows = [self.list.item(row) for row in range(self.list.count())]
        return [row.text() for row in rows if not row.isHidden()]

    def _row(self, name: str, id: str | None, *, is_ticked: bool) -> None:
        row = QListWidgetItem(" ".join(name.split()))
        row.setData(_ID, id)
        row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self.list.addItem(row)

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        exact = False
        for row in self._rows():
            name = fold(row.text())
            row.setHidden(wanted not in name)
            exact = exact or name == wanted
        self._more.setText(_("Add “{name}”").format(name=text.strip()))
        self._more.setHidden(not (self._may_add and text.strip() and not exact))
        first = next((row for row in range(self.list.count()) if not self.list.item(row).isHidden()), -1)
        self.list.setCurrentRow(first)

    def _rows(self) -> list[QListWidgetItem]:
        rows = [self.list.item(row) for row in range(self.list.count())]
        return [row for row in rows if row is not self._more]

    def _press(self, row: QListWidgetItem) -> None:
        self._state_pressed = row.checkState()

    def _click(self, row: QListWidgetItem) -> None:
        if row is self._more:
            self._add_typed()
        elif row.checkState() == self._state_pressed:
            # Qt ticks only where the tick itself is clicked; people click the name.
            self._toggle(row)

    def _enter(self) -> None:
        """Tick what is found, or close where nothing is searched."""
        if not self.line.text().strip():
            self.close()
            return
        row = self.list.currentItem()
        if row is self._more:
            self._add_typed()
        elif row is not None:
            self._toggle(row)
            self.line.selectAll()

    def _toggle(self, row: QListWidgetItem) -> None:
        is_ticked = row.checkState() == Qt.CheckState.Checked
        row.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)

    def _add_typed(self) -> None:
        name = " ".join(self.line.text().split())
        if name and not self._more.isHidden():
            self.list.takeItem(self.list.row(self._more))
            self._row(name, None, is_ticked=True)
            self.list.addItem(self._more)
            self.line.clear()

    def _choose(self) -> None:
        ticked = [row for row in self._rows() if row.checkState() == Qt.CheckState.Checked]
        ids = [str(row.data(_ID)) for row in ticked if row.data(_ID) is not None]
        kept = [id for id in self._ticked if id in ids]
        new = [row.text() for row in ticked if row.data(_ID) is None]
        self.chosen.emit([*kept, *(id for id in ids if id not in kept)], new)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.line.hasFocus():
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() == Qt.Key.Key_Escape:
            self._is_dropped = True
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.doItemsLayout()  # the rows are as high as they are dressed only now

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._is_dropped:
            self._is_dropped = True
            self._choose()
            forget_look(self)


class _Line(QLineEdit):
    """A line whose Enter goes no farther."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.entered.emit()
        else:
            super().keyPressEvent(event)
