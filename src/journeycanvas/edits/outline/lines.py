"""The whole journey as lines of text in its own language: who travels, the lanes, then stage by stage what happens.

    Title: Buying running shoes
    Persona: Karim
        Age: 34
    Phase: Before
    Awareness [2 weeks]
        Google search [Search engine, +1]
            “Too many words.” — Karim
            → Exit [12%]: gives up
        Needs:
            Understand what gives good support

What a word stands before is in `keys`, what brackets hold in `facts` and `brackets`. Line breaks
in a text are shown as ⏎, an empty text as …, and a dash stands before a name that would be taken for something else.
"""

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import from_the_last
from journeycanvas.edits.outline.kinds import Line, as_text
from journeycanvas.edits.outline.writing import Writer


@from_the_last  # of few: the lines of a large journey are megabytes
def lines(journey: Journey, _last: object = None) -> tuple[Line, ...]:
    """Return the journey as lines."""
    return tuple(Writer(journey).lines())


def text_of(journey: Journey) -> str:
    """Return the whole journey as a text."""
    return as_text(lines(journey))
