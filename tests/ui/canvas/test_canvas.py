"""What the pointer and the keys do to an open journey."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.edits import touchpoints
from journeycanvas.scene.shapes import Disc
from journeycanvas.session.session import Session
from tests import builders
from tests.ui.canvas.conftest import MIDDLE, NO_KEY, RIGHT, Hand

FAR = QPointF(60, -18)


def test_press_selects_what_is_under_the_pointer(hand: Hand) -> None:
    with hand.qtbot.waitSignal(hand.canvas.selection_changed):
        hand.click(hand.middle_of("touchpoint:t2"))

    assert hand.session.selection == {"t2"}


def test_press_on_the_empty_sheet_selects_nothing(hand: Hand) -> None:
    hand.session.select(["t2"])

    hand.click(QPointF(4, 4))

    assert hand.session.selection == frozenset()


def test_selected_touchpoint_is_outlined(hand: Hand) -> None:
    middle, bounds = hand.pixel(hand.middle_of("touchpoint:t2")), hand.node("touchpoint:t2").bounds
    radius = round(bounds.width / 2 * hand.canvas.detail())
    around = [(middle.x() + away, middle.y()) for away in range(-radius - 8, -radius)]

    hand.session.select(["t2"])

    picture = hand.picture()
    assert hand.canvas.colours.selection.lower() in {picture.pixelColor(*place).name() for place in around}


def test_many_selected_are_each_marked_by_a_box(hand: Hand) -> None:
    hand.session = Session(builders.large(300))
    hand.canvas.show_session(hand.session)
    hand.canvas.zoom_to_fit()
    ids = [one.id for one in hand.session.journey.touchpoints]
    bounds = hand.node("touchpoint:t1").bounds
    corner = hand.canvas.viewportTransform().map(QPointF(bounds.x, bounds.y)).toPoint()
    before = hand.picture()

    hand.session.select(ids)
    after = hand.picture()

    around = [(corner.x() + x, corner.y() + y) for x in range(-7, 1) for y in range(0, 4)]
    selection = hand.canvas.colours.selection.lower()
    assert selection not in {before.pixelColor(*place).name() for place in around}
    assert selection in {after.pixelColor(*place).name() for place in around}


def test_drag_moves_a_touchpoint_as_one_step(hand: Hand) -> None:
    start = hand.middle_of("touchpoint:t2")

    hand.drag(start, start + FAR)

    assert (hand.middle_of("touchpoint:t2") - start).x() > 40
    assert hand.session.history.done == 1


def test_drag_is_painted_where_it_ends_and_no_longer_where_it_began(hand: Hand) -> None:
    start = hand.middle_of("touchpoint:t2")
    disc = next(shape for shape in hand.node("touchpoint:t2").shapes if isinstance(shape, Disc))
    rim = QPointF(0, -disc.radius)
    paper = hand.colour_at(start + 1.5 * rim)
    assert hand.colour_at(start + rim) != paper

    hand.drag(start, start + FAR)
    hand.session.select([])

    assert hand.colour_at(hand.middle_of("touchpoint:t2") + rim) != paper == hand.colour_at(start + rim)


def test_what_is_painted_piece_by_piece_is_what_is_painted_at_once(hand: Hand) -> None:
    start = hand.middle_of("touchpoint:t3")
    hand.picture()
    hand.drag(start, start + FAR)
    hand.session.undo()
    hand.session.redo()
    hand.canvas.scroll_by(-37, 12)
    by_and_by = hand.picture()

    hand.canvas.set_dark(True)
    hand.canvas.set_dark(False)

    assert hand.picture() == by_and_by


def test_escape_puts_back_what_is_dragged(hand: Hand) -> None:
    start = hand.middle_of("touchpoint:t2")
    hand.press(start)
    hand.move(start + FAR)
    assert hand.middle_of("touchpoint:t2") != start

    hand.key(Qt.Key.Key_Escape)
    hand.release(start + FAR)

    assert hand.middle_of("touchpoint:t2") == start
    assert hand.session.history.done == 0


def test_rubber_band_selects_what_it_touches(hand: Hand) -> None:
    boxes = [hand.node(f"touchpoint:t{n}").bounds for n in (1, 2)]
    start = QPointF(min(box.x for box in boxes) - 12, min(box.y for box in boxes) - 25)
    end = QPointF(max(box.right for box in boxes) + 2, max(box.bottom for box in boxes) + 2)

    hand.drag(start, end)

    assert {"t1", "t2"} <= hand.session.selection
    assert "t4" not in hand.session.selection


def test_undo_is_seen(hand: Hand) -> None:
    before = hand.picture()
    start = hand.middle_of("touchpoint:t2")
    hand.drag(start, start + FAR)
    hand.move(QPointF(2, 2), held=Qt.MouseButton.NoButton)

    hand.session.undo()
    hand.session.select([])

    assert hand.picture() == before


def test_drag_at_the_edge_scrolls(hand: Hand) -> None:
    hand.canvas.set_zoom(2.0)
    hand.canvas.reveal("touchpoint:t2")
    hand.press(hand.middle_of("touchpoint:t2"))
    before = hand.canvas.horizontalScrollBar().value()

    hand.move_to_pixel(QPointF(hand.canvas.viewport().width() - 2, 300))
    hand.qtbot.waitUntil(lambda: hand.canvas.horizontalScrollBar().value() > before + 20)
    hand.key(Qt.Key.Key_Escape)

    assert hand.session.history.done == 0


def test_tab_goes_from_one_thing_to_the_next(hand: Hand) -> None:
    hand.session.select(["t1"])
    first = hand.session.selection
    hand.key(Qt.Key.Key_Tab)
    second = hand.session.selection
    hand.key(Qt.Key.Key_Backtab)

    assert len(first) == len(second) == 1
    assert first != second
    assert hand.session.selection == first
    assert hand.canvas.hasFocus()


def test_keyboard_shows_where_it_is_with_a_ring(hand: Hand) -> None:
    hand.session.select(["t2"])
    by_pointer = hand.picture()

    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Left)

    assert hand.picture() != by_pointer


def test_arrows_with_control_move_what_is_selected(hand: Hand) -> None:
    hand.session.select(["t2"])
    start = hand.middle_of("touchpoint:t2")

    hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert hand.middle_of("touchpoint:t2").x() > start.x()


def test_arrows_go_to_the_next_thing(hand: Hand) -> None:
    hand.session.select(["t2"])
    before = hand.session.journey

    hand.key(Qt.Key.Key_Right)

    assert hand.session.selection == {"t3"}
    assert hand.session.journey is before


def test_arrow_scrolls_to_where_it_goes(hand: Hand) -> None:
    hand.canvas.set_zoom(4.0)
    hand.session.select(["t1"])
    hand.canvas.reveal("touchpoint:t1")

    for _ in range(3):
        hand.key(Qt.Key.Key_Right)

    assert hand.session.selection == {"t4"}
    assert hand.canvas.seen().contains(*hand.node("touchpoint:t4").bounds.middle)


def test_arrows_scroll_where_nothing_is_selected(hand: Hand) -> None:
    hand.canvas.set_zoom(3.0)
    before = hand.canvas.horizontalScrollBar().value()

    hand.key(Qt.Key.Key_Right)

    assert hand.canvas.horizontalScrollBar().value() > before


def test_space_and_a_drag_move_the_map(hand: Hand) -> None:
    hand.canvas.set_zoom(3.0)
    before = hand.canvas.scene_point(QPointF(500, 300))
    hand.qtbot.keyPress(hand.canvas, Qt.Key.Key_Space)

    hand.qtbot.mousePress(hand.canvas.viewport(), Qt.MouseButton.LeftButton, NO_KEY, QPoint(500, 300))
    hand.move_to_pixel(QPointF(450, 280))
    hand.qtbot.mouseRelease(hand.canvas.viewport(), Qt.MouseButton.LeftButton, NO_KEY, QPoint(450, 280))
    hand.qtbot.keyRelease(hand.canvas, Qt.Key.Key_Space)

    moved = hand.canvas.scene_point(QPointF(450, 280)) - before
    assert abs(moved.x()) < 0.5
    assert abs(moved.y()) < 0.5
    assert hand.session.selection == frozenset()
    assert hand.canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_middle_button_moves_the_map(hand: Hand) -> None:
    hand.canvas.set_zoom(3.0)
    before = hand.canvas.scene_point(QPointF(500, 300))

    hand.qtbot.mousePress(hand.canvas.viewport(), MIDDLE, NO_KEY, QPoint(500, 300))
    hand.move_to_pixel(QPointF(520, 310), held=MIDDLE)
    hand.qtbot.mouseRelease(hand.canvas.viewport(), MIDDLE, NO_KEY, QPoint(520, 310))

    assert (hand.canvas.scene_point(QPointF(520, 310)) - before).manhattanLength() < 0.5


def test_pointer_over_a_touchpoint_is_a_hand(hand: Hand) -> None:
    hand.move(hand.middle_of("touchpoint:t2"), held=Qt.MouseButton.NoButton)

    assert hand.canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_what_a_click_would_take_is_outlined_faintly(hand: Hand) -> None:
    before = hand.picture()

    hand.move(hand.middle_of("touchpoint:t2"), held=Qt.MouseButton.NoButton)
    hovered = hand.picture()
    QApplication.sendEvent(hand.canvas, QEvent(QEvent.Type.Leave))

    assert hovered != before
    assert hand.picture() == before


def test_right_button_asks_for_a_menu_on_what_is_there(hand: Hand) -> None:
    with hand.qtbot.waitSignal(hand.canvas.context_menu_requested) as asked:
        hand.press(hand.middle_of("touchpoint:t2"), button=RIGHT)

    place, node = asked.args
    assert node.record == "t2"
    assert hand.session.selection == {"t2"}
    assert hand.canvas.viewport().mapFromGlobal(place) == hand.pixel(hand.middle_of("touchpoint:t2"))


def test_menu_key_asks_for_a_menu_on_what_is_selected(hand: Hand) -> None:
    hand.session.select(["t3"])

    with hand.qtbot.waitSignal(hand.canvas.context_menu_requested) as asked:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1), NO_KEY)
        QApplication.sendEvent(hand.canvas.viewport(), event)

    assert asked.args[1].key == "touchpoint:t3"


def test_another_session_is_shown_instead(hand: Hand) -> None:
    old, other = hand.session, Session(builders.small(2))
    hand.canvas.show_session(other)
    before = hand.picture()

    old.select(["t2"])
    old.undo()

    assert hand.picture() == before


def test_without_a_session_there_is_only_the_desk(hand: Hand) -> None:
    hand.canvas.show_session(None)

    picture = hand.picture()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 720, 7)}
    assert colours == {hand.canvas.colours.desk.lower()}


def test_desk_is_dark_and_paper_white_in_the_dark(hand: Hand) -> None:
    hand.canvas.set_dark(True)

    picture = hand.picture()
    assert picture.pixelColor(2, 2).lightness() < 60
    assert hand.colour_at(QPointF(4, 4)) == "#ffffff"


def test_view_has_a_name_for_a_screen_reader(hand: Hand) -> None:
    assert hand.canvas.accessibleName() == "Journey map"


def test_hover_is_not_left_behind_where_a_thing_was(hand: Hand) -> None:
    hand.move(hand.middle_of("touchpoint:t2"), held=Qt.MouseButton.NoButton)
    before = hand.picture()

    hand.session.apply("Delete", lambda journey: touchpoints.delete(journey, ["t2"]))
    after = hand.picture()
    hand.move(QPointF(4, 4), held=Qt.MouseButton.NoButton)

    assert before != after == hand.picture()
