"""The keyboard comes to every panel and back, opens the menu of what is selected, and returns to the map."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.links_field import LinksField
from journeycanvas.ui.panels.panel import PANELS
from journeycanvas.ui.window import Window
from tests.ui.person import do


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def holder(window: Window) -> str:
    """Return the name of the panel that has the keyboard."""
    editing, focus = window.editing, focused()
    places: dict[str, QWidget] = {
        "outline": editing.workspace.outline,
        "map": editing.workspace.canvas,
        "inspector": editing.workspace.inspector,
        **{id: editing.docks.panel(id) for id in editing.docks.shown},
    }
    if editing.workspace.faces.face == "table":
        places["table"] = editing.workspace.faces.table
    return next(name for name, widget in places.items() if widget is focus or widget.isAncestorOf(focus))


@pytest.mark.parametrize(("key", "order"), [(Qt.Key.Key_F6, 1), (Qt.Key.Key_F6, -1)])
def test_f6_goes_round_all_panels_that_are_open(key: Qt.Key, order: int, shoes: Window, qtbot: QtBot) -> None:
    for id in PANELS:
        shoes.editing.docks.open(id)
    do(shoes, "face_table")
    shoes.editing.workspace.canvas.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier if order < 0 else Qt.KeyboardModifier.NoModifier

    passed = [holder(shoes)]
    for _time in range(len(PANELS) + 4):
        QTest.keyClick(shoes, key, held)
        passed.append(holder(shoes))

    forwards = ["map", "inspector", *PANELS, "outline", "table", "map"]
    assert passed == (forwards if order > 0 else forwards[::-1])


def test_f6_comes_to_the_guide_when_all_its_steps_are_done(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.docks.open("guide")
    shoes.editing.workspace.inspector.enter()

    do(shoes, "next_panel")

    assert holder(shoes) == "guide"
    assert focused().accessibleName() == "Guided start"


def test_every_panel_and_what_it_scrolls_in_has_a_name(shoes: Window) -> None:
    for id, row in PANELS.items():
        shoes.editing.docks.open(id)
        assert shoes.editing.docks.panel(id).accessibleName().startswith(row.title)

    assert shoes.editing.workspace.inspector.accessibleName() == "Inspector"


def test_menu_key_opens_the_menu_of_what_is_selected_on_the_map(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.workspace.reveal("payment")
    shoes.editing.workspace.canvas.setFocus()

    QTest.keyClick(shoes, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, QMenu)
    assert "Breaking point" in [entry.text() for entry in menu.actions()]
    menu.close()


def test_menu_key_in_the_outline_opens_its_own_menu(shoes: Window, qtbot: QtBot) -> None:
    outline = shoes.editing.workspace.outline
    shoes.editing.session.select(["payment"])
    outline.refresh()
    outline.tree.setFocus()

    QTest.keyClick(shoes, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, QMenu)
    assert "Rename\tF2" in [entry.text() for entry in menu.actions()]
    menu.close()


def test_escape_in_a_field_goes_back_to_the_map_with_all_still_selected(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select(["payment", "cart"])
    shoes.editing.enter_inspector()

    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert shoes.editing.workspace.canvas.hasFocus()
    assert session.selection == {"payment", "cart"}


@pytest.mark.parametrize("kind", [TextField, LongTextField, LinksField])
def test_first_escape_takes_back_what_is_typed_and_the_next_one_leaves(
    kind: type[TextField], shoes: Window, qtbot: QtBot
) -> None:
    session = shoes.editing.session
    session.select(["payment"])
    inspector = shoes.editing.workspace.inspector
    inspector.refresh()
    inspector.tabs.turn_to(3 if kind is not TextField else 0)
    field = next(field for field in inspector._made[inspector.tabs.current] if isinstance(field, kind))
    before: Journey = session.journey
    text = field.editor.text()
    field.editor.setFocus()

    qtbot.keyClicks(field.editor, "Another")
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)

    assert isinstance(focused(), QLineEdit | QPlainTextEdit)
    assert field.editor.text() == text
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert shoes.editing.workspace.canvas.hasFocus()
    assert session.journey is before


def test_escape_takes_back_a_name_typed_into_a_list(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select(["payment"])
    inspector = shoes.editing.workspace.inspector
    inspector.refresh()
    before = session.journey
    line = next(
        box.lineEdit() for box in (f.editor for f in inspector._made[0] if hasattr(f, "_add")) if box.lineEdit()
    )
    assert line is not None
    line.setFocus()

    qtbot.keyClicks(line, "xyz")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.wait(60)

    assert shoes.editing.workspace.canvas.hasFocus()
    assert session.journey is before


def azerty(letter: str, scan: int, *, key: Qt.Key) -> QKeyEvent:
    """Return the press of a key of a French keyboard, as X11 and Windows tell it."""
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, none, scan, 0, 0, letter)


@pytest.mark.parametrize("first", [10, 2])
@pytest.mark.parametrize(
    ("letter", "place", "key", "emotion"),
    [
        ("&", 0, Qt.Key.Key_Ampersand, -2.0),
        ("é", 1, Qt.Key.Key_Eacute, -1.0),
        ('"', 2, Qt.Key.Key_QuoteDbl, 0.0),
        ("'", 3, Qt.Key.Key_Apostrophe, 1.0),
        ("(", 4, Qt.Key.Key_ParenLeft, 2.0),
        ("à", 9, Qt.Key.Key_Agrave, None),
    ],
)
def test_digits_of_a_french_keyboard_give_an_emotion_without_shift(
    letter: str, place: int, key: Qt.Key, emotion: float | None, first: int, shoes: Window
) -> None:
    canvas, session = shoes.editing.workspace.canvas, shoes.editing.session
    visit = next(one for one in session.journey.paths[0].visits if one.touchpoint == "cart")
    session.select([visit.id])

    QApplication.sendEvent(canvas, azerty(letter, first + place, key=key))

    after = next(one for one in session.journey.paths[0].visits if one.id == visit.id)
    assert after.emotion == emotion


@pytest.mark.parametrize("scan", [0, 16, 48])
def test_the_same_letters_elsewhere_on_a_keyboard_are_letters(scan: int, shoes: Window, qtbot: QtBot) -> None:
    canvas, session = shoes.editing.workspace.canvas, shoes.editing.session
    shoes.editing.workspace.reveal("cart")
    before = session.journey.paths

    QApplication.sendEvent(canvas, azerty("é", scan, key=Qt.Key.Key_Eacute))

    assert canvas.editor is not None
    assert session.journey.paths == before
    qtbot.keyClick(canvas.editor, Qt.Key.Key_Escape)


def test_letter_of_a_digit_key_is_typed_into_a_card(shoes: Window, qtbot: QtBot) -> None:
    canvas, session = shoes.editing.workspace.canvas, shoes.editing.session
    shoes.editing.workspace.reveal("needs.decision.1")

    QApplication.sendEvent(canvas, azerty("é", 11, key=Qt.Key.Key_Eacute))

    assert canvas.editor is not None
    assert canvas.editor.toPlainText() == "é"
    qtbot.keyClick(canvas.editor, Qt.Key.Key_Escape)
    assert session.history.done == 0


@pytest.mark.parametrize("selected", ["visit", "touchpoint", "both"])
def test_emotion_of_visits_is_given_raised_and_lowered_by_keys(selected: str, shoes: Window, qtbot: QtBot) -> None:
    canvas, session = shoes.editing.workspace.canvas, shoes.editing.session
    visit = next(one for one in session.journey.paths[0].visits if one.touchpoint == "cart")
    session.select({"visit": [visit.id], "touchpoint": ["cart"], "both": [visit.id, "cart"]}[selected])
    canvas.setFocus()

    def felt_after(key: Qt.Key, text: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> float | None:
        QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
        return next(one.emotion for one in session.journey.paths[0].visits if one.id == visit.id)

    digits = [felt_after(Qt.Key(Qt.Key.Key_0 + digit), str(digit)) for digit in range(1, 6)]
    assert digits == [-2.0, -1.0, 0.0, 1.0, 2.0]
    assert felt_after(Qt.Key.Key_Minus, "-") == 1.5
    assert felt_after(Qt.Key.Key_Plus, "+", Qt.KeyboardModifier.ShiftModifier) == 2.0
    assert felt_after(Qt.Key.Key_Minus, "-", Qt.KeyboardModifier.KeypadModifier) == 1.5
    assert felt_after(Qt.Key.Key_Plus, "+", Qt.KeyboardModifier.KeypadModifier) == 2.0
    assert felt_after(Qt.Key.Key_0, "0") is None
    assert felt_after(Qt.Key.Key_Plus, "+") == 0.5
    assert canvas.editor is None
