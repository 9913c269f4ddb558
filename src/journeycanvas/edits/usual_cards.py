"""Cards that need not be thought of: what a client must know at every stage, and what a persona searches for."""

import re
from collections.abc import Collection, Iterable

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import cards
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.shown_lanes import with_shown, with_worded
from journeycanvas.edits.texts import clean
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.card import Card

INFORMATION: WordingId = "information"
USUAL = (
    N_("Refund and return policy"),
    N_("Guarantee period"),
    N_("Options"),
    N_("Withdrawal period"),
    N_("Delivery time and cost"),
    N_("Full price"),
)
"""What a client must easily find along the way (R43), as msgids."""


TELLING = 3
"""Shorter words, such as articles, do not tell one text from another."""
_ARTICLES = frozenset({"the", "and", "les", "des"})
UNNAMED = "new"
"""The id of a card until all ids are known: to look for a free one is long in a large journey."""


def add_usual_information(journey: Journey, *, stages: Collection[str], lane: str | None = None) -> Journey:
    """Return the journey with a card for each usual information in these stages, of a lane of information or the first.

    What is there already, in any language and with other articles, is not added again. Where there is no such lane,
    one is added.
    """
    shown, lane = (with_shown(journey, lane), lane) if lane else with_worded(journey, INFORMATION)
    told = words(journey.language)
    new = [
        Card(id=UNNAMED, lane=lane, stage=stage.id, text=told(text))
        for stage in journey.stages
        if stage.id in stages
        for known in ({_gist(card.text) for card in cards.cell(shown, lane, stage=stage.id)},)
        for text in USUAL
        if known.isdisjoint(_gist(words(language)(text)) for language in LANGUAGES)
    ]
    return _with_cards(shown, new)


def put_search_words(journey: Journey, personas: Collection[str]) -> Journey:
    """Return the journey with what these personas type into search engines as cards of the first stage (R20).

    They stand in the lane of questions, else in that of actions; without either, a lane of questions is added.
    What is there already is not added again. Raises EditError without stages, or where no search words are known.
    """
    if not journey.stages:
        raise EditError(_("There is no stage yet. Add one with Insert > Stage, then the search words."))
    if not has_search_words(journey, personas):
        raise EditError(_("No search words are known yet. Type them in the form of a persona, under Online."))
    shown, lane = with_worded(journey, "questions", "actions")
    first = journey.stages[0].id
    known = _said(shown, lane, first)
    new: list[Card] = []
    for persona in journey.personas:
        for text in persona.keywords if persona.id in personas else ():
            if text.strip() and key(text) not in known:
                known.add(key(text))
                new.append(Card(id=UNNAMED, lane=lane, stage=first, text=clean(text).strip(), persona=persona.id))
    return _with_cards(shown, new)


def has_search_words(journey: Journey, personas: Collection[str]) -> bool:
    """Tell whether any of these personas types something into search engines."""
    return any(text.strip() for one in journey.personas if one.id in personas for text in one.keywords)


def _gist(text: str) -> frozenset[str]:
    """Return the words of a text that tell it from others: “La durée de la garantie” is “Durée de garantie”."""
    return frozenset(word for word in re.findall(r"\w+", key(text)) if len(word) >= TELLING and word not in _ARTICLES)


def _said(journey: Journey, lane: str, stage: str) -> set[str]:
    return {key(card.text) for card in cards.cell(journey, lane, stage=stage)}


def _with_cards(journey: Journey, new: Iterable[Card]) -> Journey:
    made = list(new)
    ids = fresh_many(journey, "c", count=len(made))
    named = [evolved(card, id=id) for card, id in zip(made, ids, strict=True)]
    return evolved(journey, cards=(*journey.cards, *named)) if named else journey
