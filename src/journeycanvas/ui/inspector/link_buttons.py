"""Buttons that open the links of a record, below the field where they are typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.model.touchpoint import Link
from journeycanvas.ui.calling import calling
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import menu_text, tooltip
from journeycanvas.ui.outside import open_address
from journeycanvas.ui.pressing import PressedButton

_LONGEST_PX = 200
_MOST = 12
"""So many are enough to click; the others can be copied."""


class LinkButtons(QWidget):
    """One button a link."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._links: tuple[Link, ...] = ()
        self.buttons: list[PressedButton] = []
        self.hide()

    def show_links(self, links: tuple[Link, ...]) -> None:
        """Show the buttons of these links."""
        if links == self._links:
            return
        self._links = links
        for button in self.buttons:
            button.hide()
            discard(button)
        self.buttons = [self._button(link) for link in links[:_MOST]]
        for button in self.buttons:
            self._column.addWidget(button)
        self.setVisible(bool(self.buttons))

    def _button(self, link: Link) -> PressedButton:
        named = link.label or link.address.partition(":")[2].lstrip("/")
        words = _("Open {name}…").format(name=" ".join(named.split()))
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _LONGEST_PX)
        button = PressedButton(menu_text(short))
        button.setToolTip(tooltip(link.address))
        button.setAccessibleName(words)
        button.setAccessibleDescription(link.address)
        button.clicked.connect(calling(open_address, self, link.address))
        return button
