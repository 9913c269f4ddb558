"""What is told of a journey, whatever the format: what its map shows, and nothing that is hidden."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.exports.registry import Format, formats
from journeycanvas.exports.telling.blocks import Entries, Entry, Paragraph, Section, Table, Telling
from journeycanvas.exports.telling.journey import tell
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.storage import templates
from tests.builders import journey_of, small, touchpoint
from tests.exports.told_journeys import SECRETS, everything, with_secrets

FORMATS = tuple(each for each in formats() if each.suffix in ("html", "md"))


def section(telling: Telling, title: str) -> Section:
    return next(each for each in telling.sections if each.title == title)


def names(telling: Telling, stage: str) -> list[str]:
    """Return the names of the touchpoints of a stage in the order they are told."""
    (held,) = (each for each in section(telling, stage).sections if each.title == "Touchpoints")
    (entries,) = held.blocks
    assert isinstance(entries, Entries)
    return [entry.text for entry in entries.entries]


def entry(telling: Telling, stage: str, name: str) -> Entry:
    for held in section(telling, stage).sections:
        for block in held.blocks:
            for each in block.entries if isinstance(block, Entries) else ():
                if each.text == name:
                    return each
    raise AssertionError(name)


def test_touchpoints_are_told_in_the_order_of_the_path_and_those_not_met_last() -> None:
    telling = tell(everything())

    assert names(telling, "Look") == ["Find", "Ask"]
    assert names(telling, "Buy") == ["Pay", "Never met"]


def test_gap_is_told_in_words() -> None:
    told = entry(tell(everything()), "Look", "Ask")

    gaps = [block for block in told.blocks if isinstance(block, Paragraph)]
    assert gaps == [
        Paragraph(
            "the channel changes from Search engine / Blog to Shop, the device changes from Smartphone to No device",
            "Gap after “Find” (Lea)",
        )
    ]


def test_kinds_of_moment_and_emotions_are_told_in_words() -> None:
    told = entry(tell(everything()), "Look", "Find")

    assert [(tag.label, tag.text) for tag in told.tags] == [
        ("Channels", "Search engine"),
        ("Channels", "Blog"),
        ("Emotion", "Lea: +1 (positive)"),
        ("Moment", "Delight"),
        ("Moment", "Moment of truth"),
        ("To be noted", "Hesitation"),
    ]


def test_curve_of_each_path_is_told() -> None:
    blocks = section(tell(everything()), "At a glance").blocks

    assert [(each.label, each.text) for each in blocks if isinstance(each, Paragraph)] == [
        ("Curve of emotions: Lea", "The emotion falls from +1 at “Find” to −2 at “Pay”."),
        ("Curve of emotions: Tom", "No emotion is known."),
    ]


def test_lanes_are_told_in_the_order_of_the_map() -> None:
    telling = tell(everything())

    assert [each.title for each in section(telling, "Look").sections] == [
        "Touchpoints",
        "Needs",
        "Measurements",
        "Resources",
    ]
    assert [each.title for each in section(telling, "Buy").sections] == [
        "Touchpoints",
        "Measurements",
        "Key moment",
        "Recommendations",
    ]


def test_recommendations_are_told_in_the_order_of_doing() -> None:
    (table,) = section(tell(everything()), "Recommendations in the order of doing").blocks

    assert isinstance(table, Table)
    assert [row[:3] for row in table.rows] == [("Say the price", "1", "Buy"), ("Thank", "2", "Buy")]


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.suffix)
def test_what_is_hidden_does_not_travel(format: Format) -> None:
    written = format.paint(with_secrets()).decode()
    shown = format.paint(with_secrets(hidden=False)).decode()

    assert [secret for secret in ("SECRETLANE", *SECRETS) if secret in written] == []
    working_notes = {"SECRETNOTES", "SECRETSTAGENOTE", "SECRETVISITNOTE", "SECRETINVENTORY"}
    assert {secret for secret in SECRETS if secret in shown} == set(SECRETS) - working_notes


def test_recommendation_for_a_hidden_card_does_not_tell_its_text() -> None:
    needs, *others = everything().lanes
    shown = str(entry(tell(everything()), "Buy", "Say the price"))

    told = str(entry(tell(everything(lanes=(needs.evolve(hidden=True), *others))), "Buy", "Say the price"))

    assert "Know the size" in shown
    assert "Know the size" not in told


def test_without_the_lane_of_the_path_its_curve_names_stages_alone() -> None:
    journey = small(3).evolve(lanes=(EmotionLane(id="emotion"),))
    telling = tell(journey)

    (curve, _stages) = section(telling, "At a glance").blocks
    assert isinstance(curve, Paragraph)
    assert "“s1”" in curve.text
    assert "t1" not in str(telling)


def test_without_the_lane_of_emotions_nothing_felt_is_told() -> None:
    journey = everything(lanes=(PathLane(id="path"),), cards=(), recommendations=())

    written = str(tell(journey))

    assert "At last!" not in written
    assert "The emotion" not in written
    assert "(positive)" not in written


def test_measurements_are_those_of_the_lanes_shown() -> None:
    volumes, hidden = MeasurementsLane(id="one", indicators=("volume",)), MeasurementsLane(id="two", hidden=True)
    journey = everything(lanes=(PathLane(id="path"), volumes, hidden), cards=(), recommendations=())

    written = str(tell(journey))

    assert "41,200" in written
    assert "31" not in written
    assert "37.4" not in written
    assert "4.5" not in written


def test_words_are_explained_only_where_they_are_used() -> None:
    plain = str(section(tell(small()), "Words used here"))
    rich = str(section(tell(everything()), "Words used here"))

    assert "Irritant" not in plain
    assert "NPS" not in plain
    assert "Emotion" in plain
    assert all(word in rich for word in ("Delight", "Breaking point", "Moment of truth", "Gap", "NPS", "Exit"))


def test_journey_with_nothing_in_it_is_told() -> None:
    telling = tell(Journey(language="fr"))

    assert telling.title == "Parcours sans titre"


def test_large_journey_is_told_once_through() -> None:
    journey = journey_of(*(touchpoint(f"t{n}", stage=f"s{n // 100}") for n in range(2_000)))

    assert sum(len(names(tell(journey), stage.name)) for stage in journey.stages[:1]) == 100


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.suffix)
def test_how_far_things_are_proved_is_not_told_where_the_map_does_not_say_it(format: Format) -> None:
    journey = templates.open_sample("running-shoes", "en")
    silent = journey.evolve(page=journey.page.evolve(show_evidence=False))

    assert b"Confirmed" in format.paint(journey)
    assert b"Confirmed" not in format.paint(silent)
