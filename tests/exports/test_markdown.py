"""The Markdown text: as other programs read it, and as it can be read back."""

import os
import re
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell
from journeycanvas.edits.outline.applying import apply_text
from journeycanvas.exports.html_text import LINE_ENDS
from journeycanvas.exports.markdown import markdown
from journeycanvas.exports.markdown_text import heading, inline, lines
from journeycanvas.language import LANGUAGES, words
from journeycanvas.model.card import Card
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.progress import CancelledError, Work
from journeycanvas.storage.reading import read
from tests.builders import large
from tests.exports.told_journeys import everything
from tests.strategies import journeys

GOLDEN = Path(__file__).parent / "golden"
RENEW = "RENEW_GOLDEN"
"""Set this variable to write the golden files again after a change that was meant."""
SAMPLES = ("hospital-visit", "public-service", "running-shoes")
OTHERS = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = "\\`*_{}[]()#+-.!<>&;|~=:\"' \n\u00a0a1é"
signs = st.text(st.sampled_from(MARKUP), max_size=24) | st.text(st.characters(exclude_categories=("C",)), max_size=24)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def sample(name: str, language: str) -> Journey:
    return read(resources.path("samples", f"{name}.{language}.journey"))


def read_text(tokens: list[Token] | None) -> str:
    """Return what a reader sees of inline text; where there is any markup in it, its name stands there too."""
    found = ""
    for each in tokens or ():
        known = {"text": each.content, "text_special": each.content, "hardbreak": "\n"}
        found += known.get(each.type, f"<{each.type}>")
    return found


def plain(text: str) -> list[str]:
    """Return the lines of a text as they are written: without spaces at their ends, which nobody sees."""
    return [" ".join(line.replace("\t", " ").split(" ")).strip(" ") for line in LINE_ENDS.split(text)]


def trimmed(text: str) -> list[str]:
    return [line.strip() for line in plain(text)]


@given(signs)
@settings(max_examples=400)
def test_any_text_of_an_item_is_read_as_that_text(text: str) -> None:
    written = f"- x {inline('')}\n- {lines(f'{text} end', '  ')}\n"
    tokens = OTHERS.parse(written)

    assert [each.tag for each in tokens if each.nesting == 1] == ["ul", "li", "p", "li", "p"]
    (_first, said) = (each for each in tokens if each.type == "inline")
    assert [line.strip() for line in read_text(said.children).split("\n")] == trimmed(f"{text} end")


@given(signs)
@settings(max_examples=400)
def test_any_title_is_read_as_that_title(text: str) -> None:
    title = " ".join(trimmed(text)).strip()
    tokens = OTHERS.parse(f"## {heading(title)}\n")

    assert [each.tag for each in tokens if each.nesting == 1] == ["h2"]
    assert read_text(tokens[1].children).strip() == title


@given(signs, signs)
@settings(max_examples=400)
def test_any_cell_is_read_as_that_cell(one: str, other: str) -> None:
    cells = [" ".join(trimmed(f"a{text}")) for text in (one, other)]
    tokens = OTHERS.parse(f"| x | y |\n| --- | --- |\n| {inline(cells[0])} | {inline(cells[1])} |\n")

    found = [read_text(each.children).strip() for each in tokens if each.type == "inline"]
    assert found == ["x", "y", *(cell.strip() for cell in cells)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Needs: all", "Needs\\: all"),
        ("9:30 bus", "9:30 bus"),
        ("1. first", "1\\. first"),
        ("- dash", "\\- dash"),
        ("[NPS] up", "\\[NPS\\] up"),
        ("a_b and _c_", "a_b and \\_c\\_"),
        ("#newshoes", "\\#newshoes"),
        ("R&D &amp; <b>", "R&D \\&amp; \\<b>"),
    ],
)
def test_names_are_no_markup_no_label_and_no_bracket(name: str, written: str) -> None:
    assert lines(name, "  ") == written


@given(journeys(least=1))
@settings(max_examples=25, deadline=None)
def test_text_of_any_journey_is_headings_lists_and_tables(journey: Journey) -> None:
    tokens = OTHERS.parse(markdown(journey).decode())

    tags = {each.tag for each in tokens if each.nesting == 1}
    assert tags <= {"h1", "h2", "h3", "ul", "li", "p", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
    assert sum(each.type == "heading_open" and each.tag == "h1" for each in tokens) == 1
    assert {part.type for each in tokens for part in each.children or ()} <= {
        *("text", "text_special", "hardbreak", "softbreak"),
        *("strong_open", "strong_close", "link_open", "link_close"),
    }


def outline_of(text: str, language: str) -> str:
    """Return the outline that headings and items say, in tabs; what the program found out is left out."""
    word = words(language)
    computed = [word(each) for each in ("At a glance", "Words used here", "Recommendations in the order of doing")]
    found: list[str] = []
    depth, is_told = 0, True
    for line in text.split("\n"):
        level = len(line) - len(line.lstrip("#"))
        if level == 1:
            found.append(f"{word('Title')}: {_typed(line[2:])}")
        elif level > 1:
            said, depth = _typed(line[level:]), level - 1
            is_told = all(not said.startswith(each) for each in computed) and (is_told or level == 2)
            is_lane = level == 3 and not said.endswith(":")
            found += ["\t" * (level - 2) + said + (":" if is_lane else "")] if is_told else []
        elif is_told and depth and line.lstrip().startswith("- "):
            indent = (len(line) - len(line.lstrip())) // 2
            said = _typed(line.lstrip()[2:])
            if depth == 1 and not indent and said.startswith(word("Phase")):
                found.insert(len(found) - 1, said)
            else:
                found.append("\t" * (indent + depth) + said)
    return "\n".join(found)


def _typed(text: str) -> str:
    return _ESCAPE.sub(r"\1", text.strip())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_text_can_be_read_as_the_journey_is_read_as_text(name: str, language: str) -> None:
    journey = sample(name, language)
    shown = [lane for lane in journey.lanes if not lane.hidden]

    again = apply_text(
        Journey(language=journey.language, lanes=journey.lanes), outline_of(written(journey), language)
    ).journey

    assert again.title == journey.title
    assert again.scope == journey.scope
    assert [stage.name for stage in again.stages] == [stage.name for stage in journey.stages]
    assert [stage.duration for stage in again.stages] == [stage.duration for stage in journey.stages]
    assert held(again) == held(journey)
    for lane in shown:
        assert cards(again, lane.id) == cards(journey, lane.id)
    assert [one.text for one in again.recommendations] == [one.text for one in journey.recommendations]


def written(journey: Journey) -> str:
    return markdown(journey).decode()


def held(journey: Journey) -> list[tuple[object, ...]]:
    """Return of each touchpoint by stage: its name, its channels, its kind and its emotions on the paths shown."""
    stages = {stage.id: stage.name for stage in journey.stages}
    own = {channel.id: channel.name for channel in journey.channels}
    felt: dict[str, list[float | None]] = {}
    for path in journey.paths:
        for visit in () if path.hidden else path.visits:
            felt.setdefault(visit.touchpoint, []).append(visit.emotion)
    return sorted(
        (
            stages[one.stage],
            one.name,
            tuple(own.get(id, id) for id in one.channels),
            one.moment,
            one.moment_of_truth,
            tuple(sorted(emotion for emotion in felt.get(one.id, ()) if emotion is not None)),
            one.evidence,
            one.device,
        )
        for one in journey.touchpoints
    )


def cards(journey: Journey, lane: str) -> list[tuple[str, str, str]]:
    cells = cards_by_cell(journey.cards)
    return [
        (stage.name, card.text, card.evidence) for stage in journey.stages for card in cells.get((lane, stage.id), ())
    ]


def test_stage_and_touchpoint_that_look_like_labels_stay_names() -> None:
    journey = Journey(
        language="en",
        stages=(Stage(id="s1", name="Persona: Lea"),),
        lanes=everything().lanes,
        touchpoints=(Touchpoint(id="t1", name="Motivation: low [Website]", stage="s1"),),
        cards=(Card(id="c1", lane="needs", stage="s1", text="two\nlines"),),
    )

    text = written(journey)

    assert "\n## Persona\\: Lea\n" in text
    assert "\n- Motivation\\: low \\[Website\\]\n" in text
    assert "\n- two\\\n  lines\n" in text


def test_figures_have_no_commas_that_could_be_taken_for_decimal_ones() -> None:
    text = written(everything())

    assert "- Volume: 41200\u00a0clients" in text
    assert "[n 1260, Falling, alarm 0]" in text


def test_same_journey_gives_the_same_bytes() -> None:
    assert markdown(everything()) == markdown(everything())


def test_text_can_be_cancelled() -> None:
    work = Work()
    work.cancel()

    with pytest.raises(CancelledError):
        work.do(lambda: markdown(large(50)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_is_as_in_the_golden_file(language: str) -> None:
    text = written(sample(SAMPLES[-1], language))
    file = GOLDEN / f"{SAMPLES[-1]}.{language}.md"
    if os.environ.get(RENEW):
        file.write_text(text, encoding="utf-8")

    golden = file.read_text(encoding="utf-8")

    assert text == golden, "\n".join(unified_diff(golden.splitlines(), text.splitlines(), "golden", "written", n=0))
