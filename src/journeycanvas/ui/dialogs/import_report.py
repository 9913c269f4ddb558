"""The report of an import: what was read, what had to be guessed, and what was left out, line by line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journeycanvas.imports.imported import Imported, Kind
from journeycanvas.language import N_, _, ngettext
from journeycanvas.ui.discarding import forget_look
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide

_SIZE = (560, 420)
_HEADINGS: tuple[tuple[Kind, str], ...] = (
    ("skipped", N_("Not taken over")),
    ("guessed", N_("Guessed")),
    ("read", N_("Read")),
)


class ImportReport(QDialog):
    """What became of a file, beside the map that was made of it; it may stay open while the map is worked on."""

    def __init__(self, window: QWidget, name: str, found: Imported) -> None:
        """Tell of a file of this name."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("What was read of {name}").format(name=name))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self._report = "\n".join((self.windowTitle(), "", counts(found), "", told(found)))
        self.text = QPlainTextEdit(told(found))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.copy = QPushButton(_("Copy the report"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._report))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(counts(found), wraps=True))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)

    def done(self, result: int) -> None:
        """Be done with."""
        super().done(result)
        forget_look(self)


def counts(found: Imported) -> str:
    """Return how much was read."""
    journey = found.journey
    return _("Read as it stands: {stages}, {touchpoints}, {personas}, {cards}.").format(
        stages=_counted(ngettext("{count} stage", "{count} stages", len(journey.stages)), len(journey.stages)),
        touchpoints=_counted(
            ngettext("{count} touchpoint", "{count} touchpoints", len(journey.touchpoints)), len(journey.touchpoints)
        ),
        personas=_counted(
            ngettext("{count} persona", "{count} personas", len(journey.personas)), len(journey.personas)
        ),
        cards=_counted(ngettext("{count} card", "{count} cards", len(journey.cards)), len(journey.cards)),
    )


def told(found: Imported) -> str:
    """Return the remarks under their headings, those on what was left out first."""
    parts = []
    for kind, title in _HEADINGS:
        lines = [f"  • {remark}" for remark in found.remarks if remark.kind == kind]
        if lines:
            parts.append("\n".join((f"{_(title)} ({len(lines)})", *lines)))
    return "\n\n".join(parts) or _("Nothing had to be guessed, nothing was left out.")


def _counted(words: str, count: int) -> str:
    return words.format(count=count)
