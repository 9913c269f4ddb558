"""The box of the page set-up: the fields of the inspector, each change one step, seen in the map at once."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.page import page_fields

_WIDTH = 340


def ask_page_setup(parent: QWidget, session: Session) -> None:
    """Let the person set up the page."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("Page set-up"))
    dialog.setMinimumWidth(_WIDTH)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(12)
    fields = page_fields(session)
    for field in fields:
        column.addWidget(field)

    def refresh() -> None:
        for field in fields:
            field.refresh()

    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    stop = session.on_change(refresh)
    try:
        dialog.exec()
    finally:
        stop()
        dialog.deleteLater()
