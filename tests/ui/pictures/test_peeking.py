"""Pictures kept on a touchpoint are shown beside it while the pointer rests there, and their sign is in the legend."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import pictures
from journeycanvas.model.picture import Picture
from journeycanvas.session.preferences import Language
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.pictures.peek import Peek
from journeycanvas.ui.pictures.reading import kept
from journeycanvas.ui.window import Window
from tests.ui import person


def picture(colour: str) -> Picture:
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return kept(image).picture


def keep(window: Window, touchpoint: str, *colours: str, caption: str = "") -> None:
    """Keep plain pictures of these colours on a touchpoint."""
    session = window.editing.session
    for colour in colours:
        session.apply("x", partial(pictures.hang, id=touchpoint, picture=picture(colour)))
    use = next(one for one in session.journey.touchpoints if one.id == touchpoint).pictures[0].id
    session.apply("x", lambda journey: pictures.caption(journey, use, text=caption))


def rest_on(window: Window, key: str) -> None:
    """Let the pointer rest on a thing of the map, as long as Qt wants for a tooltip."""
    view, at = window.editing.workspace.canvas.viewport(), person.spot(window, key)
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, at, view.mapToGlobal(at)))


def shown(window: Window) -> Peek | None:
    peek = window.editing.peeking.peek
    return peek if peek is not None and peek.isVisible() else None


def said(peek: Peek) -> list[str]:
    return [label.text() for label in peek.findChildren(PlainLabel) if label.text()]


def test_pictures_of_a_touchpoint_are_shown_with_their_captions(shoes: Window) -> None:
    keep(shoes, "cart", "#C8502D", caption="The basket <b>page</b>")

    rest_on(shoes, "touchpoint:cart")

    peek = shown(shoes)
    assert peek is not None
    assert said(peek) == ["The basket <b>page</b>"]
    assert not peek.geometry().contains(person.spot(shoes, "touchpoint:cart"))
    assert shoes.editing.workspace.canvas.rect().contains(peek.geometry())
    colours = {peek.grab().toImage().pixelColor(x, 40).name() for x in range(0, peek.width(), 5)}
    assert "#c8502d" in colours


def test_of_many_pictures_the_first_are_shown_and_the_rest_counted(shoes: Window) -> None:
    keep(shoes, "cart", "#100000", "#200000", "#300000", "#400000", "#500000")

    rest_on(shoes, "label:cart")

    peek = shown(shoes)
    assert peek is not None
    assert said(peek) == ["and 2 more pictures"]


def test_a_touchpoint_without_pictures_shows_nothing(shoes: Window) -> None:
    keep(shoes, "cart", "#C8502D")

    rest_on(shoes, "touchpoint:payment")

    assert shown(shoes) is None


def move_off(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseMove(window.editing.workspace.canvas.viewport(), person.spot(window, "touchpoint:cart") + QPoint(90, 0))


def press(window: Window, qtbot: QtBot) -> None:
    person.click(qtbot, window, "touchpoint:cart")


def type_a_key(window: Window, _qtbot: QtBot) -> None:
    key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.editing.workspace.canvas, key)


def zoom(window: Window, _qtbot: QtBot) -> None:
    window.editing.workspace.canvas.set_zoom(0.4)


@pytest.mark.parametrize("act", [move_off, press, type_a_key, zoom])
def test_it_goes_as_soon_as_something_is_done(
    shoes: Window, qtbot: QtBot, act: Callable[[Window, QtBot], None]
) -> None:
    keep(shoes, "cart", "#C8502D")
    rest_on(shoes, "touchpoint:cart")
    assert shown(shoes) is not None

    act(shoes, qtbot)

    assert shown(shoes) is None


@pytest.mark.parametrize(("language", "name"), [("en", "Picture kept here"), ("fr", "Image conservée ici")])
def test_the_sign_is_in_the_legend_where_it_occurs(shoes: Window, language: Language, name: str) -> None:
    session = shoes.editing.session
    session.apply("x", lambda journey: journey.evolve(language=language))
    assert not any(node.key == "legend:pictures" for node in session.scene.nodes)

    keep(shoes, "cart", "#C8502D")

    assert next(node.name for node in session.scene.nodes if node.key == "legend:pictures") == name
    session.apply("x", lambda journey: pictures.take_off(journey, ["cart"]))
    assert not any(node.key == "legend:pictures" for node in session.scene.nodes)
