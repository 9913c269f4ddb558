"""Bad inputs in the real window and from the command line: told, not half done, and nothing waits or breaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.badinputs import window


def done(deed: str, folder: Path, *, every: int) -> subprocess.CompletedProcess[str]:
    """Do every so-manyth row of a deed in a process of its own."""
    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return subprocess.run(
        [sys.executable, "-m", "tests.badinputs.window", deed, str(folder), str(every)],
        env={**os.environ, **{name: str(folder / name.lower()) for name in names}, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("deed", window.DEEDS)
def test_window_stands_some_of_the_corpus(deed: str, tmp_path: Path) -> None:
    ended = done(deed, tmp_path, every=40 if deed == "path" else 12)

    assert ended.stdout.endswith(" as they should\n"), ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.slow
@pytest.mark.parametrize("deed", window.DEEDS)
def test_window_stands_the_whole_corpus(deed: str, tmp_path: Path) -> None:
    ended = done(deed, tmp_path, every=1)

    assert ended.stdout.endswith(" as they should\n"), ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
