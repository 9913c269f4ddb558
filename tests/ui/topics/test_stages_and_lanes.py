"""Stages and lanes in the window: what the menus, the keys and the hand do to them, each as one step."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edits import lanes
from journeycanvas.language import use
from journeycanvas.model.stage import Stage
from journeycanvas.session.session import Session
from journeycanvas.ui.columns_and_rows.lane_gallery import HOLDS
from journeycanvas.ui.dialogs.choose_one import ChooseOne
from journeycanvas.ui.dialogs.lanes_shown import LanesShown
from journeycanvas.ui.inserting import lane_offers
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def session(shoes: Window) -> Session:
    return shoes.editing.session


def chosen(qtbot: QtBot, window: Window, *ids: str) -> None:
    """Select things, and wait until the actions know."""
    window.editing.session.select(ids)
    qtbot.wait(5)


def names(session: Session) -> list[str]:
    return [stage.name for stage in session.journey.stages]


def stage(session: Session, id: str) -> Stage:
    return next(each for each in session.journey.stages if each.id == id)


def shown(session: Session) -> list[str]:
    return [lane.id for lane in session.journey.lanes if not lane.hidden]


def in_view(window: Window, x: float, y: float) -> QPoint:
    return window.editing.workspace.canvas.viewportTransform().map(QPointF(x, y)).toPoint()


def test_a_stage_is_moved_with_alt_and_arrows_as_one_step(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = names(session)
    chosen(qtbot, shoes, session.journey.stages[0].id)

    for _time in range(2):
        qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert names(session) == [before[1], before[2], before[0], *before[3:]]
    assert [step.name for step in session.history.steps] == ["Move stage"]


def test_a_stage_is_moved_with_ctrl_and_arrows_too(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = names(session)
    chosen(qtbot, shoes, session.journey.stages[0].id)
    shoes.editing.workspace.canvas.setFocus()

    qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert names(session)[:2] == [before[1], before[0]]


def test_a_stage_is_dragged_by_its_chevron(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = names(session)
    column = session.scene.columns[3]
    y = person.spot(shoes, f"stage:{session.journey.stages[0].id}").y()

    person.drag(
        qtbot,
        shoes,
        f"stage:{session.journey.stages[0].id}",
        to=QPoint(in_view(shoes, column.x + column.width / 4, 0).x(), y),
    )

    assert names(session) == [before[1], before[2], before[0], *before[3:]]
    assert session.undo_name == "Move stage"


def test_the_border_of_two_stages_is_dragged_and_double_clicked(shoes: Window, session: Session, qtbot: QtBot) -> None:
    view = shoes.editing.workspace.canvas.viewport()
    column = session.scene.columns[0]
    at = QPoint(
        in_view(shoes, column.x + column.width, 0).x(), person.spot(shoes, f"stage:{session.journey.stages[0].id}").y()
    )

    qtbot.mouseMove(view, at)
    assert view.cursor().shape() == Qt.CursorShape.SplitHCursor
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    for step in (10, 30, 40):
        qtbot.mouseMove(view, at + QPoint(step, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))

    edge = session.scene.columns[0].x + session.scene.columns[0].width
    assert in_view(shoes, edge, 0).x() == pytest.approx(at.x() + 40, abs=4)
    assert session.undo_name == "Change width"
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(in_view(shoes, edge, 0).x(), at.y()))
    assert session.journey.stages[0].width is None


def test_escape_during_a_drag_changes_nothing(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before, view = session.journey, shoes.editing.workspace.canvas.viewport()
    start = person.spot(shoes, f"stage:{session.journey.stages[0].id}")

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(200, 0))
    qtbot.mouseMove(view, start + QPoint(300, 0))
    qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(300, 0))

    assert session.journey is before
    assert session.history.steps == ()


def test_split_at_a_touchpoint_the_new_stage_is_named_at_once(shoes: Window, session: Session, qtbot: QtBot) -> None:
    held = [one for one in session.journey.touchpoints if one.stage == session.journey.stages[1].id]
    chosen(qtbot, shoes, held[1].id)

    person.do(shoes, "split_stage")

    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    assert "stay in “Consideration”" in shoes.statusBar().currentMessage()
    qtbot.keyClicks(editor, "Choice")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    new = session.journey.stages[2]
    assert new.name == "Choice"
    assert [one.id for one in session.journey.touchpoints if one.stage == new.id] == [one.id for one in held[1:]]


def test_joined_with_the_next_and_taken_back(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = session.journey
    chosen(qtbot, shoes, before.stages[0].id)

    person.do(shoes, "join_stages")

    assert names(session)[0] == "Awareness / Consideration"
    assert len(session.journey.touchpoints) == len(before.touchpoints)
    qtbot.wait(5)
    person.do(shoes, "undo")
    assert session.journey is before


def test_several_stages_are_joined_at_once(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes, *[each.id for each in session.journey.stages[:3]])

    person.do(shoes, "join_stages")

    assert names(session)[0] == "Awareness / Consideration / Decision"
    assert len(session.history.steps) == 1


def test_the_last_stage_says_that_there_is_none_to_join_it_with(shoes: Window, session: Session, qtbot: QtBot) -> None:
    said: list[str] = []
    chosen(qtbot, shoes, session.journey.stages[-1].id)
    person.answer("OK", said=said)

    person.do(shoes, "join_stages")

    assert said == ["There is no stage after this one to join it with."]


def test_a_stage_is_added_before_the_selected_one_and_named(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = names(session)
    chosen(qtbot, shoes, session.journey.stages[2].id)

    person.do(shoes, "stage_before")

    assert shoes.editing.workspace.canvas.editor is not None
    assert names(session) == [*before[:2], "New stage", *before[2:]]


def test_widths_by_duration_tell_what_has_none(shoes: Window, session: Session, qtbot: QtBot) -> None:
    qtbot.wait(5)

    person.do(shoes, "widths_by_duration")

    assert "no duration" in shoes.statusBar().currentMessage()
    longest = max(session.journey.stages, key=lambda each: each.width or 0)
    assert longest.name == "Retention"
    person.do(shoes, "widths_automatic")
    assert {each.width for each in session.journey.stages} == {None}


def test_a_stage_gets_wider_by_keys_as_one_step(shoes: Window, session: Session, qtbot: QtBot) -> None:
    first = session.journey.stages[0].id
    width = session.scene.columns[0].width
    chosen(qtbot, shoes, first)

    for _time in range(3):
        person.do(shoes, "stage_wider")

    assert session.scene.columns[0].width == pytest.approx(width + 48, abs=1)
    assert len(session.history.steps) == 1
    person.do(shoes, "stage_width")
    assert stage(session, first).width is None


def test_the_phase_of_a_stage_is_chosen_from_a_menu(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes, session.journey.stages[1].id)
    menu = shoes.findChild(QMenu, "phase")
    assert menu is not None

    menu.aboutToShow.emit()
    entries = {entry.text(): entry for entry in menu.actions()}

    assert [text for text, entry in entries.items() if entry.isChecked()] == ["Before the purchase"]
    entries["During the purchase"].trigger()
    assert session.journey.stages[1].phase == session.journey.stages[2].phase
    menu.aboutToShow.emit()
    next(entry for entry in menu.actions() if entry.text() == "New phase").trigger()
    assert session.journey.phases[-1].id == session.journey.stages[1].phase
    assert shoes.editing.workspace.canvas.editor is not None


def test_a_lane_is_moved_past_the_next_one_shown(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = shown(session)
    chosen(qtbot, shoes, before[0])

    person.do(shoes, "lane_down")

    assert shown(session) == [before[1], before[0], *before[2:]]
    person.do(shoes, "lane_up")
    assert shown(session) == before


def test_a_lane_is_dragged_by_its_head(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = shown(session)
    first = person.spot(shoes, f"lane:{before[0]}")

    person.drag(qtbot, shoes, f"lane:{before[2]}", to=first - QPoint(0, 12))

    assert shown(session) == [before[2], before[0], before[1], *before[3:]]


def test_a_lane_is_made_higher_and_no_lower_than_it_holds(shoes: Window, session: Session, qtbot: QtBot) -> None:
    lane = shown(session)[0]
    height = session.scene.bands[0].height
    chosen(qtbot, shoes, lane)

    person.do(shoes, "lane_lower")
    assert session.history.steps == ()
    assert "as low as" in shoes.statusBar().currentMessage()
    person.do(shoes, "lane_higher")
    person.do(shoes, "lane_higher")

    assert session.scene.bands[0].height == pytest.approx(height + 32, abs=2)
    assert len(session.history.steps) == 1


def test_a_lane_is_duplicated_with_its_cards(shoes: Window, session: Session, qtbot: QtBot) -> None:
    lane = next(each for each in session.journey.lanes if each.holds_cards)
    count = sum(card.lane == lane.id for card in session.journey.cards)
    chosen(qtbot, shoes, lane.id)

    person.do(shoes, "duplicate_lane")

    copy = session.journey.lanes[session.journey.lanes.index(lane) + 1]
    assert sum(card.lane == copy.id for card in session.journey.cards) == count > 0
    assert shoes.editing.workspace.canvas.editor is not None


def test_a_hidden_lane_comes_back_from_the_box(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = shown(session)
    chosen(qtbot, shoes, before[0])
    person.do(shoes, "hide_lane")
    assert shown(session) == before[1:]
    assert "Lanes shown" in shoes.statusBar().currentMessage()

    def check_first() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, LanesShown)
        row = [lane.id for lane in session.journey.lanes].index(before[0])
        box.list.setCurrentRow(row)
        qtbot.keyClick(box.list, Qt.Key.Key_Space)
        box.reject()

    QTimer.singleShot(0, check_first)
    person.do(shoes, "lanes_shown")

    assert shown(session) == before
    assert [step.name for step in session.history.steps] == ["Hide lane", "Show lane"]


def test_all_lanes_are_shown_by_one_button_as_one_step(shoes: Window, session: Session, qtbot: QtBot) -> None:
    box = LanesShown(shoes, session)
    qtbot.addWidget(box)
    assert isinstance(box.show_all, QPushButton)

    box.show_all.click()
    box.refresh()

    assert all(not lane.hidden for lane in session.journey.lanes)
    assert len(session.history.steps) == 1
    assert not box.show_all.isEnabled()


def test_what_is_done_is_named_in_french(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes, session.journey.stages[0].id)
    person.do(shoes, "stage_later")

    use("fr")
    assert session.undo_name == "Déplacer l'étape"
    use("en")


def test_the_ends_of_a_phase_move_by_keys_and_give_back_what_they_took(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    def spanned(phase: str) -> list[int]:
        return [place for place, stage in enumerate(session.journey.stages) if stage.phase == phase]

    before = session.journey
    first, second = before.phases[:2]
    start, taken = spanned(first.id), spanned(second.id)
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    chosen(qtbot, shoes, first.id)
    shoes.editing.workspace.canvas.setFocus()

    qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_End, alt)
    assert spanned(first.id) == [*start, taken[0]]
    last = session.journey.stages[taken[0]].name
    assert shoes.statusBar().currentMessage() == f"{first.name}: from “{before.stages[0].name}” to “{last}”"
    qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_End, alt | shift)

    assert session.journey.stages == before.stages
    assert len(session.history.steps) == 1
    qtbot.keyClick(shoes.editing.workspace.canvas, Qt.Key.Key_Home, alt)
    assert "no stage beyond" in shoes.statusBar().currentMessage()


def test_a_stage_pushed_into_the_next_phase_and_back_is_in_its_own_again(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    before = session.journey.stages
    at = next(place for place, stage in enumerate(before) if stage.phase != before[place + 1].phase)
    chosen(qtbot, shoes, before[at].id)
    shoes.editing.workspace.canvas.setFocus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(shoes.editing.workspace.canvas, key, Qt.KeyboardModifier.AltModifier)

    assert session.journey.stages == before


def take(word: str) -> None:
    """Search a word in the gallery that opens next, and take what is marked."""

    def type_it(box: QWidget) -> None:
        assert isinstance(box, ChooseOne)
        box.line.setText(word)
        box.accept()

    person.when_asked(type_it)


def test_a_lane_is_found_in_the_gallery_by_what_it_holds(shoes: Window, session: Session, qtbot: QtBot) -> None:
    held = [lane.id for lane in session.journey.lanes if getattr(lane, "wording", None) == "questions"]
    session.apply("Delete", lambda journey: lanes.delete(journey, held))
    qtbot.wait(5)
    take("what i wonder")

    person.do(shoes, "add_lane")

    new = session.journey.lanes[-1]
    assert getattr(new, "wording", None) == "questions"
    assert session.selection == {new.id}


def test_a_lane_of_ones_own_is_named_at_once(shoes: Window, session: Session, qtbot: QtBot) -> None:
    qtbot.wait(5)
    take("of your own")

    person.do(shoes, "add_lane")

    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    qtbot.keyClicks(editor, "Smells")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert session.journey.lanes[-1].name == "Smells"


def test_a_lane_that_is_only_hidden_is_shown_instead_of_added(shoes: Window, session: Session, qtbot: QtBot) -> None:
    hidden = next(lane for lane in session.journey.lanes if lane.hidden and lane.kind != "cards" and not lane.name)
    count = len(session.journey.lanes)
    qtbot.wait(5)
    menu = shoes.findChild(QMenu, "lane")
    assert menu is not None
    menu.aboutToShow.emit()

    next(entry for entry in menu.actions() if entry.text() == hidden.shown_title()).trigger()

    assert len(session.journey.lanes) == count
    assert hidden.id in shown(session)
    assert "shown again" in shoes.statusBar().currentMessage()
    assert session.undo_name == "Show lane"


def test_every_kind_of_lane_says_what_it_holds() -> None:
    kinds = {offer.kind for group in lane_offers() for offer in group if offer.wording is None}

    assert kinds == {*HOLDS, "cards"}


def test_no_row_of_the_gallery_is_cut_off(shoes: Window, session: Session) -> None:
    use("fr")
    cut: list[str] = []

    def look(box: QWidget) -> None:
        assert isinstance(box, ChooseOne)
        metrics, room = box.list.fontMetrics(), box.list.viewport().width() - box.list.iconSize().width()
        rows = [box.list.item(row).text() for row in range(box.list.count())]
        cut.extend(row for row in rows if metrics.horizontalAdvance(row) > room - 20)
        assert rows[-1].startswith("Couloir libre (cartes)")
        box.reject()

    person.when_asked(look)
    try:
        person.do(shoes, "add_lane")
    finally:
        use("en")

    assert cut == []


@pytest.mark.parametrize(
    ("selected", "wanted"),
    [(("consideration", "decision"), ["consideration", "decision"]), (("payment",), ["decision"])],
)
def test_a_phase_is_added_over_what_is_selected_and_named(
    shoes: Window, session: Session, qtbot: QtBot, selected: tuple[str, ...], wanted: list[str]
) -> None:
    chosen(qtbot, shoes, *selected)

    person.do(shoes, "add_phase")

    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    qtbot.keyClicks(editor, "Trial")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    phase = session.journey.phases[-1]
    assert phase.name == "Trial"
    assert [stage.id for stage in session.journey.stages if stage.phase == phase.id] == wanted


def test_a_phase_without_a_place_asks_for_stages(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = session.journey
    chosen(qtbot, shoes)

    person.do(shoes, "add_phase")

    assert session.journey == before
    assert "Select those of the new one" in shoes.statusBar().currentMessage()
