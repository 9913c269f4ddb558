"""The box that asks how a path is called."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel

_WIDTH = 380


def ask_path_name(parent: QWidget, title: str, *, name: str, without: str) -> str | None:
    """Return the name a path shall have, maybe empty; None where the person changes their mind.

    Without a name of its own it is called as `without` says.
    """
    box = PathName(parent, title, name, without)
    try:
        return box.line.text().strip() if box.exec() == QDialog.DialogCode.Accepted else None
    finally:
        discard(box)


class PathName(QDialog):
    """A line for the name."""

    def __init__(self, parent: QWidget, title: str, name: str, without: str) -> None:
        """Begin with a name."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        label = PlainLabel(_("Name of the path"), style="label")
        self.line = QLineEdit(" ".join(name.split()))
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setMinimumHeight(SIZES.field_height)
        self.line.setPlaceholderText(without)
        self.line.setAccessibleName(label.text())
        self.line.selectAll()
        label.setBuddy(self.line)
        note = PlainLabel(_("Left empty, it is called after its persona."), style="small", wraps=True)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(_("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for widget in (label, self.line, note):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(buttons)
