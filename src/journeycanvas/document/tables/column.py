"""A column of a table: its stable name, its title, and what its boxes hold."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from journeycanvas.language import N_

Kind = Literal["text", "texts", "whole", "number", "mark", "known", "date", "choice", "one", "many", "links", "id"]
"""What a box holds: a text, several of them, a number, yes or nothing, yes or no or nothing, a date, one of the values
the program names, the name of a record, several of them, links with their labels, an id."""
Word = Callable[[str], str]
UNIT = N_("{field} (unit)")
OF_A_PATH = N_("{field}: {path}")
_WIDTHS: dict[Kind, int] = {
    "text": 30,
    "texts": 30,
    "links": 30,
    "many": 24,
    "whole": 11,
    "number": 11,
    "mark": 11,
    "known": 11,
    "date": 12,
}
_USUAL_WIDTH = 18


class Column(NamedTuple):
    """A column: its stable name, its title as a msgid, what it holds, of which choice or of which records.

    Its value stands in the field of that name, or in the one told, dotted where it stands deeper.
    """

    key: str
    title: str
    kind: Kind = "text"
    of: str = ""
    field: str = ""
    is_unit: bool = False

    def heading(self, word: Word) -> str:
        """Return the title in a language."""
        return word(UNIT).format(field=word(self.title)) if self.is_unit else word(self.title)

    @property
    def way(self) -> tuple[str, ...]:
        """The names of the fields that lead to the value."""
        return tuple((self.field or self.key).split("."))

    @property
    def width(self) -> int:
        """The usual width, in letters."""
        return _WIDTHS.get(self.kind, _USUAL_WIDTH)


Columns = tuple[Column, ...]


def length(key: str, title: str) -> Iterator[Column]:
    """Yield the two columns of a length of time."""
    yield Column(key, title, "number", field=f"{key}.value")
    yield Column(f"{key}_unit", title, "choice", "unit", field=f"{key}.unit", is_unit=True)
