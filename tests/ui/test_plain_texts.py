"""No text is ever taken for rich text: Qt guesses it from what a text looks like, and opens the files it names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

import journeycanvas
from journeycanvas.ui import messages
from journeycanvas.ui.status import Status
from tests.ui import person

SOURCES = Path(journeycanvas.__file__).parent / "ui"
_MAKERS = "messages.py"
_GUESSING = {"QMessageBox", "QErrorMessage", "QProgressDialog", "QInputDialog", "QTextBrowser", "QSplashScreen"}
"""Widgets that guess: none but boxes, and those in one place alone."""
_RICH = {"RichText", "AutoText", "MarkdownText", "setMarkdown", "insertHtml", "appendHtml", "setHtml"}
_OF_THE_CLIPBOARD = {("faces/pen.py", "setHtml")}
"""What others may paste, made of escaped words."""
_TIPS = {"setToolTip": -1, "setWhatsThis": -1, "setStatusTip": -1, "setTabToolTip": -1, "showText": 1}
"""What shows a text beside the pointer, and which of its arguments is the text."""
_TIP_ROLES = {"outline/model.py", "faces/table_model.py"}
IMAGE = '<img src="file:///nowhere/x.png">'


def broken(code: str, *, file: str = "some.py") -> set[str]:
    """Return what code does that might show a text as rich text."""
    tree = ast.parse(code)
    found = set(_labels(tree, file)) if "QLabel" in code else set()
    for node in ast.walk(tree):
        found.update(_named(node, file))
        if isinstance(node, ast.Call):
            found.update(_tips(node))
    return found


def _named(node: ast.AST, file: str) -> Iterator[str]:
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        if name in _GUESSING and file != _MAKERS:
            yield f"uses {name}"
        if name in _RICH and (file, name) not in _OF_THE_CLIPBOARD:
            yield f"uses {name}"
        if name == "ToolTipRole" and file not in _TIP_ROLES:
            yield "answers for tooltips"


def _tips(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if name in _TIPS and len(call.args) > max(0, _TIPS[name]) and not _is_plain(call.args[_TIPS[name]]):
        yield f"{name} of an unescaped text in line {call.lineno}"


def _is_plain(text: ast.expr) -> bool:
    """Tell whether a text is made by `tooltip`, or written in the code."""
    match text:
        case ast.IfExp(body=one, orelse=other):
            return _is_plain(one) and _is_plain(other)
        case ast.Constant() | ast.Call(func=ast.Name(id="_"), args=[ast.Constant()]):
            return True
        case ast.Call(func=ast.Name(id="tooltip") | ast.Attribute(attr="tooltip")):
            return True
    return False


def _labels(tree: ast.AST, file: str) -> Iterator[str]:
    """Return labels that are not plain and show more than a picture."""
    pictures: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(bases=bases) if file != _MAKERS and "QLabel" in map(ast.unparse, bases):
                yield f"makes {node.name} of QLabel"
            case ast.Assign(targets=[target], value=ast.Call(func=ast.Name(id="QLabel"), args=[])):
                pictures.add(ast.unparse(target))
            case ast.Call(func=ast.Name(id="QLabel"), args=[_, *_]):
                yield f"a label with a text in line {node.lineno}"
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=label, attr="setText")) if ast.unparse(label) in pictures:
                yield f"a text on a label that is not plain in line {node.lineno}"


def test_no_code_shows_a_text_that_qt_may_take_for_rich_text() -> None:
    found = {path.relative_to(SOURCES).as_posix(): path.read_text() for path in SOURCES.rglob("*.py")}

    wrong = {file: broken(code, file=file) for file, code in found.items()}

    assert {file: words for file, words in wrong.items() if words} == {}


@pytest.mark.parametrize(
    "code",
    [
        "QMessageBox.warning(None, '', name)",
        "row.setToolTip(0, name)",
        "button.setToolTip(f'{name} (x)')",
        "button.setToolTip(_('{name}').format(name=name))",
        "button.setToolTip(name if name else '')",
        "QToolTip.showText(place, name, widget)",
        "QLabel(name)",
        "self._a = QLabel()\nself._a.setText(name)",
        "class Title(QLabel): pass",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "edit.setHtml(name)",
        "role == Qt.ItemDataRole.ToolTipRole",
    ],
)
def test_code_that_may_show_rich_text_is_found(code: str) -> None:
    assert broken(code)


def test_boxes_show_texts_and_details_as_they_are(qapp: QApplication) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        formats.extend(label.textFormat() for label in box.findChildren(QLabel))
        box.reject()

    person.when_asked(look)
    messages.ask(None, IMAGE, (messages.Answer("yes", "Yes", "AcceptRole"),), details=IMAGE)

    assert len(formats) >= 2
    assert set(formats) == {Qt.TextFormat.PlainText}


def test_tooltips_and_the_status_line_show_texts_as_they_are(qtbot: QtBot) -> None:
    line = Status()
    qtbot.addWidget(line)
    line.resize(60, 30)
    line.showMessage(IMAGE * 20)

    assert "<img" not in messages.tooltip(IMAGE)
    assert all("<img" not in one.toolTip() for one in line.findChildren(QLabel))
    assert any(one.toolTip() for one in line.findChildren(QLabel))
    assert {one.textFormat() for one in line.findChildren(QLabel) if one.text()} == {Qt.TextFormat.PlainText}
