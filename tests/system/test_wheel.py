"""The wheel is the program and its resources, wherever it is installed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def pip(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *map(str, words)], check=True, cwd=ROOT, timeout=300)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own, far from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ".")
    (wheel,) = folder.glob("*.whl")
    pip("install", "--no-deps", "--no-index", "--target", folder / "installed", wheel)
    return folder / "installed"


@pytest.fixture
def ask(installed: Path) -> Callable[[str], str]:
    """Return what the installed program prints, run outside the checkout."""

    def run(program: str) -> str:
        environment = os.environ | {"PYTHONPATH": str(installed)}
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=installed, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    return run


def test_resources_are_read_from_inside_the_installed_package(ask: Callable[[str], str], installed: Path) -> None:
    where = ask("from journeycanvas import resources; print(resources.path('fonts', 'JCSans-Regular.ttf'))")

    assert Path(where) == installed / "journeycanvas" / "resources" / "fonts" / "JCSans-Regular.ttf"
    assert Path(where).read_bytes() == (ROOT / "resources" / "fonts" / "JCSans-Regular.ttf").read_bytes()


def test_french_is_spoken_by_the_installed_package(ask: Callable[[str], str]) -> None:
    assert ask("from journeycanvas.language import words; print(words('fr')('Breaking point'))") == "Point de rupture"


def test_all_resources_but_the_parts_of_the_translation_are_in_the_wheel(installed: Path) -> None:
    inside = installed / "journeycanvas" / "resources"

    there = {path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file()}

    here = {
        path.relative_to(ROOT / "resources").as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    assert there == {name for name in here if not name.startswith("translations/parts/")}
