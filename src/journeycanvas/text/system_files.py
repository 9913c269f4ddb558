"""Which scripts the computer's own faces are asked for, Chinese, Japanese and Korean, and where their files are."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

Script = Literal["han", "kana", "hangul"]

_PATIENCE_S = 5.0
"""How long fontconfig may take; the first time on a computer it reads every font there is."""
_ANSWERS = 16
"""How many of fontconfig's answers are looked at, the best first."""
_INSTANCES = 16
"""The bits of a face's number above these choose an instance of a variable font (fontconfig, FC_INDEX)."""
_ANY_INSTANCE = 0x8000

_KANA = "[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]"
_HANGUL = "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]"
_EAST_ASIAN = (
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class FaceFile(NamedTuple):
    """A face in a font file: by its number in a collection, or by its PostScript name where that is given."""

    path: Path
    number: int = 0
    name: str = ""


class _Places(NamedTuple):
    """Where faces for a script are: the language to ask fontconfig for, the best files of Windows and of macOS."""

    language: str
    windows: tuple[str, ...]
    macos: tuple[tuple[str, str], ...]


_PLACES: dict[Script, _Places] = {
    "han": _Places(
        "zh-cn",
        ("msyh.ttc", "simsun.ttc"),
        (
            ("PingFang.ttc", "PingFangSC-Regular"),
            ("Hiragino Sans GB.ttc", ""),
            ("STHeiti Light.ttc", "STHeitiSC-Light"),
        ),
    ),
    "kana": _Places(
        "ja",
        ("meiryo.ttc", "YuGothR.ttc", "YuGothM.ttc", "msgothic.ttc"),
        (("ヒラギノ角ゴシック W3.ttc", ""), ("Hiragino Sans GB.ttc", "")),
    ),
    "hangul": _Places(
        "ko",
        ("malgun.ttf", "gulim.ttc"),
        (("AppleSDGothicNeo.ttc", "AppleSDGothicNeo-Regular"), ("Supplemental/AppleGothic.ttf", "")),
    ),
}
SPECIMENS: dict[Script, str] = {"han": "日", "kana": "あ", "hangul": "한"}
"""A character that every face for a script has."""


def is_east_asian(cluster: str) -> bool:
    """Say whether a cluster is one that the computer's faces are asked for."""
    return _pattern(_EAST_ASIAN).match(cluster) is not None


def scripts(line: str) -> tuple[Script, ...]:
    """Return the scripts whose faces are asked in turn: a line tells whether its ideographs are Japan's or Korea's."""
    if _pattern(_KANA).search(line):
        return "kana", "han", "hangul"
    if _pattern(_HANGUL).search(line):
        return "hangul", "han", "kana"
    return "han", "kana", "hangul"


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    """Return the pattern of characters, compiled when first needed: it takes 10 ms, and most maps have none of them."""
    return re.compile(characters)


def candidates(script: Script) -> Iterator[FaceFile]:
    """Yield the face files that may have a script, the best first; some may not exist or lack it."""
    if sys.platform == "win32":
        yield from windows_files(script)
    elif sys.platform == "darwin":
        yield from macos_files(script)
    else:
        yield from fontconfig_files(script)


def windows_files(script: Script) -> list[FaceFile]:
    """Return the files for a script that come with Windows."""
    folder = Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
    return [FaceFile(folder / name) for name in _PLACES[script].windows]


def macos_files(script: Script) -> list[FaceFile]:
    """Return the files for a script that come with macOS."""
    folder = Path("/System/Library/Fonts")
    return [FaceFile(folder / file, name=name) for file, name in _PLACES[script].macos]


def fontconfig_files(script: Script) -> list[FaceFile]:
    """Return the files that fontconfig proposes for a script; none where there is no fontconfig."""
    import subprocess  # local: few maps need these faces, and no start waits for it

    program = shutil.which("fc-match")
    if program is None:
        return []
    wanted = f"sans-serif:lang={_PLACES[script].language}:weight=regular:slant=roman:scalable=true"
    try:
        answer = subprocess.run(
            [program, "--sort", "--format", "%{index} %{file}\n", wanted],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    rows = [os.fsdecode(row).partition(" ") for row in answer.splitlines()[:_ANSWERS]]
    return [FaceFile(Path(path), _number(index)) for index, _, path in rows if index.isdecimal()]


def _number(index: str) -> int:
    number = int(index)
    return number if number >> _INSTANCES < _ANY_INSTANCE else number & ((1 << _INSTANCES) - 1)
