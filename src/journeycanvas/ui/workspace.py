"""The outline, the map and the inspector side by side."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import DARK, WindowColours
from journeycanvas.ui import kept_state
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.inspector.panel import Inspector
from journeycanvas.ui.kept_state import Panels
from journeycanvas.ui.outline.panel import Outline

_LEAST_PANEL = 180
_MOST_PANEL = 480
_LEAST_MAP = 320
_LOOK_MS = 5
"""How often is looked whether the map is painted, so that the panels can follow."""
_MOST_LOOKS = 200
"""A map that nobody sees is never painted."""


class Workspace(QSplitter):
    """What a window shows while a journey is open in it."""

    def __init__(self) -> None:
        """Show no journey yet, with the panels as they were."""
        super().__init__(Qt.Orientation.Horizontal)
        self.outline = Outline()
        self.canvas = Canvas()
        self.inspector = Inspector()
        for part in (self.outline, self.canvas, self.inspector):
            self.addWidget(part)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for panel in (self.outline, self.inspector):
            panel.setMinimumWidth(_LEAST_PANEL)
            panel.setMaximumWidth(_MOST_PANEL)
        self.canvas.setMinimumWidth(_LEAST_MAP)
        for place, share in enumerate((0, 1, 0)):
            self.setStretchFactor(place, share)
        self._widths = kept_state.panels()
        self.setSizes([self._widths.outline_width, 10_000, self._widths.inspector_width])
        self.outline.setVisible(self._widths.outline)
        self.inspector.setVisible(self._widths.inspector)
        self.outline.reveal_wanted.connect(self.reveal)
        self.inspector.reveal_wanted.connect(self.reveal)
        self._session: Session | None = None
        self._panels_wait = QTimer(self, interval=_LOOK_MS)
        self._looks = 0
        self._panels_wait.timeout.connect(self._show_panels_after_the_map)

    @property
    def panels(self) -> Panels:
        """Which panels are shown, and how wide they are."""
        sizes = self.sizes()
        has_outline, has_inspector = not self.outline.isHidden(), not self.inspector.isHidden()
        return Panels(
            has_outline,
            has_inspector,
            (has_outline and sizes[0]) or self._widths.outline_width,
            (has_inspector and sizes[2]) or self._widths.inspector_width,
        )

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session: the map at once, which people wait for, the panels when it is painted."""
        self._session = session
        self.canvas.show_session(session)
        if session is None:
            self.show_panels()
        else:
            self.canvas.zoom_to_fit()
            self._looks = 0
            self._panels_wait.start()

    def show_panels(self) -> None:
        """Show the journey in the outline and the inspector, now."""
        self._panels_wait.stop()
        self.outline.show_session(self._session)
        self.inspector.show_session(self._session)

    def follow(self) -> None:
        """Let the panels show what has changed; the map has done so already."""
        if not self._panels_wait.isActive():
            self.outline.follow()
            self.inspector.follow()

    def reveal(self, record: str) -> None:
        """Select a record and bring it to the middle of the map."""
        if self._session is None:
            return
        self._session.select([record])
        key = next((node.key for node in self._session.scene.nodes if node.record == record), None)
        if key is not None:
            self.canvas.reveal(key)

    def toggle_outline(self) -> None:
        """Show or hide the outline."""
        self.outline.setVisible(self.outline.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self.inspector.setVisible(self.inspector.isHidden())

    def next_panel(self) -> None:
        """Give the keyboard to the next of the three."""
        stops: list[QWidget] = [self.outline.tree, self.canvas, self.inspector]
        shown = [stop for stop in stops if stop.isVisible()]
        here = next((n for n, stop in enumerate(shown) if stop.hasFocus() or stop.isAncestorOf(self.focusWidget())), -1)
        if shown:
            self._enter(shown[(here + 1) % len(shown)])

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.outline.dress(colours)
        self.inspector.dress(colours)
        self.canvas.set_dark(colours is DARK)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.outline.retranslate()
        self.inspector.retranslate()
        self.canvas.setAccessibleName(_("Journey map"))

    def _show_panels_after_the_map(self) -> None:
        self._looks += 1
        is_unseen = not self.canvas.isVisible() or self._looks >= _MOST_LOOKS
        if self.canvas.is_painted or is_unseen:
            self.show_panels()

    def _enter(self, panel: QWidget) -> None:
        if panel is self.inspector:
            self.inspector.enter()
        else:
            panel.setFocus(Qt.FocusReason.TabFocusReason)
