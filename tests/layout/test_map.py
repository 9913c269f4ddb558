"""The map as a whole: lanes in their order, hidden ones left out, prompts on the screen alone, one golden dump."""

import os
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.scope import Goal
from journeycanvas.model.stage import Duration, Phase, Stage
from journeycanvas.scene.scene import Scene
from tests.builders import journey_of, small, touchpoint
from tests.layout.seen import node_of, of_role, text_of

GOLDEN = Path(__file__).parent / "golden" / "every_lane.txt"
RENEW = "RENEW_GOLDEN"
"""Set this variable to write the golden file again after a change that was meant: RENEW_GOLDEN=1 pytest tests/layout"""

LANES: tuple[Lane, ...] = (
    CardsLane(id="needs", wording="needs"),
    PathLane(id="path"),
    EmotionLane(id="emotion"),
    ChannelsLane(id="channels"),
    MeasurementsLane(id="measured"),
    BackstageLane(id="behind"),
    KeyMomentLane(id="seen"),
    RecommendationsLane(id="todo"),
    ResourcesLane(id="with"),
)


def every_lane() -> Journey:
    """Return a small journey with something in every kind of lane."""
    return journey_of(
        touchpoint("search", stage="find", channels=("website",)),
        touchpoint("visit", stage="buy", channels=("shop",), moment="delight"),
        touchpoint("pay", stage="buy", channels=("shop",), moment="irritant", moment_of_truth=True),
        emotions=(0.0, 2.0, -1.0),
        title="Buying shoes",
        goal=Goal(text="Shoes that fit", outcome="reached"),
        personas=(Persona(id="lea", name="Lea", age="34", summary="In a hurry", quote="Will it fit?"),),
        phases=(Phase(id="before", name="Before"),),
        stages=(
            Stage(id="find", name="Find", phase="before", duration=Duration(value=2.0, unit="day")),
            Stage(id="buy", name="Buy", timing="on a Saturday"),
        ),
        lanes=LANES,
        cards=(
            Card(id="c1", lane="needs", stage="find", text="Know the size"),
            Card(id="c2", lane="behind", stage="buy", text="Stock is counted"),
        ),
        measurements=(
            Measurement(id="m1", indicator="nps", value=-31.0, stage="buy"),
            Measurement(id="m2", indicator="volume", value=6300.0, unit="clients", stage="buy"),
        ),
        recommendations=(Recommendation(id="r1", text="Say the price early", stage="buy", impact=5, effort=1),),
        resources=(Resource(id="x1", text="A size guide", stage="find", status="to_create"),),
    )


def dump(scene: Scene) -> str:
    """Return a line for each node: role, key, bounds to the point, and text."""
    lines = [f"sheet {scene.width:.0f} x {scene.height:.0f}"]
    for node in scene.nodes:
        x, y, width, height = (round(part) for part in node.bounds)
        text = text_of(node).replace("\n", " / ")
        where = "" if node.on_paper else " (screen)"
        lines.append(f"{node.role} {node.key}{where} {x},{y} {width}x{height} {text}".rstrip())
    return "\n".join(lines) + "\n"


def test_every_kind_of_lane_is_drawn_as_in_the_golden_file() -> None:
    drawn = dump(lay_out(every_lane()))
    if os.environ.get(RENEW):
        GOLDEN.write_text(drawn, encoding="utf-8")

    golden = GOLDEN.read_text(encoding="utf-8")

    assert drawn == golden, "\n".join(unified_diff(golden.splitlines(), drawn.splitlines(), "golden", "drawn", n=0))


def test_lanes_stand_in_the_order_of_the_file() -> None:
    journey = every_lane()
    scene = lay_out(journey.evolve(lanes=tuple(reversed(LANES))))

    assert [band.lane for band in scene.bands] == [lane.id for lane in reversed(LANES)]
    assert [band.y for band in scene.bands] == sorted(band.y for band in scene.bands)


@pytest.mark.parametrize("lane", LANES, ids=lambda lane: lane.kind)
def test_hidden_lane_is_not_drawn(lane: Lane) -> None:
    journey = every_lane()
    shown = lay_out(journey)
    scene = lay_out(journey.evolve(lanes=tuple(each.evolve(hidden=True) if each is lane else each for each in LANES)))

    assert lane.id not in [band.lane for band in scene.bands]
    assert not [node.key for node in scene.nodes if lane.id in node.key.split(":")]
    assert len(scene.nodes) < len(shown.nodes)
    assert scene.height < shown.height


@pytest.mark.parametrize(
    ("lane", "key", "text"),
    [
        ("needs", "card:c1", "Know the size"),
        ("path", "label:search", "search"),
        ("channels", "channels:channels:find", "Website"),
        ("measured", "measurement:m1", "NPS \u221231"),
        ("measured", "measurement:m2", "6,300\u00a0clients"),
        ("behind", "card:c2", "Stock is counted"),
        ("todo", "recommendation:r1", "Say the price early\nP1"),
        ("with", "resource:x1", "A size guide\nTo create"),
    ],
)
def test_lane_draws_what_it_holds(lane: str, key: str, text: str) -> None:
    scene = lay_out(every_lane())
    band = next(band for band in scene.bands if band.lane == lane)
    node = node_of(scene, key)

    assert text_of(node) == text
    assert band.y <= node.bounds.y
    assert node.bounds.bottom <= band.y + band.height


def test_content_of_a_cell_stands_in_its_stage() -> None:
    scene = lay_out(every_lane())
    columns = {column.stage: column for column in scene.columns}

    for key, stage in (("card:c1", "find"), ("card:c2", "buy"), ("recommendation:r1", "buy"), ("resource:x1", "find")):
        column, box = columns[stage], node_of(scene, key).bounds
        assert column.x < box.x
        assert box.right < column.x + column.width


def test_lane_with_a_name_of_its_own_bears_it() -> None:
    journey = every_lane()
    named = tuple(lane.evolve(name="My lane") if lane.id == "todo" else lane for lane in LANES)

    assert text_of(node_of(lay_out(journey.evolve(lanes=named)), "lane:todo")) == "My lane"


def test_map_speaks_the_language_of_its_document() -> None:
    french = lay_out(every_lane().evolve(language="fr"))

    assert text_of(node_of(french, "lane:todo")) == "Préconisations"
    assert "2\u00a0jours" in text_of(node_of(french, "stage:find"))
    assert "Irritant" in text_of(node_of(french, "label:pay"))


@pytest.mark.parametrize(
    "journey",
    [Journey(), Journey(lanes=LANES), Journey(stages=(Stage(id="s"),)), small().evolve(personas=(Persona(id="lea"),))],
    ids=["nothing", "lanes alone", "a stage alone", "a persona without a name"],
)
def test_what_is_missing_is_asked_for_on_the_screen_alone(journey: Journey) -> None:
    prompts = of_role(lay_out(journey), "prompt", "cell")

    assert prompts
    assert not [node.key for node in prompts if node.on_paper]
    assert all(text_of(node) for node in prompts)


def test_missing_title_is_no_text_on_paper_and_can_be_typed() -> None:
    title = node_of(lay_out(Journey(language="en")), "journey:title")

    assert text_of(title) == ""
    assert (title.texts[0].field, title.texts[0].text, title.texts[0].prompt) == ("title", "", "Untitled journey")


def test_missing_name_of_a_persona_is_no_text_on_paper_and_can_be_typed() -> None:
    scene = lay_out(small().evolve(personas=(Persona(id="lea", summary="In a hurry"),)))
    persona = node_of(scene, "persona:lea")

    assert text_of(persona) == "In a hurry"
    assert (persona.texts[0].text, persona.texts[0].prompt) == ("", "Unnamed persona")
    assert text_of(node_of(scene, "prompt:persona:lea")) == "Unnamed persona"


def test_age_of_a_persona_is_never_parted_from_its_unit() -> None:
    scene = lay_out(small().evolve(personas=(Persona(id="lea", name="Lea", age="34 years"),)))

    assert text_of(node_of(scene, "persona:lea")) == "Lea, 34\u00a0years"


def test_long_title_stands_above_the_personas_where_both_have_no_room() -> None:
    journey = small().evolve(
        title="A title that is long enough to need the whole of the width of the sheet for itself, and more",
        personas=(Persona(id="lea", name="Lea", quote="Words " * 30),),
    )
    from_portrait = journey.evolve(page=journey.page.evolve(paper="A4", orientation="portrait"))

    scene = lay_out(from_portrait)

    title, persona = node_of(scene, "journey:title").bounds, node_of(scene, "persona:lea").bounds
    assert not title.overlaps(persona)


def test_three_personas_stand_beside_each_other_and_a_fourth_is_left_out() -> None:
    first = small().paths[0]
    names = ("lea", "max", "zoe", "tom")
    journey = small().evolve(
        personas=tuple(Persona(id=name, name=name.title()) for name in names),
        paths=tuple(first.evolve(id=f"p-{name}", persona=name, visits=()) for name in names),
    )

    scene = lay_out(journey)
    boxes = [node.bounds for node in of_role(scene, "persona")]

    assert [node.record for node in of_role(scene, "persona")] == ["lea", "max", "zoe"]
    assert [box.x for box in boxes] == sorted(box.x for box in boxes)
    assert not [1 for one, other in pairwise(boxes) if one.overlaps(other)]


def test_bookmarks_are_the_stages() -> None:
    assert [mark.title for mark in lay_out(every_lane()).bookmarks] == ["Find", "Buy"]


def test_legend_names_each_path_where_there_are_several() -> None:
    journey = small()
    (path,) = journey.paths
    target = path.evolve(id="p2", state="target", visits=())

    one = [node.name for node in of_role(lay_out(journey), "legend")]
    two = [node.name for node in of_role(lay_out(journey.evolve(paths=(path, target))), "legend")]

    assert "Lea" not in " ".join(one)
    assert two[-2:] == ["Lea (current journey)", "Lea (target journey)"]


def test_what_two_lanes_of_a_kind_draw_is_told_apart() -> None:
    journey = small(4)
    twice = journey.evolve(lanes=(*journey.lanes, PathLane(id="again"), EmotionLane(id="again-too")))
    scene = lay_out(twice)

    assert len({node.key for node in scene.nodes}) == len(scene.nodes)
    assert len([node for node in scene.nodes if node.role == "touchpoint"]) == 8
    assert [node.name for node in scene.nodes if node.key == "touchpoint:t1:again"] == [
        node.name for node in scene.nodes if node.key == "touchpoint:t1"
    ]
