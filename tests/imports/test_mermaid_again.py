"""Out to Mermaid and in again: nothing is lost, and what is changed in the text is changed in the journey."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from journeycanvas.document.journey import Journey
from journeycanvas.exports.mermaid import mermaid
from journeycanvas.imports.imported import Imported
from journeycanvas.imports.mermaid.reading import read
from journeycanvas.storage import templates
from tests import builders, strategies

PARSER = Path(__file__).with_name("mermaid_parser.mjs")
PACKAGES = Path(__file__).parents[2] / "build" / "mermaid"
SAMPLE = templates.open_sample("running-shoes", "en")


def again(text: str) -> Imported:
    return read(text.encode(), "en")


def written(journey: Journey) -> str:
    return mermaid(journey).decode()


def shown(text: str) -> str:
    """Return the lines that Mermaid reads."""
    return "\n".join(line for line in text.splitlines() if line and not line.startswith("%%"))


@pytest.mark.parametrize("title", ["two\nlines\tand a tab", "a\r\nb", " set in", "a\u2028b", "two  spaces"])
def test_title_comes_back_with_all_its_spaces(title: str) -> None:
    journey = builders.small().evolve(title=title, subtitle=title)

    assert read(mermaid(journey), "en").journey == journey


@given(strategies.journeys())
def test_any_journey_comes_back_whole(journey: Journey) -> None:
    found = read(mermaid(journey), "en")

    assert found.journey == journey
    assert found.remarks == ()


def test_text_is_that_of_mermaid() -> None:
    journey = builders.small(3)

    assert shown(written(journey)) == (
        "journey\n"
        "    title A journey\n"
        "    section s1\n"
        "      t1: 1: Lea\n"
        "      t2: 2: Lea\n"
        "    section s2\n"
        "      t3: 3: Lea"
    )


def test_same_journey_gives_the_same_bytes() -> None:
    assert mermaid(SAMPLE) == mermaid(Journey.model_validate_json(SAMPLE.model_dump_json()))


def test_names_that_mermaid_would_read_as_its_own_are_written_as_signs() -> None:
    journey = builders.journey_of(
        *(
            builders.touchpoint(f"t{number}", name=name)
            for number, name in enumerate(("a: b; c #1", "Title page", "section", "%% not", "```", "two\nlines", ""))
        )
    )

    lines = [line.strip() for line in shown(written(journey)).splitlines()[3:]]

    assert lines == [
        "a#58; b#59; c #35;1: : Lea",
        "#84;itle page: : Lea",
        "#115;ection: : Lea",
        "#37;% not: : Lea",
        "#96;``: : Lea",
        "two<br>lines: : Lea",
        "…: : Lea",
    ]


def test_renamed_task_keeps_what_hangs_on_it() -> None:
    found = again(written(SAMPLE).replace("      Cart:", "      Basket:"))

    before = next(each for each in SAMPLE.touchpoints if each.name == "Cart")
    after = next(each for each in found.journey.touchpoints if each.id == before.id)
    assert after == before.evolve(name="Basket")
    assert found.journey.cards == SAMPLE.cards
    assert found.journey.paths == SAMPLE.paths


def test_changed_score_is_the_emotion_and_nothing_else_changes() -> None:
    text = written(builders.small(3)).replace("      t2: 2: Lea", "      t2: 5: Lea")

    found = again(text)

    assert [visit.emotion for visit in found.journey.paths[0].visits] == [-2.0, 2.0, 0.0]
    assert found.remarks == ()


def test_task_moved_to_another_section_moves_with_all_it_has() -> None:
    journey = builders.small(3)
    text = written(journey).replace("      t1: 1: Lea\n", "").replace("      t3:", "      t1: 1: Lea\n      t3:")

    found = again(text)

    assert {each.id: each.stage for each in found.journey.touchpoints} == {"t1": "s2", "t2": "s1", "t3": "s2"}
    assert len(found.journey.paths[0].visits) == 3


def test_task_taken_out_is_deleted_and_a_new_one_added() -> None:
    text = (
        written(builders.small(3))
        .replace("      t1: 1: Lea\n", "")
        .replace("      t3: 3: Lea", "      t3: 3: Lea\n      Pay: 4: Lea")
    )

    found = again(text)

    assert sorted(each.name for each in found.journey.touchpoints) == ["Pay", "t2", "t3"]
    assert [visit.emotion for visit in found.journey.paths[0].visits] == [-1.0, 0.0, 1.0]
    assert {remark.text for remark in found.remarks} == {
        "a new touchpoint",
        "what was taken out of the text is taken out of the journey",
    }


def test_new_section_is_a_stage_where_it_stands() -> None:
    found = again(
        written(builders.small(3)).replace("    section s2", "    section Between\n      X: 4: Lea\n    section s2")
    )

    assert [stage.name for stage in found.journey.stages] == ["s1", "Between", "s2"]


def test_what_was_kept_and_is_damaged_is_left_aside() -> None:
    text = written(builders.small(3).evolve(notes="secret")).replace('"notes":"secret"', '"notes":7')

    found = again(text)

    assert [each.name for each in found.journey.touchpoints] == ["t1", "t2", "t3"]
    assert found.journey.notes == ""
    assert [remark.text for remark in found.remarks] == [
        "what Journey Canvas kept in comments: it is not whole any more"
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["section","s2"', '["section","s9"'),
        ('["section","s2"', '["section","s1"'),
        ('["task","t1"', '["task","t9"'),
        ('["v-t1"]', '["v-t9"]'),
        ('%% jc: row ["section"', '%% jc: row ["section"['),
    ],
)
def test_rows_of_another_journey_are_left_aside(before: str, after: str) -> None:
    text = written(builders.small(3))
    assert before in text

    found = again(text.replace(before, after, 1).replace("title A", "title B"))

    assert [each.name for each in found.journey.touchpoints] == ["t1", "t2", "t3"]
    assert [remark.kind for remark in found.remarks] == ["skipped"]


def test_paths_that_feel_differently_have_a_line_each() -> None:
    journey = templates.open_sample("public-service", "en")

    text = shown(written(journey))

    assert len(text.splitlines()) > len(journey.touchpoints)
    assert read(mermaid(journey), "en").journey == journey


@pytest.mark.parametrize("sample", [each.id for each in templates.samples()])
def test_mermaids_own_parser_reads_it_alike(sample: str) -> None:
    node = shutil.which("node")
    if node is None or not (PACKAGES / "node_modules" / "mermaid").is_dir():
        pytest.skip("no Mermaid here: npm install --prefix build/mermaid mermaid@11.17.2 jsdom")
    program = PACKAGES / PARSER.name
    shutil.copy(PARSER, program)
    journey = templates.open_sample(sample, "fr")

    done = subprocess.run(
        [node, str(program)], input=mermaid(journey), capture_output=True, check=True, env={**os.environ}, timeout=60
    )

    told = json.loads(done.stdout)
    assert told["title"] == journey.title
    assert told["sections"] == [stage.name for stage in journey.stages]
    assert {task["name"] for task in told["tasks"]} == {touchpoint.name for touchpoint in journey.touchpoints}
