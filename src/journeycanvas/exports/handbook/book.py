"""What all parts of a handbook are made from: what is shown of the journey, told once, and the type it is set in."""

from functools import cached_property

from journeycanvas.document.journey import Journey
from journeycanvas.exports.handbook.look import Look
from journeycanvas.exports.handbook.setting import Typesetter
from journeycanvas.exports.telling.blocks import Section
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.exports.telling.stages import Stages
from journeycanvas.exports.telling.touchpoints import Touchpoints


class Book:
    """A journey on its way into a handbook."""

    def __init__(self, journey: Journey, look: Look) -> None:
        """Tell a journey in a look."""
        self.journey, self.look = journey, look
        self.shown = Shown(journey)
        self.word = self.shown.word
        self.set = Typesetter(look, journey.language)

    @cached_property
    def stages(self) -> tuple[Section, ...]:
        """What is told of each stage, in their order."""
        return tuple(Stages(self.shown).sections())

    @cached_property
    def touchpoints(self) -> Touchpoints:
        """What tells touchpoints."""
        return Touchpoints(self.shown)
