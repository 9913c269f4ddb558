"""What every test stands on: no screen, no folder of the person at the keyboard, one language, repeatable examples."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_FOLDERS = Path(tempfile.mkdtemp(prefix="journeycanvas-tests-"))
atexit.register(shutil.rmtree, _FOLDERS, ignore_errors=True)
for _name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    _folder = _FOLDERS / _name.lower()
    _folder.mkdir(mode=0o700)
    os.environ[_name] = str(_folder)
_numbers = count()
for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"

# ci: the same examples each time, and no clock, since a busy machine is not a fault of the code.
settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Let each test begin in English, whatever the test before it spoke."""
    from journeycanvas import language  # after the folders above are set

    language.use("en")
    yield
    language.use("en")


@pytest.fixture(autouse=True)
def state_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test find the journals or the versions that another one left."""
    monkeypatch.setenv("XDG_STATE_HOME", str(_FOLDERS / "states" / str(next(_numbers))))
