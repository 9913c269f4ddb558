"""Arranging touchpoints and cards: aligning, spreading, tidying, doubling, joining; the quick bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from journeycanvas.language import N_
from journeycanvas.ui import messages
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.document.journey import Journey
    from journeycanvas.tools.arranging import Edge, Way
    from journeycanvas.ui.editing import Editing

_EDGES: dict[Edge, tuple[str, str]] = {
    "left": (N_("Align left"), "layout-align-left"),
    "centre": (N_("Align centres"), "layout-align-center"),
    "right": (N_("Align right"), "layout-align-right"),
    "top": (N_("Align top"), "layout-align-top"),
    "middle": (N_("Align middles"), "layout-align-middle"),
    "bottom": (N_("Align bottom"), "layout-align-bottom"),
}
_WAYS: dict[Way, tuple[str, str]] = {
    "across": (N_("Spread evenly across"), "layout-distribute-vertical"),
    "down": (N_("Spread evenly down"), "layout-distribute-horizontal"),
}
_ALIGNING = tuple(f"align_{edge}" for edge in _EDGES)
ARRANGE = N_("Arrange automatically")
DUPLICATE = N_("Duplicate")
EARLIER, LATER = N_("Move earlier on the path"), N_("Move later on the path")
CARD_UP, CARD_DOWN = N_("Move card up"), N_("Move card down")
JOIN_CARDS, SPLIT_CARD = N_("Join cards"), N_("Split card at its lines")
JOIN_TOUCHPOINTS = N_("Join touchpoints")
QUICK_BAR = N_("Quick bar")


def align(editing: Editing, edge: Edge) -> None:
    """Put the selected touchpoints in one line."""
    from journeycanvas.tools import arranging  # not needed to show the window

    if editing.settle():
        spots = arranging.selected_spots(editing.session, _touchpoints(editing))
        if len(spots) > 1:
            arranging.bring(editing.session, arranging.aligned(spots, edge), name=_EDGES[edge][0])


def spread(editing: Editing, way: Way) -> None:
    """Put the selected touchpoints evenly apart."""
    from journeycanvas.tools import arranging  # not needed to show the window

    if editing.settle():
        spots = arranging.selected_spots(editing.session, _touchpoints(editing))
        if len(spots) > 2:
            arranging.bring(editing.session, arranging.spread(spots, way), name=_WAYS[way][0])


def arrange_automatically(editing: Editing) -> None:
    """Let what is selected of touchpoints and quotations find its place, or all touchpoints where neither is."""
    from journeycanvas.edits import touchpoints, verbatims  # not needed to show the window

    session = editing.session
    if editing.settle():
        said = verbatims.quotations(session.journey, session.selection)
        ids = _touchpoints(editing) or [one.id for one in session.journey.touchpoints if not said]
        session.apply(
            ARRANGE,
            lambda journey: verbatims.let_place_itself(touchpoints.let_place_itself(journey, ids), said),
        )


def duplicate(editing: Editing) -> None:
    """Copy what is selected beside itself, and select the copies; the name of one persona can be typed at once."""
    from journeycanvas.edits import duplicating  # not needed to show the window
    from journeycanvas.tools.path_colours import free_colour, kept_colours

    session = editing.session
    if editing.settle():
        before, ids = session.settled, session.selection
        _apply(
            editing,
            DUPLICATE,
            lambda journey: kept_colours(journey, duplicating.duplicate(journey, ids, colour=free_colour)),
            selecting=lambda after: duplicating.copies(before, after, of=ids),
        )
        new = [persona.id for persona in session.settled.personas if persona.id in session.selection - ids]
        editing.edit_new(new[0] if len(new) == len(session.selection) == 1 else None, "name")


def move_along(editing: Editing, by: Literal[-1, 1]) -> None:
    """Move the selected touchpoints one place earlier or later on the path, or only the visits that are selected."""
    from journeycanvas.edits import arranging  # not needed to show the window
    from journeycanvas.tools import along_path

    if editing.settle():
        ids = _touchpoints(editing)
        if not ids:
            along_path.shift(editing.session, editing.session.selection, by=by)
            return
        name = EARLIER if by < 0 else LATER
        _apply(editing, name, lambda journey: arranging.move_along(journey, ids, by=by))


def move_cards(editing: Editing, places: Literal[-1, 1]) -> None:
    """Move the selected cards up or down in their cells."""
    from journeycanvas.edits import cards  # not needed to show the window

    if editing.settle():
        ids = _cards(editing)
        name = CARD_UP if places < 0 else CARD_DOWN
        _apply(editing, name, lambda journey: cards.shift_many(journey, ids, stages=0, places=places))


def join_cards(editing: Editing) -> None:
    """Make one card of the selected ones."""
    from journeycanvas.edits import joining  # not needed to show the window

    if editing.settle():
        ids = _cards(editing)
        _apply(editing, JOIN_CARDS, lambda journey: joining.join_cards(journey, ids))


def split_cards(editing: Editing) -> None:
    """Make a card of each line of the selected ones."""
    from journeycanvas.edits import joining  # not needed to show the window

    if editing.settle():
        ids = _cards(editing)
        known = {card.id for card in editing.session.settled.cards} - set(ids)
        _apply(
            editing,
            SPLIT_CARD,
            lambda journey: joining.split_cards(journey, ids),
            selecting=lambda after: [card.id for card in after.cards if card.id not in known],
        )


def join_touchpoints(editing: Editing) -> None:
    """Make one touchpoint of the selected ones."""
    from journeycanvas.edits import joining_touchpoints  # not needed to show the window

    if editing.settle():
        ids = _touchpoints(editing)
        _apply(editing, JOIN_TOUCHPOINTS, lambda journey: joining_touchpoints.join_touchpoints(journey, ids))


def _apply(
    editing: Editing,
    name: str,
    edit: Callable[[Journey], Journey],
    *,
    selecting: Callable[[Journey], Sequence[str]] | None = None,
) -> None:
    """Do an edit as one step, and select what it says then; what cannot be done is told."""
    from journeycanvas.edits.errors import EditError  # not needed to show the window
    from journeycanvas.tools.apart import standing_free

    session = editing.session
    try:
        after = edit(session.settled)
    except EditError as error:
        messages.tell(editing.window, str(error))
    else:
        lay_out = session.layout.lay_out
        session.apply(
            name,
            lambda before: standing_free(before, after, lay_out=lay_out),
            selection=selecting(after) if selecting else None,
        )


def _touchpoints(editing: Editing) -> list[str]:
    selected = editing.session.selection
    return [one.id for one in editing.session.settled.touchpoints if one.id in selected]


def _cards(editing: Editing) -> list[str]:
    selected = editing.session.selection
    return [card.id for card in editing.session.settled.cards if card.id in selected]


TOPIC = Topic(
    rows=(
        *(ActionRow(f"align_{edge}", title, icon, needs="touchpoints") for edge, (title, icon) in _EDGES.items()),
        *(ActionRow(f"spread_{way}", title, icon, needs="three_touchpoints") for way, (title, icon) in _WAYS.items()),
        ActionRow("arrange_automatically", ARRANGE, "wand", ("Ctrl+Shift+L",), "stages"),
        ActionRow("move_earlier", EARLIER, "arrow-left", ("Ctrl+Alt+Left",), "visited"),
        ActionRow("move_later", LATER, "arrow-right", ("Ctrl+Alt+Right",), "visited"),
        ActionRow("card_up", CARD_UP, "arrow-up", ("Ctrl+Alt+Up",), "card"),
        ActionRow("card_down", CARD_DOWN, "arrow-down", ("Ctrl+Alt+Down",), "card"),
        ActionRow("duplicate", DUPLICATE, "copy-plus", ("Ctrl+D",), "selection"),
        ActionRow("join_touchpoints", JOIN_TOUCHPOINTS, "arrow-merge", needs="touchpoints"),
        ActionRow("join_cards", JOIN_CARDS, "arrows-join-2", ("Ctrl+J",), "cards"),
        ActionRow("quick_bar", QUICK_BAR, keys=("F4",), needs="selection"),
        ActionRow("split_card", SPLIT_CARD, "arrows-split-2", ("Ctrl+Shift+J",), "card"),
    ),
    deeds={
        **{f"align_{edge}": partial(align, edge=edge) for edge in _EDGES},
        **{f"spread_{way}": partial(spread, way=way) for way in _WAYS},
        "arrange_automatically": arrange_automatically,
        "move_earlier": partial(move_along, by=-1),
        "move_later": partial(move_along, by=1),
        "card_up": partial(move_cards, places=-1),
        "card_down": partial(move_cards, places=1),
        "duplicate": duplicate,
        "join_touchpoints": join_touchpoints,
        "join_cards": join_cards,
        "split_card": split_cards,
        "quick_bar": lambda editing: editing.workspace.quick_bar.enter(),
    },
    entries={
        "align": (*_ALIGNING[:3], "|", *_ALIGNING[3:]),
        "arrange": (
            *("align", "spread_across", "spread_down", "arrange_automatically", "|"),
            *("move_earlier", "move_later", "card_up", "card_down", "|"),
            *("join_touchpoints", "join_cards", "split_card"),
        ),
        "edit": ("|", "quick_bar"),
    },
)
