"""What is in hand or typed goes ahead of a slow layout; all else makes room for it when the hand rests."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from journeycanvas.scene.carrying import Carrying
from journeycanvas.scene.scene import Scene
from journeycanvas.session.laying_out import LaidOut, is_large
from journeycanvas.session.session import Gesture, Session
from journeycanvas.tools import places
from journeycanvas.ui.waiting.beside import Beside

_REST_MS = 40
"""A hand that goes on moves more often than this."""
MANY = 100
"""Touchpoints in one hand that all else makes room for only once they are let go: it takes too long for a rest."""


class GoingAhead(QObject):
    """Chooses the scene to show: the one laid out, or the last one with what is carried where the hand is."""

    def __init__(self, parent: QObject, catch_up: Callable[[], None]) -> None:
        """Call a function when the hand rests, which shows the scene that is laid out."""
        super().__init__(parent)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._end_rest)
        self._catch_up = catch_up
        self._beside = Beside(self)
        self._session: Session | None = None
        self._ahead: Gesture | None = None
        """What is under way ahead of its layout."""
        self._slow: Gesture | None = None
        """The typing that is laid out beside the window."""
        self._carrying: tuple[Gesture, Carrying] | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether something is shown that is not laid out yet."""
        return self._ahead is not None

    def scene_of(self, session: Session) -> Scene:
        """Return what to show of a session now."""
        gesture = session.gesture
        many = gesture is not None and len(gesture.carried) > MANY
        if gesture is None or not gesture.carried or not (session.is_slow or many):
            return self.laid_out(session)
        self._begin(session, gesture)
        points = {
            id: point for id, move in gesture.carried.items() if (point := places.point_of(session.last_scene, move))
        }
        if self._carrying is None or self._carrying[0] is not gesture:
            self._carrying = gesture, Carrying(session.last_scene, gesture.carried.keys(), role=places.TOUCHPOINT)
        if many:
            self._rest.stop()
        return self._carrying[1].to(points)

    def lets_wait(self, session: Session, *, in_place: bool) -> bool:
        """Tell whether the map waits until the hand rests from typing, in place or in a panel.

        In a panel nobody looks at the map meanwhile; what once was slow, in one typing, goes on so.
        """
        gesture = session.gesture
        if gesture is None:
            return False
        if not (session.is_slow or gesture is self._slow or (not in_place and is_large(session.journey))):
            return False
        self._slow = gesture
        self._begin(session, gesture)
        return True

    def end(self) -> None:
        """Have the map follow at once what went ahead of it."""
        if self.is_ahead:
            self._catch_up()

    def laid_out(self, session: Session) -> Scene:
        """Return the scene of a session, laid out, however long that takes."""
        self._rest.stop()
        self._beside.forget()
        self._ahead = self._carrying = None
        return session.scene

    def _begin(self, session: Session, gesture: Gesture) -> None:
        self._beside.forget()
        self._session, self._ahead = session, gesture
        self._rest.start()

    def _end_rest(self) -> None:
        session, gesture = self._session, self._ahead
        if session is None or gesture is None or not gesture.is_open:
            return
        if session.layout.is_very_slow or gesture is self._slow:
            self._beside.begin(session.layout.laying(session.journey), partial(self._take, session, gesture))
        else:
            self._catch_up()

    def _take(self, session: Session, gesture: Gesture, laid: Callable[[], LaidOut]) -> None:
        """Show what was laid out beside the window, if the hand has rested till then."""
        if gesture.is_open:
            session.layout.keep(laid())
            self._catch_up()
