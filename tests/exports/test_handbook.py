"""The handbook: every part of it, in the order wanted, whole, within its margins, and nothing that is hidden."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings

from journeycanvas import cli
from journeycanvas.document.journey import Journey
from journeycanvas.exports.handbook.handbook import handbook, handbook_pages
from journeycanvas.exports.handbook.look import FOOT_HEIGHT, MARGIN, PAPERS, HandbookPaper
from journeycanvas.exports.handbook.registry import CONTENTS, EVERY_PART
from journeycanvas.exports.telling.blocks import Block, Entries, Facts, Group, Paragraph, Quotation, Section, Table
from journeycanvas.exports.telling.journey import tell
from journeycanvas.model.scope import Scope
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words
from journeycanvas.storage import templates
from journeycanvas.storage.writing import save
from tests.builders import journey_of, large, small, touchpoint
from tests.exports.conftest import Reader
from tests.exports.told_journeys import SECRETS, everything, with_secrets
from tests.strategies import journeys

TEXTS = tuple(part for part in EVERY_PART if part not in ("map", CONTENTS))


def words_on(page: Scene) -> list[Words]:
    return [shape for node in page.nodes if node.on_paper for shape in node.shapes if isinstance(shape, Words)]


def told_on(pages: Sequence[Scene]) -> str:
    """Return all that stands on pages, without spaces: lines are broken anywhere."""
    return squeezed("".join(word.text for page in pages for word in words_on(page)))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\u2060\u00ad]+", "", text).replace("\u00a0", "").replace("\u202f", "")


def titles(pages: Sequence[Scene]) -> list[str]:
    return [mark.title for page in pages for mark in page.bookmarks]


def texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Return what is told in blocks, but for short facts."""
    for block in blocks:
        match block:
            case Paragraph(text, _):
                yield text
            case Facts(facts):
                yield from (text for fact in facts for text in fact.texts)
            case Quotation(text, who):
                yield from (text, who)
            case Group(_, inner):
                yield from texts_of(inner)
            case Entries(entries):
                for entry in entries:
                    yield entry.text
                    yield from texts_of(entry.blocks)
            case Table(_, columns, rows):
                yield from (*columns, *(cell for row in rows for cell in row))


def all_texts(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield section.title
        yield from texts_of(section.blocks)
        yield from all_texts(section.sections)


def test_every_part_is_there_in_its_usual_order() -> None:
    pages = handbook_pages(everything())

    assert titles(pages) == [
        "Contents", "Lea", "Tom", "The map", "At a glance", "Look", "Buy", "Touchpoints in detail", "Gaps",
        "Measurements", "Recommendations", "Impact and effort", "Ana", "Sales", "Words used here",
    ]  # fmt: skip


def test_all_that_is_told_of_a_journey_stands_in_its_handbook() -> None:
    journey = everything()
    told = told_on(handbook_pages(journey, parts=TEXTS))

    missing = [text for text in all_texts(tell(journey).sections) if squeezed(text) not in told]

    assert missing == []


@given(journeys())
@settings(max_examples=10)
def test_any_journey_has_a_handbook_that_leaves_no_name_out_and_stays_within_its_margins(journey: Journey) -> None:
    pages = handbook_pages(journey, parts=TEXTS)

    told = told_on(pages)
    for section in tell(journey).sections:
        assert squeezed(section.title) in told
    for page in pages:
        assert_within(page)


def assert_within(page: Scene) -> None:
    if page.sheet.scale < 1:  # a matrix that was made smaller
        return
    left, right, low = MARGIN - 0.5, page.sheet.width_pt - MARGIN + 0.5, page.sheet.height_pt - MARGIN
    foot = [word for word in words_on(page) if word.y > low - FOOT_HEIGHT / 2]
    assert len(foot) <= 2
    for word in words_on(page):
        assert left <= word.x
        assert word.x + word.width <= right
        assert word.y <= low


@pytest.mark.parametrize("paper", PAPERS)
def test_texts_without_end_run_on_over_pages(paper: HandbookPaper) -> None:
    text = " ".join(f"word{number}" for number in range(2_000))
    unbroken = "x" * 5_000
    journey = journey_of(
        touchpoint("t1", name=unbroken[:300], description=text), scope=Scope(context=text, organisation=unbroken)
    )

    pages = handbook_pages(journey, parts=TEXTS, paper=paper)

    assert len(pages) > 5
    told = told_on(pages)
    for page in pages:
        assert_within(page)
    for number in (0, 1_000, 1_999):
        assert told.count(f"word{number}word") + told.count(f"word{number}") >= 2
    assert told.count("x") >= 5_300


def test_parts_are_chosen_and_stand_in_the_order_wanted() -> None:
    pages = handbook_pages(everything(), parts=("glossary", "stages"))

    assert titles(pages) == ["Words used here", "Look", "Buy"]


def test_contents_name_the_pages_of_what_comes_after_them() -> None:
    journey = large(30, stages=4).evolve(language="en")
    pages = handbook_pages(journey, parts=("cover", "glance", CONTENTS, "stages", "glossary"))

    begin = {page.bookmarks[0].title: number for number, page in enumerate(pages, start=1) if page.bookmarks}
    contents = pages[begin["Contents"] - 1]
    named = [word.text for word in words_on(contents)]
    after = [title for title, number in begin.items() if number > begin["Contents"]]
    assert len(after) == 5
    for title in after:
        assert named[named.index(title) + 1] == str(begin[title])
    assert "At a glance" not in named


def test_part_without_anything_makes_no_page_and_there_is_always_one() -> None:
    assert titles(handbook_pages(small(), parts=("figures", "recommendations", "owners", "stages"))) == ["s1", "s2"]
    assert len(handbook_pages(small(), parts=("figures",))) == 1


def test_map_stands_on_the_smallest_sheet_on_which_it_can_be_read() -> None:
    (few,) = handbook_pages(small(), parts=("map",))
    (many,) = handbook_pages(large(300, stages=12), parts=("map",))

    assert few.sheet.paper == "A4"
    assert many.sheet.paper in ("A1", "A0", "content")
    assert smallest_text_pt(many) >= 6.495


def test_cover_tells_how_much_rests_on_evidence_unless_the_map_does_not() -> None:
    journey = templates.open_sample("public-service", "en")
    silent = journey.evolve(page=journey.page.evolve(show_evidence=False))

    assert re.search(r"\d+%confirmed\(\d+\)", told_on(handbook_pages(journey, parts=("cover",))))
    assert "confirmed" not in told_on(handbook_pages(silent, parts=("cover",)))


def test_nothing_hidden_stands_in_a_handbook() -> None:
    told = told_on(handbook_pages(with_secrets()))

    assert [secret for secret in SECRETS if secret in told] == []
    assert [secret for secret in SECRETS if secret in told_on(handbook_pages(with_secrets(hidden=False)))]


def test_same_journey_gives_the_same_bytes() -> None:
    assert handbook(everything()) == handbook(everything())


def test_other_programs_read_it(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "handbook.pdf"
    path.write_bytes(handbook(templates.open_sample("hospital-visit", "fr")))

    assert "No syntax or stream encoding errors found" in reader("qpdf", "--check", path)
    text = reader("pdftotext", "-layout", path, "-")
    assert "Sommaire" in text
    assert "Étape 1 sur" in text
    assert all(row.split()[-5:-3] == ["yes", "yes"] for row in reader("pdffonts", path).splitlines()[2:])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], cli.DONE),
        (["--parts", "cover, stages"], cli.DONE),
        (["--page", "letter", "--embed"], cli.DONE),
        (["--profile", "public"], cli.DONE),
        (["--pdf-a"], cli.DONE),
        (["--pdf-a", "--embed"], cli.WRONG_USE),
        (["--parts", "cover,cover"], cli.WRONG_USE),
        (["--parts", "chapter"], cli.WRONG_USE),
        (["--page", "A0"], cli.WRONG_USE),
        (["--tile", "A4"], cli.WRONG_USE),
    ],
)
def test_command_line_writes_it(words: list[str], code: int, tmp_path: Path) -> None:
    source, output = tmp_path / "map.journey", tmp_path / "handbook.pdf"
    save(small(), source)

    assert cli.main(["export", str(source), "-o", str(output), "--content", "handbook", *words]) == code

    assert output.exists() == (code == cli.DONE)
    if words == ["--parts", "cover, stages"]:
        with pikepdf.open(BytesIO(output.read_bytes())) as file:
            assert len(file.pages) == 3


def test_only_a_handbook_has_parts_and_only_a_pdf_is_one(tmp_path: Path) -> None:
    source = tmp_path / "map.journey"
    save(small(), source)

    for words in (["x.pdf", "--parts", "cover"], ["x.svg", "--content", "handbook"], ["x.md", "--content", "handbook"]):
        assert cli.main(["export", str(source), "-o", str(tmp_path / words[0]), *words[1:]]) == cli.WRONG_USE
