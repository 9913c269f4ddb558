"""Calls with their arguments already given, for Qt's signals, which would add arguments of their own."""

from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")


def calling(deed: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Callable[[], None]:
    """Return the call of a function with these arguments and no others."""

    def called() -> None:
        deed(*args, **kwargs)

    return called
