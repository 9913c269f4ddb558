"""Links lead out through one door: the real address is shown first, and only web and mail are opened."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

import journeycanvas
from journeycanvas.edits import records
from journeycanvas.model.touchpoint import Link
from journeycanvas.ui import outside
from journeycanvas.ui.inspector.links_field import LinksField
from journeycanvas.ui.window import Window
from tests.ui import person

SOURCES = Path(journeycanvas.__file__).parent
_WAYS_OUT = {
    *("QDesktopServices", "openUrl", "setOpenExternalLinks", "setOpenLinks", "linkActivated", "webbrowser"),
    *("startfile", "subprocess", "system", "popen", "posix_spawn", "fork", "forkpty", "pty", "QProcess"),
    *("startDetached", "multiprocessing", "ProcessPoolExecutor", "runpy", "QPluginLoader", "QLibrary", "ctypes"),
    *("socket", "socketserver", "asyncio", "ssl", "urllib", "urllib3", "http", "requests", "httpx", "ftplib"),
    *("smtplib", "imaplib", "xmlrpc", "QtNetwork", "QNetworkAccessManager", "QTcpSocket", "QTcpServer", "QUdpSocket"),
    *("QLocalServer", "QLocalSocket", "QtDBus", "QDBusInterface", "QtWebSockets", "QtWebEngineWidgets"),
}
"""What opens files and addresses with other programs, runs them, calls somebody, or listens, as code names it."""
_FAMILIES = re.compile(r"(?:exec[lv]p?e?|spawn[lv]p?e?|create_subprocess_\w+|QtWebEngine\w*)\Z")
_LIKELY = re.compile(rf"\b(?:{'|'.join(_WAYS_OUT)}|exec[lv]|spawn[lv]|create_subprocess|QtWebEngine)")
_ALLOWED = {
    "ui/outside.py": {"QDesktopServices", "openUrl"},  # links, after their real address was shown
    "ui/tidying.py": {"ctypes"},  # malloc_trim of the C library that is loaded
    "text/system_files.py": {"subprocess"},  # fc-match, with no word of a document
    "storage/lock_words.py": {"socket"},  # gethostname: calls nobody
    "cli_orders.py": {"multiprocessing", "ProcessPoolExecutor"},  # this program again, on the other cores
}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the system."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) is None)
    return found


def ways_out(code: str) -> set[str]:
    """Return the ways out of the program that code names: modules it imports, and functions and classes it uses."""
    if not _LIKELY.search(code):
        return set()
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=names):
                found.update(part for one in names for part in one.name.split("."))
            case ast.ImportFrom(module=module, names=names):
                found.update(part for one in names for part in f"{module or ''}.{one.name}".split("."))
            case ast.Attribute(attr=name) | ast.Name(id=name):
                found.add(name)
            case ast.Constant(value=str(text)):  # as import_module and getattr are told
                found.update(re.split(r"[.:]", text) if re.fullmatch(r"[\w.:]+", text) and "." in text else ())
    return {name for name in found if name in _WAYS_OUT or _FAMILIES.match(name)}


def test_no_code_opens_runs_or_calls_anything_but_where_it_is_listed() -> None:
    found = {path.relative_to(SOURCES).as_posix(): ways_out(path.read_text()) for path in SOURCES.rglob("*.py")}

    assert {place: ways for place, ways in found.items() if ways} == _ALLOWED


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess as s\ns.run([])",
        "from os import system",
        "import os\nos.execvp('a', [])",
        "from PySide6.QtCore import QProcess",
        "import urllib.request",
        "from http import client",
        "import_module('PySide6.QtNetwork')",
        "label.setOpenExternalLinks(True)",
        "QtGui.QDesktopServices.openUrl(url)",
    ],
)
def test_ways_out_are_found(code: str) -> None:
    assert ways_out(code)


def test_lock_asks_the_system_for_its_name_and_nothing_else_of_sockets() -> None:
    code = (SOURCES / "storage/lock_words.py").read_text()

    assert set(re.findall(r"socket\.(\w+)", code)) == {"gethostname"}


def test_link_is_opened_after_its_real_address_is_shown(qapp: object, opened: list[str]) -> None:
    said: list[str] = []
    person.answer("Open", said=said)

    assert outside.open_address(None, "https://www.banque.fr@exämple.org/a?b=1")

    assert "https://www.banque.fr@xn--exmple-cua.org/a?b=1" in said[0]
    assert "It leads to: xn--exmple-cua.org" in said[0]
    assert len(opened) == 1


def test_link_is_not_opened_where_the_person_cancels(qapp: object, opened: list[str]) -> None:
    person.answer("Cancel")

    assert not outside.open_address(None, "mailto:lea@example.org?subject=x")

    assert opened == []


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "\\\\host\\share", "ssh://h", "https://"],
)
def test_other_addresses_are_never_opened(address: str, qapp: object, opened: list[str]) -> None:
    person.answer("OK")

    assert not outside.open_address(None, address)

    assert opened == []


def test_letters_that_turn_the_text_around_are_seen() -> None:
    url = QUrl("https://example.org/\u202egnp.exe", QUrl.ParsingMode.StrictMode)

    assert outside.really(url) == "https://example.org/%E2%80%AEgnp.exe"


def test_link_of_a_touchpoint_is_opened_from_the_inspector(shoes: Window, opened: list[str], qtbot: QtBot) -> None:
    session = shoes.editing.session
    id = session.journey.touchpoints[0].id
    links = (Link(address="https://example.org/x", label="Fiche <b>&"), Link(address="mailto:lea@example.org"))
    session.apply("Change links", lambda journey: records.change(journey, (id,), links=links), selection=(id,))
    field = LinksField(session, (id,))
    qtbot.addWidget(field)
    field.show()
    said: list[str] = []
    person.answer("Open", said=said)

    field.buttons.buttons[0].click()

    assert "https://example.org/x" in said[0]
    assert opened == ["https://example.org/x"]
    assert len(field.buttons.buttons) == 2
