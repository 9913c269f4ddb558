"""Telling what is made of Qt's classes in another thread than the window's, where PySide may end the program."""

import builtins
import threading
import traceback
from collections.abc import Mapping, Sequence
from typing import Any

_build_class, _import = builtins.__build_class__, builtins.__import__


def watch() -> list[str]:
    """Note from now on each class that is made, or first asked for, in another thread, and where; for good."""
    found: list[str] = []

    def note(what: str) -> None:
        at = [
            f"{line.filename}:{line.lineno}" for line in traceback.extract_stack() if "importlib" not in line.filename
        ]
        found.append(f"{threading.current_thread().name}: {what} at {at[-3]}")

    def is_aside() -> bool:
        return threading.current_thread() is not threading.main_thread()

    def build(function: Any, name: str, *bases: Any, **words: Any) -> Any:
        made = _build_class(function, name, *bases, **words)
        if is_aside() and type(made).__module__.startswith("Shiboken"):
            note(f"class {name}")
        return made

    def bring(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        if name.startswith("PySide6") and is_aside():
            note(f"from {name} {', '.join(fromlist or ())}")
        return _import(name, globals, locals, fromlist, level)

    builtins.__build_class__ = build
    builtins.__import__ = bring
    return found
