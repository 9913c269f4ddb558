"""The program as it is started: `python -m tests.badinputs.started FILE`; says what its boxes said, and ends."""

import json
import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from journeycanvas import cli
from journeycanvas.ui import program


def main() -> None:
    """Start it, click the boxes away, and print what was said and how many journeys are open."""
    said: list[str] = []
    begun = program.Program.open_paths

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.reject()

    def open_paths(self: program.Program, *args: object, **names: object) -> None:
        self._closer = QTimer(interval=5)  # type: ignore[attr-defined]  # lives as long as the program
        self._closer.timeout.connect(close)  # type: ignore[attr-defined]
        self._closer.start()  # type: ignore[attr-defined]
        begun(self, *args, **names)  # type: ignore[arg-type]
        print(json.dumps({"said": said, "open": sum(window.has_document for window in self.windows)}), flush=True)
        self.quit()

    program.Program.open_paths = open_paths  # type: ignore[method-assign,assignment]
    sys.argv[0] = "journeycanvas"
    sys.exit(cli.main())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
