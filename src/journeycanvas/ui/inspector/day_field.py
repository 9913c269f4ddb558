"""A date, typed as people write it; empty where it is not known."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit

from journeycanvas.language import _
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel

_FORMS = ("yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy")


class DayField(Field):
    """The day of a binding, kept as year-month-day."""

    def __init__(self, label: str, binding: Binding[str | None]) -> None:
        """Edit a day."""
        super().__init__(label)
        self._binding = binding
        self.editor = QLineEdit()
        self.editor.setMinimumHeight(SIZES.field_height)
        self.put(self.editor)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.warning.hide()
        self.column.addWidget(self.warning)
        self.editor.editingFinished.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else _("such as 31/12/2026"))
        if not (self.editor.hasFocus() and self.editor.isModified()):
            day = values[0] if len(values) == 1 else None
            self.editor.setText(_written(day) if day else "")

    def finish(self) -> None:
        if self.editor.isModified():
            self._keep()

    def _keep(self) -> None:
        text = self.editor.text().strip()
        day = read_day(text)
        is_wrong = bool(text) and day is None
        self.warning.setText(_("“{text}” is no date. Type day/month/year.").format(text=text) if is_wrong else "")
        self.warning.setVisible(is_wrong)
        if is_wrong or not self.editor.isModified():
            return
        self.editor.setModified(False)
        if self._binding.values() != (day,):
            self._binding.set(day)
        self.refresh()


def read_day(text: str) -> str | None:
    """Return the day that was typed as year-month-day; None where it is none."""
    for form in _FORMS:
        day = QDate.fromString(text, form)
        if day.isValid():
            year = day.year() + 100 if day.year() < 1970 and form.endswith("/yy") else day.year()
            return date(year, day.month(), day.day()).isoformat() if 1 <= year <= 9999 else None
    return None


def _written(day: str) -> str:
    return speech.locale().toString(QDate.fromString(day, "yyyy-MM-dd"), "dd/MM/yyyy") or day
