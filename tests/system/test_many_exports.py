"""Several journeys exported by one command: each is written whole, and one that cannot be read stops no other."""

from pathlib import Path

import pytest

from journeycanvas import cli
from journeycanvas.storage import templates
from journeycanvas.storage.writing import save


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = []
    for sample in templates.samples():
        path = tmp_path / f"{sample.id}.journey"
        save(templates.open_sample(sample.id, "en"), path)
        found.append(path)
    (tmp_path / "out").mkdir()
    return found


def export(files: list[Path], *words: str) -> int:
    return cli.main(["export", *map(str, files), *words])


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_journey_is_written_into_the_folder(files: list[Path], tmp_path: Path, jobs: str) -> None:
    assert export(files, "-o", str(tmp_path / "out"), "--to", "svg", "--jobs", jobs) == cli.DONE

    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(written) == {f"{path.stem}.svg" for path in files}
    for path in files:
        assert export([path], "-o", str(tmp_path / "alone.svg")) == cli.DONE
        assert written[f"{path.stem}.svg"] == (tmp_path / "alone.svg").read_bytes()


def test_one_that_cannot_be_read_is_told_and_the_others_are_written(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files[1].write_text("{", encoding="utf-8")

    assert export(files, "-o", str(tmp_path / "out"), "--to", "mmd", "--jobs", "2") == cli.BAD_INPUT

    assert {path.stem for path in (tmp_path / "out").iterdir()} == {files[0].stem, files[2].stem}
    assert files[1].name in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["-o", "out"],
        ["-o", "x.pdf"],
        ["-o", "n" * 300, "--to", "pdf"],
        ["-o", "out", "--to", "docx"],
        ["-o", "out", "--to", "pdf", "--jobs", "0"],
    ],
)
def test_wrong_use_is_told(
    files: list[Path], words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert export(files, *words) == cli.WRONG_USE

    assert not list((tmp_path / "out").iterdir())


def test_two_of_one_name_are_refused(files: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    save(templates.open_sample("running-shoes", "fr"), other / files[0].name)

    assert export([files[0], other / files[0].name], "-o", str(tmp_path / "out"), "--to", "pdf") == cli.WRONG_USE


def test_canvas_is_exported_empty_with_codes(files: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "wall.svg"

    assert export([files[0]], "-o", str(out), "--page", "A1", "--content", "prompts", "--codes") == cli.DONE

    drawn = out.read_text(encoding="utf-8")
    assert ">A1<" in drawn
    assert "I need" in drawn


def test_text_formats_have_no_empty_form(files: list[Path], tmp_path: Path) -> None:
    assert export([files[0]], "-o", str(tmp_path / "x.mmd"), "--content", "blank") == cli.WRONG_USE
