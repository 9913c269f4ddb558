"""A figure that may be unknown: typed as it is written in the language spoken, empty where nobody knows it."""

from PySide6.QtWidgets import QLineEdit

from journeycanvas.language import _
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel

_LARGEST = 1e15


class FigureField(Field):
    """The figure of a binding; one that does not fit is told, and changes nothing."""

    def __init__(
        self,
        label: str,
        binding: Binding[float | None],
        *,
        least: float = -_LARGEST,
        most: float = _LARGEST,
        is_whole: bool = False,
        placeholder: str = "",
    ) -> None:
        """Edit a figure within bounds, maybe a whole number."""
        super().__init__(label)
        self._binding = binding
        self._least, self._most, self._is_whole = least, most, is_whole
        self._placeholder = placeholder
        self.editor = QLineEdit()
        self.editor.setMinimumHeight(SIZES.field_height)
        self.put(self.editor)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.warning.hide()
        self.column.addWidget(self.warning)
        self.editor.editingFinished.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        if self.editor.hasFocus() and self.editor.isModified():
            return
        values = self._binding.values()
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else self._placeholder or _("Not known"))
        self.editor.setText("" if len(values) != 1 or values[0] is None else speech.exact(values[0]))
        self._warn("")

    def finish(self) -> None:
        if self.editor.isModified():
            self._keep()

    def _keep(self) -> None:
        if not self.editor.isModified():
            return
        text = self.editor.text().removesuffix("%").strip()
        value = speech.read_number(text) if text else None
        if text and (value is None or not self._least <= value <= self._most or (self._is_whole and value % 1)):
            self._warn(self._wrong())
            return
        self.editor.setModified(False)
        if self._binding.values() != (value,):
            self._binding.set(int(value) if self._is_whole and value is not None else value)
        self.refresh()

    def _warn(self, text: str) -> None:
        self.warning.setText(text)
        self.warning.setVisible(bool(text))

    def _wrong(self) -> str:
        if self._most >= _LARGEST:
            return _("Type a number, such as 12 or 3.5.") if not self._is_whole else _("Type a whole number.")
        return _("Type a number from {least} to {most}.").format(
            least=speech.exact(self._least), most=speech.exact(self._most)
        )
