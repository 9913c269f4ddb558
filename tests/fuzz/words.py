"""The command line, fuzzed: words in a folder of its own, none of which leads out of it."""

import contextlib
import io
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from journeycanvas import cli
from journeycanvas.storage.writing import dump
from tests.builders import small

_JOURNEY = "shop.journey"
_MOST = 80
_NUMBERS = (cli.DONE, cli.WRONG_USE, cli.BAD_INPUT, cli.NO_ACCESS, cli.NEWER_VERSION)
_WORDS = (
    b"new", b"templates", b"check", b"export", b"--json", b"-o", b"--output", b"--page", b"--lang", b"--template",
    b"--help", b"--version", b"--", b"-", b"", b"=", b"fr", b"A3", b"content", b"blank", b"shop.journey", b"out.svg",
    b"out.pdf", b"out.journey", b"x", b"\xff.journey", b"\n", "\u202e".encode(), b"%s", b"{0}", b"n" * 300, b".", b"@x",
    b"<b>", b"--js", b"-oout.svg", b"--page=", b"--output=out.svg", b"pipe", b"loop", b"lair",
    b"import", b"--tile", b"A4", b"--content", b"prompts", b"--codes", b"--embed", b"day.mmd", b"--rescale", b"out.mmd",
)  # fmt: skip


def do_words(content: bytes) -> None:
    """Do what words ask for: it ends with a number that means something, no traceback, and the journey as it was."""
    words = [os.fsdecode(word) for word in content.split(b"\0")]
    if len(words) > _MOST or any("/" in word or ".." in word for word in words):
        return  # nothing is written elsewhere, and hundreds of files take their time
    asked: list[list[str]] = []
    there, open_before = os.getcwd(), len(os.listdir("/proc/self/fd"))
    opened = cli._open_window
    cli._open_window = lambda names: asked.append([str(Path(name)) for name in names]) or cli.DONE
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            _fill(Path(folder))
            said = io.StringIO()
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                number = cli.main(words)
            assert number in _NUMBERS, said.getvalue()
            assert "Traceback" not in said.getvalue()
            assert Path(folder, _JOURNEY).read_bytes() == dump(small())
            assert not [name for name in os.listdir(folder) if name.endswith(".part")]
            assert len(os.listdir("/proc/self/fd")) == open_before
    finally:
        cli._open_window = opened
        os.chdir(there)


def _fill(folder: Path) -> None:
    (folder / _JOURNEY).write_bytes(dump(small()))
    (folder / "day.mmd").write_text("journey\nsection A\nB: 9: C\n", encoding="utf-8")
    (folder / "lair").mkdir()
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")


def all_words() -> Iterator[bytes]:
    """Yield uses of each action."""
    yield b"check\0--json\0shop.journey"
    yield b"export\0shop.journey\0-o\0out.svg\0--page\0A3\0--lang\0fr"
    yield b"export\0shop.journey\0-o\0out.pdf"
    yield b"new\0out.journey\0--template\0blank\0--lang\0en"
    yield b"import\0day.mmd\0-o\0out.journey\0--rescale"
    yield b"export\0shop.journey\0-o\0out.pdf\0--tile\0A4\0--content\0prompts\0--codes\0--embed"
    yield b"templates"
    yield b"shop.journey"
    yield b"check\0pipe\0loop\0lair"


def changed_words(content: bytes, *, seed: int) -> bytes:
    """Return words some of which are others, or gone, or there twice."""
    chance = random.Random(seed)
    words = content.split(b"\0")
    for _time in range(chance.randint(1, 3)):
        at = chance.randrange(len(words) + 1)
        act = chance.randrange(3)
        if act == 0 and at < len(words) and len(words) > 1:
            del words[at]
        elif act == 1 and at < len(words):
            words[at] = chance.choice(_WORDS)
        else:
            words.insert(at, chance.choice(_WORDS))
    return b"\0".join(words)
