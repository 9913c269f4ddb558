"""Everything that tells something can be seen: WCAG 2.2, 1.4.3 (text, 4.5:1) and 1.4.11 (signs and frames, 3:1).

What is written on the map is measured where it stands, over all that is painted below it. What cannot be done now
is exempt, as there.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.card import Card
from journeycanvas.model.stage import Stage
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words
from journeycanvas.storage.reading import read
from journeycanvas.theme.contrast import SIGN_CONTRAST, TEXT_CONTRAST, contrast, legible
from journeycanvas.theme.paper import PAPER, PATH_COLOURS
from journeycanvas.theme.window import DARK, LIGHT, TEXT_ON_GROUND, WindowColours
from journeycanvas.ui import quick_bar_look, style_sheet
from journeycanvas.ui.canvas import desk
from journeycanvas.ui.faces import look as faces_look
from journeycanvas.ui.viewing import strip
from tests.builders import journey_of, large, touchpoint
from tests.layout.crowds import crowded_scene
from tests.system.ground import drawn, mixed, seen

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
ROLES = WindowColours(*WindowColours._fields)
"""Colours that are their own names, so that a style sheet tells which role it uses where."""
EVERYWHERE = ("panel", "field", "bar", "hover")
FRAMED = ("QLineEdit", "QPushButton", "QToolButton", "QComboBox", "QAbstractSpinBox", "QCheckBox::indicator")
TILE = 'look="tile"'
"""It is told by the picture and the name in it, whatever its frame."""
TELLING = ("touchpoint", "path", "emotion", "curve")
"""The roles of nodes whose lines and dots tell something; hairlines and leaders only set in order."""
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@cache
def documents() -> tuple[Path, ...]:
    folders = [resources.path(name) for name in ("samples", "templates")]
    return tuple(sorted(path for folder in folders for path in folder.glob("*.journey")))


def illegible(scene: Scene) -> list[str]:
    """Return what is written or drawn on a scene with too little contrast."""
    found = []
    for node, shape, grounds in seen(scene):
        is_text = isinstance(shape, Words)
        colour = shape.fill if isinstance(shape, Words) else shape.stroke
        least = TEXT_CONTRAST if is_text else SIGN_CONTRAST
        found += [
            f"{node}: {colour} on {ground}" for ground in grounds if contrast(mixed(colour, ground), ground) < least
        ]
    return found


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_all_texts_and_icons_of_the_samples_and_templates_can_be_read(path: Path) -> None:
    assert illegible(lay_out(read(path))) == []


@pytest.mark.parametrize("seed", range(12))
def test_all_texts_and_icons_of_crowded_maps_can_be_read(seed: int) -> None:
    assert illegible(crowded_scene(seed)) == []


def test_all_texts_and_icons_of_a_map_of_all_that_can_be_written_can_be_read() -> None:
    assert illegible(lay_out(large(60, lanes=10, paths=3))) == []


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_lines_and_shapes_that_tell_something_stand_out(path: Path) -> None:
    faint = [
        f"{node}: {colour} on {ground}"
        for node, colour, grounds in drawn(lay_out(read(path)), *TELLING)
        for ground in grounds
        if contrast(mixed(colour, ground), ground) < SIGN_CONTRAST
    ]

    assert faint == []


@given(colour=COLOURS)
def test_a_stage_of_any_colour_can_be_read(colour: str) -> None:
    point = touchpoint("t1")
    stage = Stage(id="s1", name="Payment", timing="two days", colour=colour)

    scene = lay_out(journey_of(point, stages=(stage,)))

    assert [text for text in illegible(scene) if text.startswith("stage:")] == []


@given(colour=COLOURS)
def test_a_card_of_any_colour_can_be_read(colour: str) -> None:
    assert [text for text in illegible(lay_out(with_card(colour))) if text.startswith("card:")] == []


def with_card(colour: str) -> Journey:
    card = Card(id="c1", lane="pains", stage="s1", text="Too slow", severity=4, votes=3, count=2, colour=colour)
    return journey_of(touchpoint("t1"), lanes=(CardsLane(id="pains", wording="pain_points"),), cards=(card,))


@pytest.mark.parametrize("colour", PATH_COLOURS)
def test_colours_offered_for_paths_stand_out_on_the_map(colour: str) -> None:
    assert contrast(colour, PAPER.colours.paper) >= TEXT_CONTRAST
    assert contrast(colour, PAPER.colours.band) >= TEXT_CONTRAST


def test_a_text_keeps_its_colour_where_that_can_be_read() -> None:
    assert legible("#2F4B7C", "#FFFFFF", "#1F2633") == "#FFFFFF"
    assert legible("#FFE27A", "#FFFFFF", "#1F2633") == "#1F2633"
    assert legible("#008946", "#FFFFFF", "#1F2633") == "#000000"


# The window


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Give each selector of the style sheets of the window with what it says, colours by the names of their roles."""
    signs = dict.fromkeys(re.findall(r"url\(\$(\w+)\)", Path(style_sheet.__file__).read_text(encoding="utf-8")), "")
    sheets = (
        style_sheet.style_sheet(ROLES, arrows=signs),
        quick_bar_look.style_sheet(ROLES),
        faces_look.sheet(ROLES),
    )
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", "".join(sheets)):
        said = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        for selector in selectors.split(","):
            yield selector.strip(), {name.strip(): value.strip() for name, value in said.items()}


def roles_in(value: str) -> list[str]:
    return [word for word in value.split() if word in WindowColours._fields]


def test_each_text_of_the_style_sheets_is_measured_on_what_it_is_written_on() -> None:
    measured = set(TEXT_ON_GROUND)
    unmeasured = []
    for selector, said in rules():
        if "color" not in said or ":disabled" in selector:
            continue
        (text,) = roles_in(said["color"])
        grounds = roles_in(said.get("background", "")) or ["panel"]
        unmeasured += [f"{selector}: {text} on {ground}" for ground in grounds if (text, ground) not in measured]

    assert unmeasured == []


@pytest.mark.parametrize("field", ["QLineEdit", "QPlainTextEdit"])
def test_what_a_field_asks_for_is_not_left_to_half_transparent_ink(field: str) -> None:
    asked = [said["placeholder-text-color"] for selector, said in rules() if selector == field and len(said) == 1]

    assert asked == ["secondary"]


@THEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_texts_of_the_window_can_be_read(colours: WindowColours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("ground", EVERYWHERE)
@pytest.mark.parametrize("sign", ["ink", "secondary", "accent", "focus", "positive", "negative", "truth", "neutral"])
def test_icons_and_the_ring_of_the_focus_stand_out(colours: WindowColours, sign: str, ground: str) -> None:
    assert contrast(getattr(colours, sign), getattr(colours, ground)) >= SIGN_CONTRAST


@THEMES
def test_frames_that_show_where_one_can_type_or_press_stand_out(colours: WindowColours) -> None:
    faint = []
    for selector, said in rules():
        framed = selector.startswith(FRAMED) and not any(part in selector for part in (":disabled", "View", TILE))
        for frame in roles_in(said.get("border", "")) if framed else ():
            least = min(contrast(getattr(colours, frame), getattr(colours, ground)) for ground in ("panel", "field"))
            if least < SIGN_CONTRAST:
                faint.append(f"{selector}: {frame} {least:.2f}")

    assert faint == []


@THEMES
def test_the_handles_of_scroll_bars_stand_out(colours: WindowColours) -> None:
    assert contrast(colours.edge, colours.panel) >= SIGN_CONTRAST


@pytest.mark.parametrize("colours", [desk.LIGHT, desk.DARK], ids=["light", "dark"])
def test_marks_of_selection_and_focus_stand_out_on_the_map(colours: desk.DeskColours) -> None:
    for ground in (PAPER.colours.paper, PAPER.colours.band, PAPER.colours.accent_soft, PAPER.colours.note):
        for mark in (colours.selection, colours.focus, colours.guide):
            assert contrast(mark, ground) >= SIGN_CONTRAST


def test_what_is_written_while_presenting_can_be_read() -> None:
    assert contrast(strip.ON_GROUND, strip.GROUND) >= TEXT_CONTRAST
    assert contrast(strip.PALE, strip.GROUND) >= TEXT_CONTRAST
