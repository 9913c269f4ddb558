"""The architecture, one sentence a test; docs/architecture.md tells the reasons."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from journeycanvas.lanes.registry import LANE_KINDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "journeycanvas"
MODULES = sorted(SOURCE.rglob("*.py"))
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
PACKAGES = {path.parent.name for path in SOURCE.glob("*/__init__.py")}

MAY_KNOW = {
    "model": set(),
    "scene": set(),
    "text": set(),
    "theme": set(),
    "lanes": {"model", "scene", "text", "theme"},
    "document": {"lanes", "model"},
    "layout": {"document", "lanes", "model", "scene", "text", "theme"},
    "edits": {"document", "lanes", "model"},
    "analysis": {"document", "lanes", "model"},
    "session": {"analysis", "document", "edits", "lanes", "layout", "model", "scene", "text", "theme"},
    "storage": {"document", "lanes", "model"},
    "exports": {"analysis", "document", "lanes", "layout", "model", "scene", "text", "theme"},
    "imports": {"analysis", "document", "edits", "lanes", "layout", "model", "scene", "text", "theme"},
    "tools": {"analysis", "document", "edits", "lanes", "layout", "model", "scene", "session", "text", "theme"},
}
FORBIDDEN_WORDS = {"command", "data", "element", "handle", "handler", "helper", "info", "item", "manager", "util"}
SLOW = {"PySide6", "networkx", "reportlab", "pikepdf", "uharfbuzz", "xlsxwriter", "pptx", "yaml"}


def relative(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def words_of(name: str) -> set[str]:
    """Return the words of a snake_case or CamelCase name, in lower case and the singular."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return {part.lower() for part in parts} | {part.lower().removesuffix("s") for part in parts}


def class_names(path: Path, *, base: str | None = None) -> Iterator[str]:
    """Return the names of the classes of a module: all of them, or those that inherit from a base."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef) and (base is None or base in map(ast.unparse, node.bases)):
            yield node.name


def modules_loaded_by(program: str) -> set[str]:
    """Return the top-level modules that a fresh Python has loaded after running a program."""
    report = f"import json, sys\n{program}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True, timeout=60)
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


@pytest.mark.parametrize("contract", [pytest.param(contract["id"], id=contract["name"]) for contract in CONTRACTS])
def test_import_contract_is_kept(contract: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [*sys.path])  # lint_imports adds the working folder to it

    assert lint_imports(limit_to_contracts=(contract,), no_logo=True) == 0


def test_each_package_but_the_window_has_its_row_of_what_it_may_know() -> None:
    assert set(MAY_KNOW) == PACKAGES - {"ui"}


@pytest.mark.parametrize("package", sorted(MAY_KNOW))
def test_a_contract_forbids_all_that_the_row_does_not_name(package: str) -> None:
    (contract,) = [contract for contract in CONTRACTS if contract["id"] == package]

    forbidden = {name.removeprefix("journeycanvas.") for name in contract["forbidden_modules"]}

    assert contract["source_modules"] == [f"journeycanvas.{package}"]
    assert forbidden == PACKAGES - MAY_KNOW[package] - {package}


def test_no_part_but_the_window_knows_the_front_doors() -> None:
    guilty = [
        relative(path)
        for path in MODULES
        if path.parent != SOURCE
        and not relative(path).startswith("ui/")
        and re.search(r"journeycanvas(\.| import )(app|cli)\b", path.read_text(encoding="utf-8"))
    ]

    assert guilty == []


def test_no_module_is_over_300_lines() -> None:
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_documents_change_by_evolve_and_never_skip_validation() -> None:
    guilty = [
        relative(path) for path in MODULES if re.search(r"\.model_(copy|construct)\(", path.read_text(encoding="utf-8"))
    ]

    assert guilty == []


def test_no_module_is_named_by_a_word_that_says_nothing() -> None:
    assert [relative(path) for path in MODULES if words_of(path.stem) & FORBIDDEN_WORDS] == []


def test_no_class_is_named_by_a_word_that_says_nothing() -> None:
    guilty = [
        f"{relative(path)}: {name}"
        for path in MODULES
        for name in class_names(path)
        if words_of(name) & FORBIDDEN_WORDS
    ]

    assert guilty == []


def test_every_kind_of_lane_that_has_a_file_is_registered() -> None:
    kinds = {name for path in (SOURCE / "lanes").glob("*.py") for name in class_names(path, base="LaneBase")}

    assert kinds == {kind.__name__ for kind in LANE_KINDS}


def test_the_command_line_is_there_before_anything_slow() -> None:
    assert modules_loaded_by("import journeycanvas.cli") & SLOW == set()


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["export", "--help"]], ids=" ".join)
def test_help_is_given_before_anything_slow(words: list[str]) -> None:
    program = f"""
import journeycanvas.cli
try:
    journeycanvas.cli.main({words!r})
except SystemExit:
    pass
"""

    assert modules_loaded_by(program) & (SLOW | {"pydantic", "pydantic_core"}) == set()
