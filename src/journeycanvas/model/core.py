"""pydantic's core by itself: the compiled module that reads, checks and writes values."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer, SchemaValidator, ValidationError

__all__ = ["SchemaSerializer", "SchemaValidator", "ValidationError"]

_PACKAGE = "pydantic_core"


def _compiled() -> object:
    """Return the compiled module, without running the package it lies in.

    WORKAROUND: https://github.com/pydantic/pydantic/issues/7409: the package tells type checkers what each schema looks
    like, which takes longer to load than all of our own model and lanes. Whoever asks for it still gets it.
    """
    spec = find_spec(_PACKAGE) if _PACKAGE not in sys.modules else None
    if spec is not None:
        sys.modules[_PACKAGE] = module_from_spec(spec)
    try:
        return import_module(f"{_PACKAGE}._pydantic_core")
    finally:
        if spec is not None:
            del sys.modules[_PACKAGE]


if not TYPE_CHECKING:
    _core = _compiled()
    SchemaSerializer, SchemaValidator = _core.SchemaSerializer, _core.SchemaValidator
    ValidationError = _core.ValidationError
