"""The whole window speaks the other language at once."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.edits.departments import offered
from journeycanvas.language import words
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

SAME_IN_BOTH = frozenset(
    {
        *("Journey Canvas", "Français", "English", "Notes", "Description", "Impact", "Effort", "Votes", "Persona"),
        *("Phase", "Page", "Segment", "Importance", "Orientation", "minutes", "P1", "A4", "A3", "A2", "A1", "A0"),
        *("Portrait", "Versions", "Versions…"),
        *(
            "Smartphone",
            "Instagram",
            "Facebook",
            "Chatbot",
            "SMS",
            "NPS",
            "CES",
            "CSAT",
            "Verbatim",
            "Actions",
            "Questions",
        ),
        *(
            "Actions",
            "Questions",
            "Messages",
            "Portrait",
            "Organisation",
            "Canal",
            "Irritant",
            "—",
            "…",
            "Motivations",
            "Alternatives",
            "Conversion",
            "Volume",
            "Bus",
            "E-mail",
        ),
    }
)
"""Words that are the same in French and English."""


@pytest.fixture
def own_texts(shoes: Window) -> frozenset[str]:
    """Return what comes from the document, which no language of the window changes."""
    journey = shoes.editing.session.journey
    found: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
            found.add(" ".join(value.split()))
        elif isinstance(value, dict):
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                collect(inner)

    collect(json.loads(journey.model_dump_json()))
    return frozenset(found)


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))
    yield widget.accessibleName()
    yield widget.toolTip()


def _said(window: Window) -> set[str]:
    said = {text for widget in (window, *window.findChildren(QWidget)) for text in _texts(widget)}
    for each in window.actions():
        said |= {each.text(), each.toolTip()}
    said |= {menu.title() for menu in window.menus.all}
    return {text.strip() for text in said if any(character.isalpha() for character in text)}


@pytest.mark.parametrize(
    "selected", [None, "payment", "decision", "mark", "needs", "needs.awareness.1", "advice.decision"]
)
def test_no_text_stays_in_the_other_language(
    shoes: Window, program: Program, qtbot: QtBot, own_texts: frozenset[str], selected: str | None
) -> None:
    session = shoes.editing.session
    session.select([selected] if selected else [])
    shoes.editing.workspace.inspector.refresh()
    in_english = _said(shoes)

    program.set_language("fr")
    qtbot.wait(20)

    in_french = _said(shoes)
    names = {part for text in own_texts for part in (text, f"{text}, {text}")}
    # A lane without a name of its own is called in the language of the map.
    names |= {words(session.journey.language)(lane.shown_title()) for lane in session.journey.lanes}
    # The usual departments are offered in it too: once chosen, they are a part of the document.
    names |= set(offered(session.journey))
    stayed = {
        text
        for text in in_english & in_french
        if text not in SAME_IN_BOTH and text not in names and not text.startswith("Journey Canvas")
    }
    assert not {text for text in stayed if language.catalogue("fr").gettext(text) != text}, "not said again"
    assert not {text for text in stayed if not _is_neutral(text, own_texts)}


def _is_neutral(text: str, own_texts: frozenset[str]) -> bool:
    """Tell whether a text is made of the document's words, figures and keys alone, or is one of its texts cut short."""
    if text.endswith("…") and any(own.startswith(text[:-1].rstrip()) for own in own_texts):
        return True
    parts = [word.strip(".,:;()·") for word in text.split()]
    known = {word.strip(".,:;()·") for own in own_texts for word in own.split()}
    return all(
        word in known or not any(c.isalpha() for c in word) or word.capitalize() in SAME_IN_BOTH for word in parts
    )


def test_status_line_counts_with_right_plurals_in_french(shoes: Window, program: Program, qtbot: QtBot) -> None:
    program.set_language("fr")

    assert "5 étapes · 12 points de contact · 4 écarts · 1 point de rupture" in _said(shoes)


def test_map_keeps_the_language_of_the_document(shoes: Window, program: Program) -> None:
    scene = shoes.editing.session.scene

    program.set_language("fr")

    assert shoes.editing.session.scene is scene


def test_language_is_remembered(program: Program, qapp: object) -> None:
    from journeycanvas.session import preferences

    program.set_language("fr")

    assert preferences.load().language == "fr"


def test_standard_buttons_speak_french(shoes: Window, program: Program) -> None:
    from PySide6.QtWidgets import QMessageBox

    program.set_language("fr")
    box = QMessageBox(shoes)
    button = box.addButton(QMessageBox.StandardButton.Cancel)

    assert button.text() == "Annuler"
    box.deleteLater()
