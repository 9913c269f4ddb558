"""The order in which a page is read aloud: the head of the map, its curves, then stage by stage what each lane holds.

Where a thing belongs is told by its role and its place. A scene without columns is read as it is painted.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from journeycanvas.exports.pdf_structure import Part, Structure
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Image, Shape, Words

_HEAD, _LANES, _SHOWN, _STAGES, _FOOT = range(5)
_DECORATION = frozenset({"band", "wash", "leader", "around", "ground"})
_LISTED = frozenset(
    {"card", "touchpoint", "measurement", "recommendation", "resource", "verbatim", "connection", "lane", "legend"}
)
_TAGS = {
    "title": "H1",
    "stage": "H2",
    "chapter": "H1",
    "heading": "H2",
    "group": "H3",
    "heads": "TH",
    "cells": "TD",
}
_DRAWN_IN_PARTS = frozenset({"path", "curve"})
_TOGETHER = frozenset({"emotion", "gap", "channels"})
"""Small things: all of those in one stage of a lane are one element."""
_BY_PLACE = frozenset({"touchpoint", "verbatim", "connection", "goal"})
"""What stands from the left to the right; all else is read in the order of the document."""
MAP = "map"
"""The alternative of a map that is put on a page once it is written: it is the first content there."""
_WHOLES = {"LBody": "L", "TH": "Table", "TD": "Table"}
"""What those elements are parts of that are no texts of their own."""
_OF_STAGE = -1
_AFTER = float("inf")

_Place = tuple[int, int, int, float, int]
"""The part of the page, the stage, the lane, how far to the right, and the order of painting."""


class Reading:
    """What is read of one page, and in which order."""

    def __init__(self, scene: Scene, structure: Structure) -> None:
        """Begin a page of a structure."""
        structure.begin_page()
        self._structure = structure
        self._alternatives = dict(scene.alternatives)
        self._columns = [column.x for column in scene.columns]
        self._bands = [band.y for band in scene.bands]
        self._foot = max((band.y + band.height for band in scene.bands), default=0.0)
        self._found: dict[object, tuple[_Place, str, Part]] = {}
        self._figures: dict[str, Part] = {}
        self._lane_names: dict[int, str] = {}
        self.unseen: list[Part] = []
        """The elements that say what nothing draws here: the name of its lane over what a stage holds of it."""
        if MAP in self._alternatives:
            figure = Part("Figure", alternative=self._alternatives[MAP])
            structure.mark(figure)
            self._found[MAP] = (_HEAD, 0, 0, 0.0, 0), MAP, figure

    def parts(self, node: Node) -> Iterator[tuple[Part | None, Sequence[Shape]]]:
        """Yield the shapes of a node with the element they belong to; none where they are decoration."""
        shapes = node.shapes
        if not shapes:
            return
        role = node.role
        if role in _DECORATION:
            yield None, shapes
        elif role == "touchpoint":
            yield self._figure(node.key, node.name, self._of(node, "touchpoint", node.record)), shapes
        elif role == "label":
            yield self._of(node, "touchpoint", node.record), shapes
        elif role in _DRAWN_IN_PARTS:
            # A line is drawn stage by stage: "curve:lane:path:stage".
            drawn = node.key.rsplit(":", 1)[0]
            yield self._of(node, "figure", drawn, self._alternatives.get(drawn, node.name)), shapes
        elif role in _TOGETHER:
            yield self._of(node, role, None), shapes
        elif role == "title":
            yield from self._title(node)
        else:
            yield from self._others(node)

    def elements(self) -> list[Part]:
        """Return the elements of the page, in order, once all of it is painted."""
        ordered = sorted(self._found.values(), key=lambda one: one[0])
        found: list[Part] = []
        for (part, _stage), held in groupby(ordered, key=lambda one: one[0][:2]):
            if part != _STAGES or not self._columns:
                found += _in_lists(held)
                continue
            section = Part("Sect")
            for lane, inner in groupby(held, key=lambda one: one[0][2]):
                if lane != _OF_STAGE and lane in self._lane_names:
                    named = Part("H3", says=self._lane_names[lane])
                    self.unseen.append(named)
                    section.inner.append(named)
                section.inner += _in_lists(inner)
            found.append(section)
        return found

    def _title(self, node: Node) -> Iterator[tuple[Part | None, Sequence[Shape]]]:
        """Yield the title itself, in the largest type, and apart from it what stands around it."""
        largest = max((shape.size for shape in node.shapes if isinstance(shape, Words)), default=0.0)
        for is_title, shapes in groupby(
            node.shapes, key=lambda shape: isinstance(shape, Words) and shape.size == largest
        ):
            element = self._of(node, "title", node.key) if is_title else self._of(node, "text", f"{node.key}:around")
            yield element, tuple(shapes)

    def _others(self, node: Node) -> Iterator[tuple[Part | None, Sequence[Shape]]]:
        """Yield what has words as text, its pictures as figures, and what has a name alone as a figure."""
        shapes = node.shapes
        kinds = {type(shape) for shape in shapes}
        if Words not in kinds:
            is_told = node.name and not (node.role == "connection" and node.record is None)
            yield (self._of(node, "figure", node.key, node.name) if is_told else None), shapes
            return
        own = self._of(node, node.role, node.key)
        if Image not in kinds:
            yield own, shapes
            return
        for place, shape in enumerate(shapes):
            if isinstance(shape, Image):
                told = self._alternatives.get(f"picture:{shape.picture.key}", "") or node.name
                yield self._figure(f"{node.key}:{place}", told, own), (shape,)
            else:
                yield own, (shape,)

    def _figure(self, key: str, alternative: str, within: Part) -> Part:
        figure = self._figures.get(key)
        if figure is None:
            figure = self._figures[key] = Part("Figure", alternative=alternative)
            within.inner.append(figure)
        return figure

    def _of(self, node: Node, role: str, name: str | None, alternative: str = "") -> Part:
        """Return the element of this role and name; without a name, that of the role in the stage and lane."""
        key: object = (role, name)
        if name is None:
            x, y, width, height = node.bounds
            key = (role, bisect_right(self._columns, x + width / 2), bisect_right(self._bands, y + height / 2))
        known = self._found.get(key)
        if known is not None:
            if role == "emotion":
                known[2].alternative += f"; {node.name}"
            return known[2]
        if role == "emotion":
            alternative = node.name
        place = self._place(node, role)
        if role == "lane":
            self._lane_names[self._lane_at(node)] = node.name
        tag = "Figure" if alternative else "LBody" if role in _LISTED else _TAGS.get(role, "P")
        element = Part(tag, alternative=alternative)
        self._found[key] = place, node.key, element
        return element

    def _place(self, node: Node, role: str) -> _Place:
        order = len(self._found)
        if not self._columns:
            return _STAGES, 0, 0, 0.0, order
        box, kind = node.bounds, node.role
        if kind == "lane":
            return _LANES, 0, self._lane_at(node), 0.0, order
        if kind in _DRAWN_IN_PARTS or kind == "levels":
            return _SHOWN, 0, 0, 0.0, order
        stage = max(0, bisect_right(self._columns, box.x + box.width / 2) - 1)
        if kind == "stage":
            return _STAGES, stage, _OF_STAGE, 0.0, order
        if kind == "phase":
            return _STAGES, max(0, bisect_right(self._columns, box.x + 1.0) - 1), _OF_STAGE, 1.0, order
        middle = box.y + box.height / 2
        if not self._bands or middle < self._bands[0]:
            return _HEAD, 0, 0, 0.0, order
        if middle > self._foot:
            return _FOOT, 0, 0, 0.0, order
        across = box.x if role in _BY_PLACE else _AFTER if role in ("gap", "balance") else 0.0
        return _STAGES, stage, bisect_right(self._bands, middle) - 1, across, order

    def _lane_at(self, node: Node) -> int:
        return bisect_right(self._bands, node.bounds.y + node.bounds.height / 2) - 1


def _in_lists(found: Iterator[tuple[_Place, str, Part]]) -> Iterator[Part]:
    """Yield elements, those that are listed within their lists, and cells within their tables."""
    for whole_tag, held in groupby(found, key=lambda one: _WHOLES.get(one[2].tag)):
        if whole_tag is None:
            yield from (element for _, _, element in held)
            continue
        whole = Part(whole_tag)
        if whole_tag == "L":
            whole.inner += [_around("LI", [element]) for _, _, element in held]
        else:
            # The cells of a row are named "page:number:row:cell".
            rows = groupby(held, key=lambda one: one[1].rsplit(":", 1)[0])
            whole.inner += [_around("TR", [element for _, _, element in row]) for _, row in rows]
        yield whole


def _around(tag: str, inner: list[Part]) -> Part:
    element = Part(tag)
    element.inner = inner
    return element
