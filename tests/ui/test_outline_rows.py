"""Rows of the outline are dragged, moved by keys, and acted on from their menu, as the map is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import duplicating, paths, records
from journeycanvas.edits.touchpoint_rows import rows
from journeycanvas.ui.outline.landing import Landing
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.tree import Tree
from journeycanvas.ui.window import Window
from tests.ui.person import answer, do

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier
Look = Callable[[Landing | None], object]


class Hand:
    """Does what a person does to the outline of a window."""

    def __init__(self, window: Window, qtbot: QtBot, patch: pytest.MonkeyPatch) -> None:
        self.window, self.qtbot, self._patch = window, qtbot, patch

    @property
    def tree(self) -> Tree:
        return self.window.editing.workspace.outline.tree

    @property
    def model(self) -> OutlineModel:
        model = self.tree.model()
        assert isinstance(model, OutlineModel)
        return model

    @property
    def journey(self) -> Journey:
        return self.window.editing.session.settled

    @property
    def selected(self) -> frozenset[str]:
        return self.window.editing.session.selection

    def at(self, id: str, part: float = 0.5) -> QPoint:
        """Return a point of a row: at its top 0, at its bottom 1."""
        box = self.tree.visualRect(self.model.index_of(id))
        return QPoint(90, box.top() + round(part * (box.height() - 1)))

    def pick(self, *ids: str) -> None:
        """Click rows, each but the first with Ctrl."""
        for n, id in enumerate(ids):
            keys = Qt.KeyboardModifier.ControlModifier if n else NO_KEY
            self.qtbot.mouseClick(self.tree.viewport(), LEFT, keys, self.at(id))
        self.tree.setFocus()
        QApplication.processEvents()

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.tree, key, keys)
        QApplication.processEvents()

    def drag(self, id: str, *, to: QPoint, look: Look | None = None, lets_go: bool = True) -> None:
        """Drag a row to a place of the outline; look at where it would land before it is let go, or is not."""
        view = self.tree.viewport()
        carried: list[str] = []

        def carry(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
            # Without a screen nothing carries a drag: what the platform would send is sent here.
            carried.append(id)
            self._carry(drag.mimeData(), to, look, lets_go=lets_go)
            return Qt.DropAction.MoveAction

        self._patch.setattr(QDrag, "exec", carry)
        start = self.at(id)
        places = [start + QPoint(4 * n, 3 * n) for n in range(5)]
        for n, place in enumerate(places):
            if carried:
                break
            kind = QEvent.Type.MouseMove if n else QEvent.Type.MouseButtonPress
            at = QPointF(place)
            whole = QPointF(view.mapToGlobal(place))
            QApplication.sendEvent(view, QMouseEvent(kind, at, whole, NONE if n else LEFT, LEFT, NO_KEY))
        assert carried == [id]
        QApplication.processEvents()

    def _carry(self, told: QMimeData, to: QPoint, look: Look | None, *, lets_go: bool) -> None:
        view, move = self.tree.viewport(), Qt.DropAction.MoveAction
        QApplication.sendEvent(view, QDragEnterEvent(to, move, told, LEFT, NO_KEY))
        over = QDragMoveEvent(to, move, told, LEFT, NO_KEY)
        QApplication.sendEvent(view, over)
        if look is not None:
            look(self.tree.landing)
        if over.isAccepted() and lets_go:
            QApplication.sendEvent(view, QDropEvent(QPointF(to), move, told, LEFT, NO_KEY))
        else:
            QApplication.sendEvent(view, QDragLeaveEvent())

    def menu(self, id: str) -> dict[str, Callable[[], None]]:
        """Click a row with the right button, and return what the menu offers, by what it says."""
        at = self.at(id)
        self.qtbot.mouseClick(self.tree.viewport(), Qt.MouseButton.RightButton, NO_KEY, at)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, self.tree.viewport().mapToGlobal(at))
        QApplication.sendEvent(self.tree.viewport(), asked)
        QApplication.processEvents()
        return self.offered()

    def offered(self) -> dict[str, Callable[[], None]]:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = {one.text().split("\t")[0]: one.trigger for one in menu.actions() if one.isEnabled() and one.text()}
        menu.close()
        return found


@pytest.fixture
def hand(shoes: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hand:
    shoes.resize(1400, 1300)  # all rows are in sight
    shoes.activateWindow()
    QApplication.processEvents()
    return Hand(shoes, qtbot, monkeypatch)


def ids(things: tuple[object, ...]) -> list[str]:
    return [str(getattr(thing, "id", "")) for thing in things]


def test_a_stage_is_dragged_past_others_with_what_is_in_it(hand: Hand) -> None:
    first, second, third, *others = ids(hand.journey.stages)
    seen: list[Landing | None] = []

    hand.drag(first, to=hand.at(rows(hand.journey)[third][-1], 0.9), look=seen.append)

    assert seen[0] is not None
    assert seen[0].spot.gap == 3
    assert ids(hand.journey.stages) == [second, third, first, *others]
    assert hand.window.editing.undo_name == "Move stage"
    assert hand.selected == {first}
    assert hand.tree.landing is None
    assert [row.id for row in hand.tree.selected_rows()] == [first]
    do(hand.window, "undo")
    assert ids(hand.journey.stages) == [first, second, third, *others]


def test_a_touchpoint_is_dragged_within_and_into_another_stage(hand: Hand) -> None:
    (first, held), (second, others), *_more = rows(hand.journey).items()

    hand.drag(held[0], to=hand.at(held[-1], 0.9))
    assert rows(hand.journey)[first] == (*held[1:], held[0])
    assert hand.window.editing.undo_name == "Move touchpoint"

    hand.drag(held[0], to=hand.at(others[0], 0.1))
    assert rows(hand.journey)[second] == (held[0], *others)


def test_several_touchpoints_are_dragged_as_one_step(hand: Hand) -> None:
    (_first, held), (second, others), *_more = rows(hand.journey).items()
    hand.pick(held[0], held[1])

    hand.drag(held[1], to=hand.at(second, 0.7))

    assert rows(hand.journey)[second] == (held[0], held[1], *others)
    assert hand.window.editing.undo_name == "Move touchpoints"
    assert hand.selected == {held[0], held[1]}


def test_touchpoints_come_to_the_end_of_a_folded_stage(hand: Hand) -> None:
    (_first, held), (second, others), *_more = rows(hand.journey).items()
    hand.tree.collapse(hand.model.index_of(second))
    seen: list[Landing | None] = []

    hand.drag(held[0], to=hand.at(second, 0.7), look=seen.append)

    assert seen[0] is not None
    assert seen[0].folded is not None
    assert rows(hand.journey)[second] == (*others, held[0])


def test_a_lane_is_dragged_among_lanes_and_nowhere_else(hand: Hand) -> None:
    lanes = ids(hand.journey.lanes)
    before = hand.journey

    hand.drag(lanes[-1], to=hand.at(rows(before)["awareness"][0]))
    assert hand.journey is before

    hand.drag(lanes[-1], to=hand.at(lanes[0], 0.1))
    assert ids(hand.journey.lanes) == [lanes[-1], *lanes[:-1]]
    assert hand.window.editing.undo_name == "Move lane"


def test_nothing_is_marked_where_rows_stand_already(hand: Hand) -> None:
    before = hand.journey
    first = ids(before.stages)[0]
    seen: list[Landing | None] = []

    hand.drag(first, to=hand.at(first, 0.8), look=seen.append)

    assert seen == [None]
    assert hand.journey is before


def test_a_drag_given_up_leaves_everything(hand: Hand) -> None:
    before = hand.journey
    first, _second, third, *_more = ids(before.stages)

    hand.drag(first, to=hand.at(third, 0.9), lets_go=False)

    assert hand.journey is before
    assert hand.tree.landing is None


def test_keys_move_rows_and_presses_in_a_row_are_one_step(hand: Hand) -> None:
    stages = ids(hand.journey.stages)
    hand.pick(stages[0])

    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ids(hand.journey.stages)[:3] == [stages[1], stages[2], stages[0]]
    assert hand.selected == {stages[0]}

    do(hand.window, "undo")
    assert ids(hand.journey.stages) == stages


def test_keys_move_a_touchpoint_over_the_end_of_its_stage(hand: Hand) -> None:
    (_first, held), (second, others), *_more = rows(hand.journey).items()
    hand.pick(held[-1])

    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert rows(hand.journey)[second] == (held[-1], *others)
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(hand.journey)["awareness"] == held


def test_keys_move_a_lane_past_a_hidden_one(hand: Hand) -> None:
    lanes = ids(hand.journey.lanes)
    hand.window.editing.session.apply("x", lambda journey: records.change(journey, [lanes[1]], hidden=True))
    hand.window.editing.workspace.outline.refresh()
    hand.pick(lanes[2])

    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert ids(hand.journey.lanes)[:3] == [lanes[0], lanes[2], lanes[1]]


def test_paths_of_a_persona_are_moved_by_keys_and_dragged(hand: Hand) -> None:
    session = hand.window.editing.session
    session.apply("x", lambda journey: paths.add(journey, "mark", name="New 1", id="new1"))
    session.apply("x", lambda journey: paths.add(journey, "mark", name="New 2", id="new2"))
    hand.window.editing.workspace.outline.refresh()
    hand.tree.expandAll()
    first = next(path.id for path in hand.journey.paths if path.persona == "mark")
    others = [path.id for path in hand.journey.paths if path.persona != "mark"]
    before = hand.journey

    def order() -> list[str]:
        return [path.id for path in hand.journey.paths if path.persona == "mark"]

    hand.pick("new1")
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order() == [first, "new2", "new1"]
    assert hand.selected == {"new1"}
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order() == ["new1", first, "new2"]
    assert [path.id for path in hand.journey.paths if path.persona != "mark"] == others
    assert "Move down" in hand.menu("new1")
    do(hand.window, "undo")
    assert hand.journey is before
    hand.window.editing.workspace.outline.refresh()

    hand.drag("new2", to=hand.at(first, 0.1))
    assert order() == ["new2", first, "new1"]
    hand.drag("new2", to=hand.at(ids(hand.journey.stages)[0]))
    assert order() == ["new2", first, "new1"]


def test_personas_are_moved_too(hand: Hand) -> None:
    do(hand.window, "add_persona")
    QApplication.processEvents()
    hand.window.editing.settle()
    hand.window.editing.workspace.outline.refresh()
    people = ids(hand.journey.personas)

    hand.drag(people[-1], to=hand.at(people[0], 0.1))

    assert ids(hand.journey.personas) == [people[-1], *people[:-1]]
    assert hand.window.editing.undo_name == "Move persona"


def test_delete_asks_as_on_the_map_and_the_keyboard_stays_near(hand: Hand) -> None:
    first, second = ids(hand.journey.stages)[:2]
    hand.pick(first)
    said: list[str] = []
    answer("Delete", said=said)

    hand.press(Qt.Key.Key_Delete)

    assert "Awareness" in said[0]
    assert first not in ids(hand.journey.stages)
    hand.window.editing.workspace.outline.refresh()
    current = hand.tree.current_row()
    assert current is not None
    assert current.id == second
    assert hand.selected == {second}


def test_f2_renames_in_the_row(hand: Hand, qtbot: QtBot) -> None:
    first = ids(hand.journey.stages)[0]
    hand.pick(first)

    hand.press(Qt.Key.Key_F2)
    editor = hand.tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Before")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert hand.journey.stages[0].name == "Before"


def test_letters_find_a_row(hand: Hand, qtbot: QtBot) -> None:
    hand.pick(ids(hand.journey.stages)[0])

    qtbot.keyClicks(hand.tree, "dec")

    assert hand.selected == {"decision"}


def test_letters_pass_over_the_titles_of_sections(hand: Hand, qtbot: QtBot) -> None:
    hand.pick("awareness")

    qtbot.keyClicks(hand.tree, "la")

    assert hand.selected == {"chat"}  # the first letter found it; nothing begins with both but “Lanes”


def test_menu_of_a_stage_offers_what_fits(hand: Hand) -> None:
    first = ids(hand.journey.stages)[0]

    offered = hand.menu(first)

    assert list(offered) == [
        *("Rename", "Duplicate", "Move down", "Add touchpoint to this stage", "Show on the map", "Delete"),
    ]
    assert hand.selected == {first}


def test_menu_hides_several_lanes_as_one_step(hand: Hand) -> None:
    lanes = [lane.id for lane in hand.journey.lanes if not lane.hidden][1:3]
    hand.pick(*lanes)

    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(hand.tree.viewport(), asked)
    hand.offered()["Hide"]()
    QApplication.processEvents()

    assert all(lane.hidden for lane in hand.journey.lanes if lane.id in lanes)
    assert hand.window.editing.undo_name == "Hide"
    do(hand.window, "undo")
    assert not any(lane.hidden for lane in hand.journey.lanes if lane.id in lanes)


def test_what_is_hidden_is_not_offered_to_be_shown_on_the_map(hand: Hand) -> None:
    hidden = next(lane.id for lane in hand.journey.lanes if lane.hidden)

    offered = hand.menu(hidden)

    assert "Show" in offered
    assert "Show on the map" not in offered


def test_menu_moves_duplicates_and_adds(hand: Hand) -> None:
    first, second, *_more = ids(hand.journey.stages)

    hand.menu(first)["Move down"]()
    assert ids(hand.journey.stages)[:2] == [second, first]

    count = len(hand.journey.stages)
    hand.menu(first)["Duplicate"]()
    assert len(hand.journey.stages) == count + 1

    hand.window.editing.workspace.outline.refresh()
    held = len(rows(hand.journey)[second])
    hand.menu(second)["Add touchpoint to this stage"]()
    assert len(rows(hand.journey)[second]) == held + 1


def test_the_paths_of_a_persona_are_hidden_and_named_each_by_itself(hand: Hand, qtbot: QtBot) -> None:
    session = hand.window.editing.session
    first = hand.journey.paths[0]
    session.apply("Copy", lambda journey: duplicating.duplicate(journey, [first.id]))
    copy = hand.journey.paths[1].id
    hand.window.editing.workspace.outline.refresh()
    row = hand.model.row_at(hand.model.index_of(copy))
    assert row is not None
    assert (row.text, row.said) == ("Target journey", "Path: Target journey, shown")

    qtbot.mouseClick(hand.tree.viewport(), LEFT, pos=hand.at(copy))
    assert hand.selected == {copy}
    qtbot.keyClick(hand.tree, Qt.Key.Key_Space)

    assert [path.hidden for path in hand.journey.paths if path.persona == first.persona] == [False, True]
    qtbot.keyClick(hand.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # a path has no place among rows
    assert hand.window.editing.undo_name == "Hide"
    hand.model.setData(hand.model.index_of(copy), "Wished")
    assert hand.journey.paths[1].name == "Wished"
    persona = hand.model.row_at(hand.model.index_of(first.persona))
    assert persona is not None
    assert persona.hidden is False


def test_a_single_path_has_no_row_of_its_own(hand: Hand) -> None:
    row = hand.model.row_at(hand.model.index_of(hand.journey.personas[0].id))

    assert row is not None
    assert row.rows == ()
