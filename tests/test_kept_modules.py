"""Our own modules are found in one file, and nothing depends on that file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas import kept_modules

_START = """
import sys
from journeycanvas.kept_modules import KeptModules, place
from importlib import import_module
kept = KeptModules(place())
kept.begin()
for name in sys.argv[1:]:
    module = import_module(name)
    print(module.ANSWER, type(module.__spec__.loader).__name__, module.__file__, hasattr(module, "__path__"))
kept.end()
assert kept not in sys.meta_path
"""
_IN_THREADS = """
import sys
from threading import Thread
from journeycanvas.kept_modules import KeptModules, place
from importlib import import_module
sys.setswitchinterval(1e-6)
kept = KeptModules(place())
kept.begin()
names = sys.argv[1:]
def load(part):
    for name in part:
        import_module(name)
threads = [Thread(target=load, args=(names[start::4],)) for start in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for name in names:
    print(getattr(sys.modules.get(name), "ANSWER", None), type(sys.modules[name].__spec__.loader).__name__)
kept.end()
"""
_ONE, _TWO = "journeycanvas.one", "journeycanvas.two"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of our name with two modules, the second one a package."""
    package = tmp_path / "journeycanvas"
    (package / "two").mkdir(parents=True)
    own = Path(kept_modules.__file__).parent
    for name in ("__init__.py", "kept_code.py", "kept_modules.py"):
        shutil.copy(own / name, package)
    (package / "one.py").write_text("ANSWER = 1\n")
    (package / "two" / "__init__.py").write_text("from journeycanvas import one\nANSWER = one.ANSWER + 1\n")
    return package


def _kept(package: Path) -> Path:
    (file,) = (package / "__pycache__").glob("start.*.kept")
    return file


def _start(package: Path, *names: str, options: tuple[str, ...] = (), program: str = _START) -> list[list[str]]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    ended = subprocess.run(
        [sys.executable, *options, "-c", program, *names],
        env={**environment, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise ImportError(ended.stderr)
    return [line.split() for line in ended.stdout.splitlines()]


def test_what_a_start_loaded_is_found_in_one_file_by_the_next(package: Path) -> None:
    file, folder = str(package / "one.py"), str(package / "two" / "__init__.py")

    first = _start(package, _ONE, _TWO)
    second = _start(package, _ONE, _TWO)

    assert first == [["1", "SourceFileLoader", file, "False"], ["2", "SourceFileLoader", folder, "True"]]
    assert second == [["1", "_Loader", file, "False"], ["2", "_Loader", folder, "True"]]


def test_a_source_that_changed_is_read_anew_and_kept_anew(package: Path) -> None:
    _start(package, _ONE, _TWO)
    (package / "one.py").write_text("ANSWER = 41\n")

    answers = [_start(package, _ONE, _TWO), _start(package, _ONE, _TWO)]

    assert [[line[:2] for line in each] for each in answers] == [
        [["41", "SourceFileLoader"], ["42", "_Loader"]],
        [["41", "_Loader"], ["42", "_Loader"]],
    ]


def test_what_other_starts_loaded_stays(package: Path) -> None:
    _start(package, _ONE)
    _start(package, _TWO)
    (package / "two" / "__init__.py").write_text("ANSWER = 3\n")

    assert _start(package, _TWO)[0][:2] == ["3", "SourceFileLoader"]
    assert [line[1] for line in _start(package, _ONE, _TWO)] == ["_Loader", "_Loader"]


@pytest.mark.parametrize("left", [0, 5, 40, -1])
def test_a_file_that_is_cut_off_is_as_good_as_none(package: Path, left: int) -> None:
    _start(package, _ONE, _TWO)
    file = _kept(package)
    file.write_bytes(file.read_bytes()[:left])

    assert [line[0] for line in _start(package, _ONE, _TWO)] == ["1", "2"]


def test_a_file_of_another_python_or_with_a_damaged_table_is_as_good_as_none(package: Path) -> None:
    _start(package, _ONE)
    file = _kept(package)
    content = bytearray(file.read_bytes())
    content[30] ^= 0xFF
    file.write_bytes(content)

    assert _start(package, _ONE)[0][:2] == ["1", "SourceFileLoader"]
    assert _start(package, _ONE)[0][:2] == ["1", "_Loader"]


def test_nothing_is_written_where_python_is_told_to_write_no_compiled_modules(package: Path) -> None:
    _start(package, _ONE, options=("-B",))

    assert not (package / "__pycache__").exists()


def test_a_module_that_is_gone_is_not_found(package: Path) -> None:
    _start(package, _ONE)
    (package / "one.py").unlink()

    with pytest.raises(ImportError, match=r"No module named 'journeycanvas\.one'"):
        _start(package, _ONE)


def test_threads_load_each_what_it_asks_for(package: Path) -> None:
    for number in range(300):
        (package / f"n{number}.py").write_text(f"ANSWER = {number}\nPADDING = {'x' * (number % 7 * 9_000)!r}\n")
    names = [f"journeycanvas.n{number}" for number in range(300)]
    _start(package, *names)

    loaded = _start(package, *names, program=_IN_THREADS)

    assert loaded == [[str(number), "_Loader"] for number in range(300)]
