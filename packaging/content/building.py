"""What all samples and templates are built with: short makers for the records they have many of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wording import Say

from journeycanvas.document.journey import Journey
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Verbatim, Visit
from journeycanvas.model.stage import Duration, Unit
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.storage.writing import dump

Pair = tuple[str, str]
"""A text in French and in English."""


@dataclass(frozen=True, slots=True)
class Content:
    """A sample or template: its id, what builds it in one language, its title and description."""

    id: str
    build: Callable[[Say], Journey]
    title: Pair
    description: Pair


def lasting(value: float, unit: Unit) -> Duration:
    """Return a length of time."""
    return Duration(value=float(value), unit=unit)


def cards(say: Say, lane: str, rows: Iterable[tuple[str, str, str]], **common: object) -> tuple[Card, ...]:
    """Return the cards of a lane from rows of stage, French and English; what is common goes to each."""
    made: list[Card] = []
    for stage, french, english in rows:
        number = sum(card.stage == stage for card in made) + 1
        card = Card(id=f"{lane}.{stage}.{number}", lane=lane, stage=stage, text=say(french, english))
        made.append(card.evolve(**common))
    return tuple(made)


def with_changes(made: tuple[Card, ...], changes: dict[str, dict[str, object]]) -> tuple[Card, ...]:
    """Return the cards, some of them changed, named by stage and number; a name that is not there is an error."""
    by_name = {card.id.split(".", 1)[1]: card for card in made}
    for name, fields in changes.items():
        by_name[name] = by_name[name].evolve(**fields)
    return tuple(by_name.values())


def quoted(say: Say, id: str, text: Pair, **fields: object) -> Verbatim:
    """Return a verbatim."""
    return Verbatim(id=id, text=say(*text)).evolve(**fields)


def visit(path: str, touchpoint: str, emotion: float | None, **fields: object) -> Visit:
    """Return the visit of a path at a touchpoint."""
    return Visit(id=f"{path}.{touchpoint}", touchpoint=touchpoint, emotion=emotion).evolve(**fields)


def stage_figures(
    stage: str, nps: tuple[float, int], ces: tuple[float, int], volume: float, *, unit: str, source: str, date: str
) -> tuple[Measurement, ...]:
    """Return the three figures of a stage: NPS and CES, each with how many answered, and volume."""
    return (
        Measurement(
            id=f"{stage}.nps",
            indicator="nps",
            value=nps[0],
            n=nps[1],
            stage=stage,
            family="satisfaction",
            source=source,
            date=date,
        ),
        Measurement(
            id=f"{stage}.ces",
            indicator="ces",
            value=ces[0],
            n=ces[1],
            stage=stage,
            family="experience",
            source=source,
            date=date,
        ),
        Measurement(
            id=f"{stage}.volume", indicator="volume", value=volume, unit=unit, stage=stage, family="activity", date=date
        ),
    )


def file_of(journey: Journey) -> bytes:
    """Return the bytes of the file, known to read back as the same journey."""
    content = dump(journey)
    assert Journey.model_validate_json(content) == journey
    return content


def touchpoint(say: Say, id: str, stage: str, name: Pair, *, channels: tuple[str, ...], **fields: object) -> Touchpoint:
    """Return a touchpoint whose place is found automatically."""
    return Touchpoint(id=id, name=say(*name), stage=stage, channels=channels).evolve(**fields)
