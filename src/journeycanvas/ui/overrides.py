"""What is raised where a class of ours does what Qt asks of it: it is told there, and goes no further.

WORKAROUND: https://bugreports.qt.io/browse/PYSIDE: PySide 6.11 dies of errors that go through Qt. While one waits to be
raised again in what called Qt, each widget that is asked for the first time how it takes an event costs that method of
its class a reference, until the method is freed while it is used: a form that is made anew holds many such widgets. And
an error that Python itself raises as a plain text, as a division by zero does before Python 3.12, is read as what it
is not. What should give a size or the flags of a row, and fails, is the end of the process at once.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessibleInterface, QIconEngine

from journeycanvas.ui.override_answers import ANSWERS, Answer

Taking = Callable[..., object]
_ANSWERED = frozenset({"event", "eventFilter", "viewportEvent", "editorEvent"})
"""What says whether it took the event; where it fails, it did not."""
_ASKED = frozenset(name for asked in ANSWERS.values() for name in asked)
_OURS, _QTS = "journeycanvas.", "PySide6."


def is_of_events(name: str) -> bool:
    """Return whether Qt calls a method of this name with an event."""
    return name in _ANSWERED or name.endswith("Event")


def keep_errors_in() -> None:
    """Let all classes of ours that are made from now on tell what is raised where Qt asks something of them."""
    for asked, guard in _MADE:
        setattr(asked, "__init_subclass__", classmethod(guard))  # noqa: B010 - there is none that could be assigned to


def telling(taking: Taking, answer: Answer) -> Taking:
    """Return a method whose errors are told and reach nobody else, and which gives this answer then."""

    @wraps(taking)
    def taken(*given: object, **named: object) -> object:
        try:
            return taking(*given, **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            return answer()

    return taken


def answer_of(made: type, name: str) -> Answer | None:
    """Return what a method of this name answers where it fails; None where it is none that Qt asks."""
    if is_of_events(name):
        return bool if name in _ANSWERED else lambda: None
    if name not in _ASKED:
        return None
    qts = (base.__name__ for base in made.__mro__ if base.__module__.startswith(_QTS))
    return next((ANSWERS[base][name] for base in qts if name in ANSWERS.get(base, ())), None)


def _object_made(made: type[QObject]) -> None:
    super(QObject, made).__init_subclass__()
    _guard(made)


def _interface_made(made: type[QAccessibleInterface]) -> None:
    super(QAccessibleInterface, made).__init_subclass__()
    _guard(made)


def _engine_made(made: type[QIconEngine]) -> None:
    super(QIconEngine, made).__init_subclass__()
    _guard(made)


def _guard(made: type) -> None:
    if made.__module__.startswith(_OURS):
        for name, taking in tuple(vars(made).items()):
            answer = answer_of(made, name) if isinstance(taking, FunctionType) else None
            if answer is not None:
                setattr(made, name, telling(taking, answer))


_MADE = ((QObject, _object_made), (QAccessibleInterface, _interface_made), (QIconEngine, _engine_made))
