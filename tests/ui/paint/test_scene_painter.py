"""What is painted, where, and what is left out when it is too small to see."""

import base64

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journeycanvas import text
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import (
    Box,
    Disc,
    Dots,
    EncodedPicture,
    Gradient,
    Icon,
    Image,
    Outline,
    Rule,
)
from journeycanvas.ui.paint.scene_painter import ON_PAPER
from tests.exports import scenes
from tests.ui.paint.painting import WHITE, colour_at, inked, is_blank, painted, painted_shapes

INK = "#1f2633"
RED, BLUE = "#ff0000", "#0000ff"
SQUARE = (("M", 10.0, 10.0), ("L", 90.0, 10.0), ("L", 90.0, 90.0), ("L", 10.0, 90.0), ("Z",))


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Letters cannot be drawn without an application."""


def test_box_is_filled_inside_and_stroked_around() -> None:
    image = painted_shapes(Box(20, 20, 40, 30, fill=RED, stroke=BLUE, stroke_width=4), detail=ON_PAPER)

    assert colour_at(image, 40, 35) == RED
    assert colour_at(image, 20, 35) == BLUE
    assert colour_at(image, 17, 35) == WHITE


def test_box_with_a_radius_has_no_corners() -> None:
    image = painted_shapes(Box(20, 20, 40, 40, fill=RED, radius=12), detail=ON_PAPER)

    assert colour_at(image, 21, 21) == WHITE
    assert colour_at(image, 40, 21) == RED


def test_dashed_box_has_gaps() -> None:
    whole = painted_shapes(Box(20, 20, 60, 60, stroke=RED, stroke_width=2), detail=ON_PAPER)
    dashed = painted_shapes(Box(20, 20, 60, 60, stroke=RED, stroke_width=2, dash=(5, 5)), detail=ON_PAPER)

    assert 0.4 < inked(dashed) / inked(whole) < 0.75


def test_disc_is_round_and_where_it_stands() -> None:
    image = painted_shapes(Disc(50, 50, 20, fill=RED), detail=ON_PAPER)

    assert colour_at(image, 50, 31) == RED
    assert colour_at(image, 33, 33) == WHITE
    assert inked(image) == pytest.approx(3.1416 * 20 * 20, rel=0.08)


def test_rule_goes_from_end_to_end() -> None:
    image = painted_shapes(Rule(10, 50.5, 90, 50.5, RED, stroke_width=1), detail=ON_PAPER)

    assert [colour_at(image, x, 50) for x in (9, 10, 89, 90)] == [WHITE, RED, RED, WHITE]


def test_outline_with_a_fade_goes_from_colour_to_colour() -> None:
    image = painted_shapes(Outline(SQUARE, fill=Gradient(10, 90, "#ff0000ff", "#ff000000")), detail=ON_PAPER)

    shades = [image.pixelColor(50, y).green() for y in (11, 30, 50, 70, 88)]
    assert shades == sorted(shades)
    assert shades[0] < 10
    assert shades[-1] > 245


def test_dots_stand_where_they_are_told(qapp: object) -> None:
    image = painted_shapes(Dots((20.5, 50.5, 40.5, 50.5, 60.5, 50.5), 2.0, RED), detail=ON_PAPER)

    assert [colour_at(image, x, 50) for x in (20, 30, 40, 50, 60)] == [RED, WHITE, RED, WHITE, RED]


@pytest.mark.parametrize("detail", [0.2, 0.7, 1.5, 4.0, ON_PAPER])
def test_a_line_without_room_for_a_dot_is_nothing(qapp: object, detail: float) -> None:
    assert is_blank(painted_shapes(Dots((), 2.0, RED), detail=detail))


DOTS = Dots(tuple(number for i in range(12) for number in (8 + 7.3 * i, 30 + 3.1 * i)), 1.5, INK)


@pytest.mark.parametrize(
    "shape",
    [DOTS, Disc(50.3, 50.8, 9.2, WHITE, INK, 1.4), Disc(50.1, 50.4, 7.7, INK), Icon("heart", 40.1, 40.6, 21, INK, 1.6)],
    ids=lambda shape: type(shape).__name__,
)
def test_stamps_look_like_what_is_drawn(shape: Dots | Disc | Icon) -> None:
    drawn = painted_shapes(shape, detail=ON_PAPER, scale=2)

    stamped = painted_shapes(shape, detail=2.0, scale=2)

    worst = max(
        abs(drawn.pixelColor(x, y).red() - stamped.pixelColor(x, y).red())
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert worst < 60
    assert inked(stamped) == pytest.approx(inked(drawn), rel=0.1)


def test_fade_is_seen_on_the_side_of_its_colour_alone() -> None:
    upper, lower = Gradient(0, 10, "#ff0000ff", "#ff000000"), Gradient(90, 120, "#ff000000", "#ff0000ff")
    coloured, solid = Gradient(90, 120, "#ff0000ff", "#ff000000"), Gradient(0, 10, "#ff0000ff", "#ff000001")

    assert [is_blank(faded(fade)) for fade in (upper, lower, coloured, solid)] == [True, True, False, False]


def faded(fade: Gradient) -> QImage:
    return painted_shapes(Outline(SQUARE, fill=fade), detail=1.0)


def test_icon_fills_its_box() -> None:
    image = painted_shapes(Icon("circle", 20, 20, 48, RED, 2), detail=ON_PAPER)

    assert colour_at(image, 44, 26) == RED
    assert colour_at(image, 44, 44) == WHITE


def test_words_stand_on_their_baseline_as_wide_as_measured() -> None:
    line = scenes.words("HHHH", 10, 60, size=20)

    image = painted_shapes(line, detail=ON_PAPER)

    columns = [x for x in range(100) if any(colour_at(image, x, y) != WHITE for y in range(100))]
    rows = [y for y in range(100) if any(colour_at(image, x, y) != WHITE for x in range(100))]
    assert rows[-1] == 59
    assert min(columns) == pytest.approx(10, abs=3)
    assert max(columns) == pytest.approx(10 + line.width, abs=3)


@pytest.mark.parametrize("style", ["regular", "italic", "medium", "semibold", "bold"])
def test_each_style_is_drawn_with_its_own_letters(style: text.Style) -> None:
    image = painted_shapes(scenes.words("Parcours", 5, 60, size=20, style=style), detail=ON_PAPER)
    others = [
        painted_shapes(scenes.words("Parcours", 5, 60, size=20, style=other), detail=ON_PAPER)
        for other in ("regular", "italic", "medium", "semibold", "bold")
        if other != style
    ]

    assert not is_blank(image)
    assert all(image != other for other in others)


@pytest.mark.parametrize("line", scenes.TEXTS)
def test_every_script_is_drawn(line: str) -> None:
    assert not is_blank(painted_shapes(scenes.words(line, 2, 50, size=6), detail=ON_PAPER))


def test_picture_fills_its_box() -> None:
    image = painted_shapes(Image(20, 20, 60, 60, scenes.picture()), detail=ON_PAPER)

    assert colour_at(image, 30, 70) == "#c82828"
    assert colour_at(image, 70, 70) == "#2828c8"
    assert colour_at(image, 18, 50) == WHITE


def test_picture_shows_only_its_crop() -> None:
    image = painted_shapes(Image(20, 20, 60, 60, scenes.picture(), crop=(0.6, 0.4, 0.4, 0.6)), detail=ON_PAPER)

    assert {colour_at(image, x, 50) for x in (22, 50, 78)} == {"#2828c8"}


def test_picture_with_a_radius_has_no_corners() -> None:
    image = painted_shapes(Image(20, 20, 60, 60, scenes.picture(), radius=30), detail=ON_PAPER)

    assert colour_at(image, 22, 77) == WHITE
    assert colour_at(image, 50, 77) == "#2828c8"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "!!!",
        base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>").decode(),
        base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(64)).decode(),
    ],
    ids=["empty", "no base64", "svg", "cut"],
)
@pytest.mark.filterwarnings("ignore")
def test_picture_that_cannot_be_read_is_a_crossed_box(content: str, qtlog: object) -> None:
    broken = EncodedPicture(f"broken {content[:9]}", "image/png", content, 10, 10)

    image = painted_shapes(Image(20, 20, 60, 60, broken), detail=ON_PAPER)

    assert colour_at(image, 50, 50) != WHITE
    assert colour_at(image, 50, 35) == WHITE


def test_text_too_small_to_read_is_a_faint_bar() -> None:
    line = scenes.words("Recherche", 10, 50, size=9, fill=INK)

    image = painted_shapes(line, detail=0.25)

    assert len({colour_at(image, x, 48) for x in range(12, int(10 + line.width - 1))}) == 1
    assert colour_at(image, 12, 48) not in (WHITE, INK)


def test_text_too_small_to_see_is_left_out() -> None:
    assert is_blank(painted_shapes(scenes.words("Recherche", 10, 50, size=9), detail=0.1))


def test_on_paper_nothing_is_left_out() -> None:
    tiny = scenes.words("Recherche", 10, 50, size=2)

    assert not is_blank(painted_shapes(tiny, Icon("circle", 60, 60, 3, RED, 0.3), detail=ON_PAPER, scale=3))


def test_what_is_not_on_paper_is_seen_on_the_screen_alone() -> None:
    prompt = scenes.scene(scenes.node("prompt", Box(10, 10, 50, 50, RED), on_paper=False), width=100, height=100)

    assert is_blank(painted(prompt))
    assert colour_at(painted(prompt, on_paper=False), 30, 30) == RED


def test_sheet_is_white_where_there_is_nothing() -> None:
    empty: Scene = scenes.scene(width=50, height=50)

    assert is_blank(painted(empty))


def test_everything_is_painted_without_a_complaint(qtbot: QtBot) -> None:
    assert inked(painted(scenes.everything())) > 10_000
