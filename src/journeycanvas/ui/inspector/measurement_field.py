"""Fields of measurements: what is measured, and the figure, typed as it is written in the language spoken."""

from PySide6.QtWidgets import QLineEdit

from journeycanvas.language import _
from journeycanvas.model.named import INDICATORS
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.many_field import ManyField


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


def indicator_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of what measurements measure."""
    titles: dict[str | None, str] = {id: _(title) for id, title in INDICATORS.items()}
    return ChoiceField(_("What is measured"), of_field(session, ids, "indicator", step=steps.MEASURED), titles)


def indicators_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of what lanes of measurements show, and ask for in this order."""
    return ManyField(
        _("What is measured"),
        session,
        binding=of_field(session, ids, "indicators", step=steps.MEASURED),
        names=lambda _journey: {id: _(title) for id, title in INDICATORS.items()},
        none=_("Everything there is"),
    )
