"""How small the text of a scene is when it is printed."""

from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Words


def smallest_text_pt(scene: Scene) -> float:
    """Return the size in points of the smallest text on paper; infinite where there is none."""
    sizes = (shape.size for node in scene.nodes if node.on_paper for shape in node.shapes if isinstance(shape, Words))
    return min(sizes, default=float("inf")) * scene.sheet.scale
