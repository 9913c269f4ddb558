"""Where typing goes on: Enter begins the next thing in the cell, Tab the next cell."""

from journeycanvas.edits.cells import Cell, indicators_left, kind_in
from journeycanvas.session.session import Session
from journeycanvas.tools import cells
from journeycanvas.tools.feedback import TypeNew


def below(session: Session, cell: Cell, *, after: str) -> TypeNew | None:
    """Return what Enter begins after something typed in a cell; None where the cell has all there is to measure."""
    if kind_in(session.journey, cell.lane) == "measurement" and not indicators_left(session.journey, cell):
        return None
    return TypeNew(cell, after)


def beside(session: Session, cell: Cell, *, step: int) -> TypeNew | None:
    """Return what Tab begins after something typed in a cell; None after the last cell of all."""
    next_one = cells.beside(session, cell, step=step)
    return TypeNew(next_one) if next_one is not None else None
