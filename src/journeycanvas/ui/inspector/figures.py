"""Bindings of figures that may be unknown, and of choices that are kept as numbers."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector.binding import Binding


def of_figure(session: Session, ids: tuple[str, ...], field: str, *, step: str) -> Binding[float | None]:
    """Return the binding of a figure that may be unknown, whole or not."""

    def read(journey: Journey) -> tuple[float | None, ...]:
        return tuple(getattr(record, field) for _name, record in found(journey, ids).values())

    return Binding(session, step, read, lambda journey, value: records.change(journey, ids, **{field: value}))


def of_chosen_number(session: Session, ids: tuple[str, ...], field: str, *, step: str) -> Binding[str | None]:
    """Return the binding of a small number that is chosen in a list, or not known."""

    def read(journey: Journey) -> tuple[str | None, ...]:
        kept = [getattr(record, field) for _name, record in found(journey, ids).values()]
        return tuple(None if value is None else str(value) for value in kept)

    def write(journey: Journey, value: str | None) -> Journey:
        return records.change(journey, ids, **{field: None if value is None else int(value)})

    return Binding(session, step, read, write)
