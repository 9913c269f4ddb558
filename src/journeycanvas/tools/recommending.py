"""Recommending against what is selected, in one step with the words that are typed then."""

from functools import partial

from journeycanvas.edits.cells import PREFIXES
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.recommending import Addressed, addressed_by, of_text, recommend
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from journeycanvas.tools.new_text import ADD_RECOMMENDATION

FROM_GOAL = N_("Recommend how to reach the goal")


def recommend_selected(session: Session) -> str:
    """Add one recommendation about all that is selected, or about the stage of the cell chosen, and select it."""
    journey = session.settled
    about = addressed_by(journey, session.selection)
    if session.cell is not None and about == Addressed():
        about = addressed_by(journey, (session.cell.stage,))
    id = fresh(journey, PREFIXES["recommendation"])
    session.apply(ADD_RECOMMENDATION, partial(recommend, about=about, id=id), selection=[id], merges=naming(id))
    return id


def recommend_for_goal(session: Session, text: str) -> str:
    """Make a recommendation of how a goal could be reached, for the last stage, and select it or one like it."""
    known = of_text(session.settled, text)
    if known is not None:
        session.select([known.id])
        return known.id
    id = fresh(session.settled, PREFIXES["recommendation"])
    edit = partial(recommend, about=Addressed(), id=id, text=text)
    session.apply(FROM_GOAL, edit, selection=[id])
    return id
