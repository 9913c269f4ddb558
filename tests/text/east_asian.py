"""A computer with a face for Chinese, Japanese and Korean, and one without, whatever this one has."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from journeycanvas import text
from journeycanvas.text import system_faces

LINE = "日本語 한국어 中文"
CHARACTERS = "日本語あ한국어中文、。"


def face_file(folder: Path) -> Path:
    """Return a collection whose second face draws our characters with letters of JC Sans, the first has none."""
    collection = TTCollection()
    collection.fonts = [TTFont(text.font_file("NotoSansHebrew")), TTFont(text.font_file("JCSans-Bold"))]
    for table in collection.fonts[1]["cmap"].tables:
        table.cmap = {ord(each): table.cmap[ord("A") + place] for place, each in enumerate(CHARACTERS)}
    collection.save(folder / "letters.ttc")
    return folder / "letters.ttc"


@contextmanager
def computer_with(folder: Path, *answers: str) -> Iterator[Path]:
    """Let fontconfig give these answers meanwhile, each a face's number and file; give the file of its questions."""
    program, asked = folder / "fc-match", folder / "asked"
    told = "".join(f"printf '%s\\n' '{answer}'\n" for answer in answers)
    program.write_text(f"#!/bin/sh\necho \"$*\" >> '{asked}'\n{told}", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    asked.touch()
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setattr(sys, "platform", "linux")
        surroundings.setenv("PATH", str(folder) + os.pathsep + os.environ["PATH"])
        forget()
        yield asked
    forget()


def forget() -> None:
    """Forget which faces the computer has, and what was shaped with them."""
    for each in (
        system_faces.load,
        system_faces.glyph_outline,
        text.shape,
        text.break_lines,
        text.longest_word_width,
    ):
        each.cache_clear()


def skip_without_faces() -> None:
    """Skip a test where the computer has no face for all of our line."""
    if text.missing_characters(LINE):
        pytest.skip("no Chinese, Japanese and Korean face here: apt-get install fonts-noto-cjk")


def skip_on_windows() -> None:
    """Skip a test that puts a program of its own in the place of fontconfig's."""
    if os.name == "nt":
        pytest.skip("Windows has no fontconfig, and cannot run a shell script in its place")


def ink(line: str, size: float) -> tuple[float, float]:
    """Return where the ink of a line in the computer's face begins and ends, in points from the line's start."""
    edges = [
        x + number / text.OUTLINE_UNITS
        for run in text.shape(line).runs
        for glyph_id, x in zip(run.glyph_ids, run.xs, strict=True)
        for command in text.glyph_outline(run.face, glyph_id)
        for number in command[1::2]
    ]
    return min(edges) * size, max(edges) * size
