"""Posters: the plan first, then each sheet with its part of the map at true size, its marks and its name."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from journeycanvas import cli
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.poster import poster_pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.poster import PAPERS, named, poster
from journeycanvas.model.page import PAPER_SIZES_MM
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words
from journeycanvas.storage import templates
from journeycanvas.storage.writing import save

MILLIMETRE = 72 / 25.4


def map_on(paper: str, language: str = "en") -> Scene:
    journey = templates.open_sample("running-shoes", language)
    return lay_out(journey.evolve(page=journey.page.evolve(paper=paper)))


def words_of(scene: Scene) -> list[str]:
    return [shape.text for node in scene.nodes for shape in node.shapes if isinstance(shape, Words)]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_is_the_paper_asked_for(paper: str) -> None:
    with pikepdf.open(BytesIO(poster_pdf(map_on("A2"), paper=paper))) as file:
        sizes = {tuple(sorted(round(float(side), 1) for side in page.mediabox[2:])) for page in file.pages}

    assert sizes == {tuple(round(side * MILLIMETRE, 1) for side in PAPER_SIZES_MM[paper])}


def test_plan_tells_how_many_sheets_and_names_them() -> None:
    laid = poster(map_on("A1"))

    told = words_of(laid.pages[0].scene)
    assert len(laid.pages) == laid.tiling.number + 1
    assert told[0] == "Assembly plan"
    assert any(f"{laid.tiling.number} sheets of A4" in line for line in told)
    assert any("84.1 × 59.4 cm" in line for line in told)
    assert {name for name, _part in named(laid.tiling)} <= set(told)


def test_sheet_tells_its_name_and_number() -> None:
    laid = poster(map_on("A2"))

    assert f"A1 · sheet 1 of {laid.tiling.number}" in words_of(laid.pages[1].scene)


def test_plan_speaks_the_language_of_the_map() -> None:
    assert words_of(poster(map_on("A2", "fr")).pages[0].scene)[0] == "Plan d'assemblage"


def test_map_stands_in_the_file_once_and_at_true_size() -> None:
    scene = map_on("A0")
    alone, many = len(pdf(scene)), poster_pdf(scene)

    assert len(many) < alone * 3
    with pikepdf.open(BytesIO(many)) as file:
        forms = {page.Resources.XObject["/Map"].objgen for page in file.pages}
        content = b"".join(part.read_bytes() for part in file.pages[1].Contents)
    assert len(forms) == 1
    assert b" re W n 1.000000 0 0 1.000000 " in content


def test_same_map_gives_the_same_bytes() -> None:
    assert poster_pdf(map_on("A2")) == poster_pdf(map_on("A2"))


def test_text_can_still_be_found(tmp_path: Path) -> None:
    (tmp_path / "poster.pdf").write_bytes(poster_pdf(map_on("A1")))

    try:
        done = subprocess.run(
            ["pdftotext", str(tmp_path / "poster.pdf"), "-"], capture_output=True, text=True, check=True, timeout=60
        )
    except FileNotFoundError:
        pytest.skip("no pdftotext here: apt-get install poppler-utils")

    assert "Assembly plan" in done.stdout
    assert "Buying running shoes online" in done.stdout


def test_command_line_cuts_into_sheets(tmp_path: Path) -> None:
    source, out = tmp_path / "shoes.journey", tmp_path / "poster.pdf"
    save(templates.open_sample("running-shoes", "en"), source)

    assert cli.main(["export", str(source), "-o", str(out), "--page", "a1", "--tile", "a3"]) == cli.DONE

    with pikepdf.open(out) as file:
        assert len(file.pages) > 4


@pytest.mark.parametrize("words", [["-o", "x.svg", "--tile", "A4"], ["-o", "x.pdf", "--tile", "A9"]])
def test_command_line_refuses_what_cannot_be_cut(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(templates.open_sample("running-shoes", "en"), tmp_path / "a.journey")

    assert cli.main(["export", "a.journey", *words]) == cli.WRONG_USE
