"""Short facts: what is told of records beside their text, and in a text of lists in brackets after it."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from journeycanvas.exports.telling.blocks import Tag
from journeycanvas.exports.telling.fields import OF_FIVE
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.lanes.parts.figures import THIN, day, number
from journeycanvas.language import N_
from journeycanvas.model.balance import NEUTRAL
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement, is_beyond_threshold
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import (
    AVAILABILITY,
    EVIDENCE,
    INDICATORS,
    RECOMMENDATION_STATUS,
    RESOURCE_STATUS,
    emotion_name,
)
from journeycanvas.model.path import Visit
from journeycanvas.model.recommendation import Recommendation, Resource, priority
from journeycanvas.model.touchpoint import Touchpoint

TRENDS: Mapping[str, str] = {"up": N_("Rising"), "flat": N_("Steady"), "down": N_("Falling")}
IDEAS: Mapping[str, str] = {
    "idea": N_("Idea"),
    "to_prototype": N_("To be prototyped"),
    "tested": N_("Tested"),
    "kept": N_("Kept"),
    "dropped": N_("Dropped"),
}
CHANNELS, EMOTION, MOMENT, MARK = N_("Channels"), N_("Emotion"), N_("Moment"), N_("To be noted")
HESITATION, AT_RISK = N_("Hesitation"), N_("At risk")
FELT, FELT_ON = N_("{emotion} ({word})"), N_("{path}: {felt}")
BEYOND = N_("{figure} (passed)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


def of_touchpoint(shown: Shown, one: Touchpoint) -> tuple[Tag, ...]:
    """Return the channels of a touchpoint, what is felt there on each path, its kind of moment and its marks."""
    word = shown.word
    found = [Tag(word(CHANNELS), name, name) for name in shown.channel_names(one.channels)]
    if shown.tells_emotions:
        found += _emotions(shown, one)
    if one.moment != "ordinary":
        found.append(_same(word(MOMENT), word(MOMENT_KINDS[one.moment].title)))
    if one.moment_of_truth:
        found.append(_same(word(MOMENT), word(MOMENT_OF_TRUTH)))
    found += [_same(word(MARK), word(title)) for title in _marks(one)]
    return (*found, *_evidence(shown, one.evidence))


def of_card(shown: Shown, card: Card) -> tuple[Tag, ...]:
    """Return how far a card is proved, its votes, and what else is told at its foot."""
    word, found = shown.word, [*_evidence(shown, card.evidence)]
    if card.votes:
        votes = number(card.votes, shown.language)
        found.append(Tag(word(N_("Votes")), votes, f"{card.votes} {word(N_('votes'))}"))
    if card.severity:
        found.append(_degree(shown, N_("Severity"), N_("severity"), card.severity))
    if card.availability:
        found.append(_same(word(N_("Availability")), word(AVAILABILITY[card.availability])))
    if card.status:
        found.append(_same(word(N_("Status")), word(IDEAS[card.status])))
    return tuple(found)


def of_recommendation(shown: Shown, one: Recommendation) -> tuple[Tag, ...]:
    """Return status, impact, effort, priority and due day of a recommendation, and how far it is proved."""
    word, found = shown.word, [_same(shown.word(N_("Status")), shown.word(RECOMMENDATION_STATUS[one.status]))]
    if one.impact is not None:
        found.append(_degree(shown, N_("Impact"), N_("impact"), one.impact))
    if one.effort is not None:
        found.append(_degree(shown, N_("Effort"), N_("effort"), one.effort))
    rank = priority(one)
    if rank is not None:
        brief = f"{word(N_('priority'))} {rank}" if one.priority is not None else ""
        found.append(Tag(word(N_("Priority")), str(rank), brief))
    if one.due:
        found.append(Tag(word(N_("Due")), day(one.due, word), f"{word(N_('due'))} {one.due}"))
    return (*found, *_evidence(shown, one.evidence))


def of_resource(shown: Shown, one: Resource) -> tuple[Tag, ...]:
    """Return whether a resource is there, to be created or to be made better."""
    return (_same(shown.word(N_("Status")), shown.word(RESOURCE_STATUS[one.status])),)


def of_measurement(shown: Shown, one: Measurement) -> tuple[Tag, ...]:
    """Return sample, day, trend, threshold, target and earlier figure of a measurement, and its source."""
    word, language = shown.word, shown.language
    found = []
    if one.name.strip() and one.indicator != "other":
        found.append(_same(word(N_("Indicator")), word(INDICATORS[one.indicator])))
    if one.n is not None:
        found.append(Tag(word(N_("Answers")), number(one.n, language), f"n {one.n}"))
    if one.date:
        found.append(Tag(word(N_("Date")), day(one.date, word), one.date))
    if one.trend:
        found.append(_same(word(N_("Trend")), word(TRENDS[one.trend])))
    if one.threshold is not None:
        figure = number(one.threshold, language)
        said = word(BEYOND).format(figure=figure) if is_beyond_threshold(one) else figure
        found.append(Tag(word(N_("Alarm at")), said, f"{word(N_('alarm'))} {plain(figure, language)}"))
    for value, label, brief in ((one.target, N_("Target"), N_("target")), (one.previous, N_("Earlier"), N_("before"))):
        if value is not None:
            figure = number(value, language)
            found.append(Tag(word(label), figure, f"{word(brief)} {plain(figure, language)}"))
    return tuple(found)


def felt_as(emotion: float | None, shown: Shown) -> str:
    """Return an emotion as a figure, and its word."""
    title = shown.word(emotion_name(emotion))
    if emotion is None:
        return title
    figure = number(round(emotion, 1), shown.language, signed=True)
    return shown.word(FELT).format(emotion=figure, word=title[:1].lower() + title[1:])


def plain(figure: str, language: str) -> str:
    """Return a figure without commas between thousands, which are taken for decimal commas elsewhere."""
    return _THOUSANDS.sub("", figure) if language == "en" else figure


def _emotions(shown: Shown, one: Touchpoint) -> list[Tag]:
    """Return what is felt at a touchpoint on each path that comes to it, at each visit."""
    found, word = [], shown.word
    is_alone = len(shown.paths) == 1
    for drawn in shown.paths:
        there = [visit for path, visit in shown.visits.get(one.id, ()) if path is drawn]
        if not there or (is_alone and all(visit.emotion is None for visit in there)):
            continue
        said = ", ".join(felt_as(visit.emotion, shown) for visit in there)
        brief = "/".join("?" if visit.emotion is None else _figure(visit.emotion, shown) for visit in there)
        name = shown.path_name(drawn)
        if is_alone:
            found.append(Tag(word(EMOTION), said, brief, _mood(there)))
        else:
            told = word(FELT_ON).format(path=name, felt=said)
            found.append(Tag(word(EMOTION), told, f"{name} {brief}", _mood(there)))
    return found


def _mood(visits: Sequence[Visit]) -> Literal["", "positive", "negative"]:
    felt = [visit.emotion for visit in visits if visit.emotion is not None]
    if felt and all(emotion > NEUTRAL for emotion in felt):
        return "positive"
    return "negative" if felt and all(emotion < -NEUTRAL for emotion in felt) else ""


def _marks(one: Touchpoint) -> list[str]:
    return [title for is_so, title in ((one.hesitation, HESITATION), (one.at_risk, AT_RISK)) if is_so]


def _evidence(shown: Shown, evidence: str) -> tuple[Tag, ...]:
    if evidence == "hypothesis" or not shown.journey.page.show_evidence:
        return ()
    return (_same(shown.word(N_("Evidence")), shown.word(EVIDENCE[evidence])),)


def _degree(shown: Shown, label: str, brief: str, degree: int) -> Tag:
    said = shown.word(OF_FIVE).format(degree=degree)
    return Tag(shown.word(label), said, f"{shown.word(brief)} {degree}")


def _same(label: str, text: str) -> Tag:
    return Tag(label, text, text)


def _figure(emotion: float, shown: Shown) -> str:
    return number(round(emotion, 3), shown.language, signed=True).replace(THIN, "")
