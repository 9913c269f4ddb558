"""A walk by mouse: from the start page to the running-shoes map, with keys for the letters of texts alone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.named import INDICATORS, MODES
from journeycanvas.model.touchpoint import Position, Touchpoint
from journeycanvas.storage.templates import open_sample
from journeycanvas.ui.program import Program
from tests.system.mouse import CTRL, SHIFT, Mouse
from tests.ui.conftest import program as program

pytestmark = pytest.mark.slow

SHOES = open_sample("running-shoes", "en")
PATH = SHOES.paths[0]
LANES = {"needs": "Needs", "pain": "Pain points"}
MEASURED = ("nps", "ces", "volume")
MISPLACED = "Share a good find"
"""A card that is written in the wrong cell first."""
MOST_BESIDE = 0.3
"""How far an emotion that is dragged may be from the one wanted."""


@pytest.fixture
def mouse(program: Program, qtbot: QtBot) -> Mouse:
    window = program.open_window()
    window.resize(1900, 1050)
    qtbot.waitExposed(window)
    return Mouse(qtbot, window)


def test_the_running_shoes_are_mapped_by_mouse(mouse: Mouse, tmp_path: Path) -> None:
    begin_with_a_blank_page(mouse)
    say_who_travels_and_why(mouse)
    name_stages_and_phases(mouse)
    put_lanes_in_order(mouse)
    meet_touchpoints(mouse)
    tell_what_they_are(mouse)
    feel(mouse)
    quote_what_was_said(mouse)
    fill_cells(mouse)
    say_who_leaves(mouse)
    assert_alike(mouse.journey)

    finished = mouse.journey
    move_a_stage_and_back(mouse)
    change_sizes_and_back(mouse)
    move_a_lane_and_back(mouse)
    align_what_a_rubber_band_catches_and_undo(mouse)
    look_closer(mouse)
    filter_what_delights(mouse)
    assert mouse.journey == finished

    save(mouse, tmp_path / "shoes.journey")
    open_again(mouse, tmp_path / "shoes.journey")
    assert mouse.journey == finished
    assert_alike(mouse.journey)


def begin_with_a_blank_page(mouse: Mouse) -> None:
    mouse.wait_for(lambda: mouse.window.start.tiles)
    mouse.click_on(next(tile for tile in mouse.window.start.tiles if tile.offer.title == "Blank page"))
    mouse.wait_for(lambda: mouse.window.has_document)


def say_who_travels_and_why(mouse: Mouse) -> None:
    mark = SHOES.personas[0]
    (persona,) = mouse.journey.personas
    for record, field, text in (
        ("journey", "title", SHOES.title),
        (persona.id, "name", mark.name),
        (persona.id, "summary", mark.summary),
        (persona.id, "quote", mark.quote),
        ("journey", "goal.text", SHOES.goal.text),
    ):
        mouse.double_click(mouse.text_of(record, field))
        mouse.type(text)


def name_stages_and_phases(mouse: Mouse) -> None:
    for number, name in enumerate(("Awareness", "Consideration", "Decision"), 1):
        mouse.double_click(mouse.stage(f"Stage {number}"))
        mouse.type(name)
    mouse.click(mouse.stage("Decision"))
    for name in ("Retention", "Advocacy"):
        mouse.click_on(mouse.tool("Stage"))
        mouse.type(name)

    for phase in SHOES.phases:
        first, *others = [stage.name for stage in SHOES.stages if stage.phase == phase.id]
        mouse.click(mouse.stage(first))
        for other in others:
            mouse.click(mouse.stage(other), keys=SHIFT)
        mouse.choose_at(mouse.stage(first), "Phase of the stage", "New phase")
        mouse.type(phase.name)


def put_lanes_in_order(mouse: Mouse) -> None:
    mouse.click(mouse.lane("Emotions"))
    for name in ("Recommendations", "Pain points", "Satisfaction"):
        mouse.choose_from(mouse.tool("Lane"), name)
    mouse.drag(mouse.lane("Pain points"), to=mouse.top_of("Recommendations"))
    mouse.drag(mouse.lane("Satisfaction"), to=mouse.top_of("Pain points"))

    mouse.click(mouse.lane("Satisfaction"))
    mouse.tick(mouse.field("What is measured"), *(INDICATORS[each] for each in MEASURED))


def meet_touchpoints(mouse: Mouse) -> None:
    stages = {stage.id: stage.name for stage in SHOES.stages}
    for each in SHOES.touchpoints:
        # One of them is met too early, and put where it belongs.
        stage, place = (
            (stages[each.stage], each.position) if each.id != "reviews" else ("Awareness", Position(x=0.5, y=1.0))
        )
        mouse.double_click(mouse.in_path(stage, place))
        mouse.type(each.name)
    mouse.leave()
    mouse.drag(mouse.touchpoint("Customer reviews"), to=mouse.in_path("Consideration", _known("reviews").position))


def tell_what_they_are(mouse: Mouse) -> None:
    for each in SHOES.touchpoints:
        mouse.click(mouse.touchpoint(each.name))
        bar = mouse.quick_bar()
        if each.moment != "ordinary":
            mouse.click_on(bar.moments[each.moment])
        if each.moment_of_truth:
            mouse.click_on(bar.truth)
        channel = CHANNELS[each.channels[0]]
        mouse.choose_from(bar.channel.button, MODES[channel.mode], channel.title)
        mouse.leave()


def feel(mouse: Mouse) -> None:
    for visit in PATH.visits:
        assert visit.emotion is not None
        x, y = mouse.emotion_of(_known(visit.touchpoint).name)
        if abs(visit.emotion) < MOST_BESIDE:
            mouse.click((x, y))
            mouse.click_on(mouse.quick_bar().faces[0])
        else:
            mouse.drag((x, y), to=(x, mouse.height_of(visit.emotion)))
        mouse.leave()


def quote_what_was_said(mouse: Mouse) -> None:
    for name, said in _verbatims(SHOES):
        mouse.click(mouse.touchpoint(name))
        mouse.click_on(mouse.field("Verbatim"))
        mouse.type(said)
        mouse.leave()


def fill_cells(mouse: Mouse) -> None:
    for stage in SHOES.stages:
        for lane, name in LANES.items():
            texts = [one.text for one in SHOES.cards if (one.lane, one.stage) == (lane, stage.id)]
            write(mouse, name, stage.name, [text for text in texts if text != MISPLACED])
        figures = [f"{one.value:g}" for one in _figures(SHOES) if one.stage == stage.id]
        write(mouse, "Satisfaction", stage.name, figures)
    stages = {stage.id: stage.name for stage in SHOES.stages}
    for advice in SHOES.recommendations:
        write(mouse, "Recommendations", stages[advice.stage or ""], [advice.text])
    mouse.click(mouse.card("Be reassured about his choice"))
    mouse.click_on(mouse.tool("Card"))
    mouse.type(MISPLACED)
    mouse.leave()
    mouse.drag(mouse.card(MISPLACED), to=mouse.cell("Needs", "Advocacy"))


def write(mouse: Mouse, lane: str, stage: str, texts: list[str]) -> None:
    """Double click an empty cell and type; what comes below is begun with the tool bar."""
    for number, text in enumerate(texts):
        if number == 0:
            mouse.double_click(mouse.cell(lane, stage))
        else:
            mouse.click_on(mouse.tool("Card"))
        mouse.type(text)
    mouse.leave()


def say_who_leaves(mouse: Mouse) -> None:
    (leaving,) = PATH.connections
    mouse.choose("Insert", "Branch, loop or exit")
    x, y = mouse.touchpoint("Payment")
    mouse.drag((x, y), to=(x - 70, y))
    mouse.choose("Insert", "Branch, loop or exit")
    for name, text in (("Share of the clients, in %", f"{leaving.share:g}"), ("Wording", leaving.label)):
        mouse.click_on(mouse.field(name))
        mouse.type(text)
    mouse.leave()


def move_a_stage_and_back(mouse: Mouse) -> None:
    order = mouse.stages()
    mouse.drag(mouse.stage("Advocacy"), to=mouse.left_of("Retention"))
    assert mouse.stages() == [*order[:3], "Advocacy", "Retention"]
    mouse.drag(mouse.stage("Retention"), to=mouse.left_of("Advocacy"))
    assert mouse.stages() == order


def change_sizes_and_back(mouse: Mouse) -> None:
    width, height = mouse.column("Awareness").width, mouse.band("Needs").height
    x, y = mouse.edge_of_stage("Awareness")
    mouse.drag((x, y), to=(x + 40, y))
    assert mouse.column("Awareness").width == pytest.approx(width + 40, abs=1.5)
    mouse.double_click(mouse.edge_of_stage("Awareness"))
    assert mouse.column("Awareness").width == pytest.approx(width)

    x, y = mouse.edge_of_lane("Needs")
    mouse.drag((x, y), to=(x, y + 30))
    assert mouse.band("Needs").height == pytest.approx(height + 30, abs=1.5)
    mouse.double_click(mouse.edge_of_lane("Needs"))
    assert mouse.band("Needs").height == pytest.approx(height)


def move_a_lane_and_back(mouse: Mouse) -> None:
    order = mouse.lanes()
    mouse.drag(mouse.lane("Pain points"), to=mouse.top_of("Needs"))
    assert mouse.lanes() == ["Pain points", *(name for name in order if name != "Pain points")]
    mouse.drag(mouse.lane("Pain points"), to=mouse.top_of("Recommendations"))
    assert mouse.lanes() == order


def align_what_a_rubber_band_catches_and_undo(mouse: Mouse) -> None:
    mouse.leave()
    mouse.drag(
        mouse.in_path("Awareness", Position(x=0.0, y=0.0)), to=mouse.in_path("Awareness", Position(x=1.0, y=1.0))
    )
    assert mouse.selected() == ["Google search", "Blog article"]
    mouse.choose("Arrange", "Align", "Align middles")
    assert mouse.touchpoint("Google search")[1] == pytest.approx(mouse.touchpoint("Blog article")[1], abs=0.1)
    mouse.click_on(mouse.tool("Undo"))
    assert mouse.selected() == ["Google search", "Blog article"]
    mouse.leave()
    assert mouse.selected() == []


def look_closer(mouse: Mouse) -> None:
    payment, zoom = mouse.touchpoint("Payment"), mouse.canvas.zoom()
    before = mouse.pixel(payment)
    mouse.turn_wheel(payment, 3, keys=CTRL)
    assert mouse.canvas.zoom() == pytest.approx(zoom * 1.2**3, rel=0.01)
    assert (mouse.pixel(payment) - before).manhattanLength() <= 2
    mouse.click_on(mouse.status_button("Fit the sheet"))
    assert mouse.canvas.zoom() == pytest.approx(zoom, rel=0.01)


def filter_what_delights(mouse: Mouse) -> None:
    mouse.choose("View", "Filter")
    bar = mouse.filter_bar()
    mouse.choose_from(bar.buttons["moment"], "Delight")
    mouse.wait_for(lambda: bar.count.text() == "2 of 12 touchpoints")
    mouse.click_on(bar.close_button)
    assert not bar.isVisible()


def save(mouse: Mouse, path: Path) -> None:
    mouse.when_asked_for_a_file(str(path))
    mouse.click_on(mouse.tool("Save"))
    mouse.wait_for(lambda: mouse.window.editing.is_clean and path.exists())


def open_again(mouse: Mouse, path: Path) -> None:
    mouse.choose("File", "Close")
    mouse.click_on(mouse.opened_lately(path))
    mouse.wait_for(lambda: mouse.window.has_document)


def assert_alike(made: Journey) -> None:
    """The map that was made is the sample, as far as the walk goes."""
    assert made.title == SHOES.title
    assert made.goal.text == SHOES.goal.text
    (mark,) = made.personas
    assert (mark.name, mark.summary, mark.quote) == (
        SHOES.personas[0].name,
        SHOES.personas[0].summary,
        SHOES.personas[0].quote,
    )
    assert _stages(made) == _stages(SHOES)
    assert [_met(one, made) for one in _in_order(made)] == [_met(one, SHOES) for one in _in_order(SHOES)]
    for visit, wanted in zip(made.paths[0].visits, PATH.visits, strict=True):
        assert visit.emotion is not None
        assert wanted.emotion is not None
        assert abs(visit.emotion - wanted.emotion) <= MOST_BESIDE
    assert _verbatims(made) == _verbatims(SHOES)
    assert _said(made) == _said(SHOES)
    assert [(one.indicator, one.value) for one in _figures(made)] == [
        (one.indicator, one.value) for one in _figures(SHOES)
    ]
    (leaving,), (wanted_leaving,) = made.paths[0].connections, PATH.connections
    assert (leaving.kind, leaving.share, leaving.label) == (
        wanted_leaving.kind,
        wanted_leaving.share,
        wanted_leaving.label,
    )


def _known(id: str) -> Touchpoint:
    return next(one for one in SHOES.touchpoints if one.id == id)


def _stages(journey: Journey) -> list[tuple[str, str]]:
    phases = {phase.id: phase.name for phase in journey.phases}
    return [(stage.name, phases[stage.phase or ""]) for stage in journey.stages]


def _in_order(journey: Journey) -> list[Touchpoint]:
    known = {one.id: one for one in journey.touchpoints}
    return [known[visit.touchpoint] for visit in journey.paths[0].visits]


def _met(one: Touchpoint, journey: Journey) -> tuple[object, ...]:
    stages = {stage.id: stage.name for stage in journey.stages}
    return one.name, stages[one.stage], one.moment, one.moment_of_truth, one.channels[0]


def _verbatims(journey: Journey) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in journey.touchpoints}
    said = [(names[visit.touchpoint], one) for visit in journey.paths[0].visits for one in visit.verbatims]
    return [(name, one.text) for name, one in said if one.shown]


def _said(journey: Journey) -> list[tuple[str, str, str]]:
    stages = {stage.id: stage.name for stage in journey.stages}
    wordings = {lane.id: getattr(lane, "wording", "") for lane in journey.lanes if not lane.hidden}
    cards = [(wordings[one.lane], stages[one.stage], one.text) for one in journey.cards if one.lane in wordings]
    advice = [("advice", stages[one.stage or ""], one.text) for one in journey.recommendations]
    return sorted(cards) + sorted(advice)


def _figures(journey: Journey) -> list[Measurement]:
    order = [stage.id for stage in journey.stages]
    shown = [one for one in journey.measurements if one.stage in order and one.indicator in MEASURED]
    return sorted(shown, key=lambda one: (order.index(one.stage or ""), MEASURED.index(one.indicator)))
