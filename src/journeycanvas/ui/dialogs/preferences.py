"""The box of the preferences: each change holds at once, in all windows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from journeycanvas.language import N_, _
from journeycanvas.session.preferences import Language, Look, TextSize
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide
from journeycanvas.ui.topics.viewing import TEXT_SIZES

if TYPE_CHECKING:  # it makes the windows
    from journeycanvas.ui.program import Program

_WIDTH = 380
_SYSTEM = "system"
LANGUAGES: Mapping[str, str] = {_SYSTEM: N_("As the system"), "fr": "Français", "en": "English"}
LOOKS: Mapping[str, str] = {_SYSTEM: N_("As the system"), "light": N_("Light"), "dark": N_("Dark")}


def ask_preferences(parent: QWidget, program: Program) -> None:
    """Let the person say how the windows look and speak."""
    box = PreferencesBox(parent, program)
    try:
        box.exec()
    finally:
        discard(box)


class PreferencesBox(QDialog):
    """The preferences, in the language chosen last."""

    def __init__(self, parent: QWidget, program: Program) -> None:
        """Show what is preferred now."""
        super().__init__(parent)
        self._program = program
        self.setMinimumWidth(wide(_WIDTH))
        kept = program.preferences
        self.languages = _combo(LANGUAGES, kept.language or _SYSTEM, self._speak)
        self.looks = _combo(LOOKS, kept.theme, lambda id: program.set_theme(cast(Look, id)))
        self.text_sizes = _combo(
            {str(id): title for id, title in TEXT_SIZES.items()},
            kept.text_size,
            self._write,
        )
        self.smooth = QCheckBox()
        self.smooth.setChecked(kept.is_animated)
        self.smooth.clicked.connect(lambda _on: program.toggle_animation())
        self.said = PlainLabel(style="small", wraps=True)
        self._labels = [PlainLabel(), PlainLabel(), PlainLabel()]
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for label, field in zip(self._labels, (self.languages, self.looks, self.text_sizes), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.smooth)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self._buttons)
        self._say()

    def _speak(self, id: str) -> None:
        self._program.set_language(None if id == _SYSTEM else cast(Language, id))
        self._say()
        self.adjustSize()

    def _write(self, id: str) -> None:
        self._program.set_text_size(cast(TextSize, id))
        self.setMinimumWidth(wide(_WIDTH))
        self.adjustSize()

    def _say(self) -> None:
        """Say everything in the language spoken now."""
        self.setWindowTitle(_("Preferences"))
        titles = (_("Language"), _("Appearance"), _("Text size"))
        for label, field, title in zip(
            self._labels, (self.languages, self.looks, self.text_sizes), titles, strict=True
        ):
            label.setText(title)
            field.setAccessibleName(title)
        for field, names in ((self.languages, LANGUAGES), (self.looks, LOOKS), (self.text_sizes, TEXT_SIZES)):
            for place, name in enumerate(names.values()):
                field.setItemText(place, name if name in ("Français", "English") else _(name))
        self.smooth.setText(_("Smooth movements"))
        self.said.setText(_("The map keeps its own language and sizes: they are set with its page and in its fields."))
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))


def _combo(names: Mapping[str, str], chosen: str, choose: Callable[[str], None]) -> Combo:
    combo = Combo()
    combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
    for id in names:
        combo.addItem("", id)
    combo.setCurrentIndex(list(names).index(chosen))
    combo.activated.connect(lambda _place: choose(str(combo.currentData())))
    return combo
