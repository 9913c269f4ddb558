"""Buttons in forms that make something of what stands in the field above them."""

from functools import partial

from PySide6.QtWidgets import QPushButton

from journeycanvas.document.journey import Journey
from journeycanvas.edits.recommending import is_feeding
from journeycanvas.edits.usual_cards import has_search_words, put_search_words
from journeycanvas.language import _
from journeycanvas.model.scope import Goal
from journeycanvas.session.session import Session
from journeycanvas.tools.recommending import recommend_for_goal
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.topics.recommending import SEARCH_WORDS


class DoingField(Field):
    """A button that does something to the journey, switched off where there is nothing to do."""

    def __init__(self, session: Session, title: str, *, name: str = "", told: str = "") -> None:
        """Show a title, which stands for this name without its form, and tell more of it under the pointer."""
        super().__init__("")
        self.session = session
        self.button = QPushButton(title)
        self.button.setAccessibleName(name or title)
        self.button.setAutoDefault(False)
        self.button.setToolTip(tooltip(told))
        self.button.setAccessibleDescription(told)
        self.column.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(calling(self.do))

    def refresh(self) -> None:
        self.button.setEnabled(self.is_possible(self.session.journey))

    def is_possible(self, journey: Journey) -> bool:
        """Tell whether there is something to do."""
        raise NotImplementedError

    def do(self) -> None:
        """Do it, as one step."""
        raise NotImplementedError


class GoalAdviceField(DoingField):
    """Makes a recommendation of how a goal could be reached: that of the journey, or that of a path (R3)."""

    def __init__(self, session: Session, *, path: str | None = None) -> None:
        """Take the words of a goal."""
        super().__init__(
            session,
            _("Make a recommendation of it"),
            told=_("Possible while the goal is not reached and this says how it could be."),
        )
        self._path = path
        self.refresh()

    def is_possible(self, journey: Journey) -> bool:
        return bool(journey.stages) and is_feeding(self._goal(journey))

    def do(self) -> None:
        self.session.settle()
        if self.is_possible(self.session.settled):
            recommend_for_goal(self.session, self._goal(self.session.settled).how_to_reach.strip())

    def _goal(self, journey: Journey) -> Goal:
        if self._path is None:
            return journey.goal
        return next((one.goal for one in journey.paths if one.id == self._path and one.goal is not None), Goal())


class SearchWordsField(DoingField):
    """Puts what personas type into search engines on the map, in the first stage (R20)."""

    def __init__(self, session: Session, ids: tuple[str, ...]) -> None:
        """Take the search words of these personas."""
        super().__init__(
            session,
            _("Put them on the map"),
            name=_(SEARCH_WORDS),
            told=_(
                "As cards of the first stage, in the lane of questions or of actions; those there already are left."
            ),
        )
        self._ids = ids
        self.refresh()

    def is_possible(self, journey: Journey) -> bool:
        return bool(journey.stages) and has_search_words(journey, self._ids)

    def do(self) -> None:
        self.session.settle()
        if self.is_possible(self.session.settled):
            self.session.apply(SEARCH_WORDS, partial(put_search_words, personas=self._ids))
