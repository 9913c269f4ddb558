"""How the map of one window is looked at: through a filter, or with one path before the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from journeycanvas.analysis import filtering
from journeycanvas.document.journey import Journey
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas.dimming import Dimming
from journeycanvas.ui.viewing import lights
from journeycanvas.ui.viewing.over_the_map import OverTheMap
from journeycanvas.ui.viewing.values import path_names

if TYPE_CHECKING:  # it imports the topics, whose deeds lead here
    from journeycanvas.ui.editing import Editing


class Lens(QObject):
    """Dims what a filter does not find and what is not of the path that stands out; the document knows nothing of it.

    Another journey in the window is seen as it is.
    """

    def __init__(self, editing: Editing) -> None:
        """Show all as it is."""
        super().__init__(editing)
        self._canvas = editing.workspace.canvas
        self._editing = editing
        self._session: Session | None = None
        self._seen: tuple[Journey, object, str | None] | None = None
        self._dimming: Dimming | None = None
        self.highlighted: str | None = None
        self.over = OverTheMap(self._canvas)
        self.bar = self.over.bar
        self.bar.changed.connect(self.follow)
        self.bar.close_wanted.connect(self.close_filter)
        self.over.note.close_wanted.connect(self._highlight_none)
        editing.changed.connect(self.follow)
        self.follow()

    def toggle_filter(self) -> None:
        """Open the bar of the filter; where it is open, show all again and close it."""
        if self.bar.isVisible():
            self.close_filter()
        else:
            self.bar.show()
            self.over.fit()
            self.bar.enter()

    def close_filter(self) -> None:
        """Show all again, and close the bar."""
        self._give_back_the_keyboard()
        self.bar.hide()
        self.bar.clear()
        self.over.fit()

    def highlight(self, path: str | None) -> None:
        """Let one path stand out, or none."""
        self.highlighted = path
        self.follow()

    def highlight_next(self) -> None:
        """Let the next of the paths shown stand out; after the last one, none."""
        shown = [path.id for path in self._editing.session.journey.paths if not path.hidden]
        turn: list[str | None] = [None, *shown]
        here = turn.index(self.highlighted) if self.highlighted in turn else 0
        self.highlight(turn[(here + 1) % len(turn)])

    def follow(self) -> None:
        """Show what is to be seen of the journey as it is now; what is in hand is left alone until it is put down."""
        session = self._editing.session if self._editing.has_document else None
        if session is not self._session:
            self._begin(session)
        if session is None or session.gesture is not None:
            return
        journey = session.journey
        if self.highlighted not in {path.id for path in journey.paths if not path.hidden}:
            self.highlighted = None
        seen = (journey, self.bar.wanted, self.highlighted)
        if self._seen is None or any(one is not other for one, other in zip(seen, self._seen, strict=True)):
            self._seen = seen
            self.bar.show_journey(journey)
            self._dim(self._lights(journey))
            self._name_the_path(journey)
            self.over.fit()

    def _begin(self, session: Session | None) -> None:
        """Look at another journey, or none."""
        self._session, self._seen, self.highlighted = session, None, None
        self.bar.hide()
        self.bar.show_journey(None)
        self.bar.clear()
        self._dim(None)

    def _lights(self, journey: Journey) -> lights.Lights | None:
        found = None
        if self.bar.asks:
            matching = filtering.matching(journey, self.bar.wanted)
            cards = filtering.cards_matching(journey, self.bar.wanted)
            self.bar.show_count(len(matching), len(journey.touchpoints), cards=len(cards))
            found = lights.of_filter(journey, self.bar.wanted, matching)
        if self.highlighted is not None:
            path = lights.of_path(journey, self.highlighted)
            found = path if found is None else lights.BothLights(found, path)
        return found

    def _dim(self, seen: lights.Lights | None) -> None:
        dimming = Dimming(seen) if seen is not None else None
        if dimming != self._dimming:
            self._dimming = dimming
            self._canvas.dim(dimming)

    def _name_the_path(self, journey: Journey) -> None:
        note = self.over.note
        note.setVisible(self.highlighted is not None)
        if self.highlighted is not None:
            note.show_path(path_names(journey)[self.highlighted])

    def _highlight_none(self) -> None:
        self._give_back_the_keyboard()
        self.highlight(None)

    def _give_back_the_keyboard(self) -> None:
        """Let keys go to the map again, where they went to what is closed now."""
        window: QWidget = self._editing.window
        if window.focusWidget() in self.over.findChildren(QWidget):
            self._canvas.setFocus()


def lens_of(editing: Editing) -> Lens:
    """Return how the map of a window is looked at, made when it is first asked for."""
    found = editing.findChild(Lens)
    return found if isinstance(found, Lens) else Lens(editing)
