"""Typing in place, over the drawn text."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.model.card import Card
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.scene.scene import EditableText
from journeycanvas.session.session import Session
from journeycanvas.ui.canvas.text_editor import TextEditor
from tests import builders
from tests.ui.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_name(hand: Hand, id: str = "t2") -> None:
    assert hand.canvas.edit_text(id, "name")


def show_card(hand: Hand) -> None:
    journey = builders.journey_of(
        builders.touchpoint("t1"),
        lanes=(PathLane(id="path"), CardsLane(id="needs")),
        cards=(Card(id="c1", lane="needs", stage="s1", text="First"),),
    )
    hand.session = Session(journey)
    hand.canvas.show_session(hand.session)


def test_double_click_on_a_name_opens_the_editor_with_it(hand: Hand) -> None:
    with hand.qtbot.waitSignal(hand.canvas.typing_started):
        hand.double_click(hand.text_of("label:t2"))

    assert hand.editor is not None
    assert hand.editor.text == "t2"
    assert hand.editor.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_key_opens_the_editor_on_what_is_selected(hand: Hand, key: Qt.Key) -> None:
    hand.session.select(["t2"])

    hand.key(key)

    assert hand.editor is not None
    assert hand.editor.text == "t2"


def test_enter_keeps_what_was_typed_as_one_step(hand: Hand) -> None:
    open_name(hand)

    hand.type("Basket full of shoes")
    hand.key(Qt.Key.Key_Return)

    assert hand.name_of("t2") == "Basket full of shoes"
    assert hand.session.history.done == 1
    assert hand.editor is None
    assert hand.canvas.hasFocus()


def test_what_is_typed_is_seen_in_the_map_at_once(hand: Hand) -> None:
    open_name(hand)

    hand.type("Basket")

    assert hand.name_of("t2") == "Basket"
    assert hand.session.history.done == 0


def test_escape_forgets_what_was_typed(hand: Hand) -> None:
    open_name(hand)
    hand.type("Basket")

    with hand.qtbot.waitSignal(hand.canvas.typing_ended):
        hand.key(Qt.Key.Key_Escape)

    assert hand.name_of("t2") == "t2"
    assert hand.session.history.done == 0
    assert hand.editor is None


def test_press_elsewhere_keeps_what_was_typed(hand: Hand) -> None:
    open_name(hand)
    hand.type("Basket")

    hand.click(QPointF(4, 4))

    assert hand.name_of("t2") == "Basket"
    assert hand.editor is None


def test_focus_elsewhere_keeps_what_was_typed(hand: Hand) -> None:
    field = QLineEdit()
    hand.qtbot.addWidget(field)
    field.show()
    open_name(hand)
    hand.type("Basket")

    field.activateWindow()
    field.setFocus()
    QApplication.processEvents()

    assert hand.name_of("t2") == "Basket"
    assert hand.editor is None


def test_another_session_keeps_what_was_typed(hand: Hand) -> None:
    open_name(hand)
    hand.type("Basket")

    hand.canvas.show_session(None)

    assert hand.name_of("t2") == "Basket"


def test_tab_keeps_what_was_typed_and_goes_to_the_next_text(hand: Hand) -> None:
    open_name(hand)
    hand.type("Basket")

    hand.key(Qt.Key.Key_Tab)

    assert hand.name_of("t2") == "Basket"
    assert hand.editor is not None
    assert hand.editor.text not in ("t2", "Basket")


def test_tab_and_back_is_where_it_began(hand: Hand) -> None:
    open_name(hand)

    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Backtab)

    assert hand.editor is not None
    assert hand.editor.text == "t2"


def test_undo_from_elsewhere_closes_the_editor(hand: Hand) -> None:
    open_name(hand)
    hand.type("Basket")

    hand.session.undo()

    assert hand.editor is None
    assert hand.name_of("t2") == "t2"


def test_text_that_cannot_be_kept_stays_in_the_editor(hand: Hand) -> None:
    open_name(hand)
    assert hand.editor is not None

    with hand.qtbot.waitSignal(hand.canvas.refused) as told:
        hand.editor.setPlainText("x" * (LONGEST_TEXT + 1))

    assert str(LONGEST_TEXT) in told.args[0]
    assert not hand.canvas.finish_typing()
    assert hand.editor is not None
    assert len(hand.editor.text) == LONGEST_TEXT + 1


def test_shift_enter_breaks_the_line_where_there_may_be_many(hand: Hand) -> None:
    show_card(hand)
    assert hand.canvas.edit_text("c1", "text")

    hand.type("one")
    hand.key(Qt.Key.Key_Return, SHIFT)
    hand.type("two")
    hand.key(Qt.Key.Key_Return)

    assert hand.session.journey.cards[0].text == "one\ntwo"


def test_shift_enter_ends_a_text_of_one_line(hand: Hand) -> None:
    open_name(hand)

    hand.type("Basket")
    hand.key(Qt.Key.Key_Return, SHIFT)

    assert hand.name_of("t2") == "Basket"
    assert hand.editor is None


def test_pasted_markup_is_plain_text_on_one_line(hand: Hand) -> None:
    open_name(hand)
    assert hand.editor is not None
    pasted = QMimeData()
    pasted.setText("<b>bold</b>\nnext")
    pasted.setHtml("<b>bold</b><img src='file:///etc/passwd'>")

    hand.editor.insertFromMimeData(pasted)

    assert hand.editor.text == "<b>bold</b> next"


def test_text_that_is_not_drawn_cannot_be_edited(hand: Hand) -> None:
    assert not hand.canvas.edit_text("nobody", "name")
    assert hand.editor is None


def test_editor_grows_with_what_is_typed(hand: Hand) -> None:
    show_card(hand)
    assert hand.canvas.edit_text("c1", "text")
    assert hand.editor is not None
    before = hand.editor.height()

    hand.type("A need that takes many more words than there is room for in one line of this card, and so goes on")

    assert hand.editor.height() > before


def test_editor_follows_the_zoom(hand: Hand) -> None:
    hand.canvas.set_zoom(1.5)
    open_name(hand)
    assert hand.editor is not None
    before = hand.editor.fontMetrics().height()

    hand.canvas.set_zoom(hand.canvas.zoom() * 2)

    assert hand.editor.fontMetrics().height() == pytest.approx(2 * before, abs=2)
    assert hand.editor.geometry().contains(hand.pixel(hand.text_of("label:t2")))


def test_letters_are_large_enough_to_type_in_a_far_view(hand: Hand) -> None:
    hand.canvas.set_zoom(0.2)

    open_name(hand)

    assert hand.editor is not None
    assert hand.editor.fontInfo().pixelSize() >= 11


@pytest.mark.parametrize("zoom", [1.0, 1.6, 2.5])
def test_typed_letters_lie_on_the_drawn_ones(hand: Hand, zoom: float) -> None:
    hand.canvas.set_zoom(zoom)
    hand.canvas.reveal("label:t2")
    drawn = hand.node("label:t2").texts[0]
    before = letters_in(hand.picture(), hand, drawn)

    open_name(hand)
    assert hand.editor is not None
    hand.editor.moveCursor(hand.editor.textCursor().MoveOperation.End)
    hand.editor.setCursorWidth(0)
    after = letters_in(hand.picture(), hand, drawn)

    assert after.left() == pytest.approx(before.left(), abs=2)
    assert after.right() == pytest.approx(before.right(), abs=2)
    assert after.top() == pytest.approx(before.top(), abs=1.5)
    assert after.bottom() == pytest.approx(before.bottom(), abs=1.5)


def letters_in(picture: QImage, hand: Hand, drawn: EditableText) -> QRectF:
    """Return the box around the dark pixels where a text is drawn."""
    box = hand.canvas.viewportTransform().mapRect(QRectF(*drawn.box)).toAlignedRect()
    dark = [
        (x, y)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
        if QColor(picture.pixel(x, y)).lightness() < 110
    ]
    assert dark
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))


def test_escape_takes_back_a_new_touchpoint_without_a_name(hand: Hand) -> None:
    before = hand.session.journey
    at = hand.middle_of("touchpoint:t2") + QPointF(0, 55)
    hand.double_click(at)
    assert hand.editor is not None
    assert len(hand.session.journey.touchpoints) == len(before.touchpoints) + 1

    hand.type("Bask")
    hand.key(Qt.Key.Key_Escape)

    assert hand.session.journey is before
    assert hand.editor is None


def test_tab_selects_what_is_typed_next(hand: Hand) -> None:
    hand.session.select(["t2"])
    open_name(hand)

    hand.key(Qt.Key.Key_Tab)

    assert hand.editor is not None
    assert hand.session.selection == {"t3"}


def test_letters_selected_on_a_dark_ground_are_seen(hand: Hand) -> None:
    stage = hand.session.journey.stages[0].id
    hand.canvas.edit_text(stage, "name")
    assert hand.editor is not None

    palette = hand.editor.palette()

    assert palette.color(palette.ColorRole.Base).lightnessF() < 0.5
    assert palette.color(palette.ColorRole.Highlight) == palette.color(palette.ColorRole.Text)
    assert palette.color(palette.ColorRole.HighlightedText) == palette.color(palette.ColorRole.Base)


def test_prompt_in_the_editor_is_read_whole(hand: Hand) -> None:
    drawn = hand.node("label:t2").texts[0]._replace(text="", prompt="A prompt longer than its place", many_lines=False)
    editor = TextEditor(hand.canvas, drawn, "")
    editor.lie_over(drawn, QRectF(0, 0, 30, 12), baseline=10, detail=1.0)

    width = QFontMetricsF(editor.font()).horizontalAdvance(drawn.prompt)

    assert editor.width() >= width


def frames(hand: Hand) -> int:
    """Return how many frames in the colour of the selection a line across the middle of the card's left edge meets."""
    box, picture = hand.node("card:c1").bounds, hand.picture()
    y = hand.pixel(QPointF(box.x, box.y + box.height / 2)).y()
    left, right = hand.pixel(QPointF(box.x, box.y)).x() - 10, hand.pixel(QPointF(*box.middle)).x() - 20
    wanted = QColor(hand.canvas.colours.selection).name()
    found = [picture.pixelColor(x, y).name() == wanted for x in range(left, right)]
    return sum(here and not before for before, here in pairwise(found))


def test_a_card_has_one_frame_while_it_is_typed_in(hand: Hand) -> None:
    show_card(hand)
    hand.session.select(["c1"])
    assert frames(hand) == 1

    hand.key(Qt.Key.Key_F2)
    assert hand.editor is not None
    assert frames(hand) == 1
    hand.type("Second, long enough to take another line, and another one after that")
    assert frames(hand) == 1

    hand.key(Qt.Key.Key_Escape)
    assert frames(hand) == 1
    assert hand.session.selection == {"c1"}


def test_a_touchpoint_stays_marked_while_its_name_is_typed(hand: Hand) -> None:
    hand.session.select(["t2"])
    before = hand.picture()
    box = hand.node("touchpoint:t2").bounds
    corner = hand.pixel(QPointF(box.x, box.y))

    open_name(hand)

    part = (corner.x() - 4, corner.y() - 4, 30, 10)
    assert hand.picture().copy(*part) == before.copy(*part)


@pytest.mark.parametrize("zoom", [0.25, 0.4, 0.5])
def test_in_a_far_view_the_editor_leaves_its_touchpoint_in_sight(hand: Hand, zoom: float) -> None:
    hand.canvas.set_zoom(zoom)
    for id in ("t1", "t2", "t3", "t4"):
        open_name(hand, id)
        assert hand.editor is not None
        hand.type("A name that is longer than before")
        box = QRectF(*hand.node(f"touchpoint:{id}").bounds)
        point = hand.canvas.viewportTransform().mapRect(box).toAlignedRect()
        assert not hand.editor.geometry().intersects(point)
        hand.key(Qt.Key.Key_Return)


def test_an_empty_name_asks_for_one(hand: Hand) -> None:
    open_name(hand)

    hand.key(Qt.Key.Key_Delete)

    assert hand.editor is not None
    assert hand.editor.placeholderText() == hand.editor.accessibleName() == "Name"
