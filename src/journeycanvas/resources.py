"""The only place that knows where fonts, icons, templates, samples and translations lie."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def root() -> Path:
    """Return the folder of the resources: inside the installed package, else at the top of the checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"


def path(*parts: str) -> Path:
    """Return the path of one resource, named by its folders and file name."""
    return root().joinpath(*parts)


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of one resource."""
    return path(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return one resource as text."""
    return path(*parts).read_text(encoding="utf-8")
