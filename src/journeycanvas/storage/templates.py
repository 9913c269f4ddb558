"""The templates to begin with and the samples to look at: a pair of files and one row of their list each."""

import json
from functools import cache
from typing import NamedTuple

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.storage.reading import parse

TEMPLATES = "templates"
SAMPLES = "samples"


class Template(NamedTuple):
    """A ready-made journey, with its title and description by language; in the order they are offered."""

    id: str
    title: dict[str, str]
    description: dict[str, str]


def templates() -> tuple[Template, ...]:
    """Return the templates, the most asked for first."""
    return _listed(TEMPLATES)


def samples() -> tuple[Template, ...]:
    """Return the samples."""
    return _listed(SAMPLES)


def open_template(id: str, language: str) -> Journey:
    """Return a template's journey in a language; raises KeyError where there is no such template."""
    return _opened(TEMPLATES, id, language)


def open_sample(id: str, language: str) -> Journey:
    """Return a sample's journey in a language; raises KeyError where there is no such sample."""
    return _opened(SAMPLES, id, language)


@cache
def _listed(folder: str) -> tuple[Template, ...]:
    rows = json.loads(resources.read_bytes(folder, "index.json"))
    return tuple(Template(row["id"], row["title"], row["description"]) for row in rows)


def _opened(folder: str, id: str, language: str) -> Journey:
    # Asking the list first keeps names such as "../x" away from the file system.
    if id not in {row.id for row in _listed(folder)}:
        raise KeyError(id)
    name = f"{id}.{language}.journey"
    return parse(resources.read_bytes(folder, name), name=name)
