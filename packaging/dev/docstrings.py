"""What stands under the fields of a record in its source, which describes them."""

import ast
import inspect
from itertools import pairwise
from textwrap import dedent

from journeycanvas.model.record import Record


def field_docstrings(kind: type[Record]) -> dict[str, str]:
    """Return the text under each field that has one, also of those taken over from a base."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Record) and base is not Record:
            found |= {name: text for name, text in _own(base).items() if name in kind.model_fields}
    return found


def _own(kind: type[Record]) -> dict[str, str]:
    (body,) = ast.parse(dedent(inspect.getsource(kind))).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(str(under.value.value))
        for field, under in pairwise(body.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(under, ast.Expr)
        and isinstance(under.value, ast.Constant)
    }
