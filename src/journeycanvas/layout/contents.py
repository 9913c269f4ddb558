"""The document as the lanes see it: indexed, with everything placed across the map."""

from collections import defaultdict

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, touchpoint_by_id, touchpoints_by_stage
from journeycanvas.document.memo import by_identity
from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.spots import stage_ids, stage_xs
from journeycanvas.layout.visits import felt_by_stage, places, visited
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.named import STATES
from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Picture
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import PATH_COLOURS, PaperTheme


def contents(journey: Journey, theme: PaperTheme, columns: tuple[Column, ...]) -> Contents:
    """Return what the lanes show of a journey in these columns."""
    held = touchpoints_by_stage(journey.touchpoints)
    paths = drawn_paths(journey)
    standing = {column.stage: _standing(column.stage, held.get(column.stage, ()), column) for column in columns}
    ids = {stage: here for stage, (here, _) in standing.items()}
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
        emotions=felt_by_stage(paths[0], ids) if paths else {stage: (None,) * len(here) for stage, here in ids.items()},
        measurements=journey.measurements,
        recommendations=recommendations_by_stage(journey.recommendations, journey),
        resources=resources_by_stage(journey.resources, journey),
        names=_names(journey),
        channels=_channels(journey.channels, journey.language),
        pictures=pictures(journey.pictures),
        shows_evidence=journey.page.show_evidence,
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
        drawn.append(DrawnPath(path, colour, name, visited(path.visits), goal, places(path)))
    return tuple(drawn)


def _path_name(path: Path, persona: Persona, journey: Journey) -> str:
    """Return the name of a path: its own, else its persona's, with its state where the persona has several paths."""
    if path.name:
        return path.name
    if sum(other.persona == path.persona and not other.hidden for other in journey.paths) < 2:
        return persona.name
    state = language.words(journey.language)(STATES[path.state])
    return f"{persona.name} ({state[:1].lower()}{state[1:]})" if persona.name else state


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
