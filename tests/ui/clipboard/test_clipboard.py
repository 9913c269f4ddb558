"""Cutting, copying and pasting in the window, as a person does it, between maps and with other programs."""

import math
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, records
from journeycanvas.language import use
from journeycanvas.model.card import Card
from journeycanvas.ui.clipboard.copied import FRAGMENT
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.person import action, answer, click

FORMS = {
    "text": "text/plain",
    "html": "text/html",
    "tabbed": "text/tab-separated-values",
    "png": "image/png",
    "own": FRAGMENT,
}


def journey(window: Window) -> Journey:
    return window.editing.session.journey


def select(window: Window, *ids: str) -> None:
    window.editing.session.select(ids)
    QApplication.processEvents()


def do(window: Window, id: str) -> None:
    QApplication.processEvents()
    person.do(window, id)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def offer(**forms: str | bytes) -> QMimeData:
    """Put what another program copied on the clipboard, by the names of its forms."""
    offered = QMimeData()
    for name, content in forms.items():
        mime = FORMS[name]
        offered.setData(mime, QByteArray(content if isinstance(content, bytes) else content.encode()))
    QGuiApplication.clipboard().setMimeData(offered)
    return offered


def first_card(window: Window) -> Card:
    return journey(window).cards[0]


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    qtbot.keyClick(window.editing.workspace.canvas, key, Qt.KeyboardModifier.ControlModifier)


def test_keys_copy_and_paste_what_is_selected(shoes: Window, qtbot: QtBot) -> None:
    card = first_card(shoes)
    click(qtbot, shoes, f"card:{card.id}")
    QApplication.processEvents()

    press(qtbot, shoes, Qt.Key.Key_C)
    press(qtbot, shoes, Qt.Key.Key_V)
    press(qtbot, shoes, Qt.Key.Key_V)

    copies = [one for one in journey(shoes).cards if (one.text, one.lane) == (card.text, card.lane)]
    assert [one.stage for one in copies] == [card.stage] * 3
    assert shoes.editing.session.selection == {copies[-1].id}
    assert shoes.editing.undo_name == "Paste"
    do(shoes, "undo")
    do(shoes, "undo")
    assert shoes.editing.session.is_clean


def test_what_is_cut_is_gone_and_comes_back_where_one_pastes(shoes: Window) -> None:
    before = journey(shoes)
    stage, other = before.stages[0], before.stages[-1]
    held = [one.name for one in before.touchpoints if one.stage == stage.id]
    select(shoes, stage.id)
    person.answer("Cut")

    do(shoes, "cut")
    select(shoes, other.id)
    do(shoes, "paste")

    assert [one.name for one in journey(shoes).stages] == [*(one.name for one in before.stages[1:]), stage.name]
    last = journey(shoes).stages[-1]
    assert [one.name for one in journey(shoes).touchpoints if one.stage == last.id] == held
    assert shoes.editing.session.selection == {last.id}


def test_things_go_from_one_window_to_another(program: Program, shoes: Window, qtbot: QtBot) -> None:
    touchpoint = journey(shoes).touchpoints[0]
    select(shoes, touchpoint.id)
    do(shoes, "copy")
    other = program.open_window()
    qtbot.waitExposed(other)
    other.open_template("blank")

    do(other, "paste")

    pasted = [one for one in journey(other).touchpoints if one.name == touchpoint.name]
    assert len(pasted) == 1
    assert pasted[0].channels == touchpoint.channels
    assert first_violation(journey(other).__dict__) is None


def on_others(window: Window, *, before: Journey) -> list[tuple[str, str]]:
    """Return which new touchpoints lie on which others, as they are drawn."""
    known = {one.id for one in before.touchpoints}
    discs = [node for node in window.editing.session.scene.nodes if node.role == "touchpoint"]
    return [
        (one.key, other.key)
        for one in discs
        if one.record not in known
        for other in discs
        if other is not one
        # The box of a touchpoint is a little wider than its disc.
        and math.dist(one.bounds.middle, other.bounds.middle) < (one.bounds.width + other.bounds.width) / 2 / 1.2
    ]


@pytest.mark.parametrize("deed", ["paste", "duplicate"])
def test_touchpoints_pasted_or_duplicated_stand_free(shoes: Window, deed: str) -> None:
    for one in journey(shoes).touchpoints:
        select(shoes, one.id)
        before = journey(shoes)
        if deed == "paste":
            do(shoes, "copy")
            select(shoes)

        do(shoes, deed)

        assert len(journey(shoes).touchpoints) == len(before.touchpoints) + 1
        assert on_others(shoes, before=before) == []
        do(shoes, "undo")
        assert journey(shoes) is before


def test_touchpoints_pasted_from_another_window_stand_free(program: Program, shoes: Window, qtbot: QtBot) -> None:
    other = program.open_window()
    qtbot.waitExposed(other)
    other.open_template("blank")
    do(other, "add_touchpoint")
    other.editing.settle()
    select(other, journey(other).touchpoints[-1].id)
    do(other, "copy")
    select(shoes)
    before = journey(shoes)

    for _time in range(3):
        select(shoes)
        do(shoes, "paste")

    assert len(journey(shoes).touchpoints) == len(before.touchpoints) + 3
    assert on_others(shoes, before=before) == []


def test_cards_bring_their_lane_into_another_window_and_it_is_said_where_they_are(
    program: Program, shoes: Window, qtbot: QtBot
) -> None:
    lane = next(lane for lane in journey(shoes).lanes if getattr(lane, "wording", None) == "needs")
    cards = [card for card in journey(shoes).cards if card.lane == lane.id][:2]
    select(shoes, *[card.id for card in cards])
    do(shoes, "copy")
    other = program.open_window()
    qtbot.waitExposed(other)
    other.open_template("blank")
    held = [lane.id for lane in journey(other).lanes if getattr(lane, "wording", None) == "needs"]
    other.editing.session.apply("Delete", lambda before: lanes.delete(before, held))

    do(other, "paste")

    told = other.statusBar().currentMessage()
    assert told.startswith("Pasted: 1 lane, 2 cards")
    assert told.endswith("New lane: Needs.")
    new = journey(other).lanes[-1]
    assert [card.lane for card in journey(other).cards] == [new.id, new.id]
    other.editing.session.apply("Hide", lambda before: lanes.hide(before, [new.id]))
    other.editing.session.select([])
    do(other, "paste")
    assert other.statusBar().currentMessage() == "Pasted: 2 cards. Into the lane: Needs. Shown again: Needs."


def test_a_cell_that_is_chosen_gets_what_is_pasted(shoes: Window) -> None:
    from journeycanvas.edits.cells import Cell

    card = first_card(shoes)
    lane = next(one for one in reversed(journey(shoes).lanes) if one.holds_cards and not one.hidden)
    stage = journey(shoes).stages[-1].id
    select(shoes, card.id)
    do(shoes, "copy")

    shoes.editing.session.choose_cell(Cell(lane.id, stage))
    do(shoes, "paste")

    (id,) = shoes.editing.session.selection
    pasted = records.find_as(journey(shoes), id, kind=Card)
    assert (pasted.lane, pasted.stage, pasted.text) == (lane.id, stage, card.text)


def test_the_menu_on_an_empty_cell_pastes_into_it(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    scene = shoes.editing.session.scene
    select(shoes, first_card(shoes).id)
    do(shoes, "copy")
    lane = next(one.id for one in reversed(journey(shoes).lanes) if one.holds_cards and not one.hidden)
    band = next(band for band in scene.bands if band.lane == lane)
    column = next(
        one for one in scene.columns if not [c for c in journey(shoes).cards if (c.lane, c.stage) == (lane, one.stage)]
    )
    at = canvas.viewportTransform().map(QPointF(column.x + column.width / 2, band.y + band.height / 2)).toPoint()

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(entry for entry in menu.actions() if entry.objectName() == "paste").trigger()
    menu.close()

    (id,) = shoes.editing.session.selection
    pasted = records.find_as(journey(shoes), id, kind=Card)
    assert (pasted.lane, pasted.stage) == (lane, column.stage)


def test_what_is_copied_is_a_picture_a_drawing_a_text_and_a_table_at_once(shoes: Window) -> None:
    touchpoint = journey(shoes).touchpoints[0]
    select(shoes, touchpoint.id, first_card(shoes).id)

    do(shoes, "copy")

    held = clipboard()
    image = held.imageData()
    assert isinstance(image, QImage)
    assert image.width() > 50
    assert bytes(held.data("image/png").data()).startswith(b"\x89PNG")
    svg = bytes(held.data("image/svg+xml").data()).decode()
    assert touchpoint.name.split()[0] in svg
    assert touchpoint.name in held.text()
    assert first_card(shoes).text.split("\n")[0] in held.text()
    assert f"<td>{touchpoint.name}</td>" in held.html()
    assert touchpoint.name in bytes(held.data("text/tab-separated-values").data()).decode()


def test_copying_makes_nothing_before_it_is_asked_for(shoes: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from journeycanvas.ui.clipboard.copied import Copied

    asked: list[str] = []
    real = Copied.retrieveData
    monkeypatch.setattr(Copied, "retrieveData", lambda self, name, kind: asked.append(name) or real(self, name, kind))
    select(shoes, journey(shoes).touchpoints[0].id)

    do(shoes, "copy")
    assert asked == []
    do(shoes, "paste")

    assert asked == [FRAGMENT]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_table_that_is_copied_can_be_pasted_as_a_table(shoes: Window, language: str) -> None:
    use(language)
    touchpoint = next(one for one in journey(shoes).touchpoints if one.channels)
    card = first_card(shoes)
    select(shoes, touchpoint.id, card.id)
    do(shoes, "copy")
    rows = bytes(clipboard().data("text/tab-separated-values").data()).decode()
    use("en" if language == "fr" else "fr")

    offer(text=rows)
    select(shoes)
    do(shoes, "paste")

    new = [one for one in journey(shoes).touchpoints if one.id in shoes.editing.session.selection]
    (copied,) = [one for one in journey(shoes).cards if one.id in shoes.editing.session.selection]
    assert [(one.name, one.stage, one.channels) for one in new] == [
        (touchpoint.name, touchpoint.stage, touchpoint.channels)
    ]
    assert (copied.text, copied.stage) == (card.text, card.stage)
    felt = {visit.touchpoint: visit.emotion for visit in journey(shoes).paths[0].visits}
    assert felt[new[0].id] == felt[touchpoint.id]


def test_lines_of_text_become_cards_of_the_lane_that_is_selected(shoes: Window) -> None:
    card = first_card(shoes)
    select(shoes, card.id)
    offer(text="- First thing\r\n• Second thing\r\n\r\n3. Third thing\r\n")

    do(shoes, "paste")

    new = [one for one in journey(shoes).cards if one.id in shoes.editing.session.selection]
    assert [one.text for one in new] == ["First thing", "Second thing", "Third thing"]
    assert {(one.lane, one.stage) for one in new} == {(card.lane, card.stage)}
    do(shoes, "undo")
    assert shoes.editing.session.is_clean


@pytest.mark.parametrize(
    "forms",
    [
        {"text": "Étape\tNom\tcanal\tÉmotion\r\nEssai\tOuvrir la boîte\tColis ; Blog\t1,5\r\nEssai\tEssayer\t\t\r\n"},
        {
            "html": "<html><style>td{x:1}</style><!--[if]> <td>--><table><tr><th>Étape<th>Nom<th>canal<th>Émotion"
            "<tr><td>Essai<td>Ouvrir\n la&nbsp;bo&icirc;te<td>Colis ; Blog<td>1,5"
            "<tr><td>Essai<td><b>Essayer</b></table>"
        },
    ],
    ids=["spreadsheet", "web page"],
)
def test_a_table_with_known_headings_becomes_touchpoints(shoes: Window, forms: dict[str, str]) -> None:
    offer(**forms)
    select(shoes)

    do(shoes, "paste")

    new = [one for one in journey(shoes).touchpoints if one.id in shoes.editing.session.selection]
    assert [" ".join(one.name.split()) for one in new] == ["Ouvrir la boîte", "Essayer"]
    assert {one.stage for one in new} == {journey(shoes).stages[-1].id}
    assert journey(shoes).stages[-1].name == "Essai"
    felt = {visit.touchpoint: visit.emotion for path in journey(shoes).paths for visit in path.visits}
    assert [felt[one.id] for one in new] == [1.5, None]


def test_a_table_without_known_headings_becomes_a_card_a_row(shoes: Window) -> None:
    offer(text="Paris\t12\nLyon\t\nLille\t7")
    select(shoes)

    do(shoes, "paste")

    new = [one.text for one in journey(shoes).cards if one.id in shoes.editing.session.selection]
    assert new == ["Paris – 12", "Lyon", "Lille – 7"]


def test_boxes_that_do_not_fit_are_told_and_the_rest_is_pasted(shoes: Window) -> None:
    offer(text="Name\tEmotion\nTry on\tvery well indeed")
    said: list[str] = []
    answer("OK", said=said)

    do(shoes, "paste")

    assert "1 box of the table was left out" in said[0]
    assert any(one.name == "Try on" for one in journey(shoes).touchpoints)


@pytest.mark.parametrize(
    ("forms", "reason"),
    [
        ({"own": '{"format":"journeycanvas-fragment","version":2}'}, "newer version"),
        ({"own": '{"format":"journeycanvas","version":1}'}, "no part of a journey"),
        ({"own": b"{\xff}"}, "no UTF-8"),
        (
            {"own": '{"format":"journeycanvas-fragment","version":1,"cards":[{"id":"a b","lane":"x","stage":"y"}]}'},
            "an id is",
        ),
        ({"text": " \n\t"}, "Nothing on the clipboard"),
        ({}, "Nothing on the clipboard"),
    ],
)
def test_what_cannot_be_pasted_is_told_and_changes_nothing(
    shoes: Window, forms: dict[str, str | bytes], reason: str
) -> None:
    offer(**forms)
    said: list[str] = []
    answer("OK", said=said)

    do(shoes, "paste")

    assert reason in said[0]
    assert shoes.editing.session.is_clean


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=80) | st.lists(st.sampled_from(["Name", "Lane", "\t", "\n", "x", '"', "=1"])).map("".join),
    html=st.none()
    | st.lists(st.sampled_from(["<table>", "<tr>", "<td>", "Name", "</table", ">", "<!--", "&#"])).map("".join),
    own=st.none() | st.binary(max_size=40),
)
def test_nothing_on_the_clipboard_breaks_a_journey(
    shoes: Window, text: str, html: str | None, own: bytes | None
) -> None:
    from journeycanvas.ui import messages

    forms: dict[str, str | bytes] = {"text": text.encode("utf-8", "replace")}
    forms |= {"html": html} if html is not None else {}
    forms |= {"own": own} if own is not None else {}
    offer(**forms)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "tell", lambda *_said: None)
        do(shoes, "paste")

    assert first_violation(journey(shoes).__dict__) is None
    shoes.editing.session.undo()


def test_while_a_text_is_typed_the_clipboard_belongs_to_it(shoes: Window, qtbot: QtBot) -> None:
    card = first_card(shoes)
    shoes.editing.workspace.canvas.edit_text(card.id, "text")
    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    QGuiApplication.clipboard().setText("typed over")

    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert editor.text == "typed over"
    assert len(journey(shoes).cards) == len(shoes.editing.session.settled.cards)
    do(shoes, "select_all")


def test_the_entries_of_the_menu_belong_to_a_field_that_has_the_keyboard(shoes: Window, qtbot: QtBot) -> None:
    shoes.activateWindow()
    select(shoes, journey(shoes).touchpoints[0].id)
    inspector = shoes.editing.workspace.inspector
    inspector.refresh()
    line = inspector.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    before = len(journey(shoes).touchpoints)

    action(shoes, "copy").trigger()
    assert clipboard().text() == line.text()
    action(shoes, "paste").trigger()

    assert not clipboard().hasFormat(FRAGMENT)
    assert len(journey(shoes).touchpoints) == before


def test_entries_stand_in_the_edit_menu_and_are_on_when_they_can_do_something(shoes: Window) -> None:
    menu = next(menu for menu in shoes.menus.all if menu.objectName() == "edit")
    ids = [entry.objectName() for entry in menu.actions()]
    assert ids[3:6] == ["cut", "copy", "paste"]

    select(shoes)
    assert [action(shoes, id).isEnabled() for id in ("cut", "copy", "paste")] == [False, False, True]
    select(shoes, first_card(shoes).id)
    assert [action(shoes, id).isEnabled() for id in ("cut", "copy", "paste")] == [True, True, True]


def test_a_page_without_a_text_is_pasted_as_its_lines(shoes: Window) -> None:
    offer(html="<style>p {}</style><h1>One &amp; two</h1><p>Three <b>four</b></p><ul><li>five<li><i>six</i></ul><br>")
    select(shoes, first_card(shoes).id)

    do(shoes, "paste")

    held = {card.id: card.text for card in journey(shoes).cards}
    assert [held[id] for id in held if id in shoes.editing.session.selection] == [
        "One & two",
        "Three four",
        "five",
        "six",
    ]


def test_a_table_offered_with_tabs_alone_is_pasted(shoes: Window) -> None:
    stage = journey(shoes).stages[0]
    offer(tabbed=f"Stage\tTouchpoint\n{stage.name}\tPodcast\n")

    do(shoes, "paste")

    assert [one.stage for one in journey(shoes).touchpoints if one.name == "Podcast"] == [stage.id]


def test_the_bytes_of_a_picture_alone_are_pasted(shoes: Window) -> None:
    pixels = QImage(40, 30, QImage.Format.Format_RGB32)
    pixels.fill(0x336699)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert pixels.save(buffer, "PNG")
    offer(png=bytes(content.data()))
    card = first_card(shoes)
    select(shoes, card.id)

    do(shoes, "paste")

    assert len(first_card(shoes).pictures) == len(card.pictures) + 1


def test_a_file_that_is_no_picture_is_told_instead_of_pasted_as_its_name(shoes: Window) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile("/somewhere/notes.docx")])
    offered.setText("file:///somewhere/notes.docx")
    QGuiApplication.clipboard().setMimeData(offered)
    said: list[str] = []
    answer("OK", said=said)

    do(shoes, "paste")

    assert said == ["“notes.docx” is no picture that can be shown: PNG, JPEG, GIF and WEBP can."]
    assert shoes.editing.session.is_clean


def test_lines_pasted_on_the_lane_of_the_path_become_touchpoints(shoes: Window) -> None:
    before = journey(shoes)
    lane = next(lane for lane in before.lanes if lane.kind == "path")
    select(shoes, lane.id, before.stages[2].id)
    offer(text="Flyer\nPodcast\n")

    do(shoes, "paste")

    new = [one for one in journey(shoes).touchpoints if one.name in ("Flyer", "Podcast")]
    assert [(one.name, one.stage) for one in new] == [("Flyer", before.stages[2].id), ("Podcast", before.stages[2].id)]
    visited = [visit.touchpoint for visit in journey(shoes).paths[0].visits]
    assert {one.id for one in new} <= set(visited)
    assert shoes.editing.undo_name == "Paste"
    do(shoes, "undo")
    assert journey(shoes) is before


@pytest.mark.parametrize("content", [b"[" * 10_000_000, b"[" * 5_000_000 + b"]" * 5_000_000, b'{"a":' * 1_000_000])
def test_ten_megabytes_of_brackets_are_refused_at_once(shoes: Window, content: bytes) -> None:
    offer(own=content)
    said: list[str] = []
    answer("OK", said=said)
    before = time.monotonic()

    do(shoes, "paste")

    assert time.monotonic() - before < 3.0
    assert len(said) == 1
    assert "more than 64 times" in said[0]
    assert shoes.editing.session.is_clean
