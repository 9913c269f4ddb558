"""The box of the preferences: what is chosen holds at once, and is there the next time."""

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.session.preferences import Preferences, load
from journeycanvas.ui.dialogs.preferences import PreferencesBox
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def box(window: Window, program: Program, qtbot: QtBot) -> PreferencesBox:
    made = PreferencesBox(window, program)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(combo, id: str) -> None:
    combo.setCurrentIndex(combo.findData(id))
    combo.activated.emit(combo.currentIndex())


def test_shows_what_is_preferred(box: PreferencesBox) -> None:
    assert (box.languages.currentText(), box.looks.currentText()) == ("English", "Light")
    assert box.smooth.isChecked()


def test_language_is_spoken_at_once_in_the_box_and_in_the_window(box: PreferencesBox, window: Window) -> None:
    choose(box.languages, "fr")

    assert box.windowTitle() == "Préférences"
    assert box.looks.currentText() == "Clair"
    assert person.action(window, "undo").text() == "Annuler"
    assert load().language == "fr"


def test_look_size_and_movement_are_kept(box: PreferencesBox, program: Program) -> None:
    choose(box.looks, "dark")
    choose(box.text_sizes, "larger")
    box.smooth.click()

    assert program.preferences == load() == Preferences("en", "dark", "larger", is_animated=False)
    program.toggle_animation()
    program.set_text_size("normal")


def test_opens_without_a_journey(window: Window) -> None:
    titles = []
    person.when_asked(lambda box: (titles.append(box.windowTitle()), box.reject()))

    person.do(window, "preferences")

    assert titles == ["Preferences"]
