"""How small the text of a scene is when it is printed."""

from collections.abc import Iterator

from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words


def text_sizes_pt(scene: Scene) -> Iterator[float]:
    """Yield the size in points of each text on paper; most texts of a large map are made when they are looked at."""
    scale = scene.sheet.scale
    for node in scene.nodes:
        if node.on_paper:
            yield from (shape.size * scale for shape in node.shapes if isinstance(shape, Words))


def smallest_text_pt(scene: Scene) -> float:
    """Return the size in points of the smallest text on paper; infinite where there is none."""
    return min(text_sizes_pt(scene), default=float("inf"))
