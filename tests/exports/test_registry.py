"""The table of formats."""

import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.exports.registry import format_of, formats
from tests.exports import scenes


def test_suffixes_differ() -> None:
    suffixes = [each.suffix for each in formats()]

    assert len(set(suffixes)) == len(suffixes)
    assert {"pdf", "svg", "png"} <= set(suffixes)


@pytest.mark.parametrize("name", ["map.pdf", "MAP.PDF", "a.b/map.v2.Pdf"])
def test_format_is_found_by_suffix(name: str) -> None:
    found = format_of(Path(name))

    assert found is not None
    assert found.media_type == "application/pdf"


@pytest.mark.parametrize("name", ["map", "map.journey", ".pdf", "pdf", "map.pdf.txt"])
def test_there_is_no_format_for_another_suffix(name: str) -> None:
    assert format_of(Path(name)) is None


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF-1.7"), ("svg", b"<?xml")])
def test_format_paints_a_scene(suffix: str, start: bytes) -> None:
    found = format_of(Path(f"map.{suffix}"))

    assert found is not None
    assert found.paint(scenes.everything()).startswith(start)


def test_an_option_the_format_does_not_have_is_refused() -> None:
    found = format_of(Path("map.svg"))

    assert found is not None
    with pytest.raises(TypeError, match="svg has no option scale"):
        found.paint(scenes.scene(), scale=2.0)


def test_listing_the_formats_loads_no_painter() -> None:
    code = (
        "import sys; from journeycanvas.exports import registry, write; registry.formats();"
        "unwanted = ('reportlab', 'pikepdf', 'xlsxwriter', 'PIL', 'PySide6', 'uharfbuzz', 'networkx', 'pptx', 'lxml',"
        "            'journeycanvas.exports.telling')\n"
        "print([name for name in unwanted if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
