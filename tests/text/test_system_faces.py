"""What no bundled face has is drawn with a face of the computer, found only when it is needed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from journeycanvas import text
from journeycanvas.text import harfbuzz, system_faces, system_files
from tests.text import east_asian
from tests.text.east_asian import LINE


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Path]:
    """Give the questions to a fontconfig that knows no font, one that is none, and at last a collection."""
    east_asian.skip_on_windows()
    (tmp_path / "no font.ttf").write_bytes(b"This is no font.")
    answers = ("0 /no/where.ttf", f"0 {tmp_path}/no font.ttf", "0 " + str(text.font_file("DejaVuSans")))
    with east_asian.computer_with(tmp_path, *answers, f"1 {east_asian.face_file(tmp_path)}") as questions:
        yield questions


@pytest.fixture
def without_faces(tmp_path: Path) -> Iterator[None]:
    """Let the computer have no face for Chinese, Japanese or Korean."""
    east_asian.skip_on_windows()
    with east_asian.computer_with(tmp_path):
        yield


def test_face_of_the_computer_draws_what_no_bundled_face_has(asked: Path) -> None:
    line = text.shape("Étape 日本 !")

    assert line.missing == ()
    assert [run.face for run in line.runs] == ["JCSans-Regular", "system:han", "JCSans-Regular"]
    letters = text.shape("AB", "bold").runs[0]
    assert line.runs[1].glyph_ids == letters.glyph_ids
    assert line.width == pytest.approx(
        text.shape("Étape ").width + text.shape(" !").width + sum(text.shape(each, "bold").width for each in "AB"),
        abs=0.03,
    )


def test_fontconfig_is_asked_only_for_what_is_missing_and_once(asked: Path) -> None:
    text.shape("Être 😀 שלום ก \ue000")
    assert asked.read_text() == ""

    text.shape("日")
    text.shape("本 中文")
    assert re.findall("lang=([^:]+)", asked.read_text()) == ["zh-cn"]


@pytest.mark.parametrize(
    ("line", "face"), [("日本", "system:han"), ("日本 あ", "system:kana"), ("日本 한", "system:hangul")]
)
def test_line_tells_in_which_country_an_ideograph_is_drawn(line: str, face: str, asked: Path) -> None:
    assert text.shape(line).runs[0].face == face


def test_what_no_face_of_the_computer_has_either_stays_missing(asked: Path) -> None:
    assert text.missing_characters("日龘") == ("龘",)


def test_without_a_face_each_character_is_missing_and_a_box(without_faces: None) -> None:
    line = text.shape(LINE)

    assert line.missing == tuple(LINE.replace(" ", ""))
    assert [run.face for run in line.runs] == ["JCSans-Regular"]
    assert set(line.runs[0].glyph_ids) == {0, text.shape(" ").runs[0].glyph_ids[0]}


def test_a_computer_without_fontconfig_has_no_face(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert system_files.fontconfig_files("han") == []


def test_lines_break_between_ideographs_of_the_computers_face(asked: Path) -> None:
    width = text.width("日本語、", "regular", 9)

    broken = text.break_lines("日本語、日本語、日本語", style="regular", size=9, width=width)

    assert broken == ("日本語、", "日本語、", "日本語")


def test_outline_is_that_of_the_font_file(asked: Path) -> None:
    run = text.shape("한").runs[0]
    with TTFont(text.font_file("JCSans-Bold")) as font:
        glyphs = font.getGlyphSet()
        pen = DecomposingRecordingPen(glyphs)
        glyphs["E"].draw(pen)
        corners = {point for operator, points in pen.value if operator in ("moveTo", "lineTo") for point in points}

    drawn = text.glyph_outline(run.face, run.glyph_ids[0])

    ends = {(round(each[-2] * 2.048), round(each[-1] * 2.048)) for each in drawn if len(each) > 1}
    assert ends == {(round(x), round(y)) for x, y in corners}


def test_curves_of_an_outline_are_cubic(asked: Path) -> None:
    run = text.shape("語").runs[0]

    letters = [command[0] for command in text.glyph_outline(run.face, run.glyph_ids[0])]

    assert set(letters) == {"M", "L", "C", "Z"}


def test_face_that_is_not_the_computers_has_no_outlines(without_faces: None) -> None:
    for name in ("JCSans-Regular", "system:han", "system:runes"):
        with pytest.raises(text.UnknownFaceError):
            text.glyph_outline(name, 1)


def test_windows_faces_are_looked_for_where_windows_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WINDIR", str(tmp_path))

    files = {script: system_files.windows_files(script)[0].path for script in system_files.SPECIMENS}

    assert set(files.values()) == {tmp_path / "Fonts" / name for name in ("msyh.ttc", "meiryo.ttc", "malgun.ttf")}


def test_face_in_a_collection_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    collection = east_asian.face_file(tmp_path)

    assert not harfbuzz.read("a", collection).can_draw("日")
    assert harfbuzz.read("a", collection, postscript="JCSans-Bold").can_draw("日")


def test_a_real_face_of_this_computer_draws_all_three_scripts() -> None:
    east_asian.skip_without_faces()

    for line in ("日本語のテスト", "한국어", "中文，简体字"):
        runs = text.shape(line).runs
        assert all(system_faces.is_system(run.face) for run in runs)
        assert all(text.glyph_outline(run.face, glyph_id) for run in runs for glyph_id in run.glyph_ids)


def test_plain_text_starts_no_program() -> None:
    program = (
        "import sys; sys.addaudithook(lambda event, _: event == 'subprocess.Popen' and sys.exit(event));"
        "from journeycanvas import text; text.shape('Être 😀 שלום ☎ ก')"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
