"""How tables speak: in the words of the journey's language, or plainly, the same in every language, for programs."""

from collections.abc import Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.document.tables.choices import CHOICES
from journeycanvas.document.tables.column import OF_A_PATH, Column
from journeycanvas.document.tables.names import names_in
from journeycanvas.language import words


class Speech:
    """The words for columns, values and records of a journey."""

    def __init__(self, journey: Journey, *, is_plain: bool) -> None:
        """Speak of a journey."""
        self.journey = journey
        self.is_plain = is_plain
        self.word = words(journey.language)
        self._names: dict[str, Mapping[str, str]] = {}

    def heading(self, column: Column, path: str = "") -> str:
        """Return the head of a column, for a path where one is named."""
        if self.is_plain:
            return f"{column.key}: {path}" if path else column.key
        title = column.heading(self.word)
        return self.word(OF_A_PATH).format(field=title, path=path) if path else title

    def choices(self, of: str) -> Mapping[str, str]:
        """Return what stands for the values of a choice, by the value."""
        titles = CHOICES[of]
        return {id: id if self.is_plain else self.word(title) for id, title in titles.items()}

    def names(self, collection: str) -> Mapping[str, str]:
        """Return the names of records, by their ids."""
        if collection not in self._names:
            language = self.journey.language
            found = names_in(self.journey.__dict__, collection, language=language, is_plain=self.is_plain)
            self._names[collection] = found.shown
        return self._names[collection]
