"""A roll is chosen as the paper, and given another height, in the inspector of the page."""

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.model.page import is_roll
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.fields import NumberField
from journeycanvas.ui.inspector.page import page_fields
from tests.builders import small


@pytest.fixture
def fields(qapp: QApplication) -> tuple[Session, ChoiceField, NumberField, NumberField]:
    session = Session(small())
    paper, _orientation, width, height, *_rest = page_fields(session)
    assert isinstance(paper, ChoiceField)
    assert isinstance(width, NumberField)
    assert isinstance(height, NumberField)
    for field in (paper, width, height):
        field.refresh()
    return session, paper, width, height


def choose(field: ChoiceField, title: str) -> None:
    field.editor.setCurrentText(title)
    field.editor.activated.emit(field.editor.currentIndex())


def test_roll_is_as_long_as_the_map(fields: tuple[Session, ChoiceField, NumberField, NumberField]) -> None:
    session, paper, _width, height = fields

    choose(paper, "Roll, as long as the map")

    page = session.journey.page
    assert is_roll(page)
    assert (page.width_mm, page.height_mm) == (None, 914.0)
    height.editor.setValue(610)
    assert (session.journey.page.width_mm, session.journey.page.height_mm) == (None, 610.0)
    paper.refresh()
    assert paper.editor.currentText() == "Roll, as long as the map"


def test_length_of_its_own_makes_it_a_custom_paper(
    fields: tuple[Session, ChoiceField, NumberField, NumberField],
) -> None:
    session, paper, width, _height = fields
    choose(paper, "Roll, as long as the map")
    width.refresh()

    width.editor.setValue(3_000)

    page = session.journey.page
    assert (page.paper, page.width_mm, page.height_mm) == ("custom", 3_000.0, 914.0)
    assert not is_roll(page)
    choose(paper, "Roll, as long as the map")
    assert is_roll(session.journey.page)
    choose(paper, "Custom size")
    assert not is_roll(session.journey.page)
