"""Write the tables of fields in docs/file-format.md from the model; `--check` says whether they are stale."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from docstrings import field_docstrings

from journeycanvas.document.journey import Journey
from journeycanvas.document.references import TOP_REFERENCES, VISIT_REFERENCES
from journeycanvas.lanes.base import LaneBase
from journeycanvas.model import record as kinds
from journeycanvas.model.path import Connection, Verbatim, Visit
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.record import Record
from journeycanvas.model.schema import Within
from journeycanvas.model.scope import Branding

PAGE = Path(__file__).parents[2] / "docs" / "file-format.md"
MARK = "<!-- The rest is written by `make schema` from the docstrings of the model. -->\n"

NAMED_KINDS: tuple[tuple[object, str], ...] = (
    (kinds.Text, "text"),
    (kinds.Id, "id"),
    (kinds.Colour, "colour"),
    (kinds.Address, "link"),
    (kinds.Day, "date"),
)
REFERENCES: dict[tuple[type[Record], str], str] = {
    (Verbatim, "source"): "sources",
    (PictureUse, "picture"): "pictures",
    (Branding, "logo"): "pictures",
    (Connection, "origin"): "visits",
    (Connection, "destination"): "visits",
    **{(Visit, row.field): row.target for row in VISIT_REFERENCES},
}


def page(text: str) -> str:
    """Return the page with its tables brought up to date."""
    written_by_hand, _mark, _old = text.partition(MARK)
    return written_by_hand + MARK + "\n" + "\n".join(sections()) + "\n"


def sections() -> Iterator[str]:
    """Yield the section of each record, in the order in which a reader meets them."""
    for kind in reachable(Journey):
        yield f"### {kind.__name__}\n"
        yield f"{(kind.__doc__ or '').strip()}\n"
        yield "| field | holds | otherwise | meaning |\n|---|---|---|---|"
        yield from (row(kind, name) for name in kind.model_fields)
        yield ""


def reachable(kind: type[Record]) -> list[type[Record]]:
    """Return a record and all that it holds, outer ones first."""
    found = [kind]
    for outer in found:
        for hint in get_type_hints(outer, include_extras=True).values():
            found += [inner for inner in records_in(hint) if inner not in found]
    return found


def records_in(hint: object) -> list[type[Record]]:
    """Return the records that a type names."""
    if isinstance(hint, type) and issubclass(hint, Record):
        return [hint]
    return [] if get_origin(hint) is Literal else [kind for part in get_args(hint) for kind in records_in(part)]


def row(kind: type[Record], name: str) -> str:
    """Return the row of a field."""
    field = kind.model_fields[name]
    target = references().get((kind, name))
    held = holds(get_type_hints(kind, include_extras=True)[name])
    if target:
        held = held.replace("id", f"id among the {target}")
    default = field.default
    is_told = name == "kind" and issubclass(kind, LaneBase)
    is_head = kind is Journey and name in ("format", "version")
    otherwise = "required" if field.is_required() or is_told or is_head else shown(default)
    return f"| `{name}` | {held} | {otherwise} | {field_docstrings(kind).get(name, '')} |"


def references() -> dict[tuple[type[Record], str], str]:
    """Return the collection that each field of references names."""
    hints = get_type_hints(Journey, include_extras=True)
    rows = {
        (kind, reference.field): reference.target
        for reference in TOP_REFERENCES
        for kind in records_in(hints[reference.collection])
    }
    return {**REFERENCES, **rows}


def holds(hint: object) -> str:
    """Return the words for what a field may hold."""
    named = next((words for kind, words in NAMED_KINDS if kind == hint), None)
    if named:
        return named
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin in (Union, UnionType):
        kinds_of_lane = [part for part in arguments if isinstance(part, type) and issubclass(part, LaneBase)]
        return "lane" if kinds_of_lane else holds(next(part for part in arguments if part is not NoneType))
    if origin is tuple:
        return f"list of {holds(arguments[0])}"
    if origin is Annotated:
        return within(holds(arguments[0]), arguments[1:])
    if isinstance(hint, type) and issubclass(hint, Record):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return {bool: "true or false", int: "whole number", float: "number", str: "base64"}[hint]  # type: ignore[index]


def within(words: str, constraints: Sequence[object]) -> str:
    """Return the words with the bounds of a number."""
    bounds = [bound for bound in constraints if isinstance(bound, Within)]
    signs = (("ge", "from"), ("gt", "over"), ("le", "to"))
    told = [f"{sign} {getattr(b, name):g}" for name, sign in signs for b in bounds if getattr(b, name) is not None]
    return " ".join([words, *told])


def shown(default: object) -> str:
    """Return the value a field has where it is not written."""
    if isinstance(default, Record):
        return "all defaults"
    if default is None or default in ("", ()):
        return "nothing"
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def main(arguments: Sequence[str]) -> int:
    """Write the tables, or with --check only look; return 1 where they are stale."""
    text = PAGE.read_text(encoding="utf-8")
    if list(arguments) != ["--check"]:
        PAGE.write_text(page(text), encoding="utf-8")
    elif page(text) != text:
        print(f"docs/{PAGE.name} is not what the model gives: run `make schema`", file=sys.stderr)
        return 1
    print(f"Tables: docs/{PAGE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
