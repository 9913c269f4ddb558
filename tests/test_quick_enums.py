"""An enumeration made quickly is the one that Python makes."""

import pickle
import subprocess
import sys
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from types import GetSetDescriptorType, MethodType
from typing import Any

import pytest

from journeycanvas import quick_enums

_PLAIN = [("Nothing", 0), ("Two", 2), ("One", 1), ("Both", 3), ("Again", 2), ("Far", 1 << 20), ("FarAndMore", 5 << 19)]
_ODD = {
    "a name that means something else": [("name", 1), ("Two", 2)],
    "a private name": [("_one", 1)],
    "a negative flag": [("Any", -1), ("One", 1)],
    "no number": [("One", "1")],
    "a truth": [("One", True)],
    "none of a pair": ["One", "Two"],
}
_KINDS = (Enum, Flag, IntEnum, IntFlag)

_OF_QT = """
from journeycanvas import quick_enums
made = []
quickly_made = quick_enums.quickly_made
quick_enums.quickly_made = lambda *of, **more: made.append(of[1]) or quickly_made(*of, **more)
quick_enums.begin()
from PySide6.QtCore import Qt
assert {"Key", "AlignmentFlag"} <= set(made), made
both = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
assert Qt.AlignmentFlag.AlignTop in both and Qt.AlignmentFlag(both.value) is both
assert repr(Qt.Key.Key_A) == "<Key.Key_A: 65>" and Qt.Key(65) is Qt.Key.Key_A, repr(Qt.Key.Key_A)
assert Qt.Key.__module__ == "PySide6.QtCore" and Qt.Key.__qualname__ == "Qt.Key"
"""


@pytest.mark.parametrize("names", [_PLAIN, [], _PLAIN[::-1]], ids=["plain", "none", "unsorted"])
@pytest.mark.parametrize("kind", _KINDS)
def test_an_enumeration_made_quickly_is_the_one_of_python(kind: type[Enum], names: list[tuple[str, int]]) -> None:
    pythons = _pythons(kind, names)
    quick = quick_enums.quickly_made(kind, "Made", names, module=__name__)

    assert _told(quick) == _told(pythons)
    assert list(quick) == [quick.__members__[member.name] for member in pythons]
    assert [repr(member) for member in quick.__members__.values()] == [
        repr(member) for member in pythons.__members__.values()
    ]


def test_members_made_quickly_are_found_by_value_and_pickled(monkeypatch: pytest.MonkeyPatch) -> None:
    quick: Any = quick_enums.quickly_made(IntFlag, "Made", _PLAIN, module=__name__)
    monkeypatch.setattr(sys.modules[__name__], "Made", quick, raising=False)

    assert quick(3) is quick.Both
    assert quick.Again is quick.Two
    assert quick.One | quick.Two == quick.Both
    assert pickle.loads(pickle.dumps(quick.Far)) is quick.Far


@pytest.mark.parametrize("names", _ODD.values(), ids=_ODD)
def test_python_makes_what_is_not_plain(names: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_enums, "quickly_made", pytest.fail)
    monkeypatch.setattr(EnumType, "_create_", quick_enums._made)
    kind: Any = Flag if names == _ODD["a negative flag"] else Enum

    made = kind("Made", names, boundary=FlagBoundary.KEEP)

    assert list(map(repr, made)) == list(map(repr, _pythons(kind, names)))


@pytest.mark.skipif(sys.version_info[:2] not in quick_enums._KNOWN, reason="this Python makes its own")
def test_qt_gets_its_enumerations_from_here() -> None:
    subprocess.run([sys.executable, "-c", _OF_QT], check=True, timeout=60)


def _pythons(kind: type[Enum], names: Any) -> Any:
    return quick_enums._made_by_python(kind, "Made", names, module=__name__, boundary=FlagBoundary.KEEP)


def _told(made: type[Enum]) -> dict[str, object]:
    """Return all that a class holds, in words that can be compared with those of another of its kind."""
    return {name: _plain(value) for name, value in vars(made).items() if name not in ("__dict__", "__weakref__")}


def _plain(value: Any) -> object:
    if isinstance(value, Enum):
        kept = {name: kept for name, kept in vars(value).items() if name != "__objclass__"}
        return type(value).__name__, kept, vars(value).get("__objclass__", type(value)).__name__
    if isinstance(value, dict):
        return [(name, _plain(of)) for name, of in value.items()]
    if isinstance(value, GetSetDescriptorType):
        return value.__name__
    if isinstance(value, staticmethod | MethodType):
        return type(value), value.__func__
    return value
