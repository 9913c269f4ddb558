"""The tool that draws branches, loops and exits: from a touchpoint to another one, or to an empty place."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from journeycanvas.edits import connections, paths
from journeycanvas.edits.connections import Ends, Kind
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_, _
from journeycanvas.model.path import Path
from journeycanvas.scene.hit import REACH, node_at
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import keys, places
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.events import KeyEvent, PointerEvent
from journeycanvas.tools.feedback import Feedback, Guide
from journeycanvas.tools.ways import way_at

ADD: dict[Kind, str] = {"branch": N_("Add branch"), "loop": N_("Add loop"), "exit": N_("Add exit")}
_FAR_PX = 8.0
"""How far, in pixels of the screen, the pointer goes before a press draws a line."""
_AROUND = 3.0
_LONGEST = 40
"""Letters of a name that are shown beside the pointer."""
_ONLY_TOUCHPOINTS = frozenset({"touchpoint", "label"})


class Connect:
    """Draws a line from the touchpoint that is pressed; what it leads to is a connection of the path."""

    id: ClassVar[str] = "connect"

    def __init__(self, session: Session, *, leave: Callable[[], None], drawn: Callable[[], None]) -> None:
        """Work on a session; leave takes another tool in hand, drawn shows the fields of a connection just drawn."""
        self._session = session
        self._leave, self._drawn = leave, drawn
        self._start: PointerEvent | None = None
        self._origin: Node | None = None
        self._middle = (0.0, 0.0)
        self._targets: tuple[Node, ...] = ()
        """The touchpoints and their labels, the topmost first: while a line is drawn, they stay where they are."""
        self._is_far = False
        self._known: dict[str | None, tuple[Path, Ends] | None] = {}
        """Where a line to each touchpoint under the pointer so far would lead, and out of the path."""

    @property
    def is_dragging(self) -> bool:
        """Whether a line is being drawn."""
        return self._is_far

    def press(self, event: PointerEvent) -> Feedback:
        """Begin a line at a touchpoint; elsewhere select what is there."""
        if event.button != "left" or self._start is not None:
            return Feedback(cursor="cross", taken=False)
        origin = self._touchpoint_at(event)
        if origin is None:
            scene = self._session.scene
            node = node_at(scene, event.x, event.y) or way_at(scene, event.x, event.y, pixel=event.pixel)
            self._session.select([node.record] if node is not None and node.record is not None else [])
        else:
            scene = self._session.scene
            self._start, self._origin = event, origin
            self._targets = tuple([node for node in reversed(scene.nodes) if node.role in _ONLY_TOUCHPOINTS])
            drawn = (node for node in self._targets if node.record == origin.record and node.role == places.TOUCHPOINT)
            self._middle = next(drawn, origin).bounds.middle
        return Feedback(cursor="cross")

    def move(self, event: PointerEvent) -> Feedback:
        """Show the line, and in words what it would be."""
        start, origin = self._start, self._origin
        if start is None or origin is None:
            return Feedback(cursor="cross")
        self._is_far = self._is_far or max(abs(event.x - start.x), abs(event.y - start.y)) >= _FAR_PX * event.pixel
        if not self._is_far:
            return Feedback(cursor="cross")
        target = self._target_at(event)
        return Feedback(
            cursor="cross",
            rubber_band=target.bounds.grown(_AROUND) if target is not None else None,
            guides=(Guide(*self._middle, event.x, event.y),),
            hint=self._said(target),
        )

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the line as a connection, and select it; a click selects the touchpoint."""
        origin, was_far, target = self._origin, self._is_far, self._target_at(event)
        found = self._found(target) if was_far else None
        self._rest()
        if origin is not None and not was_far:
            self._session.select([str(origin.record)])
        elif found is not None:
            add(self._session, *found)
            self._drawn()
        return Feedback(cursor="cross")

    def key(self, event: KeyEvent) -> Feedback:
        """Forget the line with Escape, or put the tool away where there is none; other keys are as ever."""
        if event.key != "Escape":
            return Feedback(cursor="cross") if self._start is not None else keys.press(self._session, event)
        if self._start is not None:
            return self.cancel()
        self._leave()
        return Feedback()

    def cancel(self) -> Feedback:
        """Forget the line."""
        self._rest()
        return Feedback(cursor="cross")

    def _rest(self) -> None:
        self._start, self._origin, self._is_far = None, None, False
        self._known, self._targets = {}, ()

    def _touchpoint_at(self, event: PointerEvent) -> Node | None:
        return node_at(self._session.scene, event.x, event.y, roles=_ONLY_TOUCHPOINTS)

    def _target_at(self, event: PointerEvent) -> Node | None:
        x, y = event.x, event.y
        for node in self._targets:
            left, top, width, height = node.bounds
            if left - REACH <= x <= left + width + REACH and top - REACH <= y <= top + height + REACH:
                return node
        return None

    def _found(self, target: Node | None) -> tuple[Path, Ends] | None:
        """Return the path and the ends of a line to a touchpoint, or to an empty place."""
        to = target.record if target is not None else None
        if self._origin is None or to == self._origin.record:
            return None
        if to not in self._known:
            self._known[to] = found_ends(self._session, str(self._origin.record), to=to)
        return self._known[to]

    def _said(self, target: Node | None) -> str:
        assert self._origin is not None
        if target is not None and target.record == self._origin.record:
            return ""
        found = self._found(target)
        if found is None:
            return _("No path that is shown goes through both") if target is not None else _("No path comes here")
        name = self._name(target)
        match found[1].kind:
            case "branch":
                return _("Branch to {name}").format(name=name)
            case "loop":
                return _("Loop back to {name}").format(name=name)
            case _:
                return _("Exit here")

    def _name(self, target: Node | None) -> str:
        touchpoints = self._session.journey.touchpoints
        name = next((one.name for one in touchpoints if target is not None and one.id == target.record), "")
        line = " ".join(name.split())
        return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


def found_ends(session: Session, origin: str, *, to: str | None) -> tuple[Path, Ends] | None:
    """Return the path that goes through a touchpoint, and through another one or out, with the visits there.

    The path of what is selected comes first, then those shown in their order.
    """
    for path in _by_rank(session):
        ends = connections.ends_out(path, origin) if to is None else connections.ends_between(path, origin, to)
        if ends is not None:
            return path, ends
    return None


def add(session: Session, path: Path, ends: Ends) -> str:
    """Add a connection to a path and select it; the same branch or loop again is only selected."""
    known = connections.known_way(path, ends)
    if known is not None:
        session.select([known.id])
        return known.id
    id = fresh(session.settled, "w")
    destination = ends.destination
    if destination is None:
        session.apply(ADD["exit"], lambda journey: paths.add_exit(journey, ends.origin, id=id), selection=[id])
    else:
        session.apply(
            ADD[ends.kind], lambda journey: paths.connect(journey, ends.origin, to=destination, id=id), selection=[id]
        )
    return id


def _by_rank(session: Session) -> Iterator[Path]:
    first = shown_path(session)
    if first is not None:
        yield first
    yield from (path for path in session.journey.paths if not path.hidden and path is not first)
