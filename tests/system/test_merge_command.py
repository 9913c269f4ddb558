"""`journeycanvas merge` brings two copies together, says what they contradict each other in, and changes neither."""

from pathlib import Path

import pytest

from journeycanvas.cli import main
from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.deletion import delete
from journeycanvas.storage.reading import read
from journeycanvas.storage.versions_keeping import keep
from journeycanvas.storage.writing import dump, save
from tests.builders import small


def rename(of: Journey, id: str, name: str) -> Journey:
    return records.change(of, (id,), name=name)


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Two copies that both renamed the first touchpoint, each another one too, and where the result is to be."""
    save(rename(rename(small(4), "t1", "Till"), "t2", "Door"), tmp_path / "mine.journey")
    save(rename(rename(small(4), "t1", "Desk"), "t3", "Exit"), tmp_path / "theirs.journey")
    return tmp_path / "mine.journey", tmp_path / "theirs.journey", tmp_path / "both.journey"


def names(path: Path) -> list[str]:
    return [each.name for each in read(path).touchpoints]


def test_with_a_base(copies: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine, theirs, output = copies
    before = mine.read_bytes(), theirs.read_bytes()
    save(small(4), tmp_path / "base.journey")

    code = main(["merge", str(mine), str(theirs), "-o", str(output), "--base", str(tmp_path / "base.journey")])

    assert code == 0
    assert names(output) == ["Till", "Door", "Exit", "t4"]
    assert capsys.readouterr().err == f"{theirs}: conflict: Touchpoint “Till”: Name: kept “Till”, not “Desk”\n"
    assert (mine.read_bytes(), theirs.read_bytes()) == before


def test_theirs_preferred(copies: tuple[Path, Path, Path], tmp_path: Path) -> None:
    mine, theirs, output = copies
    save(small(4), tmp_path / "base.journey")
    base = str(tmp_path / "base.journey")

    main(["merge", str(mine), str(theirs), "-o", str(output), "--base", base, "--prefer", "theirs"])

    assert names(output) == ["Desk", "Door", "Exit", "t4"]


def test_the_base_is_found_in_the_history(copies: tuple[Path, Path, Path], tmp_path: Path) -> None:
    mine, theirs, output = copies
    for journey in (small(4), read(mine)):
        keep(journey, mine, dump(journey))
    save(delete(read(theirs), ("t4",)), tmp_path / "less.journey")

    main(["merge", str(mine), str(tmp_path / "less.journey"), "-o", str(output)])

    assert names(output) == ["Till", "Door", "Exit"]


def test_without_a_base_nothing_is_lost(
    copies: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine, _theirs, output = copies
    save(delete(small(4), ("t4",)), tmp_path / "less.journey")

    main(["merge", str(mine), str(tmp_path / "less.journey"), "-o", str(output)])

    assert names(output)[3] == "t4"
    assert "not known what both copies came from" in capsys.readouterr().err


def test_an_output_that_is_there_stays(copies: tuple[Path, Path, Path]) -> None:
    mine, theirs, output = copies
    output.write_text("precious")

    assert main(["merge", str(mine), str(theirs), "-o", str(output)]) == 4
    assert output.read_text() == "precious"


def test_what_is_no_journey_is_refused(copies: tuple[Path, Path, Path], tmp_path: Path) -> None:
    mine, _theirs, output = copies
    (tmp_path / "note.txt").write_text("not a journey")

    assert main(["merge", str(mine), str(tmp_path / "note.txt"), "-o", str(output)]) == 3
    assert main(["merge", str(mine), str(mine), "-o", str(tmp_path / "both.pdf")]) == 2
    assert not output.exists()
