"""The document as the lanes see it: indexed, with everything placed across the map."""

from collections import defaultdict
from collections.abc import Mapping
from operator import attrgetter

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, changed_places, touchpoint_by_id, touchpoints_by_stage
from journeycanvas.document.memo import by_identity, from_the_last
from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.spots import stage_ids, stage_xs
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.named import STATES
from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Picture
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import PATH_COLOURS, PaperTheme

Visits = tuple[Visit, ...]


def contents(journey: Journey, theme: PaperTheme, columns: tuple[Column, ...]) -> Contents:
    """Return what the lanes show of a journey in these columns."""
    held = touchpoints_by_stage(journey.touchpoints)
    paths = drawn_paths(journey)
    standing = {column.stage: _standing(column.stage, held.get(column.stage, ()), column) for column in columns}
    ids = {stage: here for stage, (here, _) in standing.items()}
    felt = _felt(paths[0].path.visits if paths else ())
    return Contents(
        theme=theme,
        word=language.words(journey.language),
        language=journey.language,
        stages=journey.stages,
        columns=columns,
        cards=cards_by_cell(journey.cards),
        touchpoints=held,
        paths=paths,
        ids=ids,
        xs={stage: xs for stage, (_, xs) in standing.items()},
        emotions={stage: _emotions_of(stage, here, felt) for stage, here in ids.items()},
        measurements=journey.measurements,
        recommendations=recommendations_by_stage(journey.recommendations, journey),
        resources=resources_by_stage(journey.resources, journey),
        names=_names(journey),
        channels=_channels(journey.channels, journey.language),
        pictures=pictures(journey.pictures),
    )


@latest
def _standing(
    stage: str, touchpoints: tuple[Touchpoint, ...], column: Column
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return the ids of the touchpoints of a stage, and where they are across the map."""
    return stage_ids(stage, touchpoints), stage_xs(stage, touchpoints, column)


def drawn_paths(journey: Journey) -> tuple[DrawnPath, ...]:
    """Return the paths that are shown, with their colours and names."""
    personas = {persona.id: persona for persona in journey.personas}
    drawn = []
    for index, path in enumerate(journey.paths):
        if path.hidden:
            continue
        persona = personas[path.persona]
        colour = path.colour or persona.colour or PATH_COLOURS[index % len(PATH_COLOURS)]
        goal = path.goal or journey.goal
        name = _path_name(path, persona, journey)
        places = _places(path.visits) if path.connections else {}
        drawn.append(DrawnPath(path, colour, name, _visited(path.visits), goal.outcome, places))
    return tuple(drawn)


def _path_name(path: Path, persona: Persona, journey: Journey) -> str:
    """Return the name of a path: its own, else its persona's, with its state where the persona has several paths."""
    if path.name:
        return path.name
    if sum(other.persona == path.persona and not other.hidden for other in journey.paths) < 2:
        return persona.name
    state = language.words(journey.language)(STATES[path.state])
    return f"{persona.name} ({state[:1].lower()}{state[1:]})" if persona.name else state


@from_the_last
def _visited(visits: Visits, last: tuple[Visits, tuple[str, ...]] | None) -> tuple[str, ...]:
    if last is not None and _is_same_way(last[0], visits):
        return last[1]
    return tuple(map(attrgetter("touchpoint"), visits))


@from_the_last
def _places(visits: Visits, last: tuple[Visits, dict[str, int]] | None) -> dict[str, int]:
    if last is not None and _is_same_way(last[0], visits):
        return last[1]
    return {visit.id: place for place, visit in enumerate(visits)}


def _is_same_way(before: Visits, after: Visits) -> bool:
    """Tell whether the same visits go to the same touchpoints, so far as that is told fast."""
    places = changed_places(before, after)
    return places is not None and all(
        (before[place].id, before[place].touchpoint) == (after[place].id, after[place].touchpoint) for place in places
    )


class _Felt(dict[str, float | None]):
    """The emotions by touchpoint; told apart by identity, since to compare them all would take longer."""

    def __init__(self, emotions: Mapping[str, float | None], first: Mapping[str, int]) -> None:
        super().__init__(emotions)
        self.first = first
        """The place of the first visit to each touchpoint."""

    def __eq__(self, other: object) -> bool:
        return self is other


@steady
def _emotions_of(stage: str, ids: tuple[str, ...], felt: _Felt) -> tuple[float | None, ...]:
    return tuple(map(felt.get, ids))


@from_the_last
def _felt(visits: Visits, last: tuple[Visits, _Felt] | None) -> _Felt:
    """Return the emotion of the first visit to each touchpoint."""
    if last is None or not _is_same_way(last[0], visits):
        first = {visits[place].touchpoint: place for place in reversed(range(len(visits)))}
        return _Felt({id: visits[place].emotion for id, place in first.items()}, first)
    found = _Felt(last[1], last[1].first)
    for place in changed_places(last[0], visits) or ():
        id = visits[place].touchpoint
        if found.first[id] == place:
            found[id] = visits[place].emotion
    return found


@by_identity
def recommendations_by_stage(
    recommendations: tuple[Recommendation, ...], journey: Journey
) -> dict[str, tuple[Recommendation, ...]]:
    """Return the recommendations by the stage they are drawn in: their own, else that of what they address."""
    stages: defaultdict[str, list[Recommendation]] = defaultdict(list)
    cards = {card.id: card for card in journey.cards} if any(each.cards for each in recommendations) else {}
    for each in recommendations:
        stages[each.stage or _stage_of(each, cards, journey)].append(each)
    return {stage: tuple(held) for stage, held in stages.items()}


def _stage_of(recommendation: Recommendation, cards: dict[str, Card], journey: Journey) -> str:
    for id in recommendation.touchpoints:
        return touchpoint_by_id(journey.touchpoints)[id].stage
    for id in recommendation.cards:
        return cards[id].stage
    return journey.stages[0].id if journey.stages else ""


@by_identity
def resources_by_stage(resources: tuple[Resource, ...], journey: Journey) -> dict[str, tuple[Resource, ...]]:
    """Return the resources by the stage they are drawn in: their own, else that of the first touchpoint linked."""
    stages: defaultdict[str, list[Resource]] = defaultdict(list)
    first = journey.stages[0].id if journey.stages else ""
    for each in resources:
        linked = each.touchpoints[0] if each.touchpoints else None
        stage = each.stage or (touchpoint_by_id(journey.touchpoints)[linked].stage if linked else first)
        stages[stage].append(each)
    return {stage: tuple(held) for stage, held in stages.items()}


def _names(journey: Journey) -> dict[str, str]:
    named = {department.id: department.name for department in journey.departments}
    named.update({person.id: person.name for person in journey.people})
    named.update({source.id: source.title for source in journey.sources})
    return named


@by_identity
def _channels(own: tuple[OwnChannel, ...], spoken: str) -> dict[str, tuple[str, str]]:
    word = language.words(spoken)
    known = {channel.id: (word(channel.title), channel.icon) for channel in CHANNELS.values()}
    known.update({channel.id: (channel.name, channel.icon) for channel in own})
    return known


@by_identity
def pictures(held: tuple[Picture, ...]) -> dict[str, EncodedPicture]:
    """Return the pictures as scenes carry them."""
    return {
        picture.id: EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)
        for picture in held
    }
