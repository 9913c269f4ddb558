"""The box that asks which template a new journey begins with."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.tiles import Offer, PictureMaker, Tile

_COLUMNS = 3


def choose_template(parent: QWidget, offers: tuple[Offer, ...]) -> str | None:
    """Return the id of the template chosen; None where the person cancels."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("New journey"))
    chosen: list[str] = []

    def choose(id: str) -> None:
        chosen.append(id)
        dialog.accept()

    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 18)
    column.setSpacing(16)
    column.addWidget(PlainLabel(_("Choose how to begin"), style="heading"))
    grid = QGridLayout()
    grid.setSpacing(16)
    tiles = [Tile(offer) for offer in offers]
    for number, tile in enumerate(tiles):
        tile.chosen.connect(choose)
        grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
    column.addLayout(grid)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    buttons.rejected.connect(dialog.reject)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
    column.addWidget(buttons)
    PictureMaker(dialog).show(tiles)
    dialog.exec()
    discard(dialog)
    return chosen[0] if chosen else None
