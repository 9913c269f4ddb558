"""An export that takes long shows how far it is; cancelled, nothing is written."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from journeycanvas import progress
from journeycanvas.exports import write as writing
from journeycanvas.scene.scene import Scene
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.paint import sheet
from journeycanvas.ui.waiting import waiting as module
from journeycanvas.ui.window import Window

ACTIONS = {"pdf": "export_pdf_to_open_again"}
"""A PDF is shown before it is written, but for one that carries its journey."""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let every export go to one file, and take a while."""
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    chosen = tmp_path / "map"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args, suffix, **_kwargs: chosen.with_suffix(suffix))

    def slow(scene: Scene, written: Path, **options: object) -> None:
        for _each in progress.through(range(30)):
            time.sleep(0.01)
        writing.write(scene, written, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("journeycanvas.ui.exporting.write", slow)
    return chosen


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_an_export_is_waited_for_and_can_be_cancelled(shoes: Window, path: Path, suffix: str) -> None:
    said: list[str] = []

    def look(*, cancels: bool) -> None:
        box = shoes.editing.waiting.box
        if box is None or not box.isVisible():
            QTimer.singleShot(5, lambda: look(cancels=cancels))
            return
        said.append(box.label.text())
        if cancels:
            box.reject()

    file = path.with_suffix(f".{suffix}")
    QTimer.singleShot(0, lambda: look(cancels=True))
    shoes.editing.do(ACTIONS.get(suffix, f"export_{suffix}"))

    assert said == [f"Writing map.{suffix}…"]
    assert not list(path.parent.glob("map*"))
    assert shoes.statusBar().currentMessage() == "The export was cancelled; nothing was written."

    QTimer.singleShot(0, lambda: look(cancels=False))
    shoes.editing.do(ACTIONS.get(suffix, f"export_{suffix}"))

    assert len(said) == 2
    assert file.stat().st_size > 1000
    assert shoes.statusBar().currentMessage() == f"Exported as map.{suffix}"


def test_painting_a_picture_tells_how_far_it_is(shoes: Window) -> None:
    from journeycanvas.ui.png import png

    work, shares = progress.Work(), []
    before = sheet.ScenePainter.paint

    def paint(self: sheet.ScenePainter, node: object) -> None:
        shares.append(work.share)
        before(self, node)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet.ScenePainter, "paint", paint)
        content = work.do(lambda: png(shoes.editing.session.scene))

    assert content == png(shoes.editing.session.scene)
    assert shares == sorted(shares)
    assert len(set(shares)) > 20
