"""What is remembered of documents is forgotten, and comes back the same."""

import ast
from functools import lru_cache
from pathlib import Path

import pytest

import journeycanvas
from journeycanvas import remembering
from journeycanvas.document.memo import by_identity, from_the_last
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.layout.map import lay_out
from journeycanvas.remembering import forget_all, forgettable
from tests.builders import small

SOURCES = Path(journeycanvas.__file__).parent
KEPT_FOR_EVER = {
    *("ui/paint/ink.py:" + name for name in ("colour", "faint", "faint_brush", "text_pen", "brush")),
    *("text/clusters.py:extends", "text/clusters.py:is_invisible"),
    *("text/harfbuzz.py:_nowhere", "text/harfbuzz.py:_one_by_one"),
    *("theme/contrast.py:luminance", "theme/paper.py:dressed", "exports/inks.py:grey"),
    *("edits/one_page.py:_names_of_pain", "imports/workbook_parts.py:_column"),
    *("quick_enums.py:_taken", "quick_enums.py:_like"),
}
"""Of colours, letters, numbers and kinds of enumerations, of which there are few."""


@pytest.fixture(autouse=True)
def only_these(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_ALL", list(remembering._ALL))


def test_every_kind_of_memory_is_forgotten() -> None:
    made: list[str] = []

    @forgettable
    @lru_cache(8)
    def by_value(key: str) -> str:
        made.append("value")
        return key

    @by_identity
    def by_object(key: str) -> str:
        made.append("object")
        return key

    @latest
    def by_key(key: str, about: str) -> str:
        made.append("key")
        return key + about

    @from_the_last
    def by_last(key: str, _last: tuple[str, str] | None) -> str:
        made.append("last")
        return key

    def ask_all() -> None:
        for _again in range(2):
            by_value("a"), by_object("a"), by_key("a", "b"), by_last("a")

    ask_all()
    assert made == ["value", "object", "key", "last"]
    forget_all()
    ask_all()
    assert made == ["value", "object", "key", "last"] * 2


def test_a_map_is_laid_out_the_same_after_all_was_forgotten() -> None:
    journey = small()
    before = lay_out(journey)

    forget_all()
    after = lay_out(journey)

    assert after is not before
    assert [(node.key, node.bounds) for node in after.nodes] == [(node.key, node.bounds) for node in before.nodes]


def test_whatever_is_kept_of_documents_can_be_forgotten() -> None:
    found = {
        f"{path.relative_to(SOURCES).as_posix()}:{node.name}"
        for path in SOURCES.rglob("*.py")
        if "lru_cache" in (code := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef) and is_for_ever(node)
    }

    assert found == KEPT_FOR_EVER


def is_for_ever(function: ast.FunctionDef) -> bool:
    """Tell whether results of a function are kept, and nothing forgets them."""
    decorators = [ast.unparse(one) for one in function.decorator_list]
    return any("lru_cache" in one for one in decorators) and "forgettable" not in decorators
