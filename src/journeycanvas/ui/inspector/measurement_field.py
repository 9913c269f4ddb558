"""A figure, typed as it is written in the language spoken."""

from PySide6.QtWidgets import QLineEdit

from journeycanvas.language import _
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field


class ValueField(Field):
    """The value of a measurement."""

    def __init__(self, label: str, binding: Binding[float]) -> None:
        """Edit the figure of a binding."""
        super().__init__(label)
        self._binding = binding
        self.editor = QLineEdit()
        self.editor.setMinimumHeight(SIZES.field_height)
        self.put(self.editor)
        self.editor.editingFinished.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        if self.editor.hasFocus() and self.editor.isModified():
            return
        values = self._binding.values()
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else "")
        self.editor.setText(speech.exact(values[0]) if len(values) == 1 else "")

    def finish(self) -> None:
        if self.editor.isModified():
            self._keep()

    def _keep(self) -> None:
        if not self.editor.isModified():
            return
        self.editor.setModified(False)
        value = speech.read_number(self.editor.text())
        if value is not None and self._binding.values() != (value,):
            self._binding.set(value)
        self.refresh()
