"""Lets one call of the window fail, and counts what the person is told of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.ui.window import Window


class Breaking:
    """Lets the next call of one thing fail, or every call of it, and remembers what the person is told."""

    def __init__(self) -> None:
        self._armed: object = None
        self._goes_on = False
        self.raised = 0
        self.told: list[str] = []
        self.watched: dict[QObject, QObject] = {}
        """What each filter of events watches."""

    def arm(self, what: object, *, goes_on: bool = False) -> None:
        self._armed, self._goes_on, self.raised = what, goes_on, 0
        self.told.clear()

    def disarm(self) -> None:
        self._armed = None

    def check(self, what: object) -> None:
        if self._armed is not None and self._armed == what:
            if not self._goes_on:
                self._armed = None
            self.raised += 1
            raise RuntimeError("injected")

    def tell(self, _parent: QWidget | None, text: str, *_more: object, **_others: object) -> None:
        self.told.append(text)


def told_by_now() -> None:
    """Let Qt finish what it does, and then say what went wrong."""
    for _turn in range(3):
        QApplication.processEvents()


def wrong(shown: Window, breaking: Breaking, before: Journey) -> list[str]:
    """Return what is wrong after an error: it is told once, the window is there, and the journey as it was."""
    told_by_now()
    found = []
    if len(breaking.told) != 1:
        found.append(f"told {len(breaking.told)} times")
    if any("injected" in text for text in breaking.told):
        found.append("told in words that are not for people")
    return found + harmed(shown, before)


def harmed(shown: Window, before: Journey) -> list[str]:
    """Return what is no more as it was: the window, and the journey in it."""
    found = []
    if not shown.isVisible():
        found.append("the window is gone")
    if not shown.has_document:
        return [*found, "the journey is gone"]
    if shown.editing.session.journey is not before:
        found.append("the journey is another")
    if first_violation(shown.editing.session.journey.__dict__) is not None:
        found.append("the journey is not valid")
    return found
