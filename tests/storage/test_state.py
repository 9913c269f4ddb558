"""The state folder: the owner's alone, and made when it is asked for."""

import os
import stat
from pathlib import Path

import pytest

from journeycanvas.storage import state


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_folder_is_made_for_its_owner_alone(home: Path) -> None:
    made = state.folder("versions", "one")

    assert made == home / "journeycanvas" / "versions" / "one"
    for one in (made, made.parent, made.parent.parent):
        assert stat.S_IMODE(one.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_folder_is_closed_to_others_where_it_was_open(home: Path) -> None:
    (home / "journeycanvas").mkdir(parents=True)
    (home / "journeycanvas").chmod(0o755)

    state.folder("versions")

    assert stat.S_IMODE((home / "journeycanvas").stat().st_mode) == 0o700


def test_folder_raises_where_a_file_is_in_its_place(home: Path) -> None:
    home.mkdir()
    (home / "journeycanvas").write_text("")

    with pytest.raises(FileExistsError):
        state.folder("versions")


def test_place_makes_nothing(home: Path) -> None:
    state.place("versions")

    assert not home.exists()
