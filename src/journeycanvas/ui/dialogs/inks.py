"""What boxes of drawings that are written let a person choose: in which ink, and whether for good."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox

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


def archive_choice() -> QCheckBox:
    """Return the choice of a PDF that is to be kept for good."""
    lasts = QCheckBox(_("To be kept for good (PDF/A-1b)"))
    lasts.setToolTip(_("For archives: looks the same everywhere; it cannot have the journey inside"))
    lasts.setAccessibleDescription(lasts.toolTip())
    return lasts
