"""Shaped lines are HarfBuzz's own, glyph by glyph, and every face is asked for what the first lacks."""

import subprocess
import sys

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import text
from journeycanvas.text import harfbuzz
from tests.text.phrases import ENGLISH, FRENCH, OTHERS

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "éèàçœŒÉ«»’–…\u00a0"
PLAIN = sorted(harfbuzz.load("JCSans-Regular").plain)
STYLES: tuple[text.Style, ...] = ("regular", "italic", "medium", "semibold", "bold")


def harfbuzz_width(phrase: str, face_name: str) -> float:
    """Return the width of a whole phrase in em, straight from HarfBuzz."""
    return sum(advance for _, _, advance in harfbuzz_positions(phrase, face_name))


def harfbuzz_positions(phrase: str, face_name: str) -> list[tuple[float, float, float]]:
    """Return the offsets and advance of each glyph in em, straight from HarfBuzz."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(text.font_file(face_name))))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(phrase)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, {"kern": True, "liga": False, "clig": False, "calt": False})
    return [
        (each.x_offset / face.upem, each.y_offset / face.upem, each.x_advance / face.upem)
        for each in buffer.glyph_positions
    ]


@pytest.mark.parametrize("phrase", FRENCH + ENGLISH)
def test_width_is_that_of_the_whole_phrase_in_every_style(phrase: str) -> None:
    for style in STYLES:
        own = next(face.name for face in text.FACES if face.style == style)

        assert text.shape(phrase, style).width == pytest.approx(harfbuzz_width(phrase, own), abs=1e-6)


@given(st.text(st.sampled_from(PLAIN), min_size=1) | st.text(st.sampled_from(LETTERS), min_size=1))
def test_any_plain_text_is_shaped_as_harfbuzz_shapes_the_whole(phrase: str) -> None:
    for face_name in ("JCSans-Regular", "JCSans-Italic", "JCSans-Bold"):
        face = harfbuzz.load(face_name)

        kept = harfbuzz.glyphs(face, phrase, "ltr")

        assert [(0.0, 0.0, advance) for advance in kept.advances] == harfbuzz_positions(phrase, face_name)


@pytest.mark.parametrize("phrase", FRENCH + ENGLISH + OTHERS)
def test_runs_carry_every_character_once(phrase: str) -> None:
    line = text.shape(phrase)

    assert not line.missing
    assert sorted("".join(run.text for run in line.runs)) == sorted(line.text)
    assert all(0 not in run.glyph_ids for run in line.runs)


@pytest.mark.parametrize("phrase", FRENCH + ENGLISH + OTHERS)
def test_glyphs_follow_each_other_over_the_whole_width(phrase: str) -> None:
    line = text.shape(phrase)

    lengths = [
        (len(run.glyph_ids), len(run.xs), len(run.ys), len(run.advances), len(run.clusters)) for run in line.runs
    ]
    assert all(len(set(each)) == 1 for each in lengths)
    assert sum(sum(run.advances) for run in line.runs) == pytest.approx(line.width)
    starts = [run.xs[0] for run in line.runs]
    assert starts == sorted(starts)


@pytest.mark.parametrize("phrase", ["x\u0302y\u0323z", "שָׁלוֹם", "مُحَمَّد"])
def test_marks_stand_where_harfbuzz_puts_them(phrase: str) -> None:
    (run,) = text.shape(phrase).runs

    pen = 0.0
    for x, y, (x_offset, y_offset, advance) in zip(
        run.xs, run.ys, harfbuzz_positions(text.shape(phrase).text, run.face), strict=True
    ):
        assert (x, y) == pytest.approx((pen + x_offset, y_offset))
        pen += advance


def test_kerning_is_on() -> None:
    apart = text.shape("A").width + text.shape("V").width

    assert text.shape("AV").width < apart - 0.02


def test_letters_are_never_joined_so_that_they_can_be_found() -> None:
    run = text.shape("office ffl").runs[0]

    assert run.clusters == tuple(range(10))


def test_decomposed_letters_are_shaped_as_composed_ones() -> None:
    assert text.shape("e\u0301").text == "é"
    assert text.shape("e\u0301").width == text.shape("é").width


def test_line_ends_count_as_spaces() -> None:
    assert text.shape("a\nb\tc").text == "a b c"
    assert text.shape("a\nb\tc").width == text.shape("a b c").width


def test_empty_text_has_no_width() -> None:
    assert text.shape("").width == 0
    assert text.shape("").runs == ()


def test_shaping_again_gives_the_same_line() -> None:
    assert text.shape("Moment de vérité", "bold") is text.shape("Moment de vérité", "bold")


@pytest.mark.parametrize(
    ("phrase", "faces"),
    [
        ("abc", ["JCSans-Regular"]),
        ("Привет Ωμέγα → ✓", ["JCSans-Regular"]),
        ("a שלום", ["JCSans-Regular", "NotoSansHebrew"]),
        ("a شكرا", ["JCSans-Regular", "NotoSansArabic"]),
        ("☎", ["DejaVuSans"]),
        ("😀", ["NotoEmoji"]),
        ("😀 🤔", ["NotoEmoji", "JCSans-Regular", "NotoEmoji"]),
        ("", []),
    ],
)
def test_face_that_has_the_character_draws_it_and_spaces_stay(phrase: str, faces: list[str]) -> None:
    assert [run.face for run in text.shape(phrase).runs] == faces


@pytest.mark.parametrize(
    "emoji", ["👩\u200d💻", "👍🏽", "❤\ufe0f", "🇫🇷", "1\ufe0f\u20e3", "👨\u200d👩\u200d👧\u200d👦"]
)
def test_joined_emoji_is_one_glyph_of_the_emoji_face(emoji: str) -> None:
    (run,) = text.shape(emoji).runs

    assert run.face == "NotoEmoji"
    assert len(run.glyph_ids) == 1


def test_what_no_face_has_is_named_once() -> None:
    assert text.missing_characters("กข et ก encore") == ("ก", "ข")
    assert text.shape("ก").missing == ("ก",)
    assert text.missing_characters("Tout va bien 😀") == ()


def test_steering_characters_are_neither_missing_nor_drawn() -> None:
    line = text.shape("a\u200bb\u00ad\ufeffc")

    assert line.missing == ()
    assert line.width == pytest.approx(text.shape("abc").width, abs=0.05)


def test_right_to_left_words_are_read_in_their_own_direction() -> None:
    line = text.shape("dit שלום ici")

    assert [(run.text, run.right_to_left) for run in line.runs] == [("dit ", False), ("שלום", True), (" ici", False)]
    hebrew = line.runs[1]
    assert hebrew.clusters == tuple(sorted(hebrew.clusters, reverse=True))


def test_arabic_letters_join() -> None:
    joined = text.shape("شكرا").runs[0].glyph_ids
    apart = tuple(glyph for letter in "شكرا" for glyph in text.shape(letter).runs[0].glyph_ids)

    assert set(joined) != set(apart)


@given(st.text(max_size=40))
def test_any_text_can_be_shaped(phrase: str) -> None:
    line = text.shape(phrase)

    assert line.width >= 0
    assert sorted("".join(run.text for run in line.runs)) == sorted(line.text)
    assert text.width(phrase, "regular", 12.0) == pytest.approx(12 * line.width)


def test_harfbuzz_is_loaded_only_when_something_is_shaped() -> None:
    program = (
        "import sys; from journeycanvas import text; text.line_height(9); text.with_french_spaces('a ?');"
        "assert 'uharfbuzz' not in sys.modules; text.shape('a'); assert 'uharfbuzz' in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("style", ["regular", "semibold"])
@pytest.mark.parametrize("phrase", ["", "a\tb", "AVATAR To. Wa", *FRENCH, *OTHERS])
def test_line_is_as_wide_measured_as_drawn(phrase: str, style: text.Style) -> None:
    assert text.width(phrase, style, 1.0) == text.shape(phrase, style).width
