"""Every file of the corpus is refused as the manifest says, by every action that reads it, and nothing is harmed."""

import json
import shutil
from pathlib import Path

import pytest

from journeycanvas import language
from journeycanvas.cli import main

HERE = Path(__file__).parent
MANIFEST = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(params=MANIFEST, ids=lambda row: row["file"].removesuffix(".journey"))
def row(request: pytest.FixtureRequest) -> dict[str, str | int]:
    found: dict[str, str | int] = request.param
    return found


@pytest.fixture
def bad(row: dict[str, str | int], tmp_path: Path) -> Path:
    """Return a copy of the bad file, alone in a folder."""
    return Path(shutil.copy(HERE / "files" / str(row["file"]), tmp_path))


def assert_told_and_harmless(row: dict[str, str | int], bad: Path, *, told: str) -> None:
    assert str(bad) in told
    assert str(row["place"]) in told
    assert "Traceback" not in told
    assert bad.read_bytes() == (HERE / "files" / str(row["file"])).read_bytes()
    assert [path.name for path in bad.parent.iterdir()] == [bad.name]


def test_check_refuses(row: dict[str, str | int], bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--json", str(bad)])

    printed = capsys.readouterr()
    (report,) = json.loads(printed.out)
    assert code == row["exit"]
    assert report["error"]["code"] == row["code"]
    assert report["error"]["message"] == printed.err.strip()
    assert_told_and_harmless(row, bad, told=printed.err)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_export_refuses(row: dict[str, str | int], bad: Path, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["export", str(bad), "-o", str(bad.with_name(f"out.{suffix}"))])

    printed = capsys.readouterr()
    assert (code, printed.out) == (row["exit"], "")
    assert_told_and_harmless(row, bad, told=printed.err)


@pytest.mark.slow
def test_french_is_spoken(row: dict[str, str | int], bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    language.use("fr")

    main(["check", str(bad)])

    told = capsys.readouterr().err
    assert told.startswith("Impossible d'ouvrir")
    assert "Le fichier est inchangé." in told


def test_every_file_of_the_corpus_is_in_the_manifest() -> None:
    there = {path.name for path in (HERE / "files").iterdir()}

    assert there == {row["file"] for row in MANIFEST}
    assert len(there) >= 250
