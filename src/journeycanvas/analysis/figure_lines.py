"""Lines of figures: what they say, and the records they are about."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycanvas.language import _
from journeycanvas.model.touchpoint import Touchpoint


class Line(NamedTuple):
    """A line of figures in the language of the interface, and the records it is about."""

    text: str
    ids: tuple[str, ...] = ()


class Section(NamedTuple):
    """Lines under a title, which is a msgid."""

    title: str
    lines: tuple[Line, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The records of all its lines, each once."""
        return tuple(dict.fromkeys(id for line in self.lines for id in line.ids))


def said(name: str, value: str) -> str:
    """Return a name and what is said of it."""
    return _("{name}: {value}").format(name=name, value=value)


def named(touchpoint: Touchpoint) -> str:
    """Return the name of a touchpoint, or that it has none."""
    return touchpoint.name.strip() or _("Unnamed touchpoint")


def ids_of(touchpoints: Iterable[Touchpoint]) -> tuple[str, ...]:
    """Return the ids of touchpoints."""
    return tuple(one.id for one in touchpoints)
