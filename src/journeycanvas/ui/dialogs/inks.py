"""The choice of an ink, in the boxes that write and print."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from journeycanvas.exports.inks import INKS, Ink
from journeycanvas.language import N_, _

TITLES: Mapping[Ink, str] = {
    "colour": N_("In colour"),
    "grey": N_("Black and white"),
    "saving": N_("Black and white, sparing ink"),
}


def ink_choice() -> QComboBox:
    """Return a field that offers the inks, with their ids as data."""
    field = QComboBox()
    for ink in INKS:
        field.addItem(_(TITLES[ink]), ink)
    return field
