"""Paths in the window: connecting by pointer and by keyboard, drawing emotions, and the paths themselves."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.model.path import Connection, Path
from journeycanvas.session.session import Session
from journeycanvas.ui.dialogs.choose_one import ChooseOne
from journeycanvas.ui.dialogs.path_name import PathName
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.connection import ShareField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.viewing.lens import lens_of
from journeycanvas.ui.window import Window
from tests.ui import person

FROM, TO = "chat", "cart"


@pytest.fixture
def session(shoes: Window) -> Session:
    return shoes.editing.session


def chosen(qtbot: QtBot, window: Window, *ids: str) -> None:
    """Select things, and wait until the actions know."""
    window.editing.session.select(ids)
    qtbot.wait(5)


def path(session: Session, index: int = 0) -> Path:
    return session.journey.paths[index]


def new_way(session: Session, before: Path) -> Connection:
    known = {way.id for way in before.connections}
    return next(way for way in path(session).connections if way.id not in known)


def touchpoint_of(session: Session, visit: str | None) -> str:
    return next(each.touchpoint for each in path(session).visits if each.id == visit)


def pick(word: str) -> None:
    """Search a word in the next list that opens, and take what is marked."""

    def type_it(box: QWidget) -> None:
        assert isinstance(box, ChooseOne)
        box.line.setText(word)
        box.accept()

    person.when_asked(type_it)


def call(name: str) -> None:
    """Type a name into the next box that asks how a path is called."""

    def type_it(box: QWidget) -> None:
        assert isinstance(box, PathName)
        box.line.setText(name)
        box.accept()

    person.when_asked(type_it)


def entries(window: Window, menu: str) -> list[QAction]:
    opened = window.findChild(QMenu, menu)
    assert isinstance(opened, QMenu)
    opened.aboutToShow.emit()
    return [action for action in opened.actions() if not action.isSeparator()]


def test_a_branch_is_drawn_with_the_tool_and_escape_puts_it_away(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before, canvas = path(session), shoes.editing.workspace.canvas
    shoes.editing.workspace.toggle_inspector()
    person.do(shoes, "connect")
    assert person.action(shoes, "connect").isChecked()

    person.drag(qtbot, shoes, f"touchpoint:{FROM}", to=person.spot(shoes, f"touchpoint:{TO}"))

    way = new_way(session, before)
    assert (way.kind, touchpoint_of(session, way.origin), touchpoint_of(session, way.destination)) == (
        "branch",
        FROM,
        TO,
    )
    assert session.selection == {way.id}
    assert shoes.editing.workspace.inspector.isVisible()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is not None
    assert canvas.tool.id == "select"
    assert not person.action(shoes, "connect").isChecked()


def test_a_tool_in_hand_is_put_away_by_its_action_or_exchanged_by_another(shoes: Window) -> None:
    canvas = shoes.editing.workspace.canvas
    held = []
    for id in ("connect", "draw_emotions", "draw_emotions"):
        person.do(shoes, id)
        assert canvas.tool is not None
        held.append((canvas.tool.id, canvas.viewport().cursor().shape()))

    cross, arrow = Qt.CursorShape.CrossCursor, Qt.CursorShape.ArrowCursor
    assert held == [("connect", cross), ("draw_emotions", cross), ("select", arrow)]
    assert not person.action(shoes, "connect").isChecked()
    person.do(shoes, "connect")
    shoes.editing.open_sample("running-shoes")
    assert not person.action(shoes, "connect").isChecked()


def test_a_branch_is_made_by_keyboard_and_its_fields_have_the_keyboard(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    before = path(session)
    chosen(qtbot, shoes, FROM)
    pick("Cart")

    person.do(shoes, "branch_to")

    way = new_way(session, before)
    assert touchpoint_of(session, way.destination) == TO
    inspector = shoes.editing.workspace.inspector
    share, label, causes = inspector.fields[:3]
    assert isinstance(share, ShareField)
    assert isinstance(label, TextField)
    assert isinstance(causes, LongTextField)
    qtbot.keyClicks(share.editor, "12,5")
    qtbot.keyClick(share.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(label.editor, "in a hurry")
    qtbot.keyClick(label.editor, Qt.Key.Key_Return)
    causes.editor.setPlainText("late\n\nin doubt")
    causes.finish()
    way = new_way(session, before)
    assert (way.share, way.label, way.causes) == (12.5, "in a hurry", ("late", "in doubt"))
    assert session.history.done == 4


def test_a_share_that_is_none_is_not_taken(shoes: Window, session: Session, qtbot: QtBot) -> None:
    way = next(way for way in path(session).connections if way.share is not None)
    chosen(qtbot, shoes, way.id)
    shoes.editing.workspace.inspector.refresh()
    share = shoes.editing.workspace.inspector.fields[0]
    assert isinstance(share, ShareField)

    for typed in ("146", "many"):
        share.editor.selectAll()
        qtbot.keyClicks(share.editor, typed)
        qtbot.keyClick(share.editor, Qt.Key.Key_Return)
        assert session.history.done == 0
    share.editor.selectAll()
    qtbot.keyClick(share.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(share.editor, Qt.Key.Key_Return)
    assert next(each for each in path(session).connections if each.id == way.id).share is None


def test_a_connection_is_led_elsewhere_in_the_inspector(shoes: Window, session: Session, qtbot: QtBot) -> None:
    way = next(way for way in path(session).connections if way.kind == "exit")
    chosen(qtbot, shoes, way.id)
    shoes.editing.workspace.inspector.refresh()
    to = shoes.editing.workspace.inspector.fields[-1]
    assert isinstance(to, ChoiceField)

    to.editor.activated.emit(1)

    led = next(each for each in path(session).connections if each.id == way.id)
    assert (led.kind, led.destination) == ("loop", path(session).visits[0].id)


def test_an_exit_here_and_a_loop_back(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = path(session)
    visit = next(visit for visit in before.visits if visit.touchpoint == TO)
    chosen(qtbot, shoes, visit.id)
    person.do(shoes, "exit_here")
    assert (new_way(session, before).kind, new_way(session, before).origin) == ("exit", visit.id)

    before = path(session)
    chosen(qtbot, shoes, visit.id)
    pick("live chat")
    person.do(shoes, "loop_back_to")
    assert new_way(session, before).kind == "loop"
    assert touchpoint_of(session, new_way(session, before).destination) == FROM


def test_nothing_is_made_where_the_list_is_left(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes, FROM)

    def leave(box: QWidget) -> None:
        assert isinstance(box, ChooseOne)
        box.line.setText("nothing is called so")
        assert not box.take.isEnabled()
        qtbot.keyClick(box.line, Qt.Key.Key_Escape)

    person.when_asked(leave)
    person.do(shoes, "branch_to")

    assert session.history.done == 0


def test_arrows_walk_through_the_list_while_the_keyboard_stays_in_the_line(qtbot: QtBot, shoes: Window) -> None:
    box = ChooseOne(shoes, "Which?", {"a": "Élan", "b": "Bee", "c": "Sea"})
    qtbot.addWidget(box)
    box.show()

    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.chosen == "b"
    qtbot.keyClicks(box.line, "elan")
    assert box.chosen == "a"
    with qtbot.waitSignal(box.accepted):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.result() == QDialog.DialogCode.Accepted


def test_a_whole_curve_is_drawn_in_the_window(shoes: Window, session: Session, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    person.do(shoes, "draw_emotions")
    band = next(band for band in session.scene.bands if band.kind == "emotion")
    ends = [session.scene.columns[0].x, session.scene.columns[-1].x + session.scene.columns[-1].width]
    start, end = (canvas.viewportTransform().map(QPointF(x, band.inner_y)).toPoint() for x in ends)

    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas.viewport(), (start + end) / 2)
    qtbot.mouseMove(canvas.viewport(), end)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)

    assert {visit.emotion for visit in path(session).visits} == {2.0}
    assert session.history.done == 1


def test_a_target_path_is_copied_named_ordered_and_deleted_with_a_question(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    first = path(session)
    chosen(qtbot, shoes, first.id)
    person.do(shoes, "copy_as_target")
    copy = path(session, 1)
    assert (copy.state, copy.persona, set(session.selection)) == ("target", first.persona, {copy.id})
    assert copy.colour not in {first.colour, None}
    qtbot.wait(5)

    call("Promised")
    person.do(shoes, "rename_path")
    assert path(session, 1).name == "Promised"
    person.do(shoes, "path_up")
    assert path(session).id == copy.id
    person.do(shoes, "path_up")  # it is the first already

    said: list[str] = []
    person.answer("Cancel", said=said)
    person.do(shoes, "delete_path")
    assert said[0].startswith("Delete “Promised” and what it holds? With it go: 12 visits")
    person.answer("Delete")
    person.do(shoes, "delete_path")
    assert copy.id not in {each.id for each in session.journey.paths}
    assert session.history.done == 4


def test_dots_of_a_path_are_chosen_by_name_in_one_step(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes, path(session).id)

    pick("Fine dots")
    person.do(shoes, "path_style")

    assert path(session).style == "fine"
    assert session.history.done == 1


def test_which_path_is_asked_where_several_could_be_meant(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes)
    pick("Sofia")

    person.do(shoes, "copy_as_target")

    sofia = next(persona.id for persona in session.journey.personas if persona.name == "Sofia")
    assert [each.persona for each in session.journey.paths if each.state == "target"] == [sofia]


def test_a_new_path_of_a_persona_is_visited_through_the_menu(shoes: Window, session: Session, qtbot: QtBot) -> None:
    persona = path(session).persona
    chosen(qtbot, shoes, persona)
    call("")
    person.do(shoes, "new_path")
    new = session.journey.paths[-1]
    assert (new.persona, len(new.visits), set(session.selection)) == (persona, 0, {new.id})

    chosen(qtbot, shoes, TO, FROM)
    entry = entries(shoes, "visited_by")[len(session.journey.paths) - 1]
    assert not entry.isChecked()
    entry.trigger()
    assert [visit.touchpoint for visit in session.journey.paths[-1].visits] == [FROM, TO]

    chosen(qtbot, shoes, FROM)
    entries(shoes, "visited_by")[-1].trigger()
    assert [visit.touchpoint for visit in session.journey.paths[-1].visits] == [FROM, TO, FROM]

    entry = entries(shoes, "visited_by")[len(session.journey.paths) - 1]
    assert entry.isChecked()
    entry.trigger()
    assert [visit.touchpoint for visit in session.journey.paths[-1].visits] == [TO]
    assert session.history.done == 4


def test_a_path_is_hidden_shown_alone_and_highlighted_from_the_menu(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    chosen(qtbot, shoes, path(session).id)
    person.do(shoes, "copy_as_target")
    qtbot.wait(5)
    copy = path(session, 1)

    person.do(shoes, "hide_path")
    assert path(session, 1).hidden
    assert "Hidden: Mark (target journey)" in shoes.statusBar().currentMessage()
    person.do(shoes, "only_path")
    assert [one.id for one in session.journey.paths if not one.hidden] == [copy.id]
    assert session.undo_name == "Show one path only"
    person.do(shoes, "highlight_path")
    assert lens_of(shoes.editing).highlighted == copy.id
    person.do(shoes, "highlight_path")
    assert lens_of(shoes.editing).highlighted is None


def test_a_hidden_path_that_is_highlighted_is_shown(shoes: Window, session: Session, qtbot: QtBot) -> None:
    hidden = next(one for one in session.journey.paths if one.hidden)
    chosen(qtbot, shoes, hidden.id)

    person.do(shoes, "highlight_path")

    assert not next(one for one in session.journey.paths if one.id == hidden.id).hidden
    assert lens_of(shoes.editing).highlighted == hidden.id


def test_where_several_paths_are_meant_it_is_asked_which(shoes: Window, session: Session, qtbot: QtBot) -> None:
    chosen(qtbot, shoes)
    pick("Sofia")

    person.do(shoes, "only_path")

    shown = [one.persona for one in session.journey.paths if not one.hidden]
    assert shown == ["sofia"]
