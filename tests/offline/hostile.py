"""The real program with a journey whose every text wants to be let out or in: it looks everywhere, and exports.

A child of `test_nothing_gets_in_or_out`, under strace: `python -m tests.offline.hostile FOLDER`.
"""

import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QToolTip, QWidget

from tests.archive.make_v1 import full
from tests.ui.test_every_action import _LEAVES

MARKER = "canary-4711"
_TOO_FAR = _LEAVES | {"save", "save_as", "export_pdf", "export_svg", "export_png", "print"}
_ALLOWED_MS = 5


def hostile_texts(folder: Path) -> tuple[str, ...]:
    """Return texts of every kind that some program somewhere opens by itself."""
    file = folder / "lair" / f"{MARKER}.png"
    web = f"http://127.0.0.1:9/{MARKER}"
    return (
        f'<img src="file://{file}">',
        f'<html><body background="{file}"><img src="{file}"><img src="{web}.png"></body></html>',
        f"![{MARKER}](file://{file})",
        f"file://{file}",
        str(file),
        f"\\\\127.0.0.1\\{MARKER}\\a.png",
        web,
        f'<a href="{web}">click</a> <link rel="stylesheet" href="file://{file}">',
        f"<style>@import url(file://{file}); b {{ background: url({file}) }}</style><b>x</b>",
        f'<object data="file://{file}"></object><iframe src="{file}"></iframe> &lt;img src="{file}"&gt;',
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file://{file}">]><a>&b;</a>',
        f'=HYPERLINK("{web}")',
    )


def journey_file(folder: Path) -> Path:
    """Write the hostile journey and what it points at."""
    from PySide6.QtGui import QImage

    (folder / "lair").mkdir()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(folder / "lair" / f"{MARKER}.png"))
    values = full(hostile_texts(folder), 1)
    for lane in values["lanes"]:  # type: ignore[attr-defined]
        lane |= {"hidden": False, "internal": False}
    for path in values["paths"]:  # type: ignore[attr-defined]
        path["hidden"] = False
    path = folder / "hostile.journey"
    path.write_text(json.dumps(values))
    return path


class Looker(QObject):
    """Looks at all there is, a little at a time, and closes what asks once it was painted."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.seen: set[str] = set()
        self.said: list[str] = []
        self._steps = self._all()
        self._closer = QTimer(interval=20)
        self._closer.timeout.connect(self._close)
        self._closer.start()
        self._ticks = QTimer(interval=_ALLOWED_MS)
        self._ticks.timeout.connect(self._step)
        self._ticks.start()
        self._is_busy = False

    def _step(self) -> None:
        if self._is_busy:
            return  # a box is open
        self._is_busy = True
        try:
            next(self._steps)
        except StopIteration:
            print("SEEN", *sorted(self.seen), flush=True)
            print("SAID", *self.said, sep="\n", flush=True)
            os._exit(0)  # as when it is killed: what was kept of unsaved work stays
        finally:
            self._is_busy = False

    def _close(self) -> None:
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is None:
            return
        self.seen.add(f"box:{type(asking).__name__}")
        if isinstance(asking, QMessageBox):
            self.said.append(asking.text())
        asking.grab()
        for widget in (asking, *asking.findChildren(QWidget)):
            show_tooltip(widget)
        if isinstance(asking, QDialog):
            asking.reject()
        elif isinstance(asking, QMenu | QWidget):
            asking.close()

    def _all(self) -> Iterator[None]:
        from journeycanvas.edits import journeys
        from journeycanvas.exports.write import write
        from journeycanvas.ui.panels.docks import Docks
        from journeycanvas.ui.program import Program
        from journeycanvas.ui.topics.registry import ROWS

        program = next(one for one in QApplication.instance().children() if isinstance(one, Program))  # type: ignore[union-attr]
        window = program.windows[0]
        while not window.has_document:
            yield
        editing = window.editing
        session, workspace = editing.session, editing.workspace
        assert isinstance(editing.docks, Docks)
        window.resize(1500, 1000)
        for suffix in ("pdf", "svg", "png"):
            write(session.scene, self.folder / f"out.{suffix}")
            self.seen.add(f"export:{suffix}")
            yield
        view = workspace.canvas.viewport()
        for node in session.scene.nodes[:60]:
            spot = workspace.canvas.viewportTransform().map(QPointF(*node.bounds.middle))
            view_at = QPointF(view.mapToGlobal(spot.toPoint()))
            none = Qt.MouseButton.NoButton
            move = QMouseEvent(QEvent.Type.MouseMove, spot, view_at, none, none, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(view, move)
            QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot.toPoint(), view_at.toPoint()))
            yield
        journey = session.journey
        kinds = ("personas", "phases", "stages", "lanes", "touchpoints", "paths", "cards", "recommendations")
        for kind in kinds:
            session.select([getattr(journey, kind)[0].id])
            workspace.show_fields()
            workspace.inspector.refresh()
            yield
            for tab in range(8):
                bar = workspace.inspector
                with_tabs = getattr(bar, "_pages", None)
                if with_tabs is not None and tab < with_tabs.count():
                    with_tabs.setCurrentIndex(tab)
                    yield
            window.grab()
            for widget in window.findChildren(QWidget):
                show_tooltip(widget)
            self.seen.add(f"inspector:{kind}")
        text = f"{MARKER} typed"
        session.apply("Change title", lambda now: journeys.set_title(now, text))
        editing.do("save")
        editing._filing.wait()
        self.seen.add("saved")
        session.apply("Change title", lambda now: journeys.set_title(now, text + " again"))
        for _again in range(100):
            yield  # the recovery journal is written meanwhile
        journey = session.journey
        begun = session.history.done
        for row in ROWS:
            if row.id in _TOO_FAR or not window.actions_of[row.id].isEnabled():
                continue
            session.select([journey.touchpoints[0].id])
            window.actions_of[row.id].trigger()
            self.seen.add(f"action:{row.id}")
            yield
            window.grab()
            if session.undo_name is not None and session.journey is not journey:
                session.go_to(begun)
                yield


def show_tooltip(widget: QWidget) -> None:
    """Point at a widget until its tooltip is there, and paint it."""
    if widget.isVisible() and widget.toolTip():
        QToolTip.showText(widget.mapToGlobal(widget.rect().center()), widget.toolTip(), widget)
        for label in QApplication.topLevelWidgets():
            if label.inherits("QTipLabel"):
                label.grab()


def main(folder: Path) -> None:
    """Run the program on the hostile journey."""
    logging.basicConfig(level=logging.DEBUG, filename=folder / "all.log")
    from journeycanvas import app
    from journeycanvas.ui import program

    file = journey_file(folder)
    begun = program.Program.open_paths
    lookers: list[Looker] = []

    def open_paths(self: program.Program, *args: object, **names: object) -> None:
        begun(self, *args, **names)  # type: ignore[arg-type]
        if not lookers:
            lookers.append(Looker(folder))

    program.Program.open_paths = open_paths  # type: ignore[method-assign,assignment]
    app.run([file])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
