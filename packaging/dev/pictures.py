"""Take the pictures of the window, in both languages, light and dark, into docs/pictures.

They show the running-shoes sample with the payment selected; nothing of the person at the keyboard gets in.
"""

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = "running-shoes"
SELECTED = "payment"
SIZE = (1600, 960)
SETTLING_MS = 400


def main() -> None:
    """Write a picture for each language and look."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        take_all()


def take_all() -> None:
    """Open a window for each picture and grab it."""
    from PySide6.QtTest import QTest  # after the environment is set
    from PySide6.QtWidgets import QApplication

    from journeycanvas.session.preferences import Language, Look
    from journeycanvas.ui.program import Program

    program = Program(QApplication([]))
    PICTURES.mkdir(parents=True, exist_ok=True)
    looks: tuple[Look, ...] = ("light", "dark")
    tongues: tuple[Language, ...] = ("fr", "en")
    for tongue in tongues:
        for look in looks:
            program.set_language(tongue)
            program.set_theme(look)
            window = program.open_window()
            window.resize(*SIZE)
            window.open_sample(SAMPLE)
            window.editing.session.select([SELECTED])
            QTest.qWait(SETTLING_MS)
            window.editing.workspace.canvas.finish_painting()
            path = PICTURES / f"window-{tongue}-{look}.png"
            window.grab().save(str(path))
            print(path.relative_to(ROOT).as_posix())
            window.close()


if __name__ == "__main__":
    main()
