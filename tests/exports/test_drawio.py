"""Drawings of draw.io: as XML, against the rules of mxGraph, and as mxGraph itself opens them."""

import base64
import html
import json
import math
import os
import re
import shutil
import subprocess
import zlib
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from journeycanvas.exports.drawio.lines import polylines
from journeycanvas.exports.drawio.writer import drawio
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Box, Outline
from journeycanvas.storage import templates
from tests.exports import scenes
from tests.exports.test_pdf import small
from tests.exports.test_svg import NASTY

GOLDEN = Path(__file__).parent / "golden"
PACKAGES = Path(__file__).parents[2] / "build" / "drawio"
OPENER = Path(__file__).with_name("drawio_opener.mjs")
UNITS = 100 / 72
_STYLE = re.compile(r"(?:[A-Za-z]+(?:=[^;<>\"&]*)?;)+")


def read(scene: Scene) -> Element:
    return ElementTree.fromstring(drawio(scene))


def cells(root: Element) -> dict[str, tuple[Element, Element]]:
    """Return each cell by its id, with the element that names it: itself, or the object around it."""
    (page,) = root.iter("root")
    found: dict[str, tuple[Element, Element]] = {}
    for named in page:
        cell = named if named.tag == "mxCell" else named[0]
        name = named.get("id")
        assert name is not None
        assert name not in found
        found[name] = (cell, named)
    return found


def styles(cell: Element) -> dict[str, str]:
    parts = [part.partition("=") for part in cell.get("style", "").split(";") if part]
    return {name: value for name, _, value in parts}


def drawn_by(style: str) -> str:
    """Return what a stencil holds."""
    packed = style.removeprefix("stencil(").removesuffix(")")
    return unquote(zlib.decompress(base64.b64decode(packed, validate=True), -15).decode("ascii"))


def test_file_is_as_agreed() -> None:
    assert drawio(small()).decode("utf-8") == (GOLDEN / "small.drawio").read_text(encoding="utf-8")


@pytest.mark.parametrize("made", [scenes.everything, small])
def test_structure_is_that_of_mxgraph(made: object) -> None:
    scene = made()  # type: ignore[operator]
    content = drawio(scene)
    root = ElementTree.fromstring(content)
    assert content == drawio(made())  # type: ignore[operator]
    assert [each.tag for each in root] == ["diagram"]
    assert [each.tag for each in root[0]] == ["mxGraphModel"]

    found = cells(root)

    assert list(found)[:2] == ["0", "1"]
    seen = {"0"}
    for name, (cell, _named) in list(found.items())[1:]:
        parent = cell.get("parent")
        assert parent in seen, "a parent stands before what is in it"
        seen.add(name)
        assert {cell.get("source", "0"), cell.get("target", "0")} <= found.keys()
        assert not {*cell.keys()} & {"source", "target"}
        if name == "1":
            continue
        assert (cell.get("vertex"), cell.get("edge")) in (("1", None), (None, "1"))
        assert _STYLE.fullmatch(cell.get("style", ""))
        (geometry,) = cell
        assert geometry.tag == "mxGeometry"
        assert geometry.get("as") == "geometry"
        numbers = [value for each in geometry.iter() for key, value in each.items() if key in "xywidthheight"]
        assert numbers
        assert all(math.isfinite(float(number)) for number in numbers)
        if cell.get("edge"):
            assert {each.get("as") for each in geometry} >= {"sourcePoint", "targetPoint"}
        shape = styles(cell).get("shape", "")
        if shape.startswith("stencil("):
            assert ElementTree.fromstring(drawn_by(shape)).tag == "shape"


def test_what_the_map_says_stands_in_native_texts_and_tooltips() -> None:
    scene = lay_out(templates.open_sample("running-shoes", "en"))

    found = cells(read(scene))

    said = "\n".join(
        (named.get("label") or "") + "\n" + (cell.get("value") or "") for cell, named in found.values()
    ).split("\n")
    for node in scene.nodes:
        assert (
            not node.on_paper
            or not node.texts
            or {each.text for each in node.shapes if hasattr(each, "runs")} <= {*said}
        )
        named = found.get(node.key.replace(".", ".2e."), (None, None))[1]
        if named is not None and node.name:
            assert html.unescape(named.get("tooltip", "")) == node.name
            assert named.get("kind") == node.role
    chevrons = [cell for cell, _ in found.values() if styles(cell).get("shape") == "step"]
    assert len(chevrons) == len(templates.open_sample("running-shoes", "en").stages) - 1
    dotted = [cell for cell, named in found.values() if cell.get("edge") and styles(cell).get("dashed") == "1"]
    assert dotted


def test_places_are_those_of_the_map_in_hundredths_of_an_inch() -> None:
    box = Box(36, 72, 144, 18, "#112233", "#445566", 2, 4)
    scene = scenes.scene(scenes.node("a", box, name="A"), width=400, height=300, scale=0.5)

    root = read(scene)

    cell, named = cells(root)["a"]
    place = {key: float(value) for key, value in cell[0].items() if key != "as"}
    assert place == pytest.approx({"x": 25, "y": 50, "width": 100, "height": 12.5})
    (model,) = root.iter("mxGraphModel")
    assert float(model.get("pageWidth", "")) == pytest.approx(200 * UNITS, abs=0.01)
    assert named.get("tooltip") == "A"
    assert styles(cell)["strokeWidth"] == "1.39"


def test_curve_is_a_line_of_few_points_near_it() -> None:
    wave = scenes.wave(0, 100, 300, 80)[:-1]

    (points,) = polylines(wave, off=0.25)

    assert 8 < len(points) < 40
    assert points[0] == (0, 100)
    assert points[-1] == pytest.approx((300, 100))
    cell, _ = cells(read(scenes.scene(scenes.node("c", Outline(wave, None, "#112233", 2)))))["c"]
    assert cell.get("edge") == "1"


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_from_the_document_is_markup(nasty: str) -> None:
    scene = scenes.scene(scenes.node(nasty, scenes.words(nasty, 10, 20), name=nasty), title=nasty)
    plain = scenes.scene(scenes.node("k", scenes.words("k", 10, 20), name="k"), title="k")

    root = read(scene)

    assert [each.tag for each in root.iter()] == [each.tag for each in read(plain).iter()]
    (cell, named) = list(cells(root).values())[2]
    assert named.get("label") == nasty
    assert html.unescape(named.get("tooltip", "")) == nasty
    assert "<" not in named.get("tooltip", "")
    assert cell.get("style") == list(cells(read(plain)).values())[2][0].get("style")


def test_mxgraph_opens_it() -> None:
    node = shutil.which("node")
    if node is None or not (PACKAGES / "node_modules" / "mxgraph").is_dir():
        pytest.skip("no mxGraph here: npm install --prefix build/drawio mxgraph@4.2.2 jsdom@22")
    program = PACKAGES / OPENER.name
    shutil.copy(OPENER, program)
    scene = lay_out(templates.open_sample("running-shoes", "en"))
    content = drawio(scene)

    done = subprocess.run([node, str(program)], input=content, capture_output=True, env={**os.environ}, timeout=60)

    assert done.returncode == 0, done.stderr.decode()[-2000:]
    opened = {each["id"]: each for each in json.loads(done.stdout)}
    written = cells(ElementTree.fromstring(content))
    assert opened.keys() == written.keys() - {"0", "1"}
    for name, (cell, named) in written.items():
        if name in ("0", "1"):
            continue
        there = opened[name]
        assert there["parent"] == cell.get("parent")
        assert there["label"] == (named.get("label") or named.get("value") or "")
        assert there["at"] is not None, "it is drawn"
    units = UNITS * scene.sheet.scale
    touchpoints = [each for each in scene.nodes if each.role == "touchpoint"]
    assert touchpoints
    for each in touchpoints:
        x, y = each.bounds.middle
        left, top, width, height = opened[each.key]["at"]
        assert (left + width / 2, top + height / 2) == pytest.approx((x * units, y * units), abs=2)
