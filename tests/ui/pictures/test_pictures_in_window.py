"""Pictures in the window: put in, dropped, pasted, cut, described, replaced, taken out, and the same on paper."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import pictures, records
from journeycanvas.edits.errors import EditError
from journeycanvas.exports.svg import svg
from journeycanvas.model.card import Card
from journeycanvas.model.picture import Crop
from journeycanvas.scene.shapes import Image
from journeycanvas.ui.dialogs.choose_one import ChooseOne
from journeycanvas.ui.pictures.crop_view import CropView
from journeycanvas.ui.pictures.dialog import PictureBox
from journeycanvas.ui.pictures.reading import LONGEST_PX, read_picture
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.person import action, answer, name_file, when_asked


def image(width: int = 60, height: int = 40, colour: str = "#C8502D") -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def encoded(pixels: QImage, kind: str = "png") -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(pixels)
    return bytes(content.data())


def file(folder: Path, name: str = "shoe.png", content: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(encoded(image()) if content is None else content)
    return path


def journey(window: Window) -> Journey:
    return window.editing.session.journey


def select(window: Window, *ids: str) -> None:
    window.editing.session.select(ids)
    QApplication.processEvents()


def do(window: Window, id: str) -> None:
    QApplication.processEvents()
    person.do(window, id)


def plain_card(window: Window) -> Card:
    return next(card for card in journey(window).cards if not card.pictures)


def shown(window: Window, id: str) -> pictures.Hung:
    found = pictures.hung(journey(window), id)
    assert found is not None
    return found


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_of_size(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


# Reading


@pytest.mark.parametrize(("kind", "media_type"), [("png", "image/png"), ("jpeg", "image/jpeg"), ("webp", "image/png")])
def test_pictures_are_read_by_what_is_in_them(kind: str, media_type: str) -> None:
    read = read_picture(encoded(image(), kind), name="x.exe")

    assert (read.picture.media_type, read.picture.width_px, read.picture.height_px) == (media_type, 60, 40)
    assert read.told == ""


def test_a_gif_is_read() -> None:
    content = bytes.fromhex("47494638396101000100800000c8502d00000021f90400000000002c00000000010001000002024401003b")

    assert read_picture(content, name="x.gif").picture.media_type == "image/png"


def test_a_large_picture_is_reduced_with_a_word_about_it() -> None:
    read = read_picture(encoded(image(4000, 1000)), name="x")

    assert (read.picture.width_px, read.picture.height_px) == (LONGEST_PX, 500)
    assert "4000 × 1000" in read.told


def test_a_photograph_is_turned_upright() -> None:
    buffer = BytesIO()
    photo = PIL.Image.new("RGB", (80, 30))
    photo.putpixel((0, 0), (255, 255, 255))
    exif = photo.getexif()
    exif[0x0112] = 6  # to be turned by a quarter to the right
    photo.save(buffer, "JPEG", exif=exif)

    read = read_picture(buffer.getvalue(), name="x")

    assert (read.picture.width_px, read.picture.height_px) == (30, 80)


def test_only_the_pixels_of_a_file_are_kept() -> None:
    tagged = image()
    tagged.setText("Author", "secret person")
    content = encoded(tagged) + b"secret tail"
    assert content.count(b"secret") == 2

    read = read_picture(content, name="x")

    assert b"secret" not in QByteArray.fromBase64(read.picture.content.encode()).data()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no picture"),
        (b"%PDF-1.7", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (encoded(image())[:60], "damaged"),
        (b"GIF89a", "damaged"),
        (b"RIFF\0\0\0\0WEBP", "damaged"),
        (png_of_size(100_000, 100_000), "million pixels"),
        (png_of_size(0, 7), "damaged"),
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        read_picture(content, name="x")


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt's readers say what is wrong with a picture
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["png", "jpeg", "webp"]),
    cut=st.integers(1, 200),
    hits=st.lists(st.tuples(st.integers(8, 150), st.integers(0, 255)), max_size=4),
)
def test_a_damaged_picture_is_read_or_refused(kind: str, cut: int, hits: list[tuple[int, int]]) -> None:
    content = bytearray(encoded(image(), kind)[:cut])
    for place, value in hits:
        if place < len(content):
            content[place] = value

    try:
        read = read_picture(bytes(content), name="x")
    except EditError:
        return

    assert read.picture.width_px >= 1


# Putting in


def test_a_picture_is_put_on_the_card_that_is_selected(shoes: Window, tmp_path: Path) -> None:
    card = plain_card(shoes)
    select(shoes, card.id)
    name_file(file(tmp_path))

    do(shoes, "insert_picture")

    assert shown(shoes, card.id).picture.name == "shoe.png"
    nodes = [node for node in shoes.editing.session.scene.nodes if node.record == card.id]
    assert any(isinstance(shape, Image) for node in nodes for shape in node.shapes)
    assert b"data:image/png" in svg(shoes.editing.session.scene)
    assert shoes.editing.undo_name == "Insert picture"
    do(shoes, "undo")
    assert shoes.editing.session.is_clean


def test_a_picture_of_a_touchpoint_becomes_a_card_linked_to_it(shoes: Window, tmp_path: Path) -> None:
    touchpoint = journey(shoes).touchpoints[3]
    select(shoes, touchpoint.id)
    name_file(file(tmp_path))

    do(shoes, "insert_picture")

    (id,) = shoes.editing.session.selection
    card = records.find_as(journey(shoes), id, kind=Card)
    assert (card.stage, card.touchpoints, len(card.pictures)) == (touchpoint.stage, (touchpoint.id,), 1)
    assert next(lane.kind for lane in journey(shoes).lanes if lane.id == card.lane) == "key_moment"
    assert any(node.record == id for node in shoes.editing.session.scene.nodes)


def test_a_screenshot_is_pasted_as_the_portrait_of_a_persona(shoes: Window) -> None:
    persona = journey(shoes).personas[0]
    select(shoes, persona.id)
    QGuiApplication.clipboard().setImage(image(400, 200))

    do(shoes, "paste")

    assert shown(shoes, persona.id).crop == Crop(x=0.25, y=0.0, width=0.5, height=1.0)


def test_a_screenshot_is_pasted_into_the_first_stage_of_the_phase_selected(shoes: Window) -> None:
    phase = journey(shoes).phases[-1]
    first = next(stage for stage in journey(shoes).stages if stage.phase == phase.id)
    select(shoes, phase.id)
    QGuiApplication.clipboard().setImage(image(400, 200))

    do(shoes, "paste")

    (id,) = shoes.editing.session.selection
    assert records.find_as(journey(shoes), id, kind=Card).stage == first.id != journey(shoes).stages[0].id


def test_a_file_of_a_picture_that_was_copied_is_pasted(shoes: Window, tmp_path: Path) -> None:
    card = plain_card(shoes)
    select(shoes, card.id)
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(file(tmp_path)))])
    QGuiApplication.clipboard().setMimeData(offered)

    do(shoes, "paste")

    assert shown(shoes, card.id).picture.width_px == 60


def test_pictures_dropped_on_a_card_go_onto_it_and_beside_it(shoes: Window, tmp_path: Path) -> None:
    card = plain_card(shoes)
    canvas = shoes.editing.workspace.canvas
    node = next(node for node in shoes.editing.session.scene.nodes if node.record == card.id)
    at = canvas.viewportTransform().map(QPointF(*node.bounds.middle))
    offered = QMimeData()
    paths = [file(tmp_path), file(tmp_path, "second.png", encoded(image(30, 30)))]
    offered.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, offered, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(at.toPoint(), *how)
    entering.ignore()

    QApplication.sendEvent(canvas.viewport(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(canvas.viewport(), QDropEvent(at, *how))

    assert shown(shoes, card.id).picture.name == "shoe.png"
    beside = [one for one in journey(shoes).cards if one.pictures and one.id in shoes.editing.session.selection]
    assert [(one.lane, one.stage) for one in beside] == [(card.lane, card.stage)] * 2
    assert shoes.editing.undo_name == "Insert picture"


def test_a_broken_picture_is_told_and_changes_nothing(shoes: Window, tmp_path: Path) -> None:
    select(shoes, plain_card(shoes).id)
    said: list[str] = []
    name_file(file(tmp_path, "broken.png", b"\x89PNG\r\n\x1a\nxxxx"))

    def then() -> None:
        answer("OK", said=said)

    when_asked_twice(then)
    do(shoes, "insert_picture")

    assert "“broken.png” is damaged" in said[0]
    assert shoes.editing.session.is_clean


def when_asked_twice(then: object) -> None:
    """Answer the box that follows the one for the file."""
    from PySide6.QtCore import QTimer

    def wait() -> None:
        box = QApplication.activeModalWidget()
        if box is None or type(box).__name__ == "QFileDialog":
            QTimer.singleShot(10, wait)
        else:
            assert callable(then)
            then()

    QTimer.singleShot(10, wait)


# Cutting, describing, replacing, removing


def pictured(window: Window) -> Card:
    card = plain_card(window)
    picture = read_picture(encoded(image(400, 200)), name="wide").picture
    window.editing.session.apply("Insert picture", lambda one: pictures.hang(one, card.id, picture=picture))
    select(window, card.id)
    return card


def test_a_picture_is_cut_and_described_in_one_step(shoes: Window, qtbot: QtBot) -> None:
    card = pictured(shoes)

    def act(box: QWidget) -> None:
        assert isinstance(box, PictureBox)
        assert box.line is not None
        frame = box.view.frame()
        start, end = frame.bottomRight().toPoint(), frame.center().toPoint()
        qtbot.mousePress(box.view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(box.view, end)
        qtbot.mouseRelease(box.view, Qt.MouseButton.LeftButton, pos=end)
        box.line.setText("In the shop")
        box.accept()

    when_asked(act)
    do(shoes, "edit_picture")

    use = shown(shoes, card.id).use
    assert use is not None
    assert (use.crop.width, use.crop.height) == pytest.approx((0.5, 0.5), abs=0.02)
    assert use.caption == "In the shop"
    do(shoes, "undo")
    assert shown(shoes, card.id).crop == Crop()


def test_a_frame_is_moved_and_stretched_by_keys(qtbot: QtBot) -> None:
    view = CropView(image(400, 200), Crop(x=0.1, y=0.1, width=0.5, height=0.5), is_round=False)
    qtbot.addWidget(view)

    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    assert view.part == Crop(x=0.11, y=0.15, width=0.49, height=0.5)
    assert view.accessibleDescription() == "Left 11 %, top 15 %, width 49 %, height 50 %"
    view.show_whole()
    assert view.part == Crop()


def test_the_frame_of_a_portrait_stays_round(qtbot: QtBot) -> None:
    view = CropView(image(400, 200), Crop(x=0.25, width=0.5), is_round=True)
    qtbot.addWidget(view)

    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert view.part.width * 400 == pytest.approx(view.part.height * 200, rel=0.01)


def choose(row: int) -> None:
    """Choose a row of the next list of names by keys."""

    def act(box: QWidget) -> None:
        assert isinstance(box, ChooseOne)
        box.list.setCurrentRow(row)
        box.accept()

    when_asked(act)


def test_a_second_picture_is_shown_beside_the_first_and_each_is_reached_by_keys(shoes: Window, tmp_path: Path) -> None:
    card = pictured(shoes)
    name_file(file(tmp_path))

    do(shoes, "insert_picture")

    shown_now = pictures.all_hung(journey(shoes), card.id)
    assert len(shown_now) == 2
    node = next(node for node in shoes.editing.session.scene.nodes if node.key == f"card:{card.id}")
    boxes = [shape for shape in node.shapes if isinstance(shape, Image)]
    assert [box.picture.key for box in boxes] == [one.picture.id for one in shown_now]
    assert shoes.editing.undo_name == "Insert picture"
    select(shoes, card.id)
    choose(1)
    do(shoes, "picture_earlier")
    order = [one.picture.id for one in pictures.all_hung(journey(shoes), card.id)]
    assert order == [shown_now[1].picture.id, shown_now[0].picture.id]
    choose(0)
    do(shoes, "remove_picture")
    assert [one.picture.id for one in pictures.all_hung(journey(shoes), card.id)] == order[1:]
    do(shoes, "picture_later")
    assert "several pictures" in shoes.statusBar().currentMessage()


def test_captions_of_several_pictures_are_typed_where_they_are_seen(shoes: Window, qtbot: QtBot) -> None:
    card = pictured(shoes)
    session = shoes.editing.session
    session.apply("Insert picture", lambda one: pictures.hang(one, card.id, picture=shown(shoes, card.id).picture))
    uses = [one.use.id for one in pictures.all_hung(journey(shoes), card.id) if one.use is not None]
    for number, use in enumerate(uses):
        session.apply("Caption", lambda one, use=use, number=number: pictures.caption(one, use, text=f"N{number}"))

    node = next(node for node in session.scene.nodes if node.key == f"card:{card.id}")

    captions = [text for text in node.texts if text.field == "caption"]
    assert [(text.record, text.text) for text in captions] == [(uses[0], "N0"), (uses[1], "N1")]
    assert captions[0].box.y == captions[1].box.y


def test_a_cancelled_box_changes_nothing(shoes: Window) -> None:
    pictured(shoes)
    before = journey(shoes)

    def act(box: QWidget) -> None:
        assert isinstance(box, PictureBox)
        box.view.show_part(Crop(width=0.3))
        box.reject()

    when_asked(act)
    do(shoes, "edit_picture")

    assert journey(shoes) is before


def test_a_picture_is_replaced_and_removed(shoes: Window, tmp_path: Path) -> None:
    card = pictured(shoes)
    name_file(file(tmp_path))
    do(shoes, "replace_picture")
    assert shown(shoes, card.id).picture.name == "shoe.png"
    assert shoes.editing.undo_name == "Replace picture"

    do(shoes, "remove_picture")
    assert pictures.hung(journey(shoes), card.id) is None
    assert all(one.name not in ("wide", "shoe.png") for one in journey(shoes).pictures)


def test_entries_for_pictures_are_on_where_one_is_shown(shoes: Window) -> None:
    ids = ("edit_picture", "replace_picture", "remove_picture")
    select(shoes, plain_card(shoes).id)
    assert not any(action(shoes, id).isEnabled() for id in ids)
    assert action(shoes, "insert_picture").isEnabled()

    pictured(shoes)
    assert all(action(shoes, id).isEnabled() for id in ids)
