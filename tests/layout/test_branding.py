"""How a map is dressed for a client (R85): logo before the title, their colour, and words that stay legible on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import journeys, pictures
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.title import LOGO_HEIGHT, LOGO_WIDTH
from journeycanvas.scene.shapes import Icon, Image, Outline
from journeycanvas.theme.contrast import SIGN_CONTRAST, TEXT_CONTRAST, contrast
from journeycanvas.theme.paper import PAPER
from tests.builders import small
from tests.layout.seen import node_of, of_role, words_of

LONG_TITLE = "Une journée à l'hôpital, de la convocation au retour à la maison"


def with_logo(width: int, height: int, *, title: str = LONG_TITLE) -> Journey:
    picture = pictures.picture_of(b"logo", media_type="image/png", width_px=width, height_px=height)
    return pictures.hang(small().evolve(title=title), JOURNEY, picture=picture)


@pytest.mark.parametrize(("width", "height"), [(600, 100), (100, 600), (3, 3), (4000, 4000)])
def test_a_logo_stands_before_the_title_in_its_proportions(width: int, height: int) -> None:
    scene = lay_out(with_logo(width, height))

    logo, title = node_of(scene, "journey:logo"), node_of(scene, "journey:title")
    (shape,) = logo.shapes
    assert isinstance(shape, Image)
    assert shape.width / shape.height == pytest.approx(width / height)
    assert shape.width <= LOGO_WIDTH
    assert shape.height <= LOGO_HEIGHT
    assert logo.bounds.right < title.bounds.x
    assert min(words.x for words in words_of(title)) > logo.bounds.right
    assert title.bounds.width > 0


def test_without_a_logo_the_title_begins_at_the_margin() -> None:
    plain, dressed = lay_out(small()), lay_out(with_logo(300, 100))

    assert of_role(plain, "logo") == []
    assert node_of(plain, "journey:title").bounds.x == node_of(dressed, "journey:logo").bounds.x


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_fills_the_chevrons_and_their_names_stay_legible(number: int) -> None:
    colour = f"#{number:06X}"
    scene = lay_out(journeys.set_branding(small(), accent=colour))

    for node in of_role(scene, "stage"):
        figure = node.shapes[0]
        assert isinstance(figure, Outline)
        assert figure.fill == colour
        assert all(contrast(words.fill, colour) >= TEXT_CONTRAST for words in words_of(node))
    icons = [shape for node in of_role(scene, "lane") for shape in node.shapes if isinstance(shape, Icon)]
    assert icons
    assert all(contrast(icon.stroke, PAPER.colours.paper) >= SIGN_CONTRAST for icon in icons)
