"""The outline and the inspector follow the session, and it follows them."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edits import records
from journeycanvas.model.card import Card
from journeycanvas.model.path import Visit
from journeycanvas.model.stage import Duration, Stage, Unit
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.ui.inspector.choices import ChoiceField, DegreeField, NameField
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.emotion_field import EmotionField
from journeycanvas.ui.inspector.fields import Field, LongTextField, TextField
from journeycanvas.ui.inspector.moment_field import MomentField
from journeycanvas.ui.inspector.page import SmallestTextField
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.window import Window
from tests.ui.person import do

F = TypeVar("F", bound=Field)


def _touchpoint(window: Window, id: str) -> Touchpoint:
    return records.find_as(window.editing.session.journey, id, kind=Touchpoint)


def _model(window: Window) -> OutlineModel:
    model = window.editing.workspace.outline.tree.model()
    assert isinstance(model, OutlineModel)
    return model


def _select(window: Window, *ids: str) -> None:
    window.editing.session.select(ids)
    window.editing.workspace.inspector.refresh()
    window.editing.workspace.outline.refresh()


def _field(window: Window, kind: type[F], label: str = "") -> F:
    fields = [field for field in window.editing.workspace.inspector.fields if isinstance(field, kind)]
    return next(field for field in fields if not label or field.label.text() == label)


def test_row_selected_in_the_outline_is_selected_on_the_map(shoes: Window, qtbot: QtBot) -> None:
    tree = shoes.editing.workspace.outline.tree

    tree.setCurrentIndex(_model(shoes).index_of("cart"))

    assert shoes.editing.session.selection == {"cart"}


def test_thing_selected_on_the_map_is_selected_in_the_outline(shoes: Window) -> None:
    _select(shoes, "cart")

    tree = shoes.editing.workspace.outline.tree
    assert tree.selectionModel().selectedIndexes() == [_model(shoes).index_of("cart")]


def test_enter_in_the_outline_centres_the_map_on_the_thing(shoes: Window, qtbot: QtBot) -> None:
    space = shoes.editing.workspace
    space.canvas.set_zoom(3.0)
    space.outline.tree.setCurrentIndex(_model(shoes).index_of("referral"))

    qtbot.keyClick(space.outline.tree, Qt.Key.Key_Return)

    node = next(node for node in shoes.editing.session.scene.nodes if node.key == "touchpoint:referral")
    seen = space.canvas.mapFromScene(*node.bounds.middle)
    assert space.canvas.viewport().rect().contains(seen)


def test_row_is_renamed_in_place(shoes: Window, qtbot: QtBot) -> None:
    tree = shoes.editing.workspace.outline.tree
    tree.setFocus()
    tree.setCurrentIndex(_model(shoes).index_of("cart"))

    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Basket")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: _touchpoint(shoes, "cart").name == "Basket")
    assert shoes.editing.undo_name == "Rename touchpoint ‘Basket’"


def test_space_in_the_outline_hides_a_lane(shoes: Window, qtbot: QtBot) -> None:
    tree = shoes.editing.workspace.outline.tree
    tree.setCurrentIndex(_model(shoes).index_of("needs"))

    qtbot.keyClick(tree, Qt.Key.Key_Space)

    assert next(lane for lane in shoes.editing.session.journey.lanes if lane.id == "needs").hidden


def test_name_typed_in_the_inspector_is_one_step(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes, "cart")
    editor = _field(shoes, TextField).editor
    editor.selectAll()
    qtbot.keyClicks(editor, "My basket")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert _touchpoint(shoes, "cart").name == "My basket"
    assert len(shoes.editing.session.history.steps) == 1


def test_escape_in_the_inspector_gives_back_the_text(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes, "cart")
    editor = _field(shoes, TextField).editor
    before = editor.text()
    qtbot.keyClicks(editor, "!!!")

    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert editor.text() == before
    assert _touchpoint(shoes, "cart").name == before
    assert not shoes.editing.session.history.steps


def test_no_break_spaces_survive_typing_in_the_inspector(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes)
    field = _field(shoes, LongTextField)
    field.editor.setPlainText("Acheter\u00a0?")

    qtbot.keyClicks(field.editor, "x")
    field.finish()

    assert "\u00a0" in shoes.editing.session.journey.title


def test_selecting_changes_nothing(shoes: Window) -> None:
    journey = shoes.editing.session.journey

    for id in ("cart", "decision", "mark", "needs", "needs.awareness.1"):
        _select(shoes, id)
        shoes.editing.workspace.inspector.finish_typing()
    _select(shoes)

    assert shoes.editing.session.journey is journey


def test_kind_of_moment_of_several_touchpoints_is_changed_together(shoes: Window) -> None:
    _select(shoes, "cart", "payment")

    _field(shoes, MomentField).buttons["delight"].click()

    assert {_touchpoint(shoes, id).moment for id in ("cart", "payment")} == {"delight"}
    shoes.editing.session.undo()
    assert _touchpoint(shoes, "payment").moment == "breaking_point"


def test_emotion_face_sets_the_emotion_of_the_visit(shoes: Window) -> None:
    _select(shoes, "payment")

    _field(shoes, EmotionField).faces[2].click()

    assert records.find_as(shoes.editing.session.journey, "mark.payment", kind=Visit).emotion == 2.0


def test_unknown_emotion_is_not_neutral(shoes: Window) -> None:
    _select(shoes, "payment")

    _field(shoes, EmotionField).unknown.click()

    assert records.find_as(shoes.editing.session.journey, "mark.payment", kind=Visit).emotion is None


def test_importance_is_clicked(shoes: Window) -> None:
    _select(shoes, "cart")

    _field(shoes, DegreeField).buttons[1].click()

    assert _touchpoint(shoes, "cart").importance == 2


def test_new_department_is_typed(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes, "cart")
    line = _field(shoes, NameField).editor.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "Logistics team")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    names = {each.id: each.name for each in shoes.editing.session.journey.departments}
    assert names[_touchpoint(shoes, "cart").department or ""] == "Logistics team"
    assert len(shoes.editing.session.history.steps) == 1


def test_duration_is_typed_with_its_unit(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes, "decision")
    field = _field(shoes, DurationField)
    field.value.selectAll()
    qtbot.keyClicks(field.value, "1,5")
    field.unit.setCurrentIndex(2)
    qtbot.keyClick(field.value, Qt.Key.Key_Return)

    stage = records.find_as(shoes.editing.session.journey, "decision", kind=Stage)
    assert stage.duration == Duration(value=1.5, unit="h")


def test_small_paper_warns_of_text_too_small_to_read(shoes: Window) -> None:
    _select(shoes)
    shoes.editing.workspace.inspector.tabs.turn_to(2)
    paper = _field(shoes, ChoiceField, "Paper")
    assert _field(shoes, SmallestTextField).warning.isHidden()

    paper.editor.setCurrentIndex(1)
    paper.editor.activated.emit(1)
    shoes.editing.workspace.inspector.refresh()

    assert shoes.editing.session.journey.page.paper == "A4"
    assert not _field(shoes, SmallestTextField).warning.isHidden()


@pytest.mark.parametrize("id", ["add_touchpoint", "add_card", "add_stage", "add_persona"])
def test_inserted_thing_is_selected_and_its_name_can_be_typed(shoes: Window, qtbot: QtBot, id: str) -> None:
    _select(shoes, "cart")
    qtbot.wait(10)

    shoes.actions_of[id].trigger()

    assert shoes.editing.workspace.canvas.editor is not None
    shoes.editing.workspace.canvas.editor.insertPlainText("New")
    shoes.editing.settle()
    (new,) = shoes.editing.session.selection
    assert new not in {"cart"}
    # Adding it and naming it is one step.
    assert len(shoes.editing.session.history.steps) == 1


def test_new_card_goes_into_the_cell_that_is_selected(shoes: Window, qtbot: QtBot) -> None:
    _select(shoes, "needs.awareness.1")
    qtbot.wait(10)

    shoes.actions_of["add_card"].trigger()
    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    editor.insertPlainText("New")
    shoes.editing.settle()

    (new,) = shoes.editing.session.selection
    card = records.find_as(shoes.editing.session.journey, new, kind=Card)
    assert (card.lane, card.stage) == ("needs", "awareness")


def test_lane_of_a_ready_wording_is_added(shoes: Window) -> None:
    from PySide6.QtWidgets import QMenu

    menu = QMenu(shoes)
    shoes.editing.fill_lane_menu(menu)
    count = len(shoes.editing.session.journey.lanes)

    next(entry for entry in menu.actions() if entry.text() == "Insights").trigger()

    assert len(shoes.editing.session.journey.lanes) == count + 1


def test_every_field_has_a_name_for_screen_readers(shoes: Window) -> None:
    for id in ("cart", "decision", "mark", "needs", "needs.awareness.1"):
        _select(shoes, id)
        unnamed = [
            type(field).__name__
            for field in shoes.editing.workspace.inspector.fields
            for stop in [field.focusProxy()]
            if isinstance(stop, QWidget) and not stop.accessibleName()
        ]
        assert not unnamed


def test_keyboard_goes_from_panel_to_panel(shoes: Window, qtbot: QtBot) -> None:
    space = shoes.editing.workspace
    shoes.activateWindow()
    space.canvas.setFocus()

    do(shoes, "next_panel")
    assert space.inspector.isAncestorOf(shoes.focusWidget())
    do(shoes, "next_panel")
    assert space.outline.tree.hasFocus()


def test_emotion_is_named_after_the_first_word_of_a_name_alone(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    persona = session.journey.personas[0].id
    session.apply("x", lambda journey: records.change(journey, (persona,), name="Camille, coureuse du dimanche"))

    _select(shoes, "cart")

    assert "Emotion of Camille" in [field.label.text() for field in shoes.editing.workspace.inspector.fields]


@pytest.mark.parametrize(("selected", "unit"), [("awareness", "day"), ("cart", "min")])
def test_length_of_time_begins_with_the_usual_unit(shoes: Window, qtbot: QtBot, selected: str, unit: Unit) -> None:
    session = shoes.editing.session
    session.apply("x", lambda journey: records.change(journey, (selected,), duration=None))
    _select(shoes, selected)
    for tab in range(len(shoes.editing.workspace.inspector.tabs.titles)):
        shoes.editing.workspace.inspector.tabs.turn_to(tab)
    field = _field(shoes, DurationField, "Duration")

    qtbot.keyClicks(field.value, "3")
    field.finish()

    kept = records.find(session.journey, selected)
    assert isinstance(kept, Stage | Touchpoint)
    assert kept.duration == Duration(value=3, unit=unit)
