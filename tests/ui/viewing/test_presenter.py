"""Presenting through the real window: what each key and click shows, and that all is as it was in the end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import stages, touchpoints
from journeycanvas.session import preferences
from journeycanvas.ui.program import Program
from journeycanvas.ui.viewing.gliding import LONGEST_MS, sight_of
from journeycanvas.ui.viewing.presenter import Presenter
from journeycanvas.ui.window import Window
from tests.ui.person import do

Key = Qt.Key
STAGES = ["Awareness", "Consideration", "Decision", "Retention", "Advocacy"]


@pytest.fixture
def present(shoes: Window, qtbot: QtBot) -> Callable[[str], Presenter]:
    """Return what begins a presentation by an action of the window."""

    def begin(id: str = "present") -> Presenter:
        do(shoes, id)
        presenter = shoes.findChild(Presenter)
        assert isinstance(presenter, Presenter)
        presenter.resize(1600, 900)
        settle(presenter, qtbot)
        return presenter

    return begin


def settle(presenter: Presenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not presenter._gliding.is_moving)
    presenter.view.finish_painting()


def name(presenter: Presenter) -> str:
    return presenter.strip.said.name


def seen_stage(presenter: Presenter) -> str:
    """Return the stage in the middle of the screen."""
    middle = sight_of(presenter.view).x
    columns = presenter._session.scene.columns
    return next(column.stage for column in columns if column.x <= middle <= column.x + column.width)


def turned_to(presenter: Presenter, stage: str, qtbot: QtBot) -> None:
    """Turn on until a stage is shown."""
    for _ in range(40):
        if name(presenter) == stage:
            settle(presenter, qtbot)
            return
        qtbot.keyClick(presenter, Key.Key_Right)
    pytest.fail(f"{stage} is never shown")


def test_it_fills_the_screen_and_begins_with_the_cover(shoes: Window) -> None:
    do(shoes, "present")

    presenter = shoes.findChild(Presenter)
    assert isinstance(presenter, Presenter)
    assert presenter.isFullScreen()
    assert presenter.screen() is shoes.screen()
    assert presenter.cover.isVisible()
    assert name(presenter) == "Buying running shoes online"
    assert presenter.strip.said.number == 0


def test_stages_come_one_after_the_other_and_back(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    onwards: list[tuple[str, int]] = []
    for _ in range(len(presenter._slides) - 1):
        qtbot.keyClick(presenter, Key.Key_PageDown)
        onwards.append((name(presenter), presenter.strip.said.part))

    assert list(dict.fromkeys(stage for stage, _ in onwards)) == STAGES
    assert presenter.strip.accessibleName() == "Advocacy, 5 / 5"

    qtbot.keyClick(presenter, Key.Key_Space)
    assert name(presenter) == "Advocacy", "nothing comes after the last one"

    back = []
    for _ in range(len(onwards)):
        back.append((name(presenter), presenter.strip.said.part))
        qtbot.keyClick(presenter, Key.Key_PageUp)
    assert back == onwards[::-1]
    assert presenter.cover.isVisible()


def test_stage_is_in_the_middle_and_large_and_the_rest_is_dim(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()

    turned_to(presenter, "Decision", qtbot)

    assert seen_stage(presenter) == "decision"
    assert presenter.view.detail() * 9.0 > presenter.view.height() / 55
    dimming = presenter.view._dimming
    assert dimming is not None
    for node in presenter._session.scene.nodes:
        if node.role == "touchpoint":
            assert dimming.lights(node) == (node.record in ("cart", "payment"))


def test_shift_f5_begins_at_the_selected_stage(shoes: Window, present: Callable[..., Presenter]) -> None:
    shoes.editing.session.select(["payment"])

    presenter = present("present_from_here")

    assert name(presenter) == "Decision"
    assert seen_stage(presenter) == "decision"


def test_home_and_end_go_to_the_ends(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()

    qtbot.keyClick(presenter, Key.Key_End)
    assert name(presenter) == "Advocacy"

    qtbot.keyClick(presenter, Key.Key_Home)
    assert presenter.cover.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_0])
def test_whole_map_is_shown_and_left_again(present: Callable[..., Presenter], key: Qt.Key, qtbot: QtBot) -> None:
    presenter = present()
    turned_to(presenter, "Decision", qtbot)

    qtbot.keyClick(presenter, key)
    settle(presenter, qtbot)

    sheet = presenter._session.scene
    seen = presenter.view.seen()
    assert seen.width >= sheet.width
    assert seen.height >= sheet.height
    assert presenter.view._dimming is None

    qtbot.keyClick(presenter, Key.Key_Down)

    assert name(presenter) == "Decision"


def test_b_makes_the_screen_black_until_the_next_key(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    turned_to(presenter, "Decision", qtbot)

    qtbot.keyClick(presenter, Key.Key_B)

    assert presenter.grab().toImage().pixelColor(400, 300).name() == "#000000"

    qtbot.keyClick(presenter, Key.Key_Right)

    assert not presenter.black.isVisible()
    assert (name(presenter), presenter.strip.said.part) == ("Decision", 0), "the first key only brings it back"


def test_views_turn_by_themselves_round_and_round_until_r_is_pressed_again(
    present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    presenter = present()
    views = len(presenter._slides)

    qtbot.keyClick(presenter, Key.Key_R)
    assert "R stops it" in presenter.strip.said.besides
    presenter.turns.setInterval(30)
    seen: list[int] = []

    def is_round() -> bool:
        seen.append(presenter.place)
        return set(seen) == set(range(views)) and seen[-1] == 0

    qtbot.waitUntil(is_round)
    presenter.turns.setInterval(10_000)
    place = presenter.place
    qtbot.keyClick(presenter, Key.Key_Right)
    assert presenter.place == place + 1
    assert presenter.turns.remainingTime() > 9_000, "whoever turns by hand has as long to look"

    qtbot.keyClick(presenter, Key.Key_R)
    assert not presenter.turns.isActive()
    assert "R stops it" not in presenter.strip.said.besides


def click(presenter: Presenter, at: QPointF, qtbot: QtBot) -> None:
    place = presenter.view.viewportTransform().map(at).toPoint()
    qtbot.mouseClick(presenter.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(presenter, qtbot)


def middle_of(presenter: Presenter, key: str) -> QPointF:
    return QPointF(*next(node.bounds.middle for node in presenter._session.scene.nodes if node.key == key))


def test_touchpoint_comes_near_when_clicked_and_the_next_click_leads_back(
    present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    presenter = present()
    turned_to(presenter, "Decision", qtbot)
    before = presenter.view.detail()

    click(presenter, middle_of(presenter, "touchpoint:payment"), qtbot)

    at, sight = middle_of(presenter, "touchpoint:payment"), sight_of(presenter.view)
    assert presenter.view.detail() > before * 1.2
    assert abs(sight.x - at.x()) < 30
    assert abs(sight.y - at.y()) < 30

    click(presenter, QPointF(sight.x, sight.y - 60), qtbot)

    assert presenter.view.detail() == pytest.approx(before)
    assert name(presenter) == "Decision"


def test_click_beside_touchpoints_leads_on_and_the_right_button_back(
    present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    presenter = present()
    qtbot.mouseClick(presenter.cover, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    settle(presenter, qtbot)
    assert name(presenter) == "Awareness"

    qtbot.mouseClick(presenter.view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(5, 5))

    assert presenter.cover.isVisible()


def test_click_on_a_stage_of_the_whole_map_shows_it(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    qtbot.keyClick(presenter, Key.Key_0)
    settle(presenter, qtbot)

    click(presenter, middle_of(presenter, "stage:retention"), qtbot)

    assert name(presenter) == "Retention"


def test_click_on_a_name_in_the_strip_shows_that_stage(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    chip = presenter.strip._chip(3).center().toPoint()

    qtbot.mouseClick(presenter.strip, Qt.MouseButton.LeftButton, pos=chip)

    assert name(presenter) == "Retention"


def test_escape_ends_and_the_window_is_as_it_was(
    shoes: Window, present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    canvas = shoes.editing.workspace.canvas
    canvas.set_zoom(1.3)
    canvas.scroll_by(-120, -40)
    shoes.editing.session.select(["payment"])
    qtbot.wait(60)
    seen, size, panels = sight_of(canvas), shoes.size(), shoes.editing.workspace.panels
    journey = shoes.editing.session.journey
    presenter = present()
    turned_to(presenter, "Decision", qtbot)

    with qtbot.waitSignal(presenter.ended):
        qtbot.keyClick(presenter, Key.Key_Escape)

    qtbot.waitUntil(lambda: shoes.findChild(Presenter) is None)
    assert (sight_of(canvas), shoes.size(), shoes.editing.workspace.panels) == (seen, size, panels)
    assert not shoes.isFullScreen()
    assert shoes.editing.session.selection == {"payment"}
    assert shoes.editing.session.journey is journey
    assert canvas._dimming is None


def test_there_is_one_presentation_at_a_time(shoes: Window, present: Callable[..., Presenter]) -> None:
    present()
    present()

    assert len(shoes.findChildren(Presenter)) == 1


def test_it_ends_with_its_journey(shoes: Window, present: Callable[..., Presenter], qtbot: QtBot) -> None:
    present()

    shoes.editing.open_sample("hospital-visit")

    qtbot.waitUntil(lambda: shoes.findChild(Presenter) is None)


def test_it_follows_the_journey(shoes: Window, present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    turned_to(presenter, "Consideration", qtbot)

    shoes.editing.session.apply("x", lambda journey: touchpoints.add(journey, "consideration", name="New one"))
    shoes.editing.session.apply("x", lambda journey: stages.delete(journey, ["consideration"]))

    assert presenter.cover.isVisible(), "the stage that was shown is gone"
    qtbot.keyClick(presenter, Key.Key_End)
    assert presenter.strip.accessibleName() == "Advocacy, 4 / 4"


def test_prompts_are_not_shown_to_a_room(present: Callable[..., Presenter]) -> None:
    presenter = present()

    shown = [node for node in presenter.view._places.nodes if not node.on_paper]

    assert any(not node.on_paper for node in presenter._session.scene.nodes)
    assert shown == []


def test_view_moves_smoothly_but_not_for_long(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    turned_to(presenter, "Decision", qtbot)

    presenter.go_to("advocacy")

    assert presenter._gliding.is_moving
    assert seen_stage(presenter) == "decision"
    qtbot.waitUntil(lambda: not presenter._gliding.is_moving, timeout=LONGEST_MS * 6)
    assert seen_stage(presenter) == "advocacy"


def test_person_can_do_without_movement(
    shoes: Window, program: Program, present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    do(shoes, "animate")
    assert not preferences.load().is_animated
    assert not shoes.actions_of["animate"].isChecked()
    presenter = present()

    presenter.go_to("advocacy")

    assert not presenter._gliding.is_moving
    QApplication.processEvents()
    assert seen_stage(presenter) == "advocacy"


@pytest.mark.parametrize("size", [(1280, 820), (1920, 1080)])
def test_no_head_of_a_lane_is_cut_at_the_edge(
    size: tuple[int, int], present: Callable[..., Presenter], qtbot: QtBot
) -> None:
    presenter = present()
    presenter.resize(*size)
    settle(presenter, qtbot)
    for stage in STAGES:
        turned_to(presenter, stage, qtbot)
        view = presenter.view
        slide = presenter._slides[presenter.place]
        heads = [node for node in presenter._session.scene.nodes if node.role == "lane"]
        boxes = [view.viewportTransform().mapRect(QRectF(*head.bounds)) for head in heads]
        shown = {
            head.name
            for head in heads
            if min(head.bounds.bottom, slide.box.bottom) - max(head.bounds.y, slide.box.y) > 12
        }
        marks = view._names(slide.box)
        if all(box.left() >= -4.0 * view.detail() for box in boxes):
            assert marks == []
            continue
        ground = next(
            mark.figure.boundingRect() for mark in marks if not mark.word and mark.figure.boundingRect().top() < 0
        )
        assert all(box.right() <= ground.right() + 1.5 for box in boxes)
        assert shown <= {mark.word for mark in marks}
        assert ground.right() <= view.viewportTransform().map(QPointF(slide.box.x, 0.0)).x()


def test_phase_is_named_over_each_of_its_stages(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()

    turned_to(presenter, "Advocacy", qtbot)

    assert "AFTER THE PURCHASE" in {mark.word for mark in presenter.view._names(presenter._slides[presenter.place].box)}


def test_what_stands_above_and_below_the_part_shown_is_dim(present: Callable[..., Presenter], qtbot: QtBot) -> None:
    presenter = present()
    turned_to(presenter, "Decision", qtbot)
    nodes = {node.key: node for node in presenter._session.scene.nodes}
    first = presenter.view._dimming

    qtbot.keyClick(presenter, Key.Key_Right)
    settle(presenter, qtbot)
    second = presenter.view._dimming

    assert first is not None
    assert second is not None
    assert first.lights(nodes["touchpoint:payment"])
    assert not first.lights(nodes["measurement:decision.nps"])
    assert not second.lights(nodes["touchpoint:payment"])
    assert second.lights(nodes["measurement:decision.nps"])
