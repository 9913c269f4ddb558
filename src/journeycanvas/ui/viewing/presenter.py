"""Presenting: the map on a whole screen, one stage at a time, led by keys, a clicker or the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeycanvas import language
from journeycanvas.language import _
from journeycanvas.layout.stages import stage_time
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas.dimming import Dimming
from journeycanvas.ui.searching.announcing import announce
from journeycanvas.ui.viewing import lights
from journeycanvas.ui.viewing.cover import Cover
from journeycanvas.ui.viewing.gliding import Gliding, Sight
from journeycanvas.ui.viewing.presenting_view import PresentingView
from journeycanvas.ui.viewing.slides import Slide, first_of, slides
from journeycanvas.ui.viewing.strip import Said, Strip

_STILL_MS = 2500
"""How long the pointer rests before it is hidden."""
TURN_MS = 12_000
"""How long each view is shown where they turn by themselves, as on a wall (R84)."""
_CLOSE_UP = 0.3
"""The share of the screen that a touchpoint with its name takes when it was clicked."""
_CLOSE_UP_MOST = 2.2
"""How much nearer than its stage a touchpoint comes at most."""
_WHOLE = 0.94
_NEAR = ("touchpoint", "label")
"""The roles of what a click brings near."""

Key = Qt.Key
_ONWARDS = (Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_N)
_BACK = (Key.Key_Left, Key.Key_PageUp, Key.Key_Backspace, Key.Key_P)


class Presenter(QWidget):
    """A window of its own, so that the one it was opened from stays as it is."""

    ended = Signal()

    def __init__(self, session: Session, *, window: QWidget, is_smooth: bool) -> None:
        """Stand over a window, at the cover."""
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._over = window
        self._session = session
        self._scene: Scene = session.scene
        self._slides: tuple[Slide, ...] = (Slide(),)
        self._dimmed: dict[Slide, Dimming] = {}
        self.place = 0
        """Which slide is shown."""
        self.is_whole = False
        """Whether the whole map is shown instead."""
        self.close_up: Rect | None = None
        """What was clicked, and is shown near instead."""
        self.view = PresentingView(self)
        self.cover = Cover(self)
        self.strip = Strip(self)
        self.black = QWidget(self)
        self.black.setStyleSheet("background: #000000;")
        self.black.hide()
        self._gliding = Gliding(self.view, is_smooth=is_smooth)
        self._still = QTimer(self, interval=_STILL_MS, singleShot=True)
        self._still.timeout.connect(self._hide_pointer)
        self.turns = QTimer(self, interval=TURN_MS)
        self.turns.timeout.connect(self._turn_round)
        self.view.clicked.connect(self._click)
        self.view.back_wanted.connect(self.back)
        self.view.pointer_moved.connect(self._still.start)
        self.strip.stage_chosen.connect(lambda number: self.go_to(self._scene.columns[number].stage))
        self._stop_listening: Callable[[], None] = session.on_change(self._follow)
        self.setWindowTitle(_("{name} — presentation").format(name=session.name))
        self._follow()

    def begin(self, stage: str | None) -> None:
        """Fill the screen that the window is on, with a stage first, or the cover."""
        self.setGeometry(self._over.screen().geometry())
        self.showFullScreen()
        self._lay()
        self.place = first_of(stage, self._slides) if stage is not None else 0
        self._show(self._gliding.at_once)
        self.activateWindow()
        self.setFocus()

    def on(self) -> None:
        """Show what comes next: from near or from the whole map back to the slide, else the next slide."""
        if not self._is_back_at_the_slide():
            self._turn(self.place + 1)

    def back(self) -> None:
        """Show what came before."""
        if not self._is_back_at_the_slide():
            self._turn(self.place - 1)

    def go_to(self, stage: str) -> None:
        """Show a stage."""
        self.is_whole, self.close_up = False, None
        self._turn(first_of(stage, self._slides))

    def show_whole(self) -> None:
        """Show the whole map; where it is shown, the slide again."""
        self.is_whole, self.close_up = not self.is_whole, None
        self._show(self._gliding.to)

    def turn_by_itself(self) -> None:
        """Let one view after the other be shown, round and round, as on a wall; where they turn, let them stand."""
        if self.turns.isActive():
            self.turns.stop()
        else:
            self.turns.start()
        self._show(self._gliding.to)

    def _turn_round(self) -> None:
        self.is_whole, self.close_up = False, None
        self._turn((self.place + 1) % len(self._slides))

    def _turn(self, place: int) -> None:
        if self.turns.isActive():
            self.turns.start()  # whoever turns by hand has as long to look
        self.place = max(0, min(len(self._slides) - 1, place))
        self._show(self._gliding.to)

    def _is_back_at_the_slide(self) -> bool:
        """Return from near or from the whole map; tell whether there was anything to return from."""
        if not self.is_whole and self.close_up is None:
            return False
        self.is_whole, self.close_up = False, None
        self._show(self._gliding.to)
        return True

    def _follow(self) -> None:
        """Show the journey as it is now."""
        self._scene = self._session.scene
        self._dimmed = {}
        self.view.show_map(self._scene)
        self.cover.show_journey(self._session.journey, self._session.name)
        if self.isVisible():
            self._lay()
            self._show(self._gliding.at_once)

    def _lay(self) -> None:
        """Give each part its place, and find the slides that fit the screen."""
        high = self.strip.height_on(self.height())
        width, height = self.width(), self.height() - high
        self.view.setGeometry(0, 0, width, height)
        self.cover.setGeometry(0, 0, width, height)
        self.strip.setGeometry(0, height, width, high)
        self.black.setGeometry(self.rect())
        shown = self._slides[min(self.place, len(self._slides) - 1)]
        self._slides = slides(self._scene, width, height)
        same = [place for place, slide in enumerate(self._slides) if slide.stage == shown.stage]
        self.place = same[min(shown.part, len(same) - 1)] if same else 0

    def _show(self, move: Callable[[Sight], None]) -> None:
        slide = self._slides[self.place]
        is_cover = slide.stage is None and not self.is_whole and self.close_up is None
        self.cover.setVisible(is_cover)
        self.view.dim(None if self.is_whole else self._dimming(slide))
        move(self._sight(slide))
        is_named = slide.stage is not None and not self.is_whole and self.close_up is None
        self.view.name_lanes_beside(slide.box if is_named else None)
        said = self._said(slide)
        self.strip.say(said, names=[stage.name for stage in self._session.journey.stages])
        if self.isVisible():
            announce(self, self.strip.accessibleName())

    def _sight(self, slide: Slide) -> Sight:
        if self.close_up is not None:
            box = self.close_up
            usual = slide.detail if slide.stage is not None else self._whole_detail()
            near = min(self.view.width() * _CLOSE_UP / box.width, self.view.height() * _CLOSE_UP / box.height)
            return Sight(*box.middle, max(usual, min(near, usual * _CLOSE_UP_MOST)))
        if self.is_whole or slide.stage is None:
            return Sight(self._scene.width / 2, self._scene.height / 2, self._whole_detail())
        return Sight(*slide.box.middle, slide.detail)

    def _whole_detail(self) -> float:
        width, height = self.view.width(), self.view.height()
        return max(1e-3, min(width * _WHOLE / self._scene.width, height * _WHOLE / self._scene.height))

    def _dimming(self, slide: Slide) -> Dimming | None:
        if slide.stage is None:
            return None
        if slide not in self._dimmed:
            rows = (slide.box.y, slide.box.bottom)
            self._dimmed[slide] = lights.of_stage(self._session.journey, self._scene, slide.stage, rows=rows)
        return self._dimmed[slide]

    def _said(self, slide: Slide) -> Said:
        """Return what the strip tells, and there that the views turn by themselves."""
        said = self._said_of(slide)
        if not self.turns.isActive():
            return said
        turns = _("turns by itself, R stops it")
        return said._replace(besides=" · ".join(part for part in (said.besides, turns) if part))

    def _said_of(self, slide: Slide) -> Said:
        journey = self._session.journey
        if slide.stage is None or self.is_whole:
            return Said(self._session.journey.title or self._session.name)
        number, stage = next((n, one) for n, one in enumerate(journey.stages, 1) if one.id == slide.stage)
        phase = next((phase.name for phase in journey.phases if phase.id == stage.phase), "")
        time = stage_time(stage, language.words(journey.language), journey.language)
        besides = " · ".join(part for part in (time, phase) if part)
        return Said(stage.name, besides, number, slide.part, slide.parts)

    # The pointer

    def _click(self, node: Node | None, at: QPointF) -> None:
        if self.black.isVisible():
            self.black.hide()
        elif isinstance(node, Node) and node.record is not None and self.close_up is None:
            named = [n.bounds for n in self._scene.nodes if n.record == node.record and n.role in _NEAR]
            self.close_up = around(named)
            if self.is_whole:
                self.is_whole = False
                self.place = first_of(self._stage_of(node.record), self._slides)
            self._show(self._gliding.to)
        elif self.is_whole:
            under = next((c.stage for c in self._scene.columns if c.x <= at.x() <= c.x + c.width), None)
            if under is not None:
                self.go_to(under)
            else:
                self.show_whole()
        else:
            self.on()

    def _stage_of(self, touchpoint: str) -> str:
        return next(one.stage for one in self._session.journey.touchpoints if one.id == touchpoint)

    def _hide_pointer(self) -> None:
        self.view.viewport().setCursor(Qt.CursorShape.BlankCursor)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        key = event.key()
        if key in (Key.Key_Escape, Key.Key_F5):
            self.close()
        elif self.black.isVisible() or key in (Key.Key_B, Key.Key_Period):
            self.black.setVisible(self.black.isHidden())
            self.black.raise_()
        elif key == Key.Key_R:
            self.turn_by_itself()
        elif key in _ONWARDS:
            self.on()
        elif key in _BACK:
            self.back()
        elif key in (Key.Key_0, Key.Key_Up):
            self.show_whole()
        elif key == Key.Key_Down:
            self._is_back_at_the_slide()
        elif key in (Key.Key_Home, Key.Key_End):
            self.is_whole, self.close_up = False, None
            self._turn(0 if key == Key.Key_Home else len(self._slides) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click on the cover or on the black screen.
        event.accept()
        if self.black.isVisible():
            self.black.hide()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._lay()
            self._show(self._gliding.at_once)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_listening()
        event.accept()
        self.ended.emit()
        self._over.activateWindow()
