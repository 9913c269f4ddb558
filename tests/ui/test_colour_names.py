"""Colours are told by names, in both languages."""

from journeycanvas import language
from journeycanvas.theme.paper import PATH_COLOURS
from journeycanvas.ui.colour_names import colour_name


def test_colours_that_are_offered_have_names_of_their_own() -> None:
    for spoken in ("en", "fr"):
        language.use(spoken)
        names = [colour_name(colour) for colour in PATH_COLOURS]

        assert len(set(names)) == len(PATH_COLOURS)
        assert not any("#" in name for name in names)


def test_any_other_colour_is_told_by_its_code() -> None:
    assert colour_name("#123456") == "Colour #123456"
    assert colour_name("#2f4b7c") == "Navy blue"
