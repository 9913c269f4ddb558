"""The PDF as other programs read it."""

import base64
import re
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import text
from journeycanvas.exports.notation import decimal
from journeycanvas.exports.pdf import pdf
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Bookmark, Scene
from journeycanvas.scene.shapes import Box, Dots, EncodedPicture, Gradient, Image, Outline, Rule, Words
from tests.exports import reading, scenes
from tests.exports.conftest import Reader

GOLDEN = Path(__file__).parent / "golden"
_DIRECTIONS = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.pdf"
    path.write_bytes(pdf(scenes.everything()))
    return path


def test_file_is_sound(file: Path, reader: Reader) -> None:
    assert "No syntax or stream encoding errors found" in reader("qpdf", "--check", file)


def test_every_face_is_an_embedded_subset_with_its_characters(file: Path, reader: Reader) -> None:
    rows = reader("pdffonts", file).splitlines()[2:]

    assert len(rows) == 7
    for row in rows:
        assert re.search(r"Identity-H +yes yes yes", row), row


def test_particulars_are_those_of_the_scene(file: Path, reader: Reader) -> None:
    told = reader("pdfinfo", file)

    assert re.search(r"Title: +Acheter des chaussures à Łódź\n", told)
    assert re.search(r"Subject: +Parcours actuel\n", told)
    assert re.search(r"Author: +Zoé Ωmega\n", told)
    assert re.search(r"Producer: +Journey Canvas\n", told)
    assert re.search(r"JavaScript: +no\n", told)
    assert re.search(r"Page size: +600 x 420 pts\n", told)
    assert "Date" not in told
    with reading.opened(file.read_bytes()) as read:
        assert str(read.Root.Lang) == "fr"


def test_outline_leads_to_the_stages(file: Path) -> None:
    with reading.opened(file.read_bytes()) as read, read.open_outline() as outline:
        marks = [(mark.title, [float(edge) for edge in list(mark.destination)[2:]]) for mark in outline.root]

    assert marks == [
        ("Prise de conscience", [20.0, 20.0, 220.0, 400.0]),
        ("Réflexion → Ω", [220.0, 20.0, 420.0, 400.0]),
    ]


def test_there_is_no_outline_without_stages() -> None:
    with reading.opened(pdf(scenes.scene())) as read:
        assert "/Outlines" not in read.Root


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert pdf(scenes.everything()) == pdf(scenes.everything())


def test_another_scene_gives_another_identity() -> None:
    with reading.opened(pdf(scenes.of_lines(["a"]))) as first, reading.opened(pdf(scenes.of_lines(["b"]))) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


def test_every_text_is_found_again_exactly(tmp_path: Path, reader: Reader) -> None:
    file = tmp_path / "lines.pdf"
    lines = [*scenes.TEXTS, "שלום עולם", "a\u0301\u0323 x\u0304y", "Ὀδυσσεύς", "Щука й їжак", "❤️ 👩‍💻 🇫🇷 ḗ ṩ"]
    file.write_bytes(pdf(scenes.of_lines(lines)))

    found = reader("pdftotext", "-layout", file, "-").translate(_DIRECTIONS)

    read = [" ".join(line.split()) for line in found.splitlines() if line.strip()]
    assert read == [" ".join(text.shape(line).text.split()) for line in lines]


def test_a_line_of_both_directions_is_found_again(tmp_path: Path, reader: Reader) -> None:
    file = tmp_path / "line.pdf"
    file.write_bytes(pdf(scenes.of_lines(["abc שלום xyz", "and some more lines", "from left to right"])))

    # In its other orders pdftotext loses the space beside the Hebrew word of any program's file.
    assert reader("pdftotext", "-raw", file, "-").translate(_DIRECTIONS).splitlines()[0] == "abc שלום xyz"


@pytest.mark.parametrize("style", ["regular", "italic", "medium", "semibold", "bold"])
def test_a_search_finds_words_with_ligatures(style: text.Style, tmp_path: Path, reader: Reader) -> None:
    file = tmp_path / "line.pdf"
    file.write_bytes(pdf(scenes.of_lines(["The office filed five afflicted waffles -> ok"], style=style)))

    assert "The office filed five afflicted waffles -> ok" in reader("pdftotext", file, "-")


SCRIPTS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"]),
        st.sampled_from("αβγωώΰЖщёї\u0301\u0323\u00a0\u202f"),
        st.sampled_from("👍🚚❤\ufe0f\u200d🇫🇷"),
    ),
    min_size=1,
    max_size=40,
)


@given(st.lists(SCRIPTS, min_size=1, max_size=5))
def test_codes_say_the_text_exactly(lines: list[str]) -> None:
    scene = scenes.of_lines(lines)

    assert reading.line_texts(pdf(scene)) == [
        "".join(run.text for run in words.runs if run.glyph_ids)
        for node in scene.nodes
        for words in node.shapes
        if isinstance(words, Words)
    ]


@given(st.text(st.sampled_from("אבגדשלום\u05b8\u05b7 حبابة ا\u064b"), min_size=1, max_size=20))
def test_codes_say_the_text_from_right_to_left(line: str) -> None:
    said = reading.line_texts(pdf(scenes.of_lines([line])))[0]

    assert sorted(said) == sorted("".join(run.text for run in text.shape(line).runs if run.glyph_ids))


@pytest.mark.parametrize("scale", [1.0, 0.4123, 2.83])
def test_words_stand_where_the_scene_puts_them(scale: float, tmp_path: Path, reader: Reader) -> None:
    lines = ["AVATAR Type Wave", "Être rassuré", "Ελληνικά ζωή", "Путь клиента", "Łódź"]
    placed = [scenes.words(line, 20 + n, 30 + 25 * n, size=9 + n) for n, line in enumerate(lines)]
    file = tmp_path / "words.pdf"
    scene = scenes.scene(*(scenes.node(f"n{n}", line) for n, line in enumerate(placed)), scale=scale)
    file.write_bytes(pdf(scene))

    found = _WORD.findall(reader("pdftotext", "-bbox", file, "-"))

    expected = []
    for line in placed:
        (run,) = line.runs
        for word in re.finditer(r"\S+", line.text):
            start, last = word.start(), word.end() - 1
            right = run.xs[last] + run.advances[last]
            left, right = (line.x + edge * line.size for edge in (run.xs[start], right))
            expected.append((word[0], left * scale, right * scale))
    assert [word for *_, word in found] == [word for word, *_ in expected]
    for (left, _, right, _, word), (_, expected_left, expected_right) in zip(found, expected, strict=True):
        assert float(left) == pytest.approx(expected_left, abs=0.1), word
        assert float(right) == pytest.approx(expected_right, abs=0.1), word


def test_a_space_and_a_no_break_space_are_told_apart() -> None:
    assert reading.line_texts(pdf(scenes.of_lines(["12 €, 37\u00a0%"]))) == ["12 €, 37\u00a0%"]


def test_a_raised_glyph_is_drawn_higher() -> None:
    (run,) = text.shape("ab").runs
    raised = run._replace(ys=(0.0, 0.25))
    content = pdf(scenes.scene(scenes.node("n", scenes.words("ab", 10, 20, size=8)._replace(runs=(raised,)))))

    assert f"1 0 0 -1 {decimal(10 + 8 * run.xs[1])} 18 Tm [<0002>] TJ" in reading.operators(content)


def test_what_is_not_on_paper_is_not_in_the_file(file: Path, reader: Reader) -> None:
    assert "printed" not in reader("pdftotext", file, "-")
    assert "Never printed" not in reading.line_texts(file.read_bytes())


def test_nothing_in_the_file_can_act(file: Path) -> None:
    with reading.opened(file.read_bytes()) as read:
        # No content here: names in streams draw, those in objects act.
        told = " ".join(
            each.unparse().decode("latin-1") for each in read.objects if not isinstance(each, pikepdf.Stream)
        )

    for name in ("JavaScript", "JS", "Launch", "SubmitForm", "URI", "OpenAction", "AA", "EmbeddedFile", "A"):
        assert not re.search(rf"/{name}\b", told), name


def test_texts_of_the_document_cannot_break_the_file(reader: Reader, tmp_path: Path) -> None:
    nasty = r"(\) ET Q /JS <script> %%EOF endstream endobj"
    file = tmp_path / "nasty.pdf"
    bookmarks = (Bookmark(nasty, Rect(0, 0, 10, 10)),)
    file.write_bytes(
        pdf(scenes.scene(scenes.node("n", scenes.words(nasty, 10, 20)), title=nasty, author=nasty, bookmarks=bookmarks))
    )

    assert "No syntax" in reader("qpdf", "--check", file)
    assert reader("pdfinfo", file).splitlines()[0].endswith(nasty)
    assert reading.line_texts(file.read_bytes()) == [nasty]


def test_a_picture_is_embedded_once() -> None:
    picture = scenes.picture()
    uses = [scenes.node(f"p{n}", Image(50.0 * n, 0, 40, 30, picture, radius=n)) for n in range(4)]

    with reading.opened(pdf(scenes.scene(*uses))) as read:
        assert len(_images(read)) == 1


def test_a_jpeg_is_embedded_as_it_is() -> None:
    picture = scenes.picture("image/jpeg")

    with reading.opened(pdf(scenes.scene(scenes.node("p", Image(0, 0, 40, 30, picture))))) as read:
        (image,) = _images(read)
        assert image.Filter == "/DCTDecode"
        assert image.read_raw_bytes() == base64.b64decode(picture.base64)


def test_a_clear_picture_has_a_mask() -> None:
    with reading.opened(pdf(scenes.scene(scenes.node("p", Image(0, 0, 40, 30, scenes.picture(mode="RGBA")))))) as read:
        (picture,) = [image for image in _images(read) if "/SMask" in image]
        assert set(zlib.decompress(picture.SMask.read_raw_bytes())) == {0, 255}


def test_an_unreadable_picture_is_shown_as_a_crossed_box() -> None:
    broken = EncodedPicture("broken", "image/png", "AAAA", 4, 4)

    content = pdf(scenes.scene(scenes.node("p", Image(10, 20, 40, 30, broken))))

    with reading.opened(content) as read:
        assert not _images(read)
    assert "10 20 m 50 20 l 50 50 l 10 50 l h 50 50 l 50 20 m 10 50 l S" in reading.operators(content)


def test_opacity_is_set_and_taken_back() -> None:
    shapes = (Box(0, 0, 1, 1, "#11223380"), Box(0, 0, 1, 1, "#112233"))
    content = pdf(scenes.scene(scenes.node("n", *shapes)))

    with reading.opened(content) as read:
        states = {name: float(state.ca) for name, state in read.pages[0].Resources.ExtGState.items()}
    used = re.findall(r"(/\w+) gs", reading.operators(content))

    assert [states[name] for name in used] == [pytest.approx(0.502), 1.0]


def test_a_fade_of_opacity_has_a_soft_mask() -> None:
    hill = Outline(scenes.wave(0, 50, 100, 40), Gradient(10, 50, "#1B8A7A55", "#1B8A7A00"))

    with reading.opened(pdf(scenes.scene(scenes.node("n", hill)))) as read:
        resources = read.pages[0].Resources
        (state,), (shading,) = resources.ExtGState.values(), resources.Shading.values()
        assert state.SMask.S == "/Luminosity"
        assert [float(place) for place in shading.Coords] == [0, 10, 0, 50]
        assert [float(edge) for edge in state.SMask.G.BBox] == [-1, 9, 101, 51]


def test_fades_of_one_gradient_share_their_colours() -> None:
    hills = [Outline(scenes.wave(x, 50, 100, 40), Gradient(10, 50, "#1B8A7A55", "#1B8A7A00")) for x in (0, 200)]

    with reading.opened(pdf(scenes.scene(scenes.node("n", *hills)))) as read:
        assert len(read.pages[0].Resources.Shading) == 1
        assert len(read.pages[0].Resources.ExtGState) == 2


def test_a_fade_of_one_opacity_has_no_mask() -> None:
    hill = Outline(scenes.wave(0, 50, 100, 40), Gradient(10, 50, "#1B8A7A80", "#D9485F80"))

    with reading.opened(pdf(scenes.scene(scenes.node("n", hill)))) as read:
        (state,) = read.pages[0].Resources.ExtGState.values()
        assert float(state.ca) == pytest.approx(0.502)
        assert "/SMask" not in state


def test_no_dots_and_no_words_draw_nothing() -> None:
    content = pdf(scenes.scene(scenes.node("n", Dots((), 2, "#112233"), scenes.words("", 10, 20))))

    assert " S" not in reading.operators(content)


def test_a_map_longer_than_a_page_may_be_gets_larger_units() -> None:
    scene = scenes.scene(scenes.node("n", Rule(0, 0, 28_800, 0, "#112233")), width=28_800, height=3_600)

    with reading.opened(pdf(scene)) as read:
        assert [float(edge) for edge in read.pages[0].MediaBox] == [0, 0, 14_400, 1_800]
        assert float(read.pages[0].UserUnit) == 2.0


def test_page_stream_is_as_agreed() -> None:
    assert reading.operators(pdf(small())) == (GOLDEN / "small.pdf.txt").read_text(encoding="ascii")


def small() -> Scene:
    """Return a scene small enough to review its files line by line."""
    hill = Outline(scenes.wave(10, 90, 60, 20), Gradient(70, 90, "#1B8A7A55", "#1B8A7A00"), "#1B8A7A", 1.5)
    return scenes.scene(
        scenes.node("sheet", Box(0, 0, 200, 100, "#FFFFFF")),
        scenes.node(
            "card:c1",
            Box(10, 10, 80, 30, "#FFF8E1", "#F0DFA8", 0.75, 4),
            scenes.words("Tarif & délai", 16, 28),
            name='Card "Tarif & délai"',
        ),
        scenes.node(
            "path:p1", Dots((100, 20, 107, 22.5), 1.5, "#2F4B7C"), Rule(100, 40, 190, 40, "#8A93A380", 0.5, (2, 2))
        ),
        scenes.node("emotion:e1", hill),
        width=200,
        height=100,
        scale=0.5,
        title="Achat",
        language="fr",
    )


def _images(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [each for each in file.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
    masks = [each.SMask.objgen for each in found if "/SMask" in each]
    return [image for image in found if image.objgen not in masks]
