"""What each obstacle at a visit keeps from being reached, and how badly (R53)."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.texts import clean
from journeycanvas.language import _
from journeycanvas.model.path import Obstacle, Visit
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.choices import DegreeField
from journeycanvas.ui.inspector.fields import Field, NoteField, TextField
from journeycanvas.ui.inspector.form import Fields

_LONGEST_TITLE = 60


def obstacle_fields(session: Session, visit: Visit) -> Fields:
    """Return the fields of what is known of each obstacle besides its text."""
    fields: list[Field] = []
    for place, obstacle in enumerate(visit.blockers):
        fields += [
            NoteField(_short(obstacle.text), style="section"),
            TextField(_("Keeps from being reached"), _of_prevents(session, visit.id, place)),
            DegreeField(_("How badly"), _of_severity(session, visit.id, place), may_be_absent=True),
        ]
    return tuple(fields)


def _of_prevents(session: Session, visit: str, place: int) -> Binding[str]:
    return Binding(
        session,
        steps.OBSTACLE,
        lambda journey: tuple(each.prevents for each in _at(journey, visit, place)),
        lambda journey, text: _changed(journey, visit, place, lambda each: each.evolve(prevents=clean(text))),
    )


def _of_severity(session: Session, visit: str, place: int) -> Binding[int | None]:
    return Binding(
        session,
        steps.OBSTACLE,
        lambda journey: tuple(each.severity for each in _at(journey, visit, place)),
        lambda journey, degree: _changed(journey, visit, place, lambda each: each.evolve(severity=degree)),
    )


def _at(journey: Journey, visit: str, place: int) -> tuple[Obstacle, ...]:
    held = [record for _name, record in found(journey, (visit,)).values() if isinstance(record, Visit)]
    return tuple(one.blockers[place] for one in held if place < len(one.blockers))


def _changed(journey: Journey, visit: str, place: int, change: Callable[[Obstacle], Obstacle]) -> Journey:
    held = records.find_as(journey, visit, kind=Visit).blockers
    if place >= len(held):
        return journey
    return records.change(journey, (visit,), blockers=(*held[:place], change(held[place]), *held[place + 1 :]))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_TITLE else plain[: _LONGEST_TITLE - 1].rstrip() + "…"
