"""Calls that Qt makes: with their arguments already given, and with their errors told at once."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")


def calling(deed: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Callable[[], None]:
    """Return the call of a function with these arguments and no others.

    WORKAROUND: PySide 6.11 keeps a text for good each time a signal is connected to, or disconnected from, a function
    of Qt's own other than a signal; it keeps none where the function is one of Python. What is done often calls so.
    """

    def called() -> None:
        deed(*args, **kwargs)

    return called


def told(painting: Callable[P, None]) -> Callable[P, None]:
    """Return a painting whose errors are told, and reach nobody else.

    Qt paints within whatever is done just then, which would fail with it: a map that cannot be painted could not be
    saved either.
    """

    @wraps(painting)
    def called(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            painting(*args, **kwargs)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)

    return called
