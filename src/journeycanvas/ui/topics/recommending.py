"""Recommending against what is selected, and adding what is usual: cards that need not be thought of again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.language import N_, _
from journeycanvas.ui import messages
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.document.journey import Journey
    from journeycanvas.ui.editing import Editing

USUAL = N_("Add the usual checklist")
SEARCH_WORDS = N_("Put the search words on the map")


def recommend(editing: Editing) -> None:
    """Add a recommendation about what is selected, and let its text be typed."""
    from journeycanvas.tools.recommending import recommend_selected  # not needed to show the window

    if editing.settle():
        editing.edit_new(recommend_selected(editing.session), "text")


def add_usual_information(editing: Editing) -> None:
    """Add what a client must know, as cards in the stages selected or in all."""
    from journeycanvas.edits.usual_cards import add_usual_information  # not needed to show the window
    from journeycanvas.tools.usual_places import usual_place

    if editing.settle():
        place = usual_place(editing.session)
        _add_cards(editing, USUAL, partial(add_usual_information, stages=place.stages, lane=place.lane))


def put_search_words(editing: Editing) -> None:
    """Put what the selected personas search for, or all of them, into the first stage."""
    from journeycanvas.edits.usual_cards import put_search_words  # not needed to show the window

    if editing.settle():
        session = editing.session
        everybody = frozenset(persona.id for persona in session.settled.personas)
        _add_cards(
            editing, SEARCH_WORDS, partial(put_search_words, personas=session.selection & everybody or everybody)
        )


def _add_cards(editing: Editing, name: str, edit: Callable[[Journey], Journey]) -> None:
    """Add cards as one step and select them; what cannot be done is told, and where all are there already, said."""
    from journeycanvas.edits.errors import EditError  # not needed to show the window
    from journeycanvas.ui.columns_and_rows.saying import say

    session = editing.session
    known = {card.id for card in session.settled.cards}
    try:
        after = edit(session.settled)
    except EditError as error:
        messages.tell(editing.window, str(error))
        return
    new = [card.id for card in after.cards if card.id not in known]
    session.apply(name, lambda _before: after, selection=new or None)
    if new:
        for node in editing.workspace.canvas.lowest_nodes_of(frozenset(new[:1])):
            editing.workspace.canvas.reveal(node.key)
    else:
        say(editing, _("All of them are on the map already."))


TOPIC = Topic(
    rows=(
        ActionRow("recommend", N_("Recommend…"), "list-check", ("Ctrl+R",), "stages"),
        ActionRow("usual_information", USUAL, "checklist", needs="stages"),
        ActionRow("search_words", SEARCH_WORDS, "search", needs="persona"),
    ),
    deeds={
        "recommend": recommend,
        "usual_information": add_usual_information,
        "search_words": put_search_words,
    },
    entries={"insert": ("recommend", "usual_information", "search_words", "|")},
)
