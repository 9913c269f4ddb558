"""The SVG as XML, as fonts and as other programs draw it."""

import base64
import io
import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import text
from journeycanvas.exports.svg import svg
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Box, EncodedPicture, Icon, Image, Words
from tests.exports import scenes
from tests.exports.test_pdf import SCRIPTS, small

GOLDEN = Path(__file__).parent / "golden"
NASTY = ["<script>alert(1)</script>", "]]>", "&amp;", '" onload="alert(1)', "'", "<!--", "</text></svg>", "url(#x)"]
_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"


def read(scene: Scene) -> Element:
    return ElementTree.fromstring(svg(scene))


def every(root: Element, tag: str) -> list[Element]:
    return list(root.iter(_SVG + tag))


def test_file_is_as_agreed() -> None:
    drawn = re.sub(rb"base64,[^)]+", b"base64,...", svg(small())).decode("utf-8")

    assert drawn == (GOLDEN / "small.svg").read_text(encoding="utf-8")


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert svg(scenes.everything()) == svg(scenes.everything())


def test_root_tells_size_title_subject_and_language() -> None:
    root = read(scenes.everything())

    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("600pt", "420pt", "0 0 600 420")
    assert root.findtext(_SVG + "title") == "Acheter des chaussures à Łódź"
    assert root.findtext(_SVG + "desc") == "Parcours actuel"
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_size_is_that_of_the_sheet_and_the_units_those_of_the_scene() -> None:
    root = read(scenes.scene(width=400, height=300, scale=2.5))

    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("1000pt", "750pt", "0 0 400 300")


def test_each_node_is_a_group_named_for_screen_readers() -> None:
    groups = {group.get("id"): group for group in every(read(scenes.everything()), "g") if group.get("id")}

    assert groups["note:1"].findtext(_SVG + "title") == "A card"
    assert groups["rule"].find(_SVG + "title") is None
    assert "prompt" not in groups


def test_no_two_ids_are_the_same() -> None:
    ids = [each.get("id") for each in read(scenes.everything()).iter() if each.get("id")]

    assert len(ids) == len(set(ids))


def test_every_reference_leads_somewhere() -> None:
    root = read(scenes.everything())
    ids = {each.get("id") for each in root.iter()}

    links = [each.get(_LINK, "") for each in every(root, "use")]
    painted = [value for each in root.iter() for value in each.attrib.values() if value.startswith("url(")]

    assert {link.removeprefix("#") for link in links} <= ids
    assert {value[5:-1] for value in painted} <= ids


def test_nothing_leads_outside_the_file() -> None:
    content = svg(scenes.everything()).decode("utf-8")

    links = re.findall(r'href="([^"#][^":]*:)|url\(([^#][^:)]*:)', content)
    assert {first or second for first, second in links} == {"data:"}


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_from_the_document_is_markup(nasty: str) -> None:
    scene = scenes.scene(
        scenes.node(nasty, scenes.words(nasty, 10, 20), name=nasty), title=nasty, subject=nasty, language=nasty
    )
    plain = scenes.scene(scenes.node("k", scenes.words("k", 10, 20), name="k"), title="k", subject="k", language="k")

    root = read(scene)

    assert [each.tag for each in root.iter()] == [each.tag for each in read(plain).iter()]
    assert [set(each.attrib) for each in root.iter()] == [set(each.attrib) for each in read(plain).iter()]
    assert [each.text for each in every(root, "title")] == [nasty, nasty]
    assert "".join(every(root, "text")[0].itertext()) == nasty


def test_characters_xml_cannot_hold_are_replaced() -> None:
    root = read(scenes.scene(scenes.node("n\0", scenes.words("a\x01b", 10, 20), name="\x1b")))

    assert [each.text for each in every(root, "title")] == [None, "\ufffd"]


@given(st.lists(SCRIPTS | st.text(st.sampled_from("שלום abc 12 !()"), min_size=1, max_size=20), min_size=1, max_size=4))
def test_every_text_comes_back_exactly(lines: list[str]) -> None:
    root = read(scenes.of_lines(lines))

    assert ["".join(each.itertext()) for each in every(root, "text")] == [text.shape(line).text for line in lines]


@given(SCRIPTS)
def test_each_character_has_its_place(line: str) -> None:
    (node,) = scenes.of_lines([line]).nodes
    (words,) = node.shapes
    assert isinstance(words, Words)

    root = read(scenes.of_lines([line]))

    spans = every(root, "tspan") or every(root, "text")
    for span, run in zip(spans, words.runs, strict=True):
        places = [float(x) for x in (span.get("x") or "").split()]
        assert len(places) == len(run.text)
        for glyph, cluster in enumerate(run.clusters):
            if cluster not in run.clusters[:glyph]:
                assert places[cluster] == pytest.approx(words.x + run.xs[glyph] * words.size, abs=0.0051)


def test_a_run_from_right_to_left_is_placed_as_a_whole() -> None:
    root = read(scenes.of_lines(["abc שלום xyz"]))

    spans = every(root, "tspan")
    assert [span.text for span in spans] == ["abc ", "שלום", " xyz"]
    assert len((spans[1].get("x") or "").split()) == 1
    assert spans[1].get("direction") is None


def test_faces_travel_with_the_characters_used() -> None:
    content = svg(scenes.of_lines(["Étape 👍"], style="bold")).decode("utf-8")

    rules = re.findall(r"font-family:\"([^\"]+)\";font-weight:(\d+);[^}]*base64,([^)]+)\)", content)
    fonts = {family: (weight, TTFont(io.BytesIO(base64.b64decode(packed)))) for family, weight, packed in rules}
    assert fonts["JC Sans"][0] == "700"
    assert {ord(each) for each in "Étape "} <= set(fonts["JC Sans"][1].getBestCmap())
    assert ord("👍") in fonts["JC Emoji"][1].getBestCmap()
    assert len(content) < 30_000


def test_paper_is_white() -> None:
    (paper,) = every(read(scenes.scene()), "rect")

    assert (paper.get("width"), paper.get("height"), paper.get("fill")) == ("100%", "100%", "#FFFFFF")


def test_opacity_is_apart_from_colour() -> None:
    _, box = every(read(scenes.scene(scenes.node("n", Box(0, 0, 1, 1, "#11223380", "#445566")))), "rect")

    assert (box.get("fill"), box.get("fill-opacity")) == ("#112233", "0.502")
    assert (box.get("stroke"), box.get("stroke-opacity")) == ("#445566", None)


def test_a_picture_and_an_icon_are_kept_once() -> None:
    picture = scenes.picture("image/jpeg")
    images = [Image(50.0 * n, 0, 40, 30, picture, radius=n) for n in range(3)]
    icons = [Icon("search", 20.0 * n, 50, 16, "#112233", 1.5) for n in range(3)]

    root = read(scenes.scene(scenes.node("n", *images, *icons)))

    (image,) = every(root, "image")
    assert image.get(_LINK) == f"data:image/jpeg;base64,{picture.base64}"
    assert len(every(root, "symbol")) == 1
    assert len(every(root, "use")) == 6


def test_the_line_of_an_icon_has_its_width_at_every_size() -> None:
    (use,) = every(read(scenes.scene(scenes.node("n", Icon("search", 0, 0, 12, "#112233", 1.5)))), "use")

    assert use.get("stroke-width") == "3"


def test_an_unreadable_picture_is_shown_as_a_crossed_box() -> None:
    broken = EncodedPicture("broken", "image/svg+xml", base64.b64encode(b"<svg onload='x'/>").decode(), 4, 4)

    root = read(scenes.scene(scenes.node("p", Image(10, 20, 40, 30, broken))))

    assert not every(root, "image")
    assert every(root, "path")[0].get("d", "").startswith("M10 20L50 20L50 50")
