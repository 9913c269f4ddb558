"""The canvas, its lanes and its things as Qt's accessible interfaces.

Made when assistive technology first asks, and kept by the key of what they stand for: Qt holds them by pointer only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from journeycanvas.document.memo import by_identity
from journeycanvas.language import _
from journeycanvas.scene.geometry import Rect
from journeycanvas.session.session import Session
from journeycanvas.ui.accessible.tree import Group, Thing, description, groups
from journeycanvas.ui.canvas import Canvas

_State = QAccessible.State
_Text = QAccessible.Text
_Role = QAccessible.Role
NOTHING = Rect(0, 0, 0, 0)


class CanvasInterface(QAccessibleWidget):
    """The canvas: a tree, whose branches are lanes."""

    def __init__(self, canvas: Canvas, session: Callable[[], Session | None]) -> None:
        """Stand for a canvas that shows a session."""
        super().__init__(canvas, _Role.Tree)
        self.canvas = canvas
        self.session = session
        self._kept: dict[str, Branch] = {}

    def groups(self) -> tuple[Group, ...]:
        """Return what the map shows now."""
        session = self.session()
        return groups(session.last_scene, session.journey) if session is not None else ()

    def branch(self, key: str) -> Branch:
        """Return what stands for a group or a thing, always the same one for its key."""
        if key not in self._kept:
            self._kept[key] = Branch(self, key)
            QAccessible.registerAccessibleInterface(self._kept[key])
        return self._kept[key]

    def of_record(self, record: str) -> Branch | None:
        """Return what stands for a record, the lowest of its nodes first."""
        for group in self.groups():
            for thing in group.things:
                if thing.node.record == record:
                    return self.branch(thing.node.key)
        return None

    # Qt's own

    def text(self, text: QAccessible.Text) -> str:
        if text == _Text.Description:
            return _("Arrow keys go from thing to thing, Enter types, F2 edits.")
        return super().text(text)

    def childCount(self) -> int:
        return len(self.groups())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        found = self.groups()
        return self.branch(found[index].key) if 0 <= index < len(found) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = [group.key for group in self.groups()]
        return keys.index(child.key) if isinstance(child, Branch) and child.key in keys else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        session = self.session()
        if session is None or len(session.selection) != 1 or not self.canvas.hasFocus():
            return None
        return self.of_record(next(iter(session.selection)))


class Place(NamedTuple):
    """Where a branch is now: its group, and the thing where it is one."""

    group: Group
    thing: Thing | None = None


class Branch(QAccessibleInterface):
    """A group of the map, or a thing in it."""

    def __init__(self, canvas: CanvasInterface, key: str) -> None:
        """Stand for what has a key."""
        super().__init__()
        self._canvas = canvas
        self.key = key

    def place(self) -> Place | None:
        """Return where it is now; None where it is no longer on the map."""
        return _places(self._canvas.groups()).get(self.key)

    # Qt's own

    def isValid(self) -> bool:
        return self.place() is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        return self._canvas.canvas.window().windowHandle()

    def text(self, text: QAccessible.Text) -> str:
        place = self.place()
        if place is None:
            return ""
        thing = place.thing
        if text == _Text.Name:
            return " ".join((thing.node.name if thing else place.group.name).split())
        if text == _Text.Description:
            return description(thing) if thing else ""
        return ""

    def setText(self, text: QAccessible.Text, value: str) -> None:
        """Do nothing: texts are typed in the editor."""

    def role(self) -> QAccessible.Role:
        return _Role.TreeItem

    def state(self) -> QAccessible.State:
        state = _State()
        place, session = self.place(), self._canvas.session()
        if place is None or place.thing is None:
            state.expandable = state.expanded = True
        elif session is not None:
            record = place.thing.node.record
            state.focusable = state.selectable = record is not None
            state.selected = record in session.selection
            state.focused = state.selected and len(session.selection) == 1 and self._canvas.canvas.hasFocus()
        return state

    def rect(self) -> QRect:
        place = self.place()
        box = NOTHING if place is None else place.thing.node.bounds if place.thing else place.group.box
        canvas = self._canvas.canvas
        drawn = canvas.viewportTransform().mapRect(QRectF(*box)).toAlignedRect()
        return QRect(canvas.viewport().mapToGlobal(drawn.topLeft()), drawn.size())

    def parent(self) -> QAccessibleInterface:
        place = self.place()
        return self._canvas.branch(place.group.key) if place is not None and place.thing else self._canvas

    def childCount(self) -> int:
        place = self.place()
        return len(place.group.things) if place is not None and place.thing is None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        place = self.place()
        if place is None or place.thing is not None or not 0 <= index < len(place.group.things):
            return None
        return self._canvas.branch(place.group.things[index].node.key)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's stubs forget that there may be none
        for index in range(self.childCount()):
            child = self.child(index)
            if child is not None and child.rect().contains(x, y):
                return child
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        place = self.place()
        keys = [thing.node.key for thing in place.group.things] if place is not None and place.thing is None else []
        return keys.index(child.key) if isinstance(child, Branch) and child.key in keys else -1

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


@by_identity
def _places(groups: tuple[Group, ...]) -> dict[str, Place]:
    places = {group.key: Place(group) for group in groups}
    places.update((thing.node.key, Place(group, thing)) for group in groups for thing in group.things)
    return places
