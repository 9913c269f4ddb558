"""What is loaded while the window answers: nothing of Qt's in another thread, and all that is slow."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

_REST = """
import sys
from importlib import import_module
from journeycanvas.ui import loading, window
{before}
there = set(sys.modules)
for name in {names}:
    import_module(name)
print(*(name for name in sys.modules if name not in there and name.startswith({begin!r})))
"""


def said(*words: str, **surroundings: str) -> str:
    ran = subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **surroundings},
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
        text=True,
    )
    return ran.stdout.strip()


def test_no_class_of_qt_is_made_in_another_thread(tmp_path: Path) -> None:
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}

    assert said("-m", "tests.system.loading_program", **folders) == ""


def test_what_is_loaded_in_another_thread_needs_nothing_of_qt() -> None:
    begun = "import sys; from journeycanvas.ui.loading import WITHOUT_QT as names; qt = set(sys.modules);"
    told = said(
        "-c",
        f"{begun} [__import__(name) for name in names];"
        "print(*(name for name in sys.modules if name not in qt and name.startswith(('PySide6', 'journeycanvas.ui'))))",
    )

    assert told == ""


def test_all_that_is_no_part_of_the_window_is_loaded_in_the_other_thread() -> None:
    before = "[import_module(name) for name in loading.WITHOUT_QT]"
    names = "(*loading._PIECES, *loading._LAST_PIECES)"
    told = said("-c", _REST.format(before=before, names=names, begin="journeycanvas."))

    assert [name for name in told.split() if not name.startswith("journeycanvas.ui")] == []
