"""The journey as lines of text in its own language: stages, their touchpoints below, their cards lane by lane.

    Awareness
        Google search [Search engine, +1]
        Needs:
            Understand what gives good support

Line breaks in a text are shown as ⏎, and an empty text as …
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, touchpoints_by_stage
from journeycanvas.document.memo import by_identity
from journeycanvas.edits.outline_brackets import bracket
from journeycanvas.edits.table_columns import card_lane_names
from journeycanvas.edits.texts import clean
from journeycanvas.model.touchpoint import Touchpoint

Kind = Literal["stage", "touchpoint", "lane", "card"]
DEPTHS: dict[Kind, int] = {"stage": 0, "touchpoint": 1, "lane": 1, "card": 2}
BREAK, EMPTY = "⏎", "…"
_BREAKS = re.compile("[ \t]*(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*")
_SHOWN_BREAKS = re.compile(rf"\s*{BREAK}\s*")


class Line(NamedTuple):
    """A line of the outline: what it is, what it says, its record (of a lane the lane), and where that stands."""

    kind: Kind
    content: str
    id: str
    stage: str
    lane: str = ""


@by_identity
def lines(journey: Journey) -> tuple[Line, ...]:
    """Return the journey as lines."""
    held, cells = touchpoints_by_stage(journey.touchpoints), cards_by_cell(journey.cards)
    lanes = card_lane_names(journey.lanes, journey.language).shown
    colon = "\u00a0:" if journey.language == "fr" else ":"
    found: list[Line] = []
    for stage in journey.stages:
        found.append(Line("stage", shown(stage.name), stage.id, stage.id))
        found += [Line("touchpoint", touchpoint_line(journey, one), one.id, stage.id) for one in held.get(stage.id, ())]
        for lane, name in lanes.items():
            cards = cells.get((lane, stage.id), ())
            if cards:
                found.append(Line("lane", name + colon, lane, stage.id, lane))
                found += [Line("card", shown(card.text), card.id, stage.id, lane) for card in cards]
    return tuple(found)


def as_text(found: Sequence[Line]) -> str:
    """Return lines as a text, indented by tabs."""
    return "\n".join("\t" * DEPTHS[line.kind] + line.content for line in found)


def text_of(journey: Journey) -> str:
    """Return the whole journey as a text."""
    return as_text(lines(journey))


def touchpoint_line(journey: Journey, touchpoint: Touchpoint) -> str:
    """Return a touchpoint's line: its name, and in brackets its channels, emotions and kind of moment."""
    name, said = shown(touchpoint.name), bracket(journey, touchpoint)
    is_doubtful = "[" in name or name.endswith(("]", ":"))
    return f"{name} [{said}]" if said or is_doubtful else name


def shown(text: str) -> str:
    """Return a text as it stands on one line."""
    return _BREAKS.sub(f" {BREAK} ", text.strip()).replace("\t", " ").strip() or EMPTY


def typed(text: str) -> str:
    """Return the text that a line's part stands for; raises EditError where it is too long."""
    plain = text.strip()
    return "" if plain == EMPTY else clean(_SHOWN_BREAKS.sub("\n", plain))
