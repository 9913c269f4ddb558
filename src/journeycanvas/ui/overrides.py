"""What is raised where a class of ours takes care of an event: it is told there, and goes no further.

WORKAROUND: https://bugreports.qt.io/browse/PYSIDE: PySide 6.11 dies of errors that go through Qt. While one waits to be
raised again in what called Qt, each widget that is asked for the first time how it takes an event costs that method of
its class a reference, until the method is freed while it is used: a form that is made anew holds many such widgets. And
an error that Python itself raises as a plain text, as a division by zero does before Python 3.12, is read as what it
is not.
"""

import sys
from collections.abc import Callable
from functools import wraps

from PySide6.QtCore import QObject

Taking = Callable[..., object]
_ANSWERED = frozenset({"event", "eventFilter", "viewportEvent", "editorEvent"})
"""What says whether it took the event; where it fails, it did not."""
_OURS = "journeycanvas."


def is_of_events(name: str) -> bool:
    """Return whether Qt calls a method of this name with an event."""
    return name in _ANSWERED or name.endswith("Event")


def keep_errors_in() -> None:
    """Let all classes of ours that are made from now on tell what is raised where they take care of events."""
    setattr(QObject, "__init_subclass__", classmethod(_made))  # noqa: B010 - there is none that could be assigned to


def telling(taking: Taking) -> Taking:
    """Return a method that takes events, whose errors are told and reach nobody else."""
    answer = False if taking.__name__ in _ANSWERED else None

    @wraps(taking)
    def taken(*given: object) -> object:
        try:
            return taking(*given)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            return answer

    return taken


def _made(made: type[QObject]) -> None:
    super(QObject, made).__init_subclass__()
    if made.__module__.startswith(_OURS):
        for name, taking in tuple(vars(made).items()):
            if callable(taking) and is_of_events(name):
                setattr(made, name, telling(taking))
