"""The icons as drawing commands, read from the vendored outlines; each fills a box of 24 by 24, y downwards.

They are strokes without fill, meant to be drawn 1.5 to 2 units wide with round caps and joins.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from journeycanvas import resources
from journeycanvas.scene.svg_path import commands

if TYPE_CHECKING:  # icons are drawn before there is any map
    from journeycanvas.scene.shapes import Command

BOX = 24.0


class UnknownIconError(LookupError):
    """No vendored icon has this name."""


@cache
def icon(name: str) -> tuple[Command, ...]:
    """Return the strokes of an icon as absolute commands; raises UnknownIconError."""
    try:
        outlines = _outlines()[name]
    except KeyError:
        raise UnknownIconError(name) from None
    return tuple(command for outline in outlines for command in commands(outline))


def is_known(name: str) -> bool:
    """Return whether there is such an icon: a file of a later version may name others, which are left out."""
    return name in _outlines()


@cache
def icon_names() -> tuple[str, ...]:
    """Return the names of all icons in alphabetical order."""
    return tuple(sorted(_outlines()))


@cache
def _outlines() -> dict[str, list[str]]:
    vendored: dict[str, dict[str, list[str]]] = json.loads(resources.read_text("icons", "tabler.json"))
    return vendored["icons"]
