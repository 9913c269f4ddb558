"""Pictures kept on a touchpoint: a sign on the map, on the screen and on paper, and a field that does all to them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import pictures
from journeycanvas.exports.svg import svg
from journeycanvas.model.picture import Crop
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.shapes import Icon
from journeycanvas.ui.inspector.pictures_field import PicturesField
from journeycanvas.ui.pictures.dialog import PictureBox
from journeycanvas.ui.pictures.reading import read_file
from journeycanvas.ui.window import Window
from tests.ui.person import name_file, when_asked


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    made = []
    for name, colour in (("till.png", "#C8502D"), ("door.png", "#2D50C8")):
        image = QImage(80, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(tmp_path / name))
        made.append(tmp_path / name)
    return made[0], made[1]


def touchpoint(window: Window) -> Touchpoint:
    return window.editing.session.journey.touchpoints[0]


def field(window: Window) -> PicturesField:
    inspector = window.editing.workspace.inspector
    inspector.refresh()
    return next(one for one in inspector.fields if isinstance(one, PicturesField))


def signs(window: Window) -> list[Icon]:
    session = window.editing.session
    node = next(one for one in session.scene.nodes if one.key == f"touchpoint:{touchpoint(window).id}")
    return [shape for shape in node.shapes if isinstance(shape, Icon) and shape.name == "photo"]


def test_picture_is_put_on_a_touchpoint_described_and_removed(
    shoes: Window, files: tuple[Path, Path], qtbot: QtBot
) -> None:
    session, id = shoes.editing.session, touchpoint(shoes).id
    session.select([id])
    before = session.journey
    assert not signs(shoes)
    name_file(files[0])

    field(shoes).add.click()
    qtbot.waitUntil(lambda: bool(touchpoint(shoes).pictures))
    (row,) = field(shoes).rows
    qtbot.keyClicks(row.caption.editor, "The till")
    qtbot.keyClick(row.caption.editor, Qt.Key.Key_Return)

    assert [use.caption for use in touchpoint(shoes).pictures] == ["The till"]
    assert session.selection == {id}
    assert len(signs(shoes)) == 1
    assert "with pictures" in next(one for one in session.scene.nodes if one.key == f"touchpoint:{id}").name
    assert session.journey.cards == before.cards

    row.remove.click()
    qtbot.waitUntil(lambda: not touchpoint(shoes).pictures)
    assert field(shoes).rows == []
    assert session.journey == before
    assert session.history.done == 3


def test_one_of_several_pictures_is_cut_and_replaced(shoes: Window, files: tuple[Path, Path], qtbot: QtBot) -> None:
    session, id = shoes.editing.session, touchpoint(shoes).id
    one, two = (read_file(path).picture for path in files)

    def hung(journey: Journey) -> Journey:
        return pictures.hang(pictures.hang(journey, id, picture=one), id, picture=one)

    session.apply("x", hung, selection=[id])
    name_file(files[1])

    field(shoes).rows[1].replace.click()
    qtbot.waitUntil(lambda: touchpoint(shoes).pictures[1].picture == two.id)
    assert touchpoint(shoes).pictures[0].picture == one.id

    def cut(box: object) -> None:
        assert isinstance(box, PictureBox)
        qtbot.keyClick(box.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        box.accept()

    when_asked(cut)
    field(shoes).rows[1].crop.click()
    assert [use.crop == Crop() for use in touchpoint(shoes).pictures] == [True, False]
    assert shoes.actions_of["edit_picture"].isEnabled()


def test_sign_of_pictures_is_on_paper_too(shoes: Window, files: tuple[Path, Path]) -> None:
    session, id = shoes.editing.session, touchpoint(shoes).id
    before = svg(session.scene)

    session.apply("x", lambda journey: pictures.hang(journey, id, picture=read_file(files[0]).picture))

    assert svg(session.scene) != before
