"""The picture that a view keeps of the map, also where the view has no room for one."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from journeycanvas.ui.canvas.kept_picture import KeptPicture

INK = QColor("#1f2633")


@pytest.fixture
def picture(qapp: object) -> KeptPicture:
    def paint(painter: QPainter, part: QRect) -> None:
        painter.fillRect(part, INK)

    return KeptPicture(ground=lambda painter, part: painter.fillRect(part, Qt.GlobalColor.white), paint=paint)


def shown(picture: KeptPicture, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.show(painter, QRect(0, 0, size.width(), size.height()))
    return image


@pytest.mark.parametrize("flat", [QSize(200, 0), QSize(0, 100), QSize()])
def test_a_view_squeezed_to_nothing_and_opened_again_is_painted(picture: KeptPicture, flat: QSize) -> None:
    size = QSize(200, 100)
    picture.place(QTransform(), size, ratio=1.0)
    picture.freshen(budget_ms=1000.0)

    for transform in (QTransform(), QTransform.fromTranslate(8, 0), QTransform.fromScale(2, 2)):
        picture.place(transform, flat, ratio=1.0)
        picture.touch_all()
        assert picture.freshen(budget_ms=1000.0).isEmpty()
    picture.place(QTransform.fromScale(2, 2), size, ratio=1.0)
    picture.freshen(budget_ms=1000.0)

    assert picture.shows(QTransform.fromScale(2, 2), size)
    assert shown(picture, size).pixelColor(150, 50) == INK


def test_a_view_that_begins_without_room_is_painted_later(picture: KeptPicture) -> None:
    picture.place(QTransform(), QSize(200, 0), ratio=1.0)
    picture.freshen(budget_ms=1000.0)

    picture.place(QTransform(), QSize(200, 100), ratio=1.0)
    picture.freshen(budget_ms=1000.0)

    assert shown(picture, QSize(200, 100)).pixelColor(10, 90) == INK
