"""Fields whose value is chosen: from a list, by name, from one to five, as a colour."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.paper import PATH_COLOURS
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.calling import calling
from journeycanvas.ui.colour_names import colour_name
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import tooltip

NOTHING = "—"
_DEGREES = range(1, 6)
_SWATCH = 18


class ChoiceField(Field):
    """One of a few values; titles are in the language spoken, None among them means nothing is chosen."""

    def __init__(self, label: str, binding: Binding[str | None], titles: Mapping[str | None, str]) -> None:
        """Choose the value of a binding."""
        super().__init__(label)
        self._binding = binding
        self._values = list(titles)
        self.editor = Combo()
        self.editor.addItems(list(titles.values()))
        self.put(self.editor)
        self.editor.activated.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        place = self._values.index(values[0]) if len(values) == 1 and values[0] in self._values else -1
        with QSignalBlocker(self.editor):
            self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else "")
            self.editor.setCurrentIndex(place)

    def _choose(self, place: int) -> None:
        self._binding.set(self._values[place])


class NameField(Field):
    """A record chosen by its name, or made by typing a new one."""

    def __init__(
        self,
        label: str,
        session: Session,
        *,
        binding: Binding[str | None],
        names: Callable[[Journey], Mapping[str, str]],
        add: Callable[[Journey, str], tuple[Journey, str]],
        offered: Callable[[Journey], tuple[str, ...]] | None = None,
    ) -> None:
        """Choose the id of a binding; names are those to choose from, add makes a record and returns its id.

        What is offered are names of records that are only made as they are chosen.
        """
        super().__init__(label)
        self._session = session
        self._binding = binding
        self._names = names
        self._add = add
        self._offered = offered
        self.editor = Combo()
        self.editor.setEditable(True)
        self.editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.put(self.editor)
        self.editor.activated.connect(lambda _place: self._choose())
        line = self.editor.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        names = self._names(self._session.journey)
        shown = self._shown()
        is_many = len(self._binding.values()) > 1
        line = self.editor.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Several values") if is_many else _("None; type a name to add one"))
        offered = self._offered(self._session.journey) if self._offered is not None else ()
        wanted = ["", *names.values(), *offered]
        with QSignalBlocker(self.editor):
            if wanted != [self.editor.itemText(n) for n in range(self.editor.count())]:
                self.editor.clear()
                self.editor.addItems(wanted)
            if not self.editor.hasFocus() or not self.editor.currentText():
                self.editor.setCurrentText(shown)

    def finish(self) -> None:
        if self.editor.hasFocus():
            self._choose()

    def drop(self) -> bool:
        shown = self._shown()
        was_typing = self.editor.currentText() != shown
        self.editor.setCurrentText(shown)
        return was_typing

    def _shown(self) -> str:
        """Return the name of what is chosen, empty where there is none or several."""
        values = self._binding.values()
        return self._names(self._session.journey).get(values[0] or "", "") if len(values) == 1 else ""

    def _choose(self) -> None:
        name = " ".join(self.editor.currentText().split())
        names = self._names(self._session.settled)
        known = next((id for id, other in names.items() if other == name), None)
        values = self._binding.values()
        if (len(values) > 1 and not name) or (values == (known,) and (known is not None or not name)):
            return
        if known is not None or not name:
            self._binding.set(known)
        else:
            self._session.apply(self._binding.step, lambda journey: self._with_new(journey, name))

    def _with_new(self, journey: Journey, name: str) -> Journey:
        added, id = self._add(journey, name)
        return self._binding.write(added, id)


class DegreeField(Field):
    """A weight from 1 to 5; where it may be absent, a second click on it takes it away."""

    def __init__(self, label: str, binding: Binding[int | None], *, may_be_absent: bool) -> None:
        """Choose the weight of a binding."""
        super().__init__(label)
        self._binding = binding
        self._may_be_absent = may_be_absent
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.buttons: list[QToolButton] = []
        for degree in _DEGREES:
            button = QToolButton()
            button.setText(str(degree))
            button.setCheckable(True)
            button.setProperty("look", "choice")
            button.setFixedSize(34, SIZES.field_height)
            button.setAccessibleName(_("{label}: {degree} of 5").format(label=label, degree=degree))
            button.clicked.connect(calling(self._choose, degree))
            line.addWidget(button)
            self.buttons.append(button)
        line.addStretch(1)
        self.column.addWidget(row)
        self.setFocusProxy(self.buttons[0])
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        for degree, button in zip(_DEGREES, self.buttons, strict=True):
            button.setChecked(values == (degree,))

    def _choose(self, degree: int) -> None:
        is_again = self._binding.values() == (degree,)
        self._binding.set(None if is_again and self._may_be_absent else degree)
        self.refresh()


class ColourField(Field):
    """A colour, or none."""

    def __init__(self, label: str, binding: Binding[str | None]) -> None:
        """Choose the colour of a binding."""
        super().__init__(label)
        self._binding = binding
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self.buttons: dict[str | None, QToolButton] = {}
        for colour in (None, *PATH_COLOURS[:6]):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("look", "small")
            button.setIcon(_swatch(colour))
            button.setIconSize(QSize(_SWATCH, _SWATCH))
            name = _("No colour of its own") if colour is None else colour_name(colour)
            button.setToolTip(tooltip(name))
            button.setAccessibleName(name)
            button.clicked.connect(calling(self._choose, colour))
            line.addWidget(button)
            self.buttons[colour] = button
        more = QToolButton()
        more.setText("…")
        more.setProperty("look", "small")
        more.setAccessibleName(_("Another colour"))
        more.setToolTip(tooltip(_("Another colour")))
        more.clicked.connect(self._ask)
        line.addWidget(more)
        line.addStretch(1)
        self.column.addWidget(row)
        self.setFocusProxy(self.buttons[None])
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        for colour, button in self.buttons.items():
            button.setChecked(values == (colour,))

    def _choose(self, colour: str | None) -> None:
        self._binding.set(colour)
        self.refresh()

    def _ask(self) -> None:
        from PySide6.QtWidgets import QColorDialog  # local: the form is shown at once, and this rarely

        values = self._binding.values()
        start = QColor(values[0]) if len(values) == 1 and values[0] else QColor(PATH_COLOURS[0])
        chosen = QColorDialog.getColor(start, self.window(), _("Colour"))
        if chosen.isValid():
            self._choose(chosen.name())


class Combo(QComboBox):
    """A list to choose from that leaves the wheel to the panel it is in."""

    def __init__(self) -> None:
        """Be as high as the other fields."""
        super().__init__()
        self.setMinimumHeight(SIZES.field_height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _swatch(colour: str | None) -> QIcon:
    drawn = QPixmap(2 * _SWATCH, 2 * _SWATCH)
    drawn.setDevicePixelRatio(2.0)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if colour is None:
            painter.setPen(QPen(QColor("#8A93A3"), 1.5))
            painter.drawEllipse(2, 2, _SWATCH - 4, _SWATCH - 4)
            painter.drawLine(4, _SWATCH - 4, _SWATCH - 4, 4)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(1, 1, _SWATCH - 2, _SWATCH - 2)
    return QIcon(drawn)
