"""The wish of the system that the program ends is heard at any moment of a start."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.stopping import SIGNALS, Stopping
from journeycanvas.storage.writing import save
from tests.builders import small

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")

_STARTED = """
import os, signal, sys
class Watching:
    def find_spec(self, name, path=None, target=None):
        if name == {moment!r}:
            os.kill(os.getpid(), signal.{number})
sys.meta_path.insert(0, Watching())
from journeycanvas.app import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", SIGNALS)
def test_early_wish_is_handed_on_later(number: signal.Signals) -> None:
    ends: list[bool] = []
    stopping = Stopping()
    stopping.listen()

    signal.raise_signal(number)
    is_wanted = stopping.is_wanted()
    stopping.hand_on(lambda: ends.append(True))

    assert is_wanted
    assert ends == [True]


def test_later_wish_is_handed_on_at_once() -> None:
    ends: list[bool] = []
    stopping = Stopping()
    stopping.listen()
    stopping.hand_on(lambda: ends.append(True))

    signal.raise_signal(signal.SIGTERM)

    assert ends == [True]


def test_who_wants_the_program_to_outlive_the_terminal_is_heeded() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    Stopping().listen()

    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("PySide6.QtWidgets", "SIGINT"),  # what is raised there is taken for a fault of Qt
        ("journeycanvas.ui.start_page", "SIGINT"),
        ("journeycanvas.ui.window", "SIGTERM"),
        ("journeycanvas.ui.editing", "SIGTERM"),  # while the file is opened
        ("journeycanvas.ui.crash_reports", "SIGHUP"),  # after it was
    ],
)
def test_start_with_a_file_ends_quietly_at_any_moment(moment: str, number: str, tmp_path: Path) -> None:
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("STATE", "CONFIG", "CACHE", "DATA")}
    journey = tmp_path / "a.journey"
    save(small(), journey)

    ended = subprocess.run(
        [sys.executable, "-c", _STARTED.format(moment=moment, number=number), str(journey)],
        env=os.environ | folders | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    said = [line for line in ended.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert (ended.returncode, said) == (0, [])
    assert [path.name for path in tmp_path.rglob("*") if path.suffix in (".lock", ".part", ".running")] == []
