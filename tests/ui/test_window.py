"""The window, driven as a person drives it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCursor, QDropEvent
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys, records
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.storage import reading, templates
from journeycanvas.storage.writing import save
from journeycanvas.ui.dialogs.pdf_export import PdfBox
from journeycanvas.ui.inspector.emotion_field import EmotionField
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person


def _touchpoint(window: Window, id: str) -> Touchpoint:
    return records.find_as(window.editing.session.journey, id, kind=Touchpoint)


def test_sample_opens_with_map_outline_and_inspector(shoes: Window) -> None:
    space = shoes.editing.workspace

    assert space.isVisible()
    assert space.canvas.zoom() > 0.2
    assert space.outline.tree.model().rowCount() > 10
    assert len(space.inspector.tabs.titles) == 6


def test_a_double_click_on_an_emotion_goes_to_its_field(shoes: Window, qtbot: QtBot) -> None:
    visit = shoes.editing.session.journey.paths[0].visits[0].id
    name = shoes.editing.session.journey.touchpoints[0].name
    view = shoes.editing.workspace.canvas.viewport()

    person.click(qtbot, shoes, f"emotion:{visit}")
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=person.spot(shoes, f"emotion:{visit}"))
    focused = shoes.focusWidget()
    qtbot.keyClicks(focused, "x")

    assert any(field.isAncestorOf(focused) for field in shoes.findChildren(EmotionField))
    assert shoes.editing.session.journey.touchpoints[0].name == name


def test_text_changes_when_typed_after_a_double_click(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    person.click(qtbot, shoes, "label:cart")

    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=person.spot(shoes, "label:cart"))
    assert canvas.editor is not None
    canvas.editor.selectAll()
    qtbot.keyClicks(canvas.editor, "Basket")
    qtbot.keyClick(canvas.editor, Qt.Key.Key_Return)

    assert _touchpoint(shoes, "cart").name == "Basket"
    qtbot.waitUntil(shoes.isWindowModified)


def test_touchpoint_changes_stage_when_dragged_there(shoes: Window, qtbot: QtBot) -> None:
    before = _touchpoint(shoes, "cart").stage
    scene = shoes.editing.session.scene
    column = next(column for column in scene.columns if column.stage == "advocacy")
    y = person.spot(shoes, "touchpoint:cart").y()
    x = shoes.editing.workspace.canvas.viewportTransform().map(QPointF(column.x + column.width / 2, 0)).x()

    person.drag(qtbot, shoes, "touchpoint:cart", to=QPoint(round(x), y))

    assert before == "decision"
    assert _touchpoint(shoes, "cart").stage == "advocacy"


def test_emotion_rises_when_its_point_is_dragged_up(shoes: Window, qtbot: QtBot) -> None:
    before = records.find_as(shoes.editing.session.journey, "mark.payment", kind=Visit).emotion
    at = person.spot(shoes, "emotion:mark.payment")

    person.drag(qtbot, shoes, "emotion:mark.payment", to=at - QPoint(0, 40))

    after = records.find_as(shoes.editing.session.journey, "mark.payment", kind=Visit).emotion
    assert before is not None
    assert after is not None
    assert after > before


def test_undo_and_redo_are_named_and_go_back_and_forth(shoes: Window, qtbot: QtBot) -> None:
    start = shoes.editing.session.journey
    name = _touchpoint(shoes, "cart").name
    person.click(qtbot, shoes, "touchpoint:cart")
    qtbot.waitUntil(lambda: person.action(shoes, "delete").isEnabled())
    person.do(shoes, "delete")
    changed = shoes.editing.session.journey
    qtbot.waitUntil(lambda: person.action(shoes, "undo").text() == f"Undo “Delete touchpoint ‘{name}’”")

    person.do(shoes, "undo")
    qtbot.waitUntil(lambda: person.action(shoes, "redo").isEnabled())

    assert shoes.editing.session.journey is start
    assert person.action(shoes, "redo").text() == f"Redo “Delete touchpoint ‘{name}’”"
    person.do(shoes, "redo")
    assert shoes.editing.session.journey is changed


def test_saved_file_reads_back_as_what_is_shown(shoes: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "shoes.journey"
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, "Shoes"))
    person.name_file(file)

    person.do(shoes, "save")
    qtbot.waitUntil(lambda: shoes.editing.is_clean, timeout=person.PATIENCE_MS)

    assert reading.read(file) == shoes.editing.session.journey
    qtbot.waitUntil(lambda: not shoes.isWindowModified())
    assert shoes.windowTitle() == "shoes.journey[*] — Journey Canvas"


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<")])
def test_map_is_exported_in_each_format(shoes: Window, qtbot: QtBot, tmp_path: Path, suffix: str, start: bytes) -> None:
    file = tmp_path / f"map.{suffix}"

    def save_it(box: QWidget) -> None:
        assert isinstance(box, PdfBox)
        person.name_file(file)
        box.save_button.click()

    if suffix == "pdf":
        person.when_asked(save_it)
    else:
        person.name_file(file)
    person.do(shoes, f"export_{suffix}")
    qtbot.waitUntil(file.exists, timeout=20_000)

    assert file.read_bytes().startswith(start)
    shoes.editing.may_close()


def test_every_action_is_in_a_menu_with_a_name(shoes: Window) -> None:
    in_menus = {action for menu in shoes.menus.all for action in menu.actions()}

    alone = [action.objectName() for action in shoes.actions() if action not in in_menus]

    assert alone in ([], ["forget_recent"])
    assert all(action.text() for action in shoes.actions())


def test_file_that_cannot_be_read_says_why_and_leaves_the_window_as_it_was(
    window: Window, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "broken.journey"
    file.write_bytes(b'{"format": "journeycanvas", "version": 1, "title": ')
    said: list[str] = []
    person.answer("OK", said=said)

    program.open_paths([file], asked_by=window)

    assert "broken.journey" in said[0]
    assert "line 1" in said[0]
    assert not window.has_document


def test_text_of_a_file_is_never_taken_for_markup(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "<b>bold<img src=x>.journey"
    file.write_bytes(b"")
    said: list[str] = []
    person.answer("OK", said=said)

    window.open_here(file)

    assert "<b>bold<img src=x>.journey" in said[0]


def test_dropped_file_opens(window: Window, program: Program, tmp_path: Path) -> None:
    file = tmp_path / "dropped.journey"
    save(templates.open_sample("running-shoes", "en"), file)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    window.dropEvent(event)

    assert window.shows(file)


def test_second_file_opens_in_a_second_window(shoes: Window, program: Program, tmp_path: Path) -> None:
    file = tmp_path / "second.journey"
    save(templates.open_template("blank", "en"), file)

    program.open_paths([file], asked_by=shoes)
    program.open_paths([file], asked_by=shoes)

    assert len(program.windows) == 2
    assert program.windows[1].shows(file)


def test_template_begins_a_journey_without_a_file(window: Window) -> None:
    window.open_template("blank")

    assert window.has_document
    assert window.editing.path is None
    assert window.editing.is_clean


def test_no_break_spaces_survive_typing_on_the_map(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.session.apply("Change name", lambda journey: records.change(journey, ["cart"], name="Prix\u00a0: 10"))
    canvas = shoes.editing.workspace.canvas

    canvas.edit_text("cart", "name")
    assert canvas.editor is not None
    qtbot.keyClick(canvas.editor, Qt.Key.Key_End)
    qtbot.keyClicks(canvas.editor, "0")
    canvas.finish_typing()

    assert _touchpoint(shoes, "cart").name == "Prix\u00a0: 100"


def test_view_menu_goes_from_the_map_over_panels_to_what_is_preferred(shoes: Window) -> None:
    menu = next(menu for menu in shoes.menus.all if menu.objectName() == "view")
    names = [entry.text().replace("&", "") for entry in menu.actions() if not entry.isSeparator()]

    order = ["Table", "Panels", "Zoom", "Filter", "Present", "Full screen", "Appearance", "Language"]
    assert [name for name in names if name in order] == order
    assert len(names) == len(set(names)) <= 16
    assert not any(
        one.isSeparator() and other.isSeparator()
        for one, other in zip(menu.actions(), menu.actions()[1:], strict=False)
    )


def test_button_of_a_menu_does_not_look_pointed_at_once_the_menu_is_closed(shoes: Window, qtbot: QtBot) -> None:
    button = next(button for button in shoes.menus.tool_bar.findChildren(QToolButton) if button.menu() is not None)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QCursor.setPos(button.mapToGlobal(QPoint(400, 400)))

    button.menu().popup(button.mapToGlobal(QPoint(0, 40)))
    button.menu().hide()

    qtbot.waitUntil(lambda: not button.underMouse())
