"""A form: fields under one another in tabs, made anew for what is selected."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.fields import Field

Fields = tuple[Field, ...]


class Tab(NamedTuple):
    """One tab of a form: its title in the language spoken, and how its fields are made."""

    title: str
    fields: Callable[[], Fields]


class Form(NamedTuple):
    """What the inspector shows for a selection.

    The shape says what else the fields depend on: where it changes, the form is made anew.
    """

    tabs: tuple[Tab, ...]
    shape: Callable[[Journey], object]


Make = Callable[[Session, tuple[str, ...]], Form]


def constant(_journey: Journey) -> object:
    """Return the same for every journey: the fields depend on the selection alone."""
    return None
