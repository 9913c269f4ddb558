"""The logo and the colour of a client are chosen in the form of the journey."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from journeycanvas.ui.inspector.choices import ColourField
from journeycanvas.ui.inspector.logo import LogoField
from journeycanvas.ui.window import Window
from tests.ui.person import name_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#147063"))
    assert image.save(str(path))
    return path


def fields(window: Window, qtbot: QtBot) -> tuple[LogoField, ColourField]:
    """Return both fields, on the tab of the version."""
    inspector = window.editing.workspace.inspector
    window.editing.session.select([])
    inspector.refresh()
    tabs = inspector.tabs
    tabs.turn_to(next(n for n in range(len(tabs.titles)) if tabs.titles[n] == "Version"))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in inspector.findChildren(LogoField)))
    logo, colour = (
        next(one for one in inspector.findChildren(kind) if one.isVisible()) for kind in (LogoField, ColourField)
    )
    assert isinstance(logo, LogoField)
    assert isinstance(colour, ColourField)
    return logo, colour


def logos(window: Window) -> list[str]:
    return [node.name for node in window.editing.session.scene.nodes if node.role == "logo"]


def test_a_logo_is_chosen_and_removed_in_one_step_each(shoes: Window, file: Path, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before = session.journey.pictures
    logo, _colour = fields(shoes, qtbot)
    assert logo.remove.isHidden()

    name_file(file)
    logo.choose.click()
    qtbot.waitUntil(lambda: session.journey.branding.logo is not None)

    assert logos(shoes) == ["Logo"]
    assert session.history.done == 1
    logo, _colour = fields(shoes, qtbot)
    assert not logo.face.isHidden()
    assert logo.choose.accessibleName() == "Replace the logo"
    logo.remove.click()
    qtbot.waitUntil(lambda: session.journey.branding.logo is None)
    assert session.history.done == 2
    assert logos(shoes) == []
    assert session.journey.pictures == before


def test_a_colour_dresses_the_map(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    _logo, colour = fields(shoes, qtbot)

    colour.buttons["#147063"].click()

    assert session.journey.branding.accent == "#147063"
    assert session.history.done == 1
