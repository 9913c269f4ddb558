"""Bindings of values that are typed another way than they are kept: lists a line each, yes or no or not known."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.language import _
from journeycanvas.model.path import Obstacle
from journeycanvas.model.persona import OwnField
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField

_COLON = ":"


def of_lines(session: Session, ids: tuple[str, ...], field: str, *, step: str) -> Binding[str]:
    """Return the binding of a list of texts, typed one a line; empty lines are left out."""

    def read(journey: Journey) -> tuple[str, ...]:
        return tuple("\n".join(getattr(record, field)) for _name, record in found(journey, ids).values())

    def write(journey: Journey, text: str) -> Journey:
        return records.change(journey, ids, **{field: _lines(text)})

    return Binding(session, step, read, write)


def of_obstacles(session: Session, visit: str, *, step: str) -> Binding[str]:
    """Return the binding of what stands in the way at a visit, one a line; what else is known of a line stays with it.

    A line that stays word for word keeps what it prevents and how badly.
    """

    def read(journey: Journey) -> tuple[str, ...]:
        return tuple("\n".join(each.text for each in _blockers(journey, visit)) for _id in found(journey, (visit,)))

    def write(journey: Journey, text: str) -> Journey:
        known = {each.text: each for each in _blockers(journey, visit)}
        blockers = tuple([known.get(line) or Obstacle(text=line) for line in _lines(text)])
        return records.change(journey, (visit,), blockers=blockers)

    return Binding(session, step, read, write)


def of_own_fields(session: Session, ids: tuple[str, ...], *, step: str) -> Binding[str]:
    """Return the binding of the fields people added, typed one a line as “name: text”."""

    def read(journey: Journey) -> tuple[str, ...]:
        return tuple(
            "\n".join(f"{own.name}{_COLON} {own.text}".rstrip() for own in getattr(record, "own_fields"))  # noqa: B009
            for _name, record in found(journey, ids).values()
        )

    def write(journey: Journey, text: str) -> Journey:
        pairs = [line.partition(_COLON) for line in _lines(text)]
        fields = tuple([OwnField(name=name.strip(), text=said.strip()) for name, _colon, said in pairs])
        return records.change(journey, ids, own_fields=fields)

    return Binding(session, step, read, write)


def answer_field(label: str, binding: Binding[bool | None]) -> ChoiceField:
    """Return the field of a yes or no that may not be known."""
    answers: dict[str | None, bool | None] = {None: None, "yes": True, "no": False}

    def read(journey: Journey) -> tuple[str | None, ...]:
        return tuple(next(name for name, answer in answers.items() if answer is kept) for kept in binding.read(journey))

    def write(journey: Journey, name: str | None) -> Journey:
        return binding.write(journey, answers[name])

    said = Binding(binding.session, binding.step, read, write)
    return ChoiceField(label, said, {None: NOTHING, "yes": _("Yes"), "no": _("No")})


def _blockers(journey: Journey, visit: str) -> tuple[Obstacle, ...]:
    kept = [getattr(record, "blockers") for _name, record in found(journey, (visit,)).values()]  # noqa: B009
    return kept[0] if kept else ()


def _lines(text: str) -> tuple[str, ...]:
    return tuple([line.strip() for line in texts.clean(text).split("\n") if line.strip()])
