"""The checklist on paper: all of it inside the pages, nothing over anything, legible, and found by search in a PDF."""

import subprocess
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.analysis.checklist import blank_checklist, checklist
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pdf import pdf_of_pages
from journeycanvas.layout.checklist import FOOT, HEIGHT, INNER, MARGIN, Line, Mark, Part, checklist_pages
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Box, Outline, Words
from journeycanvas.text import ascent, line_height
from tests.strategies import journeys

INSIDE = Rect(MARGIN, MARGIN, INNER, HEIGHT - 2 * MARGIN).grown(2.0)
MARKS: tuple[Mark, ...] = ("done", "open", "yours")
PHRASES = st.lists(
    st.sampled_from(["anticonstitutionnellement", "l'après-vente", "n'est", "«\u00a0oui\u00a0»", "hyper" * 40, "à"]),
    max_size=40,
).map(" ".join)
LINES = st.builds(Line, PHRASES, st.sampled_from(MARKS), PHRASES)
PARTS = st.lists(st.builds(Part, PHRASES, st.lists(LINES, min_size=1, max_size=12).map(tuple)), max_size=7)


def texts(page: Scene) -> list[Rect]:
    words = [shape for node in page.nodes for shape in node.shapes if isinstance(shape, Words)]
    return [Rect(one.x, one.y - ascent(one.size), one.width, line_height(one.size) - 0.01) for one in words]


def said(page: Scene) -> list[Words]:
    return [shape for node in page.nodes for shape in node.shapes if isinstance(shape, Words)]


@settings(max_examples=25, deadline=None)
@given(parts=PARTS, title=PHRASES, is_blank=st.booleans(), language=st.sampled_from(["fr", "en"]))
def test_every_line_stands_inside_the_page_and_over_no_other(
    parts: list[Part], title: str, is_blank: bool, language: str
) -> None:
    pages = checklist_pages(parts, language=language, title=title, is_blank=is_blank)

    for page in pages:
        boxes = texts(page)
        assert all(INSIDE.holds(box) for box in boxes)
        assert all(not a.overlaps(b) for place, a in enumerate(boxes) for b in boxes[place + 1 :])
        assert min(one.size for one in said(page)) >= FOOT >= 8.0
    drawn = sum(node.role == "line" for page in pages for node in page.nodes)
    assert drawn == sum(len(part.lines) for part in parts)


def test_boxes_differ_in_shape() -> None:
    def box(mark: Mark) -> tuple[object, ...]:
        (page,) = checklist_pages([Part("H", (Line("S", mark),))], language="en")
        node = next(node for node in page.nodes if node.role == "line")
        ticks = sum(isinstance(shape, Outline) for shape in node.shapes)
        return ticks, *(shape.dash for shape in node.shapes if isinstance(shape, Box))

    assert len({box(mark) for mark in MARKS}) == 3


def test_blank_form_has_empty_boxes_only() -> None:
    parts = [Part("H", tuple(Line("S", mark, "below") for mark in MARKS))]

    (page,) = checklist_pages(parts, language="fr", title="Mine", is_blank=True)

    assert not any(isinstance(shape, Outline) for node in page.nodes for shape in node.shapes)
    assert not any(isinstance(shape, Box) and shape.dash for node in page.nodes for shape in node.shapes)
    assert {"below", "Mine"}.isdisjoint(one.text for one in said(page))


def test_heading_is_never_the_last_line_of_a_page() -> None:
    parts = [Part(f"H{part}", tuple(Line("word " * 60) for _ in range(20))) for part in range(4)]

    pages = checklist_pages(parts, language="en")

    assert len(pages) > 3
    assert all(page.nodes[-2].role == "line" for page in pages)


@settings(max_examples=5, deadline=None)
@given(journey=journeys())
def test_any_journey_has_its_checklist(journey: Journey) -> None:
    groups = checklist(journey)
    parts = [
        Part(each.title, tuple(Line(a.point.sentence, a.state, a.below()) for a in each.answers)) for each in groups
    ]

    assert len(checklist_pages(parts, language="fr", title=journey.title)) == 2


def test_pdf_says_every_sentence_and_has_every_page(tmp_path: Path) -> None:
    parts = [Part(each.title, tuple(Line(a.point.sentence) for a in each.answers)) for each in blank_checklist()]
    pages = checklist_pages(parts, language="en", title="Running shoes")
    file = tmp_path / "list.pdf"
    file.write_bytes(pdf_of_pages(pages))

    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()

    plain = " ".join(read.split())
    assert read.count("\f") == len(pages) == 2
    assert [one.sentence for part in parts for one in part.lines if one.sentence not in plain] == []
    assert "Page 1 of 2" in plain
    assert "Page 2 of 2" in plain
    fonts = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)
    assert len(fonts) == 3
