"""The names by which lines of an outline refer to other records, so written that a line can be told from its words."""

import re
from collections import Counter
from collections.abc import Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.naming import UNTITLED, Names, both, distinct, key, titled
from journeycanvas.edits.lanes import KINDS
from journeycanvas.edits.outline.keys import is_reserved
from journeycanvas.edits.outline.marks import bullet, in_round_brackets
from journeycanvas.edits.table_columns import card_lane_names, channel_names, path_names
from journeycanvas.lanes.backstage import TITLES as ROLES
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import LANGUAGES, N_, words
from journeycanvas.model.card import Card
from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Touchpoint

EXIT = N_("Exit")
_CARDS, _BACKSTAGE = "cards", "backstage"
VARIANTS = {_CARDS: "wording", _BACKSTAGE: "role"}
"""The fields of lanes that have words of their own, by the kind."""
_COUNTED = re.compile(r"(.*\S)\s*\((\d+)\)")
_LEADING = ' \t"“”«»„→-=>*•–—:'
"""Signs that a line would not be a name's own with at its beginning."""


@by_identity
def channels(own: tuple[OwnChannel, ...], language: str) -> Names:
    """Return the names of channels as they stand in brackets."""
    return _in_brackets(channel_names(own, language))


@by_identity
def paths(every: tuple[Path, ...], personas: tuple[Persona, ...], language: str) -> Names:
    """Return the names of paths as they stand in brackets and before a colon; a persona's name names its only path."""
    names = _in_brackets(path_names(every, personas, language))
    owners = Counter(path.persona for path in every)
    only = {path.persona: path.id for path in every if owners[path.persona] == 1}
    by_persona = {key(persona.name): only[persona.id] for persona in reversed(personas) if persona.id in only}
    return Names(names.shown, {**by_persona, **names.known})


@by_identity
def cells(lanes: tuple[Lane, ...], language: str) -> Names:
    """Return the names of the lanes of cards, as they stand before a colon; none is a word with another meaning."""
    every = card_lane_names(lanes, language)
    shown: dict[str, str] = {}
    known: dict[str, str] = {}
    for id, name in every.shown.items():
        plain = name[bullet(name) :].lstrip(_LEADING) or words(language)(UNTITLED)
        single, number = plain, 1
        while key(single) in known or is_reserved(single, "stage"):
            number += 1
            single = f"{plain} ({number})"
        shown[id] = single
        known[key(single)] = id
    return both(Names(shown, known), every)._replace(shown=shown)


@by_identity
def addressed(touchpoints: tuple[Touchpoint, ...], cards: tuple[Card, ...], language: str) -> Names:
    """Return the names of touchpoints and the texts of cards, apart from each other."""
    return distinct(
        [*((one.id, one.name) for one in touchpoints), *((card.id, card.text) for card in cards)], language=language
    )


@by_identity
def advice(recommendations: tuple[Recommendation, ...], language: str) -> Names:
    """Return the texts of the recommendations, apart from each other."""
    return distinct([(one.id, one.text) for one in recommendations], language=language)


@by_identity
def phases(every: tuple[Phase, ...], language: str) -> Names:
    """Return the names of the phases, apart from each other."""
    return distinct([(phase.id, phase.name) for phase in every], language=language)


@by_identity
def visits(
    visited: tuple[Visit, ...], touchpoints: tuple[Touchpoint, ...], stages: tuple[Stage, ...], language: str
) -> Names:
    """Return the names of the visits of a path: those of their touchpoints, counted as the lines stand."""
    names = {one.id: in_round_brackets(one.name) for one in touchpoints}
    order = line_order(touchpoints, stages)
    lined = sorted(visited, key=lambda visit: order[visit.touchpoint])
    named = [(EXIT, words(language)(EXIT)), *((visit.id, names[visit.touchpoint]) for visit in lined)]
    found = distinct(named, language=language)
    exits = {key(words(each)(EXIT)): EXIT for each in LANGUAGES}
    return Names(found.shown, {**exits, **found.known})


@by_identity
def line_order(touchpoints: tuple[Touchpoint, ...], stages: tuple[Stage, ...]) -> Mapping[str, int]:
    """Return the places of touchpoints among each other as the lines stand: stage by stage."""
    places = {stage.id: place for place, stage in enumerate(stages)}
    return {one.id: place for place, one in enumerate(sorted(touchpoints, key=lambda one: places[one.stage]))}


@by_identity
def paths_in_order(journey: Journey) -> tuple[Path, ...]:
    """Return the paths as their lines stand: under one persona after the other."""
    order = {persona.id: place for place, persona in enumerate(journey.personas)}
    return tuple(sorted(journey.paths, key=lambda path: order[path.persona]))


def paths_of(journey: Journey) -> Names:
    """Return the names of the paths of a journey."""
    return paths(paths_in_order(journey), journey.personas, journey.language)


def addressed_in(journey: Journey) -> Names:
    """Return the names of what recommendations of a journey may be for."""
    return addressed(journey.touchpoints, journey.cards, journey.language)


def advice_in(journey: Journey) -> Names:
    """Return the texts of the recommendations of a journey."""
    return advice(journey.recommendations, journey.language)


def visits_in(journey: Journey, path: str) -> Names:
    """Return the names of the visits of a path; none where the journey has no such path."""
    visited = next((each.visits for each in journey.paths if each.id == path), ())
    return visits(visited, journey.touchpoints, journey.stages, journey.language)


def before_colon(name: str, nth: int, under: str) -> str:
    """Return a name as a heading has it: the first of that name without a number, unless it means something else."""
    plain = name[bullet(name) :].lstrip(_LEADING)
    if not plain:
        return f"({nth})"
    return plain if nth == 1 and not is_reserved(plain, under) and not _COUNTED.fullmatch(plain) else f"{plain} ({nth})"


def counted(names: Names, text: str) -> tuple[str, int] | None:
    """Return what a heading names, and which one in their order: the first where no number says otherwise."""
    plain = {key(name[bullet(name) :].lstrip(_LEADING)): id for id, name in reversed(list(names.shown.items()))}
    found = _COUNTED.fullmatch(text.strip())
    if found is not None:
        known = plain.get(key(found[1]), names.named(found[1]))
        if known is not None:
            return known, int(found[2])
    known = plain.get(key(text), names.named(text))
    if known is None and found is None and re.fullmatch(r"\(\d+\)", text.strip()) and "" in plain:
        return plain[""], int(text.strip()[1:-1])
    return None if known is None else (known, 1)


@by_identity
def lane_kinds(language: str) -> Names:
    """Return the words for kinds of lanes, by the kind, and for lanes of cards with a wording by both."""
    return titled(_kind_titles(), language=language)


def kind_of(lane: Lane) -> str:
    """Return which word tells the kind of a lane: that of the kind, or with a dot after it of a variant of it."""
    field = VARIANTS.get(lane.kind)
    variant = getattr(lane, field) if field is not None else None
    return f"{lane.kind}.{variant}" if variant else str(lane.kind)


def _kind_titles() -> Mapping[str, str]:
    found = {kind: record.title for kind, record in KINDS.items() if kind != _BACKSTAGE}
    found |= {f"{_CARDS}.{id}": wording.title for id, wording in WORDINGS.items()}
    return found | {f"{_BACKSTAGE}.{role}": each for role, each in ROLES.items()}


def _in_brackets(names: Names) -> Names:
    shown = {id: in_round_brackets(name) for id, name in names.shown.items()}
    return Names(shown, {**{key(name): id for id, name in reversed(list(shown.items()))}, **names.known})
