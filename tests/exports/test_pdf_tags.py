"""What a PDF says to one who has it read aloud: its elements in their order, and what stands in place of figures."""

import re
from collections.abc import Iterator

import pikepdf
import pytest

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.exports.alternatives import with_alternatives
from journeycanvas.exports.handbook.handbook import handbook
from journeycanvas.exports.html import html
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.pdf_structure import text_string
from journeycanvas.exports.poster import poster_pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.storage.reading import read
from tests.exports import reading

Told = tuple[str, str]
"""The type of an element, and what is said in place of it or of what it holds, as far as the structure says it."""


@pytest.fixture(scope="module")
def shoes() -> Journey:
    return read(resources.path("samples", "running-shoes.en.journey"))


@pytest.fixture(scope="module")
def content(shoes: Journey) -> bytes:
    return pdf(with_alternatives(lay_out(shoes), shoes))


def _told(content: bytes) -> list[Told]:
    with reading.opened(content) as file:
        return list(_of(file.Root.StructTreeRoot.K))


def _of(element: pikepdf.Object) -> Iterator[Told]:
    yield str(element.S)[1:], str(element.get("/Alt", element.get("/ActualText", "")))
    for kid in element.get("/K", ()):
        if isinstance(kid, pikepdf.Dictionary):
            yield from _of(kid)


def _check_marked_content(content: bytes) -> None:
    """Check that all that is painted is content of an element or an artifact, and that the parent tree leads to it."""
    with reading.opened(content) as file:
        assert file.Root.MarkInfo.Marked
        parents = file.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(file.pages):
            assert page.obj.StructParents == parents[2 * number] == number
            found, depth = [], 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    assert depth == 0
                    depth = 1
                    found += [int(operands[1].MCID)] if name == "BDC" else []
                elif name == "EMC":
                    depth -= 1
                elif name in ("f", "S", "B", "TJ", "Do", "sh"):
                    assert depth == 1, (number, name)
            held = list(parents[2 * number + 1])
            assert depth == 0
            assert sorted(found) == list(range(len(held)))
            for mark, element in enumerate(held):
                assert mark in [int(kid) for kid in element.K if not isinstance(kid, pikepdf.Dictionary)]
                assert element.Pg.objgen == page.obj.objgen


def test_all_that_is_painted_is_marked(content: bytes) -> None:
    _check_marked_content(content)


def test_a_map_is_read_stage_by_stage(content: bytes, shoes: Journey) -> None:
    told = _told(content)
    tags = [tag for tag, _ in told]

    assert tags[:2] == ["Document", "H1"]
    assert tags.count("Sect") == tags.count("H2") == len(shoes.stages)
    lanes = [said for tag, said in told[tags.index("Sect") :] if tag == "H3"]
    assert lanes[:3] == ["Needs", "Journey and touchpoints", "Emotions"]
    first = told[tags.index("Sect") : tags.index("Sect", tags.index("Sect") + 1)]
    met = [said for tag, said in first if tag == "Figure"]
    assert met[0] == "Google search, Touchpoint, Awareness, Neutral, 15 min"
    assert not any("Payment" in said for _, said in first)


def test_the_curve_is_told_as_in_the_web_page(content: bytes, shoes: Journey) -> None:
    curves = [said for tag, said in _told(content) if tag == "Figure" and said.startswith("Curve of emotions: ")]

    assert len(curves) == 1
    sentence = curves[0].removeprefix("Curve of emotions: ")
    assert "falls to −1.8 at “Payment”" in sentence
    assert sentence in re.sub(r"\s+", " ", html(shoes).decode())


def test_a_handbook_is_read_page_by_page(shoes: Journey) -> None:
    content = handbook(shoes)
    told = [tag for tag, _ in _told(content)]

    assert {"H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"} <= set(told)
    assert told.count("TR") > told.count("Table")
    _check_marked_content(content)


def test_each_sheet_of_a_poster_says_which_part_it_is(shoes: Journey) -> None:
    content = poster_pdf(lay_out(shoes))

    said = [said for tag, said in _told(content) if tag == "Figure"]
    assert len(said) == len(set(said)) >= 3
    assert all(one.startswith("Buying running shoes online, ") for one in said)
    _check_marked_content(content)


@pytest.mark.parametrize("text", ["a (b) \\ c", "−1,8 à « Łódź » … €", "Ωmega → ✓", "two\nlines"])
def test_texts_are_read_back(text: str) -> None:
    with pikepdf.new():
        read_back = str(pikepdf.Object.parse(text_string(text).encode("latin-1")))

    assert read_back == text
