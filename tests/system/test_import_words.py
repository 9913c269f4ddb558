"""`journeycanvas import` as it is typed: what it writes, what it prints, and its exit codes."""

from pathlib import Path

import pytest

from journeycanvas import cli
from journeycanvas.storage.reading import read

TEXT = "journey\n  title Un jour\n  section Matin\n    Café: 5: Moi\n    Note libre\n    Métro: 9: Moi\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "day.mmd"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_journey_is_written_and_all_that_was_guessed_told(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = source.with_name("day.journey")

    code = cli.main(["import", str(source), "-o", str(out), "--lang", "fr"])

    assert code == cli.DONE
    journey = read(out)
    assert (journey.title, journey.language, len(journey.touchpoints), len(journey.cards)) == ("Un jour", "fr", 2, 1)
    assert capsys.readouterr().err.splitlines() == [
        f"{source}:5: guessed: without a colon: read as a note",
        f"{source}:6: guessed: the score 9 is beyond 0 to 5: read as 5",
    ]
    assert source.read_text(encoding="utf-8") == TEXT


def test_scores_are_brought_to_the_scale_where_that_is_asked(source: Path) -> None:
    out = source.with_name("day.journey")

    assert cli.main(["import", str(source), "-o", str(out), "--rescale"]) == cli.DONE

    assert [visit.emotion for visit in read(out).paths[0].visits] == [0.22, 2.0]


def test_file_that_is_there_stays(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = source.with_name("day.journey")
    out.write_text("mine")

    assert cli.main(["import", str(source), "-o", str(out)]) == cli.NO_ACCESS

    assert out.read_text() == "mine"
    assert "there is a file of this name already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "there is nothing in it"), (b"graph TD", 'its first line is not "journey" (line 1)')],
)
def test_what_cannot_be_read_is_bad_input(
    content: bytes, said: str, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source.write_bytes(content)
    out = source.with_name("day.journey")

    assert cli.main(["import", str(source), "-o", str(out)]) == cli.BAD_INPUT

    assert not out.exists()
    told = capsys.readouterr().err
    assert said in told
    assert "The file is unchanged." in told


@pytest.mark.parametrize("words", [["x.docx", "-o", "y.journey"], ["day.mmd", "-o", "y.pdf"], ["day.mmd"]])
def test_wrong_use_is_told(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(["import", *words]) == cli.WRONG_USE


def test_missing_file_is_no_access(tmp_path: Path) -> None:
    assert cli.main(["import", str(tmp_path / "no.mmd"), "-o", str(tmp_path / "o.journey")]) == cli.NO_ACCESS
