"""Links lead out through one door: the real address is shown first, and only web and mail are opened."""

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
_OPENERS = re.compile(
    r"QDesktopServices|openUrl|webbrowser|setOpenExternalLinks|startDetached|os\.startfile|linkActivated"
)
_LISTENERS = re.compile(
    r"QLocalServer|QTcpServer|QUdpSocket|QTcpSocket|QNetwork|QtNetwork|socket\.(?!gethostname)|urllib|http\.client"
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the system."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) is None)
    return found


def test_nothing_else_in_the_program_opens_an_address() -> None:
    places = [
        path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*.py") if _OPENERS.search(path.read_text())
    ]

    assert places == ["ui/outside.py"]


def test_nothing_in_the_program_listens_or_calls() -> None:
    assert [path.name for path in SOURCES.rglob("*.py") if _LISTENERS.search(path.read_text())] == []


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
