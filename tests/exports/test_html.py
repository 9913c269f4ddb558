"""The web page: valid, with nothing fetched and nothing run, to be read by eye, by ear and on paper."""

import os
import re
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.exports.html import html
from journeycanvas.exports.html_style import DARK, GROUNDS, LIGHT, TEXTS, PageColours, style
from journeycanvas.exports.html_text import link
from journeycanvas.model.card import Card
from journeycanvas.progress import CancelledError, Work
from journeycanvas.storage.reading import read
from journeycanvas.theme.contrast import TEXT_CONTRAST, contrast
from tests.builders import large
from tests.exports.pages import facts, faults, page_of, parsed, text_of, texts
from tests.exports.told_journeys import everything
from tests.strategies import journeys

GOLDEN = Path(__file__).parent / "golden"
RENEW = "RENEW_GOLDEN"
"""Set this variable to write the golden files again after a change that was meant."""
SAMPLES = ("hospital-visit", "public-service", "running-shoes")
SIGNS = '<script>alert("&amp;")</script> \' ü \x81 \ufdd0 \u2028 \ufffe'


def sample(name: str, language: str) -> Journey:
    return read(resources.path("samples", f"{name}.{language}.journey"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_page_of_a_sample_is_valid_and_can_be_read_by_everybody(name: str, language: str) -> None:
    page = page_of(sample(name, language))

    assert list(faults(page)) == []
    assert page.get("lang") == language


def test_page_of_everything_is_valid_and_can_be_read_by_everybody() -> None:
    page = page_of(everything())

    assert list(faults(page)) == []
    assert len(list(page.iter("table"))) == 6


@given(journeys(least=1))
@settings(max_examples=25, deadline=None)
def test_page_of_any_journey_is_valid_and_can_be_read_by_everybody(journey: Journey) -> None:
    assert list(faults(page_of(journey))) == []


def test_rules_find_what_is_wrong() -> None:
    page = parsed(
        b"<!DOCTYPE html><html><head><title> </title></head><body><h1>a</h1><h3>b</h3><img src='http://a/b.png' alt=''>"
        b"<a href='#nowhere'></a><script></script>"
        b"<table><caption>c</caption><thead><tr><th>d</th></tr></thead><tbody><tr><td>e</td></tr></tbody></table>"
    )

    assert len(set(faults(page))) == 15


def test_headings_are_the_sections_the_stages_and_their_parts() -> None:
    page = page_of(everything())

    assert texts(page, "h1") == ["Buying shoes"]
    assert texts(page, "h2")[1:] == [
        "At a glance",
        "Scope",
        "Goal of the client: Shoes that fit",
        "Persona: Lea",
        "Persona: Tom",
        "Look",
        "Buy",
        "Measurements",
        "Recommendations in the order of doing",
        "Words used here",
    ]
    assert texts(page, "h4") == ["Find", "Ask", "Pay", "Never met"]
    (navigation,) = page.iter("nav")
    assert texts(navigation, "a") == texts(page, "h2")[1:]


def test_verbatim_is_a_quotation_with_its_author() -> None:
    (quotation,) = (each for each in page_of(everything()).iter("figure") if each.get("class") == "quote")

    assert texts(quotation, "blockquote") == ["“At last!”"]
    assert texts(quotation, "figcaption") == ["Lea, 34"]


def test_touchpoint_tells_its_facts() -> None:
    find, ask, *_others = (each for each in page_of(everything()).iter("li") if each.find("h4") is not None)

    assert facts(find)["Channels"] == ["Search engine", "Blog"]
    assert facts(find)["Emotion"] == ["Lea: +1 (positive)"]
    assert facts(find)["Device"] == ["Smartphone"]
    assert facts(ask)["Emotion"] == ["Lea: +0.5 (neutral)", "Tom: Unknown emotion"]
    assert "Gap after “Find” (Lea): the channel changes" in text_of(ask)


def test_measurements_stand_in_a_table_with_a_column_for_each_fact() -> None:
    tables = {text_of(table.findall("caption")[0]): table for table in page_of(everything()).iter("table")}
    table = tables["Measurements: Buy"]

    assert texts(table, "th") == ["Measurement", "Figure", "Answers", "Trend", "Alarm at", "NPS"]
    assert texts(table, "td") == ["−31", "1,260", "Falling", "0 (passed)"]


def test_connections_tell_their_share_and_causes() -> None:
    page = text_of(page_of(everything()))

    assert "Exit (46.1%): give up Too dear" in page
    assert "Loop back to “Find”" in page


def test_pictures_are_inside_with_words_once_each_and_only_the_part_shown() -> None:
    page = page_of(everything())
    pictures = list(page.iter("img"))

    assert [each.get("alt") for each in pictures] == ["Logo of Stride & Co", "Picture at “Find”"]
    assert [(each.get("width"), each.get("height")) for each in pictures] == [("64", "48"), ("32", "48")]
    assert "The shelf: shown above" in texts(page, "a")
    assert "Portrait of Lea: shown above" in texts(page, "a")


def test_picture_that_cannot_be_read_is_told() -> None:
    (broken,) = everything().pictures
    page = page_of(everything(pictures=(broken.evolve(content="AAAA"),)))

    assert not list(page.iter("img"))
    assert "The shelf: this picture cannot be shown." in texts(page, "p")


@pytest.mark.parametrize(
    ("address", "label", "written"),
    [
        (
            "https://a.b/?c=1&d",
            "",
            '<a href="https://a.b/?c=1&amp;d" rel="noopener noreferrer">https://a.b/?c=1&amp;d</a>',
        ),
        ("mailto:a@b", "Ask", '<a href="mailto:a@b" rel="noopener noreferrer">Ask</a>'),
        ("javascript:alert(1)", "Ask", "Ask (javascript:alert(1))"),
        ("data:text/html,<b>", "", "data:text/html,&lt;b&gt;"),
        ("file:///etc/passwd", "", "file:///etc/passwd"),
        ("https://a\n.b", "x", "x (https://a\n.b)"),
    ],
)
def test_only_links_that_may_be_followed_are_links(address: str, label: str, written: str) -> None:
    assert link(address, label) == written


def test_every_text_is_text() -> None:
    signs = SIGNS.translate(dict.fromkeys(map(ord, "\x81\ufdd0\ufffe")))
    journey = everything(title=signs, cards=(Card(id="c1", lane="needs", stage="look", text=SIGNS),))
    page = page_of(journey)

    assert list(faults(page)) == []
    assert texts(page, "h1") == [" ".join(signs.split())]
    assert any('<script>alert("&amp;")</script> \' ü' in text for text in texts(page, "li"))


def test_lines_are_broken_as_they_were_typed() -> None:
    journey = everything(cards=(Card(id="c1", lane="needs", stage="look", text="one\ntwo\u2028three"),))

    assert b"<li>one<br>two<br>three\n" in html(journey)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_can_be_read_on_every_ground(colours: PageColours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= TEXT_CONTRAST


def test_style_colours_text_and_grounds_with_those_roles_alone() -> None:
    rules = style("#FFE000").split("@media screen and (prefers-color-scheme:dark)")[1]
    rules = rules[rules.index("}}") + 2 :]

    assert set(re.findall(r"(?<![-\w])color:var\(--(\w+)\)", rules)) <= set(TEXTS)
    assert set(re.findall(r"background:var\(--(\w+)\)", rules)) <= set(GROUNDS)
    assert not re.findall(r"#[0-9A-Fa-f]{3,6}|url\(|@import|expression", rules)


def test_colour_of_the_client_is_worn_by_lines() -> None:
    assert b"--brand:#FFE000" in html(everything())


def test_page_fetches_and_runs_nothing() -> None:
    policy = next(
        each.get("content")
        for each in page_of(everything()).iter("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )

    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_same_journey_gives_the_same_bytes() -> None:
    assert html(everything()) == html(everything())


def test_page_can_be_cancelled() -> None:
    work = Work()
    work.cancel()

    with pytest.raises(CancelledError):
        work.do(lambda: html(large(50)))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_page_is_as_in_the_golden_file(language: str) -> None:
    written = re.sub(
        "<style>.*</style>", "<style></style>", html(sample(SAMPLES[-1], language)).decode(), flags=re.DOTALL
    )
    file = GOLDEN / f"{SAMPLES[-1]}.{language}.html"
    if os.environ.get(RENEW):
        file.write_text(written, encoding="utf-8")

    golden = file.read_text(encoding="utf-8")

    assert written == golden, "\n".join(
        unified_diff(golden.splitlines(), written.splitlines(), "golden", "written", n=0)
    )
