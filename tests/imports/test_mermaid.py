"""Journeys written for Mermaid: what its own parser accepts is read, and what it loses is kept or told."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.mermaid.reading import read

DAY = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Do work: 1: Me, Cat
    section Go home
      Sit down: 3: Me
"""


def of(text: str, **options: bool) -> Imported:
    return read(text.encode(), "en", **options)


def told(found: Imported) -> list[tuple[int | None, str, str]]:
    return [(remark.line, remark.kind, remark.text) for remark in found.remarks]


def felt(journey: Journey) -> dict[str, list[tuple[str, float | None]]]:
    """Return, for each persona, the touchpoints it goes to and what it feels there."""
    names = {each.id: each.name for each in journey.touchpoints}
    personas = {each.id: each.name for each in journey.personas}
    return {
        personas[path.persona]: [(names[visit.touchpoint], visit.emotion) for visit in path.visits]
        for path in journey.paths
    }


def tasks(*lines: str) -> str:
    return "journey\nsection One\n" + "\n".join(lines)


def test_sections_are_stages_tasks_touchpoints_and_actors_personas() -> None:
    found = of(DAY)

    journey = found.journey
    assert (journey.title, journey.language) == ("My working day", "en")
    assert [stage.name for stage in journey.stages] == ["Go to work", "Go home"]
    assert felt(journey) == {
        "Me": [("Make tea", 2.0), ("Do work", -2.0), ("Sit down", 0.0)],
        "Cat": [("Do work", -2.0)],
    }
    assert [lane.kind for lane in journey.lanes] == ["path", "emotion"]
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("score", "emotion", "said"),
    [
        ("0", -2.0, None),
        ("1", -2.0, None),
        ("2", -1.0, None),
        ("3", 0.0, None),
        ("4", 1.0, None),
        ("5", 2.0, None),
        ("3.5", 0.5, "a score between two numbers"),
        ("3,5", 0.5, "a score between two numbers"),
        ("9", 2.0, "the score 9 is beyond 0 to 5: read as 5"),
        ("-1", -2.0, "the score -1 is beyond 0 to 5: read as 0"),
        ("Hello", None, "the score is no number: the emotion is unknown"),
        ("1e3", None, "the score is no number: the emotion is unknown"),
        ("NaN", None, "the score is no number: the emotion is unknown"),
        ("", None, "no score: the emotion is unknown"),
    ],
)
def test_score_becomes_an_emotion(score: str, emotion: float | None, said: str | None) -> None:
    found = of(tasks(f"Pay: {score}: Me"))

    assert felt(found.journey) == {"Me": [("Pay", emotion)]}
    assert told(found) == ([(3, "guessed", said)] if said else [])


def test_wider_scale_can_be_brought_to_ours() -> None:
    text = tasks("A: 0: Me", "B: 5: Me", "C: 10: Me")

    cut, brought = of(text), of(text, rescale=True)

    assert cut.offers == brought.offers == ("rescale",)
    assert felt(cut.journey)["Me"] == [("A", -2.0), ("B", 2.0), ("C", 2.0)]
    assert felt(brought.journey)["Me"] == [("A", -2.0), ("B", 0.0), ("C", 2.0)]
    assert told(brought) == [(None, "guessed", "the scores from 0 to 10 were brought to the scale from 0 to 5")]


def test_usual_scale_offers_nothing() -> None:
    assert of(DAY).offers == ()
    assert of(DAY, rescale=True) == of(DAY)


@pytest.mark.parametrize(
    ("line", "personas", "remarks"),
    [
        ("Pay: 5", [""], []),
        ("Pay: 5:", [""], []),
        ("Pay: 5: ,", [""], []),
        ("Pay: 5: Me, Me", ["Me"], []),
        ("Pay: 5: Me#44; my cat", ["Me, my cat"], []),
        ("Pay: 5: Me: You", ["Me", "You"], [(3, "guessed", "who stands after another colon: read as one more")]),
    ],
)
def test_actors_become_personas(line: str, personas: list[str], remarks: list[object]) -> None:
    found = of(tasks(line))

    assert [persona.name for persona in found.journey.personas] == personas
    assert told(found) == remarks


def test_task_before_any_section_stands_in_a_stage_without_a_name() -> None:
    found = of("journey\nPay: 5: Me\nsection One\nLeave: 1: Me")

    assert [stage.name for stage in found.journey.stages] == ["", "One"]
    assert told(found) == [(2, "guessed", "before the first section: in a stage without a name")]


def test_same_section_twice_is_two_stages() -> None:
    found = of("journey\nsection A\nX: 5\nsection B\nY: 5\nsection A\nZ: 5")

    assert [stage.name for stage in found.journey.stages] == ["A", "B", "A"]
    assert [each.stage for each in found.journey.touchpoints] == [stage.id for stage in found.journey.stages]


def test_line_without_a_colon_is_a_note_in_its_stage() -> None:
    found = of(tasks("Remember the receipt", "Pay: 5: Me"))

    (card,) = found.journey.cards
    (stage,) = found.journey.stages
    assert (card.text, card.stage) == ("Remember the receipt", stage.id)
    assert found.journey.lanes[-1].name == "Notes"
    assert told(found) == [(3, "guessed", "without a colon: read as a note")]


@pytest.mark.parametrize(
    "text",
    [
        DAY.replace("journey", "JOURNEY", 1),
        DAY.replace("\n", "\r\n"),
        "\ufeff" + DAY,
        "%% a comment\n" + DAY.replace("section", "# another\nsection", 1),
        "%%{init: {'theme': 'dark',\n 'x': 1}}%%\n" + DAY,
        "# A page\n\n```mermaid\n" + DAY + "```\n\nAnd more.",
        "---\ntitle: My working day\n---\n" + DAY.replace("    title My working day\n", ""),
        DAY.replace("My working day", "My work#105;ng day"),
    ],
)
def test_text_is_read_in_any_dress(text: str) -> None:
    found = of(text)

    assert felt(found.journey) == felt(of(DAY).journey)
    assert found.journey.title == "My working day"
    assert found.remarks == ()


def test_signs_are_kept_and_never_markup() -> None:
    found = of(tasks('Wait <30 min "soon" 😀<br>and &amp; go: 5: <b>Me</b>', "Ratio 2#58;1 #quot;x#quot;: 4: Me"))

    assert [each.name for each in found.journey.touchpoints] == [
        'Wait <30 min "soon" 😀\nand &amp; go',
        'Ratio 2:1 "x"',
    ]
    assert found.journey.personas[0].name == "<b>Me</b>"


def test_description_is_read_in_both_forms() -> None:
    one = of("journey\naccDescr: short\nsection A\nX: 5")
    block = of("journey\naccDescr {\n  first\n  second\n}\nsection A\nX: 5")

    assert one.journey.subtitle == "short"
    assert block.journey.subtitle == "first\nsecond"


def test_other_journeys_of_a_page_are_told() -> None:
    page = f"```mermaid\n{DAY}```\n```mermaid\n{DAY}```\n"

    assert told(of(page)) == [(11, "skipped", "another journey: only the first one was read")]


def test_file_of_windows_is_read_with_a_remark() -> None:
    found = read(DAY.replace("tea", "thé").encode("cp1252"), "fr")

    assert found.journey.touchpoints[0].name == "Make thé"
    assert [(remark.kind, remark.line) for remark in found.remarks] == [("guessed", 4)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"flowchart LR\n A --> B", "not_a_journey"),
        (b"\x00\x01\x02", "not_text"),
        (b"\xff\xfej\x00o\x00", "not_a_journey"),
        (b"\xff\xfe\x00", "encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_text"),
    ],
)
def test_what_is_no_journey_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ImportFaultError) as caught:
        read(content, "en")

    assert caught.value.code == code
    assert "The file is unchanged." in caught.value.sentence("x.mmd")


def test_text_that_is_too_long_is_cut_and_told() -> None:
    found = of(tasks(f"{'a' * 25_000}: 5: Me"))

    assert len(found.journey.touchpoints[0].name) == 20_000
    assert told(found) == [(3, "skipped", "the end of a text that is too long")]
