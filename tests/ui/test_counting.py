"""What the status line counts of a journey, step by step."""

from journeycanvas.document.journey import Journey
from journeycanvas.model.channels import CHANNELS
from journeycanvas.session.session import Session
from journeycanvas.ui.counting import counted
from tests.builders import large


def gaps_of(journey: Journey) -> int:
    return counted(Session(journey), is_saving=False, saved_at=None).gaps


def test_gaps_follow_what_they_depend_on_and_nothing_else() -> None:
    journey = large(40, stages=4)
    before = gaps_of(journey)
    renamed = [one.evolve(name=f"{one.name}!") for one in journey.touchpoints]
    assert gaps_of(journey.evolve(touchpoints=tuple(renamed))) == before > 0

    everywhere = tuple(CHANNELS)
    alike = [one.evolve(channels=everywhere, device=None, department=None) for one in renamed]
    assert gaps_of(journey.evolve(touchpoints=tuple(alike))) == 0
    assert gaps_of(journey) == before
