"""What is said of the map as a whole: in words what it shows, and how large its text is."""

from journeycanvas.exports.pptx.deck import Deck
from journeycanvas.exports.pptx.units import READABLE_PT, SMALLEST_PT
from journeycanvas.lanes.parts.figures import number
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import N_
from journeycanvas.layout.title import UNTITLED
from journeycanvas.theme.paper import LEGIBLE_PT

MOST_PARTS = 500
"""More slides for one map nobody goes through; its stages are still told, one by one."""
OUTLINE = N_("Customer journey map “{title}”: {stages} stages, {lanes} lanes, {touchpoints} touchpoints.")
STAGES = N_("Stages: {names}.")
LANES = N_("Lanes: {names}.")
FITS = N_("The smallest text on this slide has {size} points.")
TOO_SMALL = N_("The smallest text on this slide has {size} points: too small to be read from afar.")
PARTS_FOLLOW = N_("The map follows in parts, its smallest text at {size} points or more. Slides for it: {count}.")
NO_PARTS = N_(
    "In parts with text of {size} points the map would take {count} slides, so they are left out. "
    "The slides of the stages tell it in words."
)
SKETCHED = N_("What is too small to be read is drawn as a sketch.")


def shown_title(deck: Deck) -> str:
    """Return the title of the journey, or what stands for it."""
    return deck.journey.title if deck.journey.title.strip() else deck.word(UNTITLED)


def shown_lanes(deck: Deck) -> list[Lane]:
    """Return the lanes that are drawn."""
    return [lane for lane in deck.journey.lanes if not lane.hidden]


def lanes_told(deck: Deck, lanes: list[Lane]) -> str:
    """Return the names of lanes in a sentence."""
    return deck.word(LANES).format(names=", ".join(lane.name or deck.word(lane.shown_title()) for lane in lanes))


def described(deck: Deck) -> list[str]:
    """Return in words what the map shows: an outline, its stages and its lanes."""
    journey, word, lanes = deck.journey, deck.word, shown_lanes(deck)
    outline = word(OUTLINE).format(
        title=shown_title(deck), stages=len(journey.stages), lanes=len(lanes), touchpoints=len(journey.touchpoints)
    )
    found = [outline]
    if journey.stages:
        found.append(word(STAGES).format(names=", ".join(stage.name for stage in journey.stages)))
    if lanes:
        found.append(lanes_told(deck, lanes))
    return found


def remarks(deck: Deck, smallest: float, parts: int, *, is_sketched: bool) -> list[str]:
    """Return what is to be known about the size of the text, and how many parts there are or would be."""
    word, language = deck.word, deck.journey.language
    found = []
    if is_sketched or smallest < SMALLEST_PT:
        found.append(word(SKETCHED))
    if SMALLEST_PT <= smallest < float("inf"):
        shown = number(round(smallest, 1), language)
        found.append(word(TOO_SMALL if smallest < LEGIBLE_PT else FITS).format(size=shown))
    if parts:
        follow = PARTS_FOLLOW if parts <= MOST_PARTS else NO_PARTS
        found.append(word(follow).format(count=number(parts, language), size=number(READABLE_PT, language)))
    return found
