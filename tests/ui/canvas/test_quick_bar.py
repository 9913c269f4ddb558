"""The quick bar: when it is there, where it stands, and that it changes all that is selected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from journeycanvas.edits import paths, personas
from journeycanvas.session.preferences import Language
from journeycanvas.session.session import Session
from journeycanvas.ui import quick_bar_offer
from journeycanvas.ui.canvas.bar_place import Other, place_of
from journeycanvas.ui.canvas.quick_bar import QuickBar
from journeycanvas.ui.program import Program
from journeycanvas.ui.quick_bar_look import SHADOW
from journeycanvas.ui.quick_bar_offer import Offer
from journeycanvas.ui.quick_bar_widget import THROUGH_MS, Bar
from journeycanvas.ui.window import Window
from tests import builders
from tests.ui import person


@pytest.fixture
def session(shoes: Window) -> Session:
    return shoes.editing.session


@pytest.fixture
def quick(shoes: Window) -> QuickBar:
    return shoes.editing.workspace.quick_bar


def shown(qtbot: QtBot, quick: QuickBar) -> Bar:
    """Wait until the bar is there."""
    qtbot.waitUntil(lambda: quick.bar is not None and quick.bar.isVisible())
    assert quick.bar is not None
    return quick.bar


def ids(session: Session, count: int) -> list[str]:
    return [one.id for one in session.journey.touchpoints][:count]


def test_there_is_no_bar_before_something_is_selected(quick: QuickBar, qtbot: QtBot) -> None:
    qtbot.wait(200)

    assert quick.bar is None


def test_it_comes_near_what_is_clicked_and_does_not_cover_it(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    id = ids(session, 3)[2]
    person.click(qtbot, shoes, f"touchpoint:{id}")

    bar = shown(qtbot, quick)

    canvas = shoes.editing.workspace.canvas
    assert not bar.geometry().contains(person.spot(shoes, f"touchpoint:{id}"))
    assert canvas.rect().contains(bar.geometry())
    assert abs(bar.geometry().center().y() - person.spot(shoes, f"touchpoint:{id}").y()) < 250


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_leaves_stages_touchpoints_and_cards_free(
    shoes: Window, program: Program, quick: QuickBar, qtbot: QtBot, language: Language
) -> None:
    program.set_language(language)
    shoes.resize(1380, 860)
    qtbot.wait(50)
    session, canvas = shoes.editing.session, shoes.editing.workspace.canvas

    for zoom in (canvas.zoom(), 0.49):
        canvas.set_zoom(zoom)
        to_view = canvas.viewportTransform()
        for one in session.journey.touchpoints[2:8:2]:
            session.select([one.id])
            ground = QRectF(shown(qtbot, quick).geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW))
            for node in session.scene.nodes:
                if node.role in ("stage", "touchpoint", "card"):
                    box = to_view.mapRect(QRectF(*node.bounds))
                    covered = box.intersected(ground)
                    assert covered.width() * covered.height() < 0.1 * box.width() * box.height(), (one.name, node.key)


def test_a_press_on_what_it_has_just_covered_goes_there(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    (id,) = ids(session, 1)
    session.select([id])
    bar = shown(qtbot, quick)
    before, face = session.journey, bar.faces[2]
    there = face.mapTo(shoes, face.rect().center())

    QTest.mouseClick(shoes.windowHandle(), Qt.MouseButton.LeftButton, pos=there)

    assert session.journey is before
    assert id not in session.selection

    session.select([id])
    shown(qtbot, quick)
    qtbot.wait(THROUGH_MS + 50)
    there = face.mapTo(shoes, face.rect().center())
    QTest.mouseClick(shoes.windowHandle(), Qt.MouseButton.LeftButton, pos=there)

    assert session.selection == {id}
    assert next(visit.emotion for visit in session.journey.paths[0].visits if visit.touchpoint == id) == 2.0


def test_it_does_not_come_while_the_pointer_is_on_its_way(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    (id,) = ids(session, 1)
    person.click(qtbot, shoes, f"touchpoint:{id}")
    start = person.spot(shoes, f"touchpoint:{id}")
    viewport = shoes.editing.workspace.canvas.viewport()

    for far in range(8):
        qtbot.mouseMove(viewport, start + QPoint(20 * far, 0))
        qtbot.wait(40)
    assert quick.bar is None or not quick.bar.isVisible()

    shown(qtbot, quick)


def test_it_shows_what_is_common_and_nothing_where_values_differ(
    session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    by_moment = {one.moment: one.id for one in session.journey.touchpoints}
    session.select([by_moment["irritant"]])
    bar = shown(qtbot, quick)
    assert [id for id, button in bar.moments.items() if button.isChecked()] == ["irritant"]
    assert sum(face.isChecked() for face in bar.faces.values()) == 1

    session.select([by_moment["irritant"], by_moment["delight"]])
    qtbot.wait(200)
    assert not any(button.isChecked() for button in bar.moments.values())


def test_a_button_changes_all_that_is_selected_in_one_step(session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    chosen = ids(session, 3)
    before = session.journey
    session.select(chosen)
    bar = shown(qtbot, quick)

    qtbot.mouseClick(bar.moments["delight"], Qt.MouseButton.LeftButton)

    assert {one.moment for one in session.journey.touchpoints if one.id in chosen} == {"delight"}
    assert bar.moments["delight"].isChecked()
    qtbot.mouseClick(bar.moments["delight"], Qt.MouseButton.LeftButton)
    assert bar.moments["delight"].isChecked()
    session.undo()
    assert session.journey is before


def test_faces_change_the_emotion_and_make_it_unknown(session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    chosen = ids(session, 2)
    session.select(chosen)
    bar = shown(qtbot, quick)

    qtbot.mouseClick(bar.faces[2], Qt.MouseButton.LeftButton)
    felt = {visit.emotion for visit in session.journey.paths[0].visits if visit.touchpoint in chosen}
    assert felt == {2.0}

    qtbot.mouseClick(bar.faces[None], Qt.MouseButton.LeftButton)
    felt = {visit.emotion for visit in session.journey.paths[0].visits if visit.touchpoint in chosen}
    assert felt == {None}


def test_the_main_channel_is_chosen_in_a_menu(session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    (chosen,) = ids(session, 1)
    session.select([chosen])
    bar = shown(qtbot, quick)
    bar.channel.menu.aboutToShow.emit()
    family = bar.channel.menu.actions()[-3].menu()
    entry = next(entry for entry in bar.channel.menu.actions() if entry.menu() is None and not entry.isChecked())
    name = entry.text()

    entry.trigger()

    assert family is not None
    assert name in bar.channel.button.accessibleName()
    one = next(one for one in session.journey.touchpoints if one.id == chosen)
    assert quick_bar_offer.channel_title(session.journey, one.channels[0]) == name


def test_it_is_away_while_a_thing_is_dragged(shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    (id,) = ids(session, 1)
    person.click(qtbot, shoes, f"touchpoint:{id}")
    bar = shown(qtbot, quick)
    view, start = shoes.editing.workspace.canvas.viewport(), person.spot(shoes, f"touchpoint:{id}")

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for far in (5, 15, 25):
        qtbot.mouseMove(view, start + QPoint(far, 0))
    qtbot.waitUntil(lambda: not bar.isVisible())
    qtbot.wait(250)
    assert not bar.isVisible()

    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(25, 0))
    shown(qtbot, quick)


def test_it_is_away_while_a_text_is_typed(shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    session.select(ids(session, 1))
    bar = shown(qtbot, quick)

    person.do(shoes, "edit_text")
    qtbot.wait(250)
    assert not bar.isVisible()

    shoes.editing.settle()
    shown(qtbot, quick)


def test_it_is_away_where_the_selection_is_out_of_sight(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    session.select(ids(session, 1))
    bar = shown(qtbot, quick)
    canvas = shoes.editing.workspace.canvas

    canvas.set_zoom(6.0)
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    qtbot.wait(300)

    assert not bar.isVisible()


def test_it_is_away_while_somebody_works_in_another_face(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    shoes.activateWindow()
    session.select(ids(session, 1))
    shown(qtbot, quick)

    for face in ("face_table", "face_text"):
        person.do(shoes, face)
        session.select(ids(session, 2)[1:])
        qtbot.wait(300)
        assert quick.bar is not None
        assert not quick.bar.isVisible(), face

        shoes.editing.workspace.canvas.setFocus()
        shown(qtbot, quick)


def test_it_is_away_while_a_name_is_typed_in_the_inspector(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    shoes.activateWindow()
    session.select(ids(session, 1))
    bar = shown(qtbot, quick)

    shoes.editing.enter_inspector(about="name")
    typed = QApplication.focusWidget()
    assert isinstance(typed, QLineEdit | QPlainTextEdit | QTextEdit)
    qtbot.waitUntil(lambda: not bar.isVisible())
    qtbot.keyClicks(typed, "Web")
    qtbot.wait(300)
    assert not bar.isVisible()

    shoes.editing.workspace.canvas.setFocus()
    shown(qtbot, quick)


def test_it_goes_with_the_selection(session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    session.select(ids(session, 1))
    bar = shown(qtbot, quick)

    session.select([])

    assert not bar.isVisible()


def test_the_keyboard_goes_along_it_and_back_to_the_map(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    canvas = shoes.editing.workspace.canvas
    shoes.activateWindow()
    canvas.setFocus()
    session.select([next(one.id for one in session.journey.touchpoints if one.moment == "ordinary")])
    qtbot.wait(5)

    person.do(shoes, "quick_bar")
    bar = quick.bar
    assert bar is not None
    qtbot.waitUntil(bar.moments["ordinary"].hasFocus)
    qtbot.keyClick(bar.moments["ordinary"], Qt.Key.Key_Right)
    assert bar.moments["delight"].hasFocus()
    qtbot.keyClick(bar.moments["delight"], Qt.Key.Key_Space)
    assert bar.moments["delight"].isChecked()
    qtbot.wait(300)
    assert bar.moments["delight"].hasFocus()
    qtbot.keyClick(bar.moments["delight"], Qt.Key.Key_End)
    assert bar.doing["delete"].hasFocus()
    qtbot.keyClick(bar.doing["delete"], Qt.Key.Key_Tab)
    assert bar.moments["ordinary"].hasFocus()
    qtbot.keyClick(bar.moments["ordinary"], Qt.Key.Key_Escape)
    assert canvas.hasFocus()
    assert bar.isVisible()


def test_deleting_by_the_bar_gives_the_keyboard_back(
    shoes: Window, session: Session, quick: QuickBar, qtbot: QtBot
) -> None:
    session.select([session.journey.cards[0].id])
    qtbot.wait(5)
    count = len(session.journey.cards)
    person.do(shoes, "quick_bar")
    bar = shown(qtbot, quick)
    bar.doing["delete"].setFocus()

    qtbot.keyClick(bar.doing["delete"], Qt.Key.Key_Space)

    assert len(session.journey.cards) == count - 1
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert shoes.editing.workspace.canvas.hasFocus()


def test_every_button_has_a_name(session: Session, quick: QuickBar, qtbot: QtBot) -> None:
    session.select(ids(session, 1))
    bar = shown(qtbot, quick)

    buttons = [*bar.moments.values(), bar.truth, *bar.faces.values(), *bar.swatches.values(), *bar.doing.values()]
    names = [button.accessibleName() for button in (*buttons, bar.channel.button)]
    assert all(names)
    assert len(set(names)) == len(names)


def test_where_there_is_no_bar_it_is_said(shoes: Window, session: Session, qtbot: QtBot) -> None:
    said: list[str] = []
    session.select([session.journey.stages[0].id])
    qtbot.wait(5)
    person.answer("OK", said=said)

    person.do(shoes, "quick_bar")

    assert len(said) == 1


def test_cards_and_visits_have_a_shorter_one() -> None:
    session = Session(builders.large(20, stages=4))
    card, visit = session.journey.cards[0].id, session.journey.paths[0].visits[0]

    session.select([card])
    assert quick_bar_offer.offer_of(session) == Offer(cards=(card,))
    session.select([visit.id])
    assert quick_bar_offer.offer_of(session) == Offer(visits=(visit.id,))
    session.select([visit.id, card])
    assert quick_bar_offer.offer_of(session) is None
    session.select([session.journey.stages[0].id, visit.touchpoint])
    assert quick_bar_offer.offer_of(session) is None


def test_visits_of_hidden_paths_are_left_alone() -> None:
    journey = builders.small(2)
    journey = paths.duplicate(personas.add(journey, "Tom"), "p1", state="target", copy="p2")
    journey = paths.hide(journey, ["p2"])
    session = Session(journey)
    session.select(["t1"])

    offer = quick_bar_offer.offer_of(session)
    assert offer is not None
    quick_bar_offer.set_emotion(session, offer, 2.0)

    assert session.journey.paths[0].visits[0].emotion == 2.0
    assert session.journey.paths[1] is journey.paths[1]


sides = st.integers(0, 900)


@given(sides, sides, st.integers(1, 300), st.integers(1, 300), st.integers(20, 500), st.integers(20, 120))
def test_it_always_stays_in_the_room(x: int, y: int, width: int, height: int, wide: int, high: int) -> None:
    room, around, size = QRect(0, 0, 900, 900), QRect(x, y, width, height), QSize(wide, high)

    box = QRect(place_of(size, around=around.intersected(room), room=room), size)

    assert room.contains(box)
    if height < 200 and 200 < y < 500:
        assert not box.intersects(around.intersected(room))


@given(st.lists(st.tuples(sides, sides), max_size=12))
def test_it_covers_nothing_where_there_is_room_at_its_best_places(corners: list[tuple[int, int]]) -> None:
    room, around, size = QRect(0, 0, 900, 900), QRect(400, 400, 50, 50), QSize(200, 40)
    others = [Other(QRect(x, y, 60, 14)) for x, y in corners]

    box = QRect(place_of(size, around=around, room=room, others=others), size)

    over, under = QRect(325, 352, 200, 40), QRect(325, 457, 200, 40)
    has_room = any(not any(way.intersects(other.box) for other in others) for way in (over, under))
    assert not box.intersects(around)
    assert not (has_room and any(box.intersects(other.box) for other in others))


def test_it_moves_aside_for_a_neighbour_on_each_side() -> None:
    room, around, size = QRect(0, 0, 900, 900), QRect(400, 400, 50, 50), QSize(300, 40)
    others = [Other(QRect(500, 340, 90, 60)), Other(QRect(500, 450, 90, 60))]

    box = QRect(place_of(size, around=around, room=room, others=others), size)

    assert not any(box.intersects(other.box) for other in others)
    assert box.left() < 400 < box.right()


def test_it_stands_on_the_side_where_it_covers_less() -> None:
    room, around, size = QRect(0, 0, 900, 900), QRect(400, 400, 50, 50), QSize(200, 40)
    over = place_of(size, around=around, room=room)

    under = place_of(size, around=around, room=room, others=[Other(QRect(over, size))])

    assert over.y() < around.y()
    assert under.y() > around.bottom()
