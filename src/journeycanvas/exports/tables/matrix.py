"""The matrix: a row a lane, a column a stage, in each box what stands there, as the map is read."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, touchpoints_by_stage
from journeycanvas.document.tables.sheets import MATRIX_SHEET
from journeycanvas.document.tables.table import Cell, Heading, Row, Table
from journeycanvas.exports.tables.cells import plain
from journeycanvas.exports.tables.speech import Speech
from journeycanvas.lanes.measurements import MeasurementsLane, figure_text
from journeycanvas.lanes.parts import figures
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import N_
from journeycanvas.layout.contents import recommendations_by_stage, resources_by_stage
from journeycanvas.model.balance import felt
from journeycanvas.model.named import INDICATORS

TITLE, LANE, PHASE = N_("Matrix"), N_("Lane"), N_("Phase")
OF_A_PATH = N_("{field}: {path}")
_WIDTH, _WIDTH_OF_NAMES = 32, 22
_BULLET = "• "
InStage = Callable[[str], Cell]


def matrix(speech: Speech) -> Table:
    """Return the matrix of a journey."""
    journey = speech.journey
    names = speech.names("stages")
    heads = [Heading("lane", speech.word(LANE), _WIDTH_OF_NAMES)]
    heads += [Heading(stage.id, names[stage.id], _WIDTH) for stage in journey.stages]
    rows: list[Row] = []
    if journey.phases:
        phases = speech.names("phases")
        told = [phases[stage.phase] if stage.phase else None for stage in journey.stages]
        rows.append([speech.word(PHASE), *told])
    lanes = speech.names("lanes")
    contents = _contents(speech)
    for lane in journey.lanes:
        progress.step()
        fill = contents[lane.kind](lane)
        rows.append([lanes[lane.id], *(fill(stage.id) for stage in journey.stages)])
    return Table(MATRIX_SHEET, speech.word(TITLE), tuple(heads), tuple(rows))


def several(texts: Iterable[str]) -> Cell:
    """Return texts as one box shows them: a single one as it is, several with a bullet each."""
    found = [plain(text).strip() for text in texts if text.strip()]
    return "\n".join(f"{_BULLET}{text}" for text in found) if len(found) > 1 else found[0] if found else None


def _contents(speech: Speech) -> Mapping[str, Callable[[Lane], InStage]]:
    """Return what fills the boxes of each kind of lane."""
    journey = speech.journey
    held, cells = touchpoints_by_stage(journey.touchpoints), cards_by_cell(journey.cards)
    needed = resources_by_stage(journey.resources, journey)
    advised = recommendations_by_stage(journey.recommendations, journey)
    places = _places(journey)

    def cards(lane: Lane) -> InStage:
        return lambda stage: several(_card(card.text, card.pictures) for card in cells.get((lane.id, stage), ()))

    def touchpoints(_lane: Lane) -> InStage:
        return lambda stage: several(
            one.name for one in sorted(held.get(stage, ()), key=lambda one: places.get(one.id, len(places)))
        )

    def channels(_lane: Lane) -> InStage:
        names = speech.names("channels")

        def used(stage: str) -> Cell:
            counted = Counter(id for one in held.get(stage, ()) for id in one.channels)
            return several(names[id] for id, _times in counted.most_common())

        return used

    return {
        **dict.fromkeys(("cards", "key_moment", "backstage"), cards),
        "path": touchpoints,
        "emotion": lambda _lane: _emotions(speech),
        "channels": channels,
        "measurements": lambda lane: _measured(speech, lane),
        "recommendations": lambda _lane: lambda stage: several(each.text for each in advised.get(stage, ())),
        "resources": lambda _lane: lambda stage: several(each.text for each in needed.get(stage, ())),
    }


def _card(text: str, pictures: Iterable[object]) -> str:
    """Return the text of a card, else the captions of its pictures."""
    return text or ", ".join(str(getattr(use, "caption", "")) for use in pictures)


def _places(journey: Journey) -> dict[str, int]:
    """Return where each touchpoint stands in the order that paths come to them."""
    order = dict.fromkeys(visit.touchpoint for path in journey.paths for visit in path.visits)
    return {id: place for place, id in enumerate(order)}


def _emotions(speech: Speech) -> InStage:
    """Return the mean emotion of each path: a number where there is one path."""
    journey = speech.journey
    stages = {one.id: one.stage for one in journey.touchpoints}
    names = speech.names("paths")
    means: dict[tuple[str, str], float] = {}
    for path in journey.paths:
        emotions: dict[str, list[float | None]] = {}
        for visit in path.visits:
            emotions.setdefault(stages[visit.touchpoint], []).append(visit.emotion)
        for stage, there in emotions.items():
            mean = felt(there).mean
            if mean is not None:
                means[path.id, stage] = round(mean, 2)

    def mean_of(stage: str) -> Cell:
        if len(journey.paths) == 1:
            return means.get((journey.paths[0].id, stage))
        return several(
            speech.word(OF_A_PATH).format(
                field=names[path.id], path=figures.number(means[path.id, stage], journey.language, signed=True)
            )
            for path in journey.paths
            if (path.id, stage) in means
        )

    return mean_of


def _measured(speech: Speech, lane: Lane) -> InStage:
    journey = speech.journey
    assert isinstance(lane, MeasurementsLane)
    stages = {one.id: one.stage for one in journey.touchpoints}
    found: dict[str, list[str]] = {}
    for one in journey.measurements:
        stage = one.stage or stages.get(one.touchpoint or "")
        if stage is None or one.lane not in (None, lane.id):
            continue
        if lane.indicators and one.indicator not in lane.indicators:
            continue
        label = one.name or speech.word(INDICATORS[one.indicator])
        found.setdefault(stage, []).append(f"{label} {figure_text(one, journey.language, speech.word)}")
    return lambda stage: several(found.get(stage, ()))
