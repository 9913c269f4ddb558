"""The portrait of a persona is chosen, cut and removed from its form; things of the inventory show their fields."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import inventory
from journeycanvas.model.persona import Persona
from journeycanvas.ui.inspector.portrait import PortraitField
from journeycanvas.ui.panels.inventory import InventoryPanel
from journeycanvas.ui.pictures.dialog import PictureBox
from journeycanvas.ui.window import Window
from tests.ui.person import name_file, when_asked


@pytest.fixture
def face(tmp_path: Path) -> Path:
    path = tmp_path / "face.png"
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#C8502D"))
    assert image.save(str(path))
    return path


def portrait(window: Window) -> PortraitField:
    inspector = window.editing.workspace.inspector
    inspector.refresh()
    return next(field for field in inspector._made[0] if isinstance(field, PortraitField))


def persona(window: Window) -> Persona:
    return next(one for one in window.editing.session.journey.personas if one.id == "mark")


def test_portrait_is_chosen_and_removed_in_one_step_each(shoes: Window, face: Path, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select(["mark"])
    field = portrait(shoes)
    assert not field.crop.isEnabled()
    before = field.face.pixmap().toImage()

    name_file(face)
    field.choose.click()
    qtbot.waitUntil(lambda: persona(shoes).portrait is not None)

    field = portrait(shoes)
    assert field.crop.isEnabled()
    assert field.choose.accessibleName() == "Replace portrait"
    assert field.face.pixmap().toImage() != before
    assert session.history.done == 1
    field.remove.click()
    qtbot.waitUntil(lambda: persona(shoes).portrait is None)
    assert session.history.done == 2


def test_portrait_is_cut_from_the_form_of_a_path_too(shoes: Window, face: Path, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select(["mark"])
    name_file(face)
    portrait(shoes).choose.click()
    qtbot.waitUntil(lambda: persona(shoes).portrait is not None)
    path = next(path for path in session.journey.paths if path.persona == "mark")
    session.select([path.id])
    opened: list[str] = []
    when_asked(lambda box: (opened.append(type(box).__name__), box.close()))

    portrait(shoes).crop.click()

    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [PictureBox.__name__]


def test_details_of_a_thing_of_the_inventory_are_shown(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply("x", lambda journey: inventory.collect(journey, ["Heard in the shop"]))
    id = session.journey.inventory[-1].id
    shoes.editing.docks.open("inventory")
    panel = shoes.editing.docks.panel("inventory")
    assert isinstance(panel, InventoryPanel)
    panel.list.setCurrentIndex(panel.things.index(panel.things.rowCount() - 1))

    panel.details.click()
    QApplication.processEvents()

    assert session.selection == {id}
    assert shoes.editing.workspace.inspector.tabs.titles[0] == "In the inventory"
    assert shoes.editing.workspace.inspector.isAncestorOf(QApplication.focusWidget())
