"""What tables tell of a journey: nothing that is hidden on the map."""

from journeycanvas.document.journey import Journey
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Path, Visit

_OF_LANES = {"recommendations": "recommendations", "resources": "resources", "measurements": "measurements"}
"""The registers that a kind of lane shows: hidden with the last of these lanes."""


def told(journey: Journey) -> Journey:
    """Return what tables tell of a journey: what is shown, the touchpoints in the order of the stages."""
    seen = shown(journey)
    places = {stage.id: place for place, stage in enumerate(seen.stages)}
    touchpoints = tuple(sorted(seen.touchpoints, key=lambda one: places[one.stage]))
    return seen if touchpoints == seen.touchpoints else seen.evolve(touchpoints=touchpoints)


def shown(journey: Journey) -> Journey:
    """Return the journey without what is hidden: lanes with what stands in them alone, paths, and verbatims.

    A register without a lane of its own is not hidden. Emotions are, where every lane of them is.
    """
    hidden = {kind for kind in _OF_LANES if _is_hidden(journey, kind)}
    lanes = tuple(lane for lane in journey.lanes if not lane.hidden)
    paths = tuple(
        _without_what_is_hidden(path, with_emotions=not _is_hidden(journey, "emotion"))
        for path in journey.paths
        if not path.hidden
    )
    if (len(lanes), len(paths), len(hidden)) == (len(journey.lanes), len(journey.paths), 0) and paths == journey.paths:
        return journey
    left: set[str | None] = {None, *(lane.id for lane in lanes)}
    going = {path.persona for path in paths}
    gone = {path.persona for path in journey.paths} - going
    cards = tuple(card for card in journey.cards if card.lane in left)
    known_cards = {card.id for card in cards}
    known_paths: set[str | None] = {None, *(path.id for path in paths)}
    recommendations = (
        ()
        if "recommendations" in hidden
        else tuple(
            each.evolve(cards=tuple(id for id in each.cards if id in known_cards)) for each in journey.recommendations
        )
    )
    personas = tuple(one for one in journey.personas if one.id not in gone)
    known_personas: set[str | None] = {None, *(one.id for one in personas)}
    return journey.evolve(
        lanes=lanes,
        paths=paths,
        personas=personas,
        cards=tuple(one if one.persona in known_personas else one.evolve(persona=None) for one in cards),
        recommendations=recommendations,
        resources=() if "resources" in hidden else journey.resources,
        measurements=()
        if "measurements" in hidden
        else tuple(one for one in journey.measurements if _is_told(one, left, known_paths)),
        inventory=(),
    )


def _is_hidden(journey: Journey, kind: str) -> bool:
    lanes = [lane for lane in journey.lanes if lane.kind == kind]
    return bool(lanes) and all(lane.hidden for lane in lanes)


def _is_told(measurement: Measurement, lanes: set[str | None], paths: set[str | None]) -> bool:
    return measurement.lane in lanes and measurement.path in paths


def _without_what_is_hidden(path: Path, *, with_emotions: bool) -> Path:
    visits = tuple(_visit(visit, with_emotions=with_emotions) for visit in path.visits)
    return path if visits == path.visits else path.evolve(visits=visits)


def _visit(visit: Visit, *, with_emotions: bool) -> Visit:
    if any(not verbatim.shown for verbatim in visit.verbatims):
        visit = visit.evolve(verbatims=tuple(verbatim for verbatim in visit.verbatims if verbatim.shown))
    if not with_emotions and (visit.emotion is not None or visit.emotion_word):
        visit = visit.evolve(emotion=None, emotion_word="", emotion_about="experience")
    return visit
