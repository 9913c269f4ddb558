"""The box that tells what the program is, and under which licences it and its parts stand."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from journeycanvas import __version__, resources
from journeycanvas.language import _
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel

_SIZE = (560, 460)
_PARTS = (
    ("Qt, PySide6, shiboken6", "LGPL-3.0"),
    ("pydantic", "MIT"),
    ("networkx", "BSD-3-Clause"),
    ("reportlab", "BSD-3-Clause"),
    ("pikepdf", "MPL-2.0"),
    ("python-pptx, lxml", "MIT, BSD-3-Clause"),
    ("uharfbuzz, HarfBuzz", "Apache-2.0, MIT"),
    ("platformdirs", "MIT"),
    ("Pillow", "MIT-CMU"),
)
_LICENCES = (
    ("fonts", "LICENCE-Inter.txt"),
    ("fonts", "LICENCE-NotoSansArabic.txt"),
    ("fonts", "LICENCE-NotoSansHebrew.txt"),
    ("fonts", "LICENCE-NotoEmoji.txt"),
    ("fonts", "LICENCE-DejaVuSans.txt"),
    ("icons", "LICENCE-Tabler.txt"),
)


def show_about(parent: QWidget) -> None:
    """Tell about the program."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("About Journey Canvas"))
    dialog.resize(*_SIZE)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 18)
    column.setSpacing(8)
    column.addWidget(PlainLabel("Journey Canvas", style="title"))
    column.addWidget(
        PlainLabel(_("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion()), style="secondary")
    )
    column.addWidget(
        PlainLabel(_("Works offline: nothing you draw leaves this computer. Free under the MIT licence."), wraps=True)
    )
    text = QPlainTextEdit(licences())
    text.setReadOnly(True)
    text.setAccessibleName(_("Licences"))
    column.addSpacing(6)
    column.addWidget(PlainLabel(_("Licences"), style="label"))
    column.addWidget(text, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.exec()
    discard(dialog)


def licences() -> str:
    """Return the licences of all parts, as plain text."""
    rows = [f"{name}: {licence}" for name, licence in _PARTS]
    texts = [resources.read_text(folder, name) for folder, name in _LICENCES]
    return "\n\n".join(("\n".join(rows), *(f"{'—' * 20}\n\n{text.strip()}" for text in texts)))
