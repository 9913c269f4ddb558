"""The programs that read a written PDF or SVG as a person's own programs would."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycanvas import resources

_PACKAGES = {"qpdf": "qpdf", "rsvg-convert": "librsvg2-bin"}
Reader = Callable[..., str]


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Return a function that runs a program and returns what it prints; a missing one skips the test, but fails CI."""
    fonts = tmp_path_factory.mktemp("fonts")
    (fonts / "fonts").symlink_to(resources.path("fonts"))

    def run(program: str, *arguments: str | Path) -> str:
        if shutil.which(program) is None:
            give_up = pytest.fail if os.environ.get("CI") else pytest.skip
            give_up(f"{program} is missing: apt-get install {_PACKAGES.get(program, 'poppler-utils')}")
        # rsvg-convert does not load the faces inside an SVG, so it is shown them as a person's installed fonts.
        surroundings = {**os.environ, "XDG_DATA_HOME": str(fonts), "LC_ALL": "C.UTF-8"}
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False, env=surroundings)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8")

    return run
