"""Whatever is done with a file on a drive that does not answer: the window does, and it can be cancelled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from journeycanvas.model.scope import RelatedJourney
from journeycanvas.storage import versions_keeping
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import dump, save
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.dialogs import versions_forgetting
from journeycanvas.ui.dialogs.checklist import ChecklistBox
from journeycanvas.ui.dialogs.versions import VersionsWindow
from journeycanvas.ui.inspector.related import OpenRelatedField
from journeycanvas.ui.program import Program
from journeycanvas.ui.sharing import answered as module
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.sharing.drives import Drive, Pulse
from tests.ui.sharing.test_hanging import STUCK_S, cancel_soon
from tests.ui.sharing.test_hanging import drive as drive
from tests.ui.sharing.test_hanging import file as file


@pytest.fixture(autouse=True)
def nothing_silent() -> Iterator[None]:
    """No test knows which disks were silent in another."""
    module._silent.clear()
    yield
    module._silent.clear()


@pytest.fixture
def answering(drive: Drive) -> Iterator[Callable[[], None]]:
    """The drive hangs from here on; at the end, the window was never stuck, and never asked itself."""
    drive.hang()
    pulse = Pulse()

    def check() -> None:
        pulse.stop()
        assert drive.asked_by_window == []
        assert pulse.longest < STUCK_S

    yield check
    pulse.stop()
    drive.answer()


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args, **_named: path)


@pytest.mark.parametrize("suffix", ["png", pytest.param("pdf", marks=pytest.mark.slow)])
def test_export_to_it_is_cancelled_and_never_written(
    shoes: Window,
    qtbot: QtBot,
    drive: Drive,
    answering: Callable[[], None],
    suffix: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, drive.folder / f"map.{suffix}")
    cancel_soon()

    person.do(shoes, "export_pdf_to_open_again" if suffix == "pdf" else f"export_{suffix}")

    assert shoes.statusBar().currentMessage() == "The export was cancelled; nothing was written."
    answering()
    drive.answer()
    qtbot.wait(300)
    assert not list(drive.folder.glob("*map*"))
    assert not list(drive.folder.glob(".*part"))


def test_export_to_one_that_answers_late_is_cancelled_up_to_the_end(
    shoes: Window, qtbot: QtBot, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, drive.folder / "map.svg")
    paint = "journeycanvas.exports.svg.svg"

    def painted(_scene: object) -> bytes:
        drive.hang()  # from when all is ready to be written
        return b"<svg/>"

    monkeypatch.setattr(paint, painted)
    cancel_soon()

    person.do(shoes, "export_svg")
    drive.answer()
    qtbot.wait(300)

    assert shoes.statusBar().currentMessage() == "The export was cancelled; nothing was written."
    assert [path.name for path in drive.folder.iterdir()] == ["Checkout.journey"]
    assert drive.asked_by_window == []


@pytest.mark.slow
def test_checklist_saved_on_it_is_cancelled(
    shoes: Window, drive: Drive, answering: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, drive.folder / "list.pdf")
    box = ChecklistBox(shoes.editing)
    cancel_soon()

    box._save()

    answering()


def test_document_on_it_is_forgotten_as_far_as_can_be(shoes: Window, file: Path, answering: Callable[[], None]) -> None:
    said: list[str] = []
    person.answer("Forget", said=said)
    cancel_soon(lambda: QTimer.singleShot(200, lambda: person.answer("OK", said=said)))

    assert versions_forgetting.forget(shoes, file)

    assert "its drive does not answer" in said[1]
    assert "The file itself is unchanged" in said[1]
    answering()


def test_versions_of_it_are_listed_and_one_is_opened_as_a_copy(
    shoes: Window, qtbot: QtBot, drive: Drive, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    journey = open_sample("running-shoes", "en")
    for number in range(4):
        path = file.with_name(f"{number}.journey")
        versions_keeping.keep(journey, path, dump(journey))
    drive.hang()
    pulse = Pulse()

    person.do(shoes, "versions")
    dialog = shoes.findChild(VersionsWindow)
    assert isinstance(dialog, VersionsWindow)
    qtbot.waitUntil(lambda: not dialog.is_busy and dialog.copy.isEnabled(), timeout=person.PATIENCE_MS)

    pulse.stop()
    assert sorted(dialog.documents.item(row).text() for row in range(4)) == [f"{number}.journey" for number in range(4)]
    cancel_soon()
    dialog.restore.click()
    assert drive.asked_by_window == []
    assert pulse.longest < STUCK_S
    dialog.close()


def test_related_journey_on_it_is_cancelled(window: Window, program: Program, drive: Drive, file: Path) -> None:
    other = RelatedJourney(id="r", title="After", file="after.journey")
    save(open_sample("running-shoes", "en").evolve(related=(other,)), file)
    window.open_here(file)
    window.editing.session.select(["r"])
    inspector = window.editing.workspace.inspector
    inspector.refresh()
    field = next(one for one in inspector.fields if isinstance(one, OpenRelatedField))
    drive.hang()
    pulse = Pulse()
    cancel_soon()

    field.button.click()

    pulse.stop()
    assert drive.asked_by_window == []
    assert pulse.longest < STUCK_S
    drive.answer()


def test_picture_on_it_is_cancelled(
    shoes: Window, drive: Drive, answering: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shoes.editing.session.settled
    monkeypatch.setattr(file_dialogs, "picture_to_open", lambda *_args: drive.folder / "picture.png")
    cancel_soon()

    person.do(shoes, "insert_picture")

    assert shoes.editing.session.settled is before
    answering()


def test_file_dropped_from_it_is_cancelled(
    window: Window, program: Program, file: Path, answering: Callable[[], None]
) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        offered,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    cancel_soon()

    window.dropEvent(event)

    assert not window.has_document
    answering()


def test_newer_file_on_it_is_not_overwritten_while_that_cannot_be_told(
    window: Window, drive: Drive, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = file.read_bytes().replace(b'"version": 1', b'"version": 99')
    file.write_bytes(content)
    window.open_here(file)
    choose(monkeypatch, file)
    drive.hang()
    pulse = Pulse()
    person.answer("Save as a copy of this version…")
    cancel_soon()

    person.do(window, "save_as")

    pulse.stop()
    drive.answer()
    window.editing._filing.wait()
    assert file.read_bytes() == content
    assert drive.asked_by_window == []


def test_many_names_on_it_are_no_sum_of_waits(
    window: Window, file: Path, program: Program, answering: Callable[[], None]
) -> None:
    folder = file.parent
    boxes = [window.editing.sharing.shows(folder / f"{number}.journey") for number in range(30)]

    assert not any(boxes)
    assert file_dialogs.folder_to_begin(folder) == Path.home()
    answering()
