"""The way back from a form to what it belongs to: a list of the journey, or the thing that was measured."""

from collections.abc import Collection

from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.elided import Elided
from journeycanvas.ui.inspector.fields import Field


class BackField(Field):
    """A button that selects what the form belongs to; nothing selected shows the journey."""

    def __init__(self, session: Session, title: str, ids: Collection[str] = ()) -> None:
        """Lead to these records."""
        super().__init__("")
        self.button = Elided(f" {title}")
        self.button.clicked.connect(calling(session.select, tuple(ids)))
        self.column.addWidget(self.button)

    def dress(self, colours: WindowColours) -> None:
        self.button.setIcon(icons.icon("arrow-left", colours, tone="secondary", size=SIZES.small_icon))
