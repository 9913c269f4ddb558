"""The words a telling uses and what they mean: those of the method, each only where the journey uses it."""

import json
from functools import cache
from itertools import pairwise
from typing import TypedDict

from journeycanvas import resources
from journeycanvas.exports.telling.blocks import Section, Terms
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.language import N_
from journeycanvas.model.gaps import changes

SIGNS = N_("Words used here")
_ALWAYS = ("Persona", "Stage", "Touchpoint")
_OF_MOMENTS = {
    "delight": "delight",
    "irritant": "irritant",
    "missing": "expected, missing",
    "breaking_point": "breaking point",
}
_OF_INDICATORS = {"nps": "NPS", "ces": "CES", "csat": "CSAT"}


class _Term(TypedDict):
    en: str
    fr: str
    meaning: str
    sens: str


def signs(shown: Shown) -> Section:
    """Return the words that stand for something on this map, in the order of the glossary."""
    used = {*_ALWAYS, *_used(shown)}
    is_french = shown.language == "fr"
    terms = [
        (one["fr"] if is_french else one["en"], one["sens"] if is_french else one["meaning"])
        for one in _glossary()
        if one["en"] in used
    ]
    return Section(shown.word(SIGNS), (Terms(tuple((_capital(term), meaning) for term, meaning in terms)),))


def _used(shown: Shown) -> set[str]:
    journey = shown.journey
    found: set[str] = set()
    if shown.tells_touchpoints:
        found.update(_OF_MOMENTS[one.moment] for one in journey.touchpoints if one.moment in _OF_MOMENTS)
        if any(one.moment_of_truth for one in journey.touchpoints):
            found.add("moment of truth")
        if any(_has_gap(shown, [visit.touchpoint for visit in drawn.path.visits]) for drawn in shown.paths):
            found.add("Gap")
        ways = [way for drawn in shown.paths for way in drawn.path.connections]
        found.update("exit" if way.kind == "exit" else "Connection" for way in ways)
    if shown.tells_emotions and shown.paths:
        found.update(("Emotion", "Path"))
    told = [*shown.measurements()]
    told += [one for stage in journey.stages for one in shown.measurements(stage.id)]
    told += [one for touchpoint in journey.touchpoints for one in shown.measurements(touchpoint.id)]
    found.update(_OF_INDICATORS[one.indicator] for one in told if one.indicator in _OF_INDICATORS)
    if shown.recommendations():
        found.add("Recommendation")
    if shown.resources():
        found.add("Resource")
    return found


def _has_gap(shown: Shown, visited: list[str]) -> bool:
    return any(changes(shown.touchpoint[before], shown.touchpoint[after]) for before, after in pairwise(visited))


def _capital(term: str) -> str:
    return term[:1].upper() + term[1:]


@cache
def _glossary() -> list[_Term]:
    found: list[_Term] = json.loads(resources.path("glossary.json").read_text(encoding="utf-8"))
    return found
