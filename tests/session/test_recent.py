"""Recent files and preferences: remembered, private, and never in the way."""

from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from journeycanvas.session import preferences, recent, settings
from journeycanvas.session.preferences import Preferences


@pytest.fixture(autouse=True)
def folder() -> Iterator[Path]:
    """Give the folder of the settings, empty before and after."""
    path = platformdirs.user_config_path(settings.FOLDER, appauthor=False)
    for name in (recent.FILE, preferences.FILE):
        (path / name).unlink(missing_ok=True)
    yield path
    for name in (recent.FILE, preferences.FILE):
        (path / name).unlink(missing_ok=True)


def made(folder: Path, *names: str) -> list[Path]:
    paths = [folder / f"{name}.journey" for name in names]
    for path in paths:
        path.touch()
    return paths


def test_no_files_at_first() -> None:
    assert recent.files() == ()


def test_the_latest_comes_first_and_each_once(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")

    for path in (one, two, one):
        recent.add(path)

    assert recent.files() == (one, two)


def test_nothing_is_written_for_the_latest_file(tmp_path: Path, folder: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    recent.add(one)
    recent.add(two)
    written = (folder / recent.FILE).stat().st_ino

    recent.add(two)

    assert (folder / recent.FILE).stat().st_ino == written
    assert recent.files() == (two, one)


def test_at_most_twelve(tmp_path: Path) -> None:
    paths = made(tmp_path, *map(str, range(15)))

    for path in paths:
        recent.add(path)

    assert recent.files() == tuple(reversed(paths[3:]))


def test_a_file_that_is_gone_is_dropped(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    recent.add(one)
    recent.add(two)

    one.unlink()

    assert recent.files() == (two,)


def test_forgotten_one_by_one_and_all(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    recent.add(one)
    recent.add(two)

    recent.remove(two)
    assert recent.files() == (one,)
    recent.clear()

    assert recent.files() == ()


def test_a_name_in_any_script_is_remembered(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "Chaussures d'été 👟")

    recent.add(path)

    assert recent.files() == (path,)


def test_readable_by_the_owner_alone(folder: Path, tmp_path: Path) -> None:
    recent.add(*made(tmp_path, "one"))

    assert (folder / recent.FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content", ["", "[", "[]", "[1]", '{"files": 3}', '{"files": [1, null]}', "\x00", '{"files": ["\\u0000"]}']
)
def test_a_damaged_file_is_no_files(folder: Path, content: str) -> None:
    settings.write(recent.FILE, {})
    (folder / recent.FILE).write_text(content, encoding="utf-8")

    assert recent.files() == ()


def test_preferences_are_as_they_were_saved() -> None:
    preferences.save(Preferences(language="fr", theme="dark"))

    assert preferences.load() == Preferences(language="fr", theme="dark")


def test_preferences_that_make_no_sense_are_as_at_the_start() -> None:
    settings.write(preferences.FILE, {"language": "tlh", "theme": ["dark"]})

    assert preferences.load() == Preferences()


def test_no_half_written_file_stays(folder: Path) -> None:
    with pytest.raises(TypeError):
        settings.write(preferences.FILE, {"language": object()})

    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
