"""A search through all texts of an open journey: its matches, the one gone to, and what replaces them."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.replacing import Match, Replaced, Wanted, find_all, replace
from journeycanvas.language import N_, _
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.session.session import Session

REPLACE = N_("Replace")
_NOTHING = Wanted("")


class Search:
    """What is looked for in a session, followed through its changes."""

    def __init__(self, session: Session) -> None:
        """Look for nothing yet."""
        self.session = session
        self.wanted = _NOTHING
        self._matches: tuple[Match, ...] = ()
        self._found_in: tuple[Journey, Wanted] | None = None
        self._here: Match | None = None
        self._near = 0
        """Where the search goes on once the match gone to is there no more."""

    @property
    def matches(self) -> tuple[Match, ...]:
        """All matches in what is shown now, in the order of the file."""
        journey = self.session.journey
        if self._found_in is None or self._found_in[0] is not journey or self._found_in[1] != self.wanted:
            self._found_in = (journey, self.wanted)
            self._matches = find_all(journey, self.wanted)
        return self._matches

    @property
    def place(self) -> int | None:
        """The place among the matches of the one gone to; None where there is none."""
        matches = self.matches
        if self._here is not None and self._near < len(matches) and matches[self._near] == self._here:
            return self._near
        self._here = None
        return None

    def look_for(self, wanted: Wanted) -> None:
        """Look for something else, from where the last match was."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._here = None
            self._near = 0

    def next(self) -> Match | None:
        """Go to the next match, after the last one to the first; at first to one in what is selected."""
        place = self.place
        return self._go(self._start() if place is None else place + 1)

    def previous(self) -> Match | None:
        """Go to the match before, from the first one to the last."""
        place = self.place
        return self._go((self._start() if place is None else place) - 1)

    def replace(self, by: str) -> Match | None:
        """Put another text in the place of the match gone to, as one step, and go to the next one.

        Raises EditError where the text would become too long. Without a match gone to, only the next one is gone to.
        """
        place = self.place
        if place is None or self._here is None:
            return self.next()
        here = self._here
        done = self._applied({here: by})
        if done is None:
            return here
        if done.left:
            raise EditError(_("This text is too long: at most {most} characters.").format(most=LONGEST_TEXT))
        self._here = None
        self._near = place + self._within(here, by)
        return self._go(self._near)

    def replace_all(self, by: str) -> Replaced | None:
        """Put another text in the place of all matches, as one step; None where the person waiting cancelled it.

        Raises EditError where it is too long itself.
        """
        self.session.settle()
        self._here = None
        return self._applied(dict.fromkeys(self.matches, by))

    def _applied(self, new: dict[Match, str]) -> Replaced | None:
        done: list[Replaced] = []

        def edit(journey: Journey) -> Journey:
            done.append(replace(journey, new))
            return done[-1].journey

        return done[-1] if self.session.apply(REPLACE, edit) else None

    def _within(self, before: Match, by: str) -> int:
        """Return how many matches the new text holds itself, which are passed over."""
        end = before.start + len(by)
        return sum(
            match[:2] == before[:2] and before.start <= match.start < end
            for match in self.matches[self._near : self._near + len(by)]
        )

    def _start(self) -> int:
        selected = self.session.selection
        if self._near == 0 and selected:
            found = (place for place, match in enumerate(self.matches) if (match.record or JOURNEY) in selected)
            return next(found, 0)
        return self._near

    def _go(self, place: int) -> Match | None:
        matches = self.matches
        if not matches:
            return None
        self._near = place % len(matches)
        self._here = matches[self._near]
        return self._here
