"""What a test sees of a scene: nodes by role, where text stands, and which of them share room."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from math import isfinite

from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Disc, Dots, Words
from journeycanvas.text import ascent, descent

ROUNDING = 1e-6
"""Points by which two boxes may seem to overlap."""


def of_role(scene: Scene, *roles: str) -> list[Node]:
    """Return the nodes of these roles, in painting order."""
    return [node for node in scene.nodes if node.role in roles]


def node_of(scene: Scene, key: str) -> Node:
    """Return the node with this key."""
    return next(node for node in scene.nodes if node.key == key)


def words_of(node: Node) -> list[Words]:
    """Return the lines of text of a node."""
    return [shape for shape in node.shapes if isinstance(shape, Words)]


def text_of(node: Node) -> str:
    """Return the lines of text of a node, one under the other."""
    return "\n".join(words.text for words in words_of(node))


def letters(text: str) -> str:
    """Return a text without spaces and line ends, which layout may set as it likes."""
    return "".join(text.split())


def all_text(scene: Scene) -> str:
    """Return all that is written, without spaces."""
    return letters("".join(text_of(node) for node in scene.nodes))


def line_box(words: Words) -> Rect:
    """Return the box of a line of text, from the top of its letters to their tails."""
    rise, fall = ascent(words.size), descent(words.size)
    return Rect(words.x, words.y - rise, words.width, rise + fall)


def text_box(node: Node) -> Rect:
    """Return the box of all text of a node."""
    return around([line_box(words) for words in words_of(node)])


def discs(nodes: Iterable[Node]) -> list[Rect]:
    """Return the box of the first disc of each node."""
    found = []
    for node in nodes:
        disc = next(shape for shape in node.shapes if isinstance(shape, Disc))
        found.append(Rect(disc.x - disc.radius, disc.y - disc.radius, 2 * disc.radius, 2 * disc.radius))
    return found


def dots_of(nodes: Iterable[Node]) -> list[tuple[float, float]]:
    """Return the middles of all dots."""
    flat = [part for node in nodes for shape in node.shapes if isinstance(shape, Dots) for part in shape.points]
    return list(zip(flat[::2], flat[1::2], strict=True))


def shares_room(one: Rect, other: Rect, *, tolerance: float = ROUNDING) -> bool:
    """Tell whether two boxes overlap by more than rounding."""
    return one.grown(-tolerance / 2).overlaps(other.grown(-tolerance / 2))


def overlapping(boxes: dict[str, Rect]) -> list[tuple[str, str]]:
    """Return the pairs of names whose boxes overlap."""
    return [
        (one, other) for (one, first), (other, second) in combinations(boxes.items(), 2) if shares_room(first, second)
    ]


def covering(boxes: dict[str, Rect], others: dict[str, Rect]) -> list[tuple[str, str]]:
    """Return the pairs of one name here and one there whose boxes overlap."""
    return [
        (one, other)
        for one, first in boxes.items()
        for other, second in others.items()
        if one != other and shares_room(first, second)
    ]


def lies_inside(box: Rect, outer: Rect, *, tolerance: float = 0.5) -> bool:
    """Tell whether a box lies inside another one, with so much tolerance in points."""
    return outer.grown(tolerance).holds(box)


def is_all_finite(value: object) -> bool:
    """Tell whether no number in a scene, a node or a shape is infinite or not a number."""
    return all(isfinite(number) for number in _numbers(value))


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, float):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, Node):
        yield from _numbers((value.bounds, value.shown))
