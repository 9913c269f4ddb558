"""What presentations are made of: slices, cut outlines, lines of dots, blocks of text and tables."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.exports.outlines import bounds
from journeycanvas.exports.pptx.blocks import text_blocks
from journeycanvas.exports.pptx.clipping import clipped, clipped_rule
from journeycanvas.exports.pptx.dotted import dotted_line
from journeycanvas.exports.pptx.drawing import Drawing
from journeycanvas.exports.pptx.paint import Paint, theme_colours
from journeycanvas.exports.pptx.part import Heads, Part, draw_part
from journeycanvas.exports.pptx.slices import Slice, slices
from journeycanvas.exports.pptx.table import Row, Said, Table
from journeycanvas.exports.pptx.units import hundredths
from journeycanvas.exports.pptx.writing import Run, Writer
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Dots, Gradient, Icon, Rule
from journeycanvas.theme.paper import PAPER
from tests.exports import scenes

LENGTHS = st.lists(st.floats(1, 900), min_size=1, max_size=12)


def spans(lengths: list[float]) -> list[tuple[float, float]]:
    found, at = [], 0.0
    for length in lengths:
        found.append((at, at + length))
        at += length
    return found


@given(LENGTHS, st.floats(50, 400))
def test_slices_follow_one_another_and_fit(lengths: list[float], room: float) -> None:
    held = spans(lengths)

    found = slices(held, room, [])

    assert found[0].start == 0
    assert found[-1].end == held[-1][1]
    assert all(one.end == following.start for one, following in itertools.pairwise(found))
    assert all(each.size <= room + 1e-6 for each in found)


def test_what_fits_together_is_shared_out_evenly() -> None:
    found = slices(spans([100.0] * 5), 400, [])

    assert [(each.first, each.last) for each in found] == [(0, 2), (3, 4)]


def test_long_span_is_cut_beside_what_stands_there() -> None:
    obstacles = [(90.0, 115.0), (150.0, 160.0)]

    found = slices([(0.0, 200.0)], 120, obstacles)

    assert len(found) == 2
    assert not any(first < found[0].end < last for first, last in obstacles)


def test_curve_is_cut_where_it_leaves_and_goes_on_where_it_returns() -> None:
    wave = (("M", 0.0, 0.0), ("C", 50.0, 200.0, 50.0, -200.0, 100.0, 0.0))

    found = clipped(wave, Rect(0, -10, 100, 20), is_filled=False)

    box = bounds(found)
    assert [command[0] for command in found].count("M") >= 2
    assert box.x == pytest.approx(0)
    assert box.right == pytest.approx(100)
    ends = [command[-1] for command in found]
    assert all(-10.01 <= y <= 10.01 for y in ends)


def test_cut_curve_lies_on_the_curve() -> None:
    arc = (("M", 0.0, 0.0), ("C", 0.0, 55.228, 44.772, 100.0, 100.0, 100.0))

    found = clipped(arc, Rect(20, 0, 60, 100), is_filled=False)

    for x, y in ((found[0][1], found[0][2]), (found[-1][-2], found[-1][-1])):
        assert math.hypot(x - 100, y) == pytest.approx(100, rel=1e-3)
    assert (found[0][1], found[-1][-2]) == (pytest.approx(20, abs=1e-3), pytest.approx(80, abs=1e-3))


def test_filled_figure_is_closed_along_the_edge() -> None:
    square = (("M", 0.0, 0.0), ("L", 10.0, 0.0), ("L", 10.0, 10.0), ("L", 0.0, 10.0), ("Z",))

    found = clipped(square, Rect(5, -5, 20, 20), is_filled=True)

    assert found[-1] == ("Z",)
    assert bounds(found) == pytest.approx((5, 0, 5, 10))


def test_what_lies_beside_is_nothing_and_what_lies_within_is_the_same() -> None:
    line = (("M", 0.0, 0.0), ("L", 10.0, 0.0))

    assert clipped(line, Rect(20, -5, 10, 10), is_filled=False) == ()
    assert clipped(line, Rect(-5, -5, 20, 10), is_filled=False) == line
    assert clipped_rule(Rule(0, 0, 100, 0, "#000000"), Rect(25, -5, 50, 10)) == Rule(25, 0, 75, 0, "#000000")
    assert clipped_rule(Rule(0, 50, 100, 50, "#000000"), Rect(25, -5, 50, 10)) is None


def drawn(*nodes: Node, start: float, end: float) -> str:
    """Return the shapes of the part of a map between two places, the map reaching from 0 to 200."""
    writer = Writer(Paint({}), "en")
    drawing = Drawing(Paint({}), writer, lambda _: "rId9")
    part = Part(Slice(start, end, 0, 0), Slice(0, 100, 0, 0), Rect(0, 0, 200, 100), (), (), nodes)
    draw_part(drawing, part, Heads(0, 0, 0, 0), (0, 0), 1.0)
    return "".join(drawing.shapes)


def test_thing_over_a_cut_stands_whole_on_the_one_slide_that_holds_its_middle() -> None:
    over = scenes.node("over", Box(85, 10, 40, 20, "#FFFFFF"), scenes.words("Over", 90, 24))
    beyond = scenes.node("beyond", Box(190, 50, 60, 20, "#FFFFFF"), scenes.words("Beyond", 195, 64))

    first, second = drawn(over, beyond, start=0, end=100), drawn(over, beyond, start=100, end=200)

    assert "Over" not in first
    assert second.count(">Over<") == 1
    assert f'cx="{40 * 12_700}"' in second
    assert (first.count(">Beyond<"), second.count(">Beyond<")) == (0, 1)


def test_icon_that_nobody_knows_is_left_out() -> None:
    unknown = Icon("of-a-later-version", 10, 10, 12, "#2F4B7C", 1.0)

    assert drawn(scenes.node("sign", unknown), start=0, end=100) == ""
    assert "Text" in drawn(scenes.node("sign", unknown, scenes.words("Text", 30, 20)), start=0, end=100)


def test_wide_card_is_cut_and_says_its_words_once() -> None:
    card = scenes.node("card", Box(10, 10, 180, 20, "#FFFFFF"), scenes.words("Wide", 15, 24))

    first, second = drawn(card, start=0, end=100), drawn(card, start=100, end=200)

    assert (first.count(">Wide<"), second.count(">Wide<")) == (1, 0)
    assert f'cx="{90 * 12_700}"' in first
    assert f'cx="{90 * 12_700}"' in second


def test_dots_are_a_line_for_each_run_of_them() -> None:
    points = (0.0, 0.0, 5.0, 0.0, 10.0, 0.0, 40.0, 0.0, 45.0, 0.0, 90.0, 0.0)

    line = dotted_line(Dots(points, 1.5, "#2F4B7C"))

    assert line is not None
    assert line.step == pytest.approx(5.0)
    assert [command[0] for command in line.commands] == ["M", "L", "L", "M", "L", "M", "L"]
    assert line.commands[-1][1] - line.commands[-2][1] < 0.1
    assert dotted_line(Dots((), 1.5, "#2F4B7C")) is None


def test_lines_under_one_another_are_one_block_with_its_alignment() -> None:
    first, under = scenes.words("Recherche Google", 100, 50, style="semibold"), scenes.words("15 min", 0, 61, size=7.5)
    under = under._replace(x=100 + first.width / 2 - under.width / 2)
    far = scenes.words("elsewhere", 100, 200)

    blocks = text_blocks([first, under, far])

    assert [len(block.lines) for block in blocks] == [2, 1]
    assert blocks[0].align == "ctr"
    assert blocks[1].align == "l"
    top = blocks[0].bounds.y
    assert 40 < top < 50
    assert blocks[0].bounds.holds(Rect(101, 45, 1, 10))


def test_breaks_are_as_laid_out_and_signs_are_text() -> None:
    writer = Writer(Paint(theme_colours(PAPER.colours)), "fr")
    block = text_blocks([scenes.words("one <b>&", 10, 20), scenes.words("two", 10, 31.2)])[0]

    written = writer.block(block, 2.0)

    assert written.count("<a:p>") == 1
    assert written.count("<a:br>") == 1
    assert "one &lt;b&gt;&amp;" in written
    assert 'lang="fr-FR" sz="1800"' in written


def test_text_from_the_right_says_so() -> None:
    writer = Writer(Paint(theme_colours(PAPER.colours)), "en")

    assert 'rtl="1"' in writer.paragraph((Run("נתיב הלקוח", 9.0),))
    assert 'rtl="1"' not in writer.paragraph((Run("Путь клиента", 9.0),))


def test_colours_of_the_theme_follow_it_and_others_are_themselves() -> None:
    paint = Paint(theme_colours(PAPER.colours))

    assert paint.ink(PAPER.colours.negative) == '<a:schemeClr val="accent2"></a:schemeClr>'
    assert paint.ink("#12345680") == '<a:srgbClr val="123456"><a:alpha val="50196"/></a:srgbClr>'


def test_fade_is_what_of_it_lies_in_the_shape() -> None:
    paint = Paint({})
    fade = Gradient(0.0, 100.0, "#000000", "#FFFFFF")

    written = paint.fade(fade, Rect(0, 50, 10, 100))

    assert '<a:gs pos="0"><a:srgbClr val="808080"></a:srgbClr></a:gs>' in written
    assert '<a:gs pos="50000"><a:srgbClr val="FFFFFF"></a:srgbClr></a:gs>' in written


def test_text_is_never_smaller_than_a_presentation_holds() -> None:
    assert hundredths(0.02) == 100
    assert hundredths(10.5) == 1050


def test_table_goes_on_with_its_heading_and_its_titles() -> None:
    def cell(text: str) -> tuple[Said, ...]:
        return (Said((Run(text, 12.0),)),)

    rows = tuple(Row((cell(f"row {number}"), cell("word " * 40)), number) for number in range(9))
    table = Table("All", (80.0, 200.0), rows, Row((cell("Name"), cell("Words"))))

    pages = table.pages(300.0)

    assert len(pages) > 2
    assert all(page.heading == table.heading and page.height() <= 300.0 for page in pages)
    assert [row.place for page in pages for row in page.rows] == list(range(9))


def test_row_higher_than_a_slide_is_split_and_loses_no_word() -> None:
    words = [f"w{number}" for number in range(2_000)]
    row = Row(((Said((Run("Lane", 12.0),)),), (Said((Run(" ".join(words), 12.0),), has_bullet=True),)), 0)

    pages = Table("All", (80.0, 300.0), (row,)).pages(400.0)

    assert len(pages) > 3
    assert all(page.height() <= 400.0 for page in pages)
    said = [run.text for page in pages for each in page.rows for part in each.cells[1] for run in part.runs]
    assert " ".join(said).split() == words
    assert {page.rows[0].cells[0][0].runs[0].text for page in pages} == {"Lane"}
