"""Whole processes, started anew for each figure, with a screen nobody sees and folders of their own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.benchmarks.timing import ROOT, VIEW

_PROGRAMS = Path(__file__).parent / "programs"
_PATIENCE_S = 90


def figures(program: str, *arguments: object) -> dict[str, float]:
    """Run one of the programs beside and return what it prints, with "began", the time it was started at.

    Times are those of time.monotonic, which all processes share.
    """
    words = [sys.executable, str(_PROGRAMS / f"{program}.py"), *map(str, arguments)]
    began = time.monotonic()
    done = subprocess.run(
        words, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE_S
    )
    printed = json.loads(done.stdout)
    return {name: float(value) for name, value in printed.items()} | {"began": began}


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}


@contextmanager
def apart(*, offscreen: bool) -> Iterator[None]:
    """Set the environment of this process and its children: settings of nobody, and a screen that nobody sees."""
    before = dict(os.environ)
    folders = Path(tempfile.mkdtemp(prefix="journeycanvas-bench-"))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        folder = folders / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    # As in any installation, modules are compiled once: in the warm-up, and in a folder of ours.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folders / "bytecode")
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    screen = None if offscreen else _screen()
    if screen is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    else:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        os.environ["DISPLAY"] = screen[1]
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        if screen is not None:
            screen[0].terminate()
            screen[0].wait()
        with suppress(OSError):
            shutil.rmtree(folders)


def _screen() -> tuple[subprocess.Popen[str], str] | None:
    """Start an X server without a screen and return it with the name of its display; None where there is none."""
    server = shutil.which("Xvfb")
    if server is None:
        return None
    width, height = VIEW
    running = subprocess.Popen(
        [server, "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout is not None
    number = running.stdout.readline().strip()
    if not number:
        running.wait()
        return None
    return running, f":{number}"
