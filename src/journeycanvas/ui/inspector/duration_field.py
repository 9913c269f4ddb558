"""A length of time: a number and its unit; empty where it is not known."""

from typing import cast

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journeycanvas.language import _
from journeycanvas.model.stage import Duration, Unit
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.wording import UNITS

_MOST = 1e9


class DurationField(Field):
    """The duration of a binding."""

    def __init__(self, label: str, binding: Binding[Duration | None], *, usual: Unit = "min") -> None:
        """Edit a duration; the unit is the usual one until another is chosen."""
        super().__init__(label)
        self._binding = binding
        self.value = QLineEdit()
        self.value.setMinimumHeight(SIZES.field_height)
        self.value.setAccessibleName(label)
        self.unit = Combo()
        self.unit.setAccessibleName(_("{label}: unit").format(label=label))
        for unit, title in UNITS.items():
            self.unit.addItem(_(title), unit)
        self.unit.setCurrentIndex(list(UNITS).index(usual))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.value, 1)
        line.addWidget(self.unit, 1)
        self.column.addWidget(row)
        self.label.setBuddy(self.value)
        self.setFocusProxy(self.value)
        self.value.editingFinished.connect(self._keep)
        self.unit.activated.connect(lambda _place: self._keep())
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        duration = values[0] if len(values) == 1 else None
        self.value.setPlaceholderText(_("Several values") if len(values) > 1 else "—")
        if self.value.hasFocus() and self.value.isModified():
            return
        with QSignalBlocker(self.unit):
            self.value.setText("" if duration is None else speech.exact(duration.value))
            if duration is not None:
                self.unit.setCurrentIndex(list(UNITS).index(duration.unit))

    def finish(self) -> None:
        if self.value.isModified():
            self._keep()

    def _keep(self) -> None:
        text = self.value.text().strip()
        values = self._binding.values()
        if not text and len(values) > 1:
            return
        self.value.setModified(False)
        value = speech.read_number(text)
        if text and (value is None or not 0 <= value <= _MOST):
            self.refresh()
            return
        wanted = None if value is None else Duration(value=value, unit=cast(Unit, self.unit.currentData()))
        if values != (wanted,):
            self._binding.set(wanted)
        self.refresh()
