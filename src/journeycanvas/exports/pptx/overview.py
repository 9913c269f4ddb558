"""The whole map on one slide, laid out as if the slide were its paper."""

from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports import markup
from journeycanvas.exports.pptx import figures
from journeycanvas.exports.pptx.deck import Deck
from journeycanvas.exports.pptx.drawing import Drawing, Place
from journeycanvas.exports.pptx.map_words import described, shown_title
from journeycanvas.exports.pptx.slide_parts import TITLE_BOX, TITLE_SIZE, add_text, add_title
from journeycanvas.exports.pptx.units import HEIGHT, READABLE_PT, WIDTH, xfrm
from journeycanvas.exports.pptx.writing import Run
from journeycanvas.language import N_
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Shape, Words
from journeycanvas.text import break_lines, line_height
from journeycanvas.theme.paper import PAPER

SCALE = READABLE_PT / PAPER.type.smallest
"""At this scale, the smallest text of a map can be read."""
MOST_NODES = 3_000
"""Nodes from which on what is too small to be read is drawn as a sketch."""
WHOLE = N_("The whole map")
_SKETCHED_PT = 4.0
"""Text that is smaller is left out of a sketch."""
_SEEN_PT = 0.75
"""What is smaller is left out of a sketch."""
_LONG = 3.0
"""A map so many times as long as high is not laid out anew for one slide: it would not get larger."""
_EDGE_MM = 4.0
_SIDE = 12.0
_TITLE_LEAST = 240.0
_SUBTITLE_PT = 9.0
_SUBTITLE_LINES = 2


class Whole(NamedTuple):
    """The map on one slide: its scene, where it stands, and the room for its title beside what is above it."""

    scene: Scene
    place: Place
    title: Rect | None

    @property
    def is_sketched(self) -> bool:
        """Whether what is too small to be read is left out."""
        return len(self.scene.nodes) > MOST_NODES


def whole_map(journey: Journey, content: Scene) -> Whole:
    """Return the map laid out on a slide; a long one as it is, in the middle."""
    if content.width > _LONG * content.height:
        room = Rect(_SIDE, TITLE_BOX.bottom + 6.0, WIDTH - 2 * _SIDE, HEIGHT - TITLE_BOX.bottom - 30.0)
        scale = min(room.width / content.width, room.height / content.height)
        y = room.y + (room.height - content.height * scale) / 2
        return Whole(content, Place(scale, (WIDTH - content.width * scale) / 2, y), None)
    scene = _on_slide(journey, top=0.0)
    place = Place(WIDTH / scene.width)
    title = _title_room(scene, place)
    if title is not None:
        return Whole(scene, place, title)
    top = TITLE_BOX.bottom
    scene = _on_slide(journey, top=top)
    return Whole(scene, Place(WIDTH / scene.width, 0.0, top), None)


def draw_whole(deck: Deck, drawing: Drawing, whole: Whole) -> None:
    """Draw the whole map, with its title above it."""
    title, scene, place = shown_title(deck), whole.scene, whole.place
    subtitle = _subtitle(scene)
    if whole.title is None:
        add_title(drawing, title)
    else:
        room = whole.title
        lines = break_lines(subtitle, style="regular", size=_SUBTITLE_PT, width=room.width)
        under = min(_SUBTITLE_LINES, len(lines)) * line_height(_SUBTITLE_PT)
        add_title(drawing, title, room._replace(height=room.height - under))
        if subtitle:
            box = Rect(room.x, room.bottom - under, room.width, under)
            add_text(
                drawing, (Run(subtitle, _SUBTITLE_PT, "regular", deck.theme.colours.secondary),), box, name=subtitle
            )
    _add_ground(deck, drawing, scene, place)
    for node in progress.through(scene.nodes):
        if node.on_paper and node.role != "title":
            drawing.node(node, _sketch(node, drawing, place.scale) if whole.is_sketched else node.shapes, place)


def _on_slide(journey: Journey, *, top: float) -> Scene:
    """Return the map laid out on what a slide leaves below a height, as if this were its paper."""
    page = journey.page.evolve(
        paper="custom",
        orientation="landscape",
        width_mm=WIDTH / SCALE / POINTS_PER_MM,
        height_mm=(HEIGHT - top) / SCALE / POINTS_PER_MM,
        margin_mm=_EDGE_MM,
    )
    return lay_out(journey.evolve(page=page))


def _title_room(scene: Scene, place: Place) -> Rect | None:
    """Return the room for a title left of who travels, above the stages; None where there is too little."""
    nodes = [node for node in scene.nodes if node.on_paper]
    title = next((node.bounds for node in nodes if node.role == "title"), None)
    if title is None or not scene.bands:
        return None
    below = min([node.bounds.y for node in nodes if node.role in ("phase", "stage")] or [scene.bands[0].y])
    others = [
        node.bounds.x
        for node in nodes
        if node.role in ("persona", "goal") and node.bounds.y < below and node.bounds.right > title.x
    ]
    right = min([*others, scene.width - title.x])
    box = place.rect(Rect(title.x, 0.0, right - title.x, below))
    room = Rect(box.x, 8.0, box.width - 16.0, box.height - 14.0)
    return room if room.width >= _TITLE_LEAST and room.height >= 2 * line_height(TITLE_SIZE / 2) else None


def _sketch(node: Node, drawing: Drawing, scale: float) -> tuple[Shape, ...]:
    """Return what of a node is seen where most of it is too small to be read: nothing of what is but a speck."""
    if max(node.bounds.width, node.bounds.height) * scale < _SEEN_PT:
        # Its texts have not been looked at; they are no larger than it is.
        drawing.smallest_pt = min(drawing.smallest_pt, PAPER.type.smallest * scale)
        return ()
    sizes = [shape.size * scale for shape in node.shapes if isinstance(shape, Words)]
    if max(sizes, default=_SKETCHED_PT) >= _SKETCHED_PT:
        return node.shapes
    drawing.smallest_pt = min(drawing.smallest_pt, *sizes)
    return tuple(shape for shape in node.glance() if not isinstance(shape, Words))


def _subtitle(scene: Scene) -> str:
    """Return what stands under the title of the map."""
    title = next((node for node in scene.nodes if node.on_paper and node.role == "title"), None)
    words = [shape for shape in title.shapes if isinstance(shape, Words)] if title else []
    return " ".join(shape.text for shape in words if shape.style == "regular")


def _add_ground(deck: Deck, drawing: Drawing, scene: Scene, place: Place) -> None:
    """Add what stands for the map as a whole, so that it has an alternative text."""
    told = markup.attribute(" ".join(described(deck)))
    name = markup.attribute(deck.word(WHOLE))
    head = f'<p:nvSpPr><p:cNvPr id="{drawing.next_id()}" name="{name}" descr="{told}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    frame = xfrm(*place.rect(Rect(0.0, 0.0, scene.width, scene.height)))
    drawing.add(f"<p:sp>{head}<p:spPr>{frame}{figures.RECTANGLE}<a:noFill/></p:spPr></p:sp>")
