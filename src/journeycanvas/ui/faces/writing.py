"""What is done to boxes of the table, as steps of the session: typing, pasting, clearing, filling down."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import table
from journeycanvas.edits.table import Box, Refusal, Written
from journeycanvas.edits.table_columns import Sheet
from journeycanvas.language import N_, _
from journeycanvas.session.session import Session
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.create import ADD_CARD, ADD_TOUCHPOINT

CHANGE = N_("Change cells")
PASTE = N_("Paste cells")
CLEAR = N_("Clear cells")
FILL = N_("Fill down")
_ADD: dict[Sheet, str] = {"touchpoints": ADD_TOUCHPOINT, "cards": ADD_CARD}


class Block(NamedTuple):
    """Texts for boxes that are there, and new rows, each as texts by column, below the row they are like."""

    boxes: Mapping[Box, str]
    new: Sequence[Mapping[str, str]] = ()
    like: str | None = None


def written(session: Session, sheet: Sheet, block: Block) -> Written:
    """Return what writing a block would make of the journey; raises EditError where it cannot be."""
    session.settle()
    result = table.write(session.settled, sheet, block.boxes)
    if not block.new:
        return result
    path = shown_path(session) if sheet == "touchpoints" else None
    more = table.add(result.journey, sheet, block.new, like=block.like, path=path.id if path else None)
    return Written(more.journey, (*result.refused, *more.refused), (*result.added, *more.added), more.ids)


def keep(session: Session, result: Written, *, name: str) -> None:
    """Make what was written a step, with what is new selected."""
    session.apply(name, _giving(result.journey), selection=[*session.selection, *result.ids] if result.ids else None)


def name_of_typing(sheet: Sheet, block: Block) -> str:
    """Return how undo names what was typed into a box."""
    return _ADD[sheet] if block.new else CHANGE


def told(refused: Sequence[Refusal], place: Callable[[Box], str], *, most: int = 8) -> str:
    """Return the refusals as lines for the user, with the place of each."""
    lines = [
        _("{place}, “{text}”: {why}").format(place=place(one.box), text=_short(one.text), why=one.why)
        for one in refused[:most]
    ]
    left = len(refused) - most
    return "\n".join([*lines, _("… and {count} more.").format(count=left)] if left > 0 else lines)


def _giving(journey: Journey) -> Callable[[Journey], Journey]:
    return lambda _before: journey


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:29]}…"
