"""The samples and templates: valid, the same in both languages, and well set."""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas import resources
from journeycanvas.document.gaps import gaps
from journeycanvas.document.journey import Journey
from journeycanvas.model.recommendation import priority

LANGUAGES = ("fr", "en")
FOLDERS = ("samples", "templates")
BUILDER = Path(__file__).parents[2] / "packaging" / "content" / "make_samples.py"
NOT_WORDS = {"id", "icon", "symbol", "picture", "content", "media_type", "file", "date", "review_date", "due"}
"""Fields that hold no words for people."""

ALWAYS_WORDS = {"age", "file", "name", "text", "unit"}
NAME_OR_CHOICE = re.compile(r"[a-z0-9_.-]+")
FREQUENT_WORDS = {
    "fr": re.compile(r"\b(le|les|des|une|est|dans|avec|pour|je|ma|mon|pas|sur|du|au)\b", re.IGNORECASE),
    "en": re.compile(r"\b(the|and|of|with|for|is|my|not|at|to)\b", re.IGNORECASE),
}


def listed(folder: str) -> list[dict[str, str | dict[str, str]]]:
    rows: list[dict[str, str | dict[str, str]]] = json.loads(resources.read_text(folder, "index.json"))
    return rows


def names(folder: str) -> list[str]:
    return [str(row["id"]) for row in listed(folder)]


EVERY = [(folder, name) for folder in FOLDERS for name in names(folder)]
SAMPLES = names("samples")
TEMPLATES = names("templates")


def journey(folder: str, name: str, language: str) -> Journey:
    return Journey.model_validate_json(resources.read_bytes(folder, f"{name}.{language}.journey"))


def texts(value: object, field: str = "") -> Iterator[str]:
    """Every text of a file that people read."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, field)
    elif isinstance(value, str) and field not in NOT_WORDS:
        yield value


def shape(value: object, field: str = "") -> object:
    """A file without its words: its fields, ids, references, choices and figures."""
    if isinstance(value, dict):
        return {name: shape(inner, name) for name, inner in value.items() if name != "language"}
    if isinstance(value, list):
        return [shape(inner, field) for inner in value]
    is_words = isinstance(value, str) and (field in ALWAYS_WORDS or not NAME_OR_CHOICE.fullmatch(value))
    return "words" if is_words else value


def read(folder: str, name: str, language: str) -> dict[str, object]:
    fields: dict[str, object] = json.loads(resources.read_text(folder, f"{name}.{language}.journey"))
    return fields


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_each_file_holds_a_valid_journey_of_its_language(folder: str, name: str, language: str) -> None:
    assert journey(folder, name, language).language == language


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_both_languages_have_the_same_structure(folder: str, name: str) -> None:
    assert shape(read(folder, name, "fr")) == shape(read(folder, name, "en"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_list_names_every_file(folder: str) -> None:
    files = {file.name for file in resources.path(folder).glob("*.journey")}

    assert files == {f"{name}.{language}.journey" for name in names(folder) for language in LANGUAGES}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_list_tells_title_and_description_in_both_languages(folder: str) -> None:
    for row in listed(folder):
        for field in ("title", "description"):
            said = row[field]
            assert isinstance(said, dict)
            assert set(said) == set(LANGUAGES)
            assert all(said.values())


def test_the_builder_writes_the_same_files_again(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(BUILDER), str(tmp_path)], check=True)

    for folder in FOLDERS:
        for file in resources.path(folder).iterdir():
            assert (tmp_path / folder / file.name).read_bytes() == file.read_bytes(), file.name


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_french_has_no_break_spaces_where_its_typography_asks(folder: str, name: str) -> None:
    wrong = [text for text in texts(read(folder, name, "fr")) if re.search(r"« | [»:;!?%€]|\d \d{3}\b|\w[;!?»]", text)]

    assert wrong == []


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_english_is_set_as_english(folder: str, name: str) -> None:
    wrong = [text for text in texts(read(folder, name, "en")) if re.search("[«»\u00a0]", text)]

    assert wrong == []


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_of_the_other_language(name: str, language: str) -> None:
    (other,) = set(LANGUAGES) - {language}
    own_words, other_words = FREQUENT_WORDS[language], FREQUENT_WORDS[other]

    said = texts(read("samples", name, language))
    assert [text for text in said if len(other_words.findall(text)) >= 2 and not own_words.search(text)] == []


@pytest.mark.parametrize(("folder", "name"), EVERY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_composed_characters(folder: str, name: str, language: str) -> None:
    assert all(unicodedata.is_normalized("NFC", text) for text in texts(read(folder, name, language)))


@pytest.mark.parametrize("name", TEMPLATES)
def test_drawing_can_start_at_once_from_a_template(name: str) -> None:
    template = journey("templates", name, "fr")

    assert template.stages
    assert any(lane.kind == "path" for lane in template.lanes)
    assert template.paths
    assert template.personas
    assert not template.touchpoints


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_twelve_to_twenty_five_touchpoints_each_visited(name: str) -> None:
    sample = journey("samples", name, "fr")
    visited = {visit.touchpoint for path in sample.paths for visit in path.visits}

    assert 12 <= len(sample.touchpoints) <= 25
    assert visited == {touchpoint.id for touchpoint in sample.touchpoints}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_two_personas_who_travel(name: str) -> None:
    sample = journey("samples", name, "fr")

    assert len(sample.personas) == 2
    assert {path.persona for path in sample.paths} == {persona.id for persona in sample.personas}


def test_the_running_shoes_have_the_four_gaps_of_the_picture() -> None:
    sample = journey("samples", "running-shoes", "fr")

    found = [(gap.origin, gap.destination, gap.changes) for gap in gaps(sample, sample.paths[0])]
    assert found == [
        ("mark.article", "mark.chat", ("channel",)),
        ("mark.instagram", "mark.cart", ("channel",)),
        ("mark.payment", "mark.reminder", ("department",)),
        ("mark.delivery", "mark.service", ("device",)),
    ]


def test_the_running_shoes_have_the_priorities_of_the_picture() -> None:
    sample = journey("samples", "running-shoes", "fr")

    assert [priority(recommendation) for recommendation in sample.recommendations] == [2, 2, 1, 1, 3]


def test_the_running_shoes_keep_emoji_hashtag_and_percentages_over_a_hundred() -> None:
    sample = journey("samples", "running-shoes", "fr")
    said = " ".join(card.text for card in sample.cards if card.lane == "messages")
    rates = [figure.value for figure in sample.measurements if figure.id.startswith("abandonment.")]

    assert "👟" in said
    assert "#newshoes" in said
    assert sum(rates) > 100


def test_the_target_path_is_happier_and_shorter_than_the_current_one() -> None:
    sample = journey("samples", "public-service", "fr")
    current, target = (path for path in sample.paths if path.persona == "georges")
    felt = [[visit.emotion for visit in path.visits if visit.emotion is not None] for path in (current, target)]

    assert (current.state, target.state) == ("current", "target")
    assert len(target.visits) < len(current.visits)
    assert min(felt[1]) > sum(felt[0]) / len(felt[0])


def test_the_hospital_shows_every_side_of_the_line_of_visibility_and_every_connection() -> None:
    sample = journey("samples", "hospital-visit", "fr")

    assert {lane.role for lane in sample.lanes if lane.kind == "backstage"} == {"frontstage", "backstage", "support"}
    assert {way.kind for path in sample.paths for way in path.connections} == {"branch", "loop", "exit"}
    assert any(visit.emotion is None for visit in sample.paths[0].visits)
