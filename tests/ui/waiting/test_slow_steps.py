"""Whatever lays a large map out again shows how far it is; cancelled, nothing has happened; done, it is one step."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.edits.replacing import Wanted
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.session.search import Search
from journeycanvas.session.session import Session
from journeycanvas.storage.writing import dump
from journeycanvas.tools.drag_edges import DragLaneEdge, DragStageEdge
from journeycanvas.tools.edges import LaneEdge, StageEdge, node_of
from journeycanvas.tools.events import PointerEvent
from journeycanvas.ui.waiting import waiting as module
from journeycanvas.ui.window import Window
from tests.builders import large

STAGES = 4


class Slow:
    """A window with a journey of which each new layout takes a while."""

    def __init__(self, window: Window, path: Path) -> None:
        self.window = window
        window.open_here(path)
        self.session.layout.lay_out = self._lay_out
        self._known: list[Journey] = [self.session.journey]
        self.boxes = 0

    @property
    def session(self) -> Session:
        return self.window.editing.session

    def _lay_out(self, journey: Journey) -> Scene:
        if not any(journey is known for known in self._known):
            for _step in progress.through(range(40)):
                time.sleep(0.005)
            self._known.append(journey)
        return lay_out(journey)

    def forget(self) -> None:
        """Let what was laid out once be slow again, as after many other steps."""
        self._known = [self.session.journey]

    def do(self, act: Callable[[], object], *, cancels: bool) -> None:
        """Act, and cancel in the box as soon as it is there."""

        def look() -> None:
            box = self.window.editing.waiting.box
            if box is not None and box.isVisible():
                self.boxes += 1
                if cancels:
                    box.reject()
            elif self.is_looking:
                QTimer.singleShot(2, look)

        self.is_looking = True
        QTimer.singleShot(0, look)
        act()
        self.is_looking = False
        self.window.editing.workspace.canvas.finish_typing()
        QApplication.processEvents()

    def state(self) -> tuple[object, ...]:
        session = self.session
        return session.journey, session.settled, session.history, session.selection, session.scene, session.gesture


@pytest.fixture
def slow(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Slow:
    path = tmp_path / "large.journey"
    path.write_bytes(dump(large(240, stages=STAGES, lanes=6, cards_per_cell=2)))
    made = Slow(window, path)
    QApplication.processEvents()
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    return made


def _touchpoints(session: Session) -> list[str]:
    return [one.id for one in session.journey.touchpoints]


def _of_first_stage(session: Session) -> list[str]:
    stage = session.journey.stages[0].id
    return [one.id for one in session.journey.touchpoints if one.stage == stage]


def _stage(session: Session) -> list[str]:
    return [session.journey.stages[1].id]


def _lane(session: Session) -> list[str]:
    return [session.journey.lanes[0].id]


def _nothing(_session: Session) -> list[str]:
    return []


Selecting = Callable[[Session], list[str]]
ACTIONS: dict[str, Selecting] = {
    "stage_wider": _stage,
    "stage_narrower": _stage,
    "stage_before": _stage,
    "stage_later": _stage,
    "join_stages": _stage,
    "widths_by_duration": _nothing,
    "split_stage": lambda session: _of_first_stage(session)[20:21],
    "lane_higher": _lane,
    "lane_down": _lane,
    "hide_lane": _lane,
    "duplicate_lane": _lane,
    "add_stage": _stage,
    "add_touchpoint": _nothing,
    "add_persona": _nothing,
    "align_top": _touchpoints,
    "align_left": _of_first_stage,
    "spread_across": _touchpoints,
    "arrange_automatically": _nothing,
    "move_later": _of_first_stage,
    "duplicate": _of_first_stage,
    "join_touchpoints": lambda session: _of_first_stage(session)[:3],
    "cut": _of_first_stage,
    "delete": lambda session: _of_first_stage(session)[:2],
    "to_inventory": _of_first_stage,
    "exit_here": lambda session: _of_first_stage(session)[3:4],
}


@pytest.mark.parametrize("id", ACTIONS)
def test_an_action_can_be_cancelled_as_if_never_begun_and_done_it_is_one_step(slow: Slow, id: str) -> None:
    slow.session.select(ACTIONS[id](slow.session))
    before = slow.state()

    slow.do(lambda: slow.window.editing.do(id), cancels=True)

    assert slow.boxes == 1
    assert slow.state() == before
    assert slow.session.journey is before[0]
    assert slow.session.scene is before[4]
    if id != "cut":  # what was copied is on the clipboard
        assert slow.window.statusBar().currentMessage() == "", "nothing was done that could be told of"

    slow.do(lambda: slow.window.editing.do(id), cancels=False)

    assert slow.boxes >= 2
    assert slow.session.history.done == 1
    slow.session.undo()
    assert slow.session.journey is before[0]


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_undo_and_redo_are_waited_for(slow: Slow, *, is_cancelled: bool) -> None:
    session, editing = slow.session, slow.window.editing
    session.apply("Delete", lambda journey: deletion.delete(journey, _of_first_stage(session)[:2]))
    shorter = session.journey
    slow.forget()

    slow.do(lambda: editing.do("undo"), cancels=is_cancelled)

    assert slow.boxes == 1
    assert (session.journey is shorter) == is_cancelled
    assert session.history.done == (1 if is_cancelled else 0)
    if is_cancelled:
        session.undo()
    longer = session.journey
    slow.forget()

    slow.do(lambda: editing.do("redo"), cancels=is_cancelled)

    assert slow.boxes == 2
    assert (session.journey is longer) == is_cancelled
    assert session.journey is (longer if is_cancelled else shorter)


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_replacing_all_is_waited_for(slow: Slow, *, is_cancelled: bool) -> None:
    search = Search(slow.session)
    search.look_for(Wanted("vendeur"))
    count = len(search.matches)
    done: list[object] = []
    before = slow.session.journey

    slow.do(lambda: done.append(search.replace_all("marchand")), cancels=is_cancelled)

    assert slow.boxes == 1
    assert count > 0
    assert (done == [None]) == is_cancelled
    assert (slow.session.journey is before) == is_cancelled
    assert len(search.matches) == (count if is_cancelled else 0)


@pytest.mark.parametrize("is_cancelled", [True, False])
@pytest.mark.parametrize("what", ["stage", "lane"])
def test_an_edge_let_go_is_waited_for(slow: Slow, what: str, *, is_cancelled: bool) -> None:
    session = slow.session
    column, band = session.scene.columns[1], session.scene.bands[0]
    at = (column.x + column.width, 0.0) if what == "stage" else (column.x, band.y + band.height)
    drag = _drag(session, at, what)
    before = slow.state()
    for by in (10.0, 30.0, 60.0):
        drag.move(PointerEvent(at[0] + by, at[1] + by))

    slow.do(lambda: drag.release(PointerEvent(at[0] + 60, at[1] + 60)), cancels=is_cancelled)

    assert slow.boxes == 1
    assert session.gesture is None
    assert session.history.done == (0 if is_cancelled else 1)
    if is_cancelled:
        assert session.journey is before[0]
        assert session.scene is before[4]


def test_a_large_file_that_is_cancelled_leaves_what_was_open(slow: Slow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "larger.journey"
    path.write_bytes(dump(large(900, stages=8, lanes=6, cards_per_cell=2)))
    before = slow.session

    slow.do(lambda: slow.window.open_here(path), cancels=True)

    assert slow.boxes == 1
    assert slow.session is before
    assert slow.window.editing.workspace.isVisible()


def test_a_step_of_a_small_journey_is_done_at_once(window: Window) -> None:
    window.open_sample("running-shoes")
    session = window.editing.session
    session.select([session.journey.stages[0].id])

    window.editing.do("stage_wider")

    assert session.history.done == 1


def test_a_step_made_while_a_person_waits_is_not_lost(slow: Slow) -> None:
    session = slow.session
    first, second = _touchpoints(session)[0], _touchpoints(session)[-1]

    def meanwhile() -> None:
        if slow.window.editing.waiting.box is None:
            QTimer.singleShot(5, meanwhile)
        else:
            session.apply("Delete", lambda journey: deletion.delete(journey, [second]))

    QTimer.singleShot(5, meanwhile)
    session.apply("Delete", lambda journey: deletion.delete(journey, [first]))

    assert not {first, second} & set(_touchpoints(session))
    assert session.history.done == 2


def test_the_window_stays_open_while_something_is_under_way(slow: Slow) -> None:
    found: list[bool] = []

    def look() -> None:
        if slow.window.editing.waiting.box is None:
            QTimer.singleShot(5, look)
        else:
            found.append(slow.window.close())

    QTimer.singleShot(5, look)
    slow.session.select(_stage(slow.session))
    slow.window.editing.do("stage_wider")

    assert found == [False]
    assert slow.session.history.done == 1


def _drag(session: Session, at: tuple[float, float], what: str) -> DragStageEdge | DragLaneEdge:
    event, scene = PointerEvent(*at), session.scene
    if what == "stage":
        return DragStageEdge(session, event, edge=StageEdge(scene.columns[1]))
    head = node_of(scene, f"lane:{scene.bands[0].lane}")
    assert head is not None
    return DragLaneEdge(session, event, edge=LaneEdge(scene.bands[0].lane, head))
