"""The only place that makes labels, boxes and tooltips: plain text always, since texts come from documents.

Qt guesses rich text from what a text looks like, and rich text opens the files and addresses that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

if TYPE_CHECKING:  # loaded when something is said: a start does without
    from PySide6.QtWidgets import QMessageBox


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", *, style: str = "", wraps: bool = False) -> None:
        """Show a text in a style of the style sheet."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wraps)
        if style:
            self.setProperty("look", style)


def tooltip(text: str) -> str:
    """Return a text as a tooltip that shows it as it is."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # it knows every named character, and few tooltips have such signs

    return f"<qt>{escape(text)}</qt>"


def menu_text(text: str) -> str:
    """Return a text as the entry of a menu that shows it as it is, on one line, without underlining a letter."""
    return " ".join(text.split()).replace("&", "&&")


def tell(parent: QWidget | None, text: str) -> None:
    """Say that something could not be done, and wait until it is read."""
    box = _box(parent, text)
    box.setIcon(box.Icon.Warning)
    box.exec()


def tell_with(parent: QWidget | None, text: str, *, offer: str) -> bool:
    """Say that something could not be done, and return whether what is offered beside it is wanted."""
    box = _box(parent, text)
    box.setIcon(box.Icon.Warning)
    read = box.addButton(box.StandardButton.Ok)
    wanted = box.addButton(offer, box.ButtonRole.ActionRole)
    box.setDefaultButton(read)
    box.setEscapeButton(read)
    box.exec()
    return box.clickedButton() is wanted


class Answer(NamedTuple):
    """One way to answer a question: its word, what it does to the work, and what the code calls it."""

    id: str
    title: str
    role: Literal["AcceptRole", "DestructiveRole", "RejectRole"]


def ask(parent: QWidget | None, text: str, answers: tuple[Answer, ...], *, details: str = "") -> str:
    """Ask a question and return the id of the answer.

    The first one is what Enter means; the last one that destroys nothing is what Escape means, and closing the box.
    """
    box = _box(parent, text)
    box.setIcon(box.Icon.Question)
    box.setInformativeText(details)
    buttons: list[tuple[QPushButton, str]] = [
        (box.addButton(answer.title, box.ButtonRole[answer.role]), answer.id) for answer in answers
    ]
    box.setDefaultButton(buttons[0][0])
    harmless = [number for number, answer in enumerate(answers) if answer.role != "DestructiveRole"]
    escape, meant = buttons[harmless[-1]]
    box.setEscapeButton(escape)
    box.exec()
    clicked = box.clickedButton()
    return next((id for button, id in buttons if button is clicked), meant)


def _box(parent: QWidget | None, text: str) -> QMessageBox:
    from PySide6.QtWidgets import QMessageBox  # see above

    box = QMessageBox(parent)
    box.setWindowTitle("Journey Canvas")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
