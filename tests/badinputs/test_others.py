"""What is no journey file ends as its row says: refused in words, or taken as usual; nothing breaks, nothing waits."""

import os
import subprocess
import sys
import typing
from pathlib import Path

import pytest

from tests.badinputs import others

READERS = typing.get_args(others.ReaderId)


_AT_ONCE = 5
"""Readers that one process looks after: it loads them all."""


@pytest.mark.parametrize("readers", [READERS[at : at + _AT_ONCE] for at in range(0, len(READERS), _AT_ONCE)])
def test_readers_end_as_their_rows_say(readers: tuple[str, ...], tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.badinputs.child", *readers, str(tmp_path)],
        env={**os.environ, **{name: str(tmp_path / "home") for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}},
        capture_output=True,
        text=True,
        timeout=120,
    )

    said = [f"{reader}: {_count(reader)} as they should" for reader in readers]
    assert (ended.stdout.splitlines(), ended.returncode) == (said, 0), ended.stderr
    assert "Traceback" not in ended.stderr


def _count(reader: str) -> int:
    return sum(row.reader == reader for row in others.others())


def test_corpus_is_as_large_as_was_promised() -> None:
    files = Path(__file__).parent / "files"

    assert len(others.others()) >= 350
    assert sum(path.stat().st_size for path in files.iterdir()) < 2_000_000
    assert {row.reader for row in others.others()} == set(READERS)
