"""The box in which a picture is cut and its caption written."""

from typing import NamedTuple

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.model.picture import Crop
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.pictures.crop_view import CropView


class Answer(NamedTuple):
    """The part of a picture that is kept, and its caption; a portrait has none."""

    part: Crop
    caption: str | None


def ask_part(parent: QWidget, image: QImage, *, part: Crop, caption: str | None) -> Answer | None:
    """Let the person cut a picture, round without a caption; None where they cancel."""
    box = PictureBox(parent, image, part=part, caption=caption)
    try:
        return box.answer() if box.exec() else None
    finally:
        discard(box)


class PictureBox(QDialog):
    """Shows a picture with its frame, and below it the caption."""

    def __init__(self, parent: QWidget, image: QImage, *, part: Crop, caption: str | None) -> None:
        """Show the part that is kept now."""
        super().__init__(parent)
        self.setWindowTitle(_("Crop portrait") if caption is None else _("Crop and caption"))
        self.view = CropView(image, part, is_round=caption is None)
        self.line: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.view, 1)
        hint = _(
            "Drag the frame or its edges. Arrow keys move it, with Shift they stretch it, + and − change its size."
        )
        column.addWidget(PlainLabel(hint, style="label", wraps=True))
        if caption is not None:
            self.line = QLineEdit(" ".join(caption.splitlines()))
            self.line.setMaxLength(LONGEST_TEXT)
            self.line.setMinimumHeight(SIZES.field_height)
            label = PlainLabel(_("Caption"), style="label")
            label.setBuddy(self.line)
            self.line.setAccessibleName(_("Caption"))
            column.addSpacing(4)
            column.addWidget(label)
            column.addWidget(self.line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        whole = buttons.addButton(_("Whole picture"), QDialogButtonBox.ButtonRole.ResetRole)
        whole.clicked.connect(self.view.show_whole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(6)
        column.addWidget(buttons)
        self.view.setFocus()

    def answer(self) -> Answer:
        """Return what was chosen."""
        return Answer(self.view.part, self.line.text() if self.line is not None else None)
