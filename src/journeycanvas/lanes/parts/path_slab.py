"""One slab of a stage in the path lane: what is drawn in it, with labels that cover nothing."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Wish, place_all, reaching_beyond, taken_by
from journeycanvas.lanes.parts.path_nodes import badge_box, badge_node, gap_label, label_node, spot_box, touchpoint_node
from journeycanvas.lanes.parts.path_shares import Held, InTheWay
from journeycanvas.lanes.parts.path_signs import Sign, sign_nodes
from journeycanvas.lanes.parts.touchpoint_labels import sizes, touchpoint_label
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import box_rows
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Node
from journeycanvas.theme.paper import PaperTheme

LABEL_GAP = 4.0
BADGE_GAP = 3.0


class StageScene(NamedTuple):
    """What a stage or a slab of it adds to the lane, by layer, and how far down its labels reach."""

    connections: tuple[Node, ...]
    touchpoints: tuple[Node, ...]
    labels: tuple[Node, ...]
    badges: tuple[Node, ...]
    bottom: float


class Slab(NamedTuple):
    """A drawn slab: its scene, and those labels that reach into the room of the next one."""

    scene: StageScene
    reaching_on: tuple[Placed, ...]


class Manner(NamedTuple):
    """What is the same for all of a stage: its name, the look, the language, the channels."""

    stage: str
    theme: PaperTheme
    language: str
    word: Callable[[str], str]
    channels: Mapping[str, tuple[str, str]]


@latest
def slab_scene(
    key: tuple[str, str, int],
    own: Held,
    in_the_way: InTheWay,
    signs: tuple[Sign, ...],
    earlier: tuple[Placed, ...],
    inside: Rect,
    next_begin: float,
    manner: Manner,
) -> Slab:
    """Draw one slab; the next one begins at an x.

    What is in the way and the labels of earlier slabs are what its own must not cover.
    """
    held, spots, emotions, upright = own
    near, gaps_near, lines, badges = in_the_way
    theme, language, word = manner.theme, manner.language, manner.word
    labels = [touchpoint_label(touchpoint, theme, language, word, room=inside.width) for touchpoint in held]
    gaps = [(f"{path}:{badge.key}", badge, gap_label(badge, theme, language, word)) for path, badge in badges]
    wishes = [sign.wish for sign in signs]
    wishes += [
        Wish(touchpoint.id, spot_box(spot), sizes(options), LABEL_GAP, upright=steep)
        for touchpoint, spot, options, steep in zip(held, spots, labels, upright, strict=True)
    ]
    wishes += [
        Wish(name, badge_box(badge), sizes(options), BADGE_GAP, optional=True, upright=badge.is_steep)
        for name, badge, options in gaps
    ]
    boxes = box_rows((*map(spot_box, near), *map(badge_box, gaps_near)))
    found = place_all(wishes, (boxes, *map(taken_by, lines)), earlier, inside=inside)
    placed = dict(zip([wish.key for wish in wishes], found, strict=True))
    touchpoints = tuple(
        touchpoint_node(touchpoint.id, touchpoint, spot, emotion, manner.channels, manner.stage, theme, word)
        for touchpoint, spot, emotion in zip(held, spots, emotions, strict=True)
    )
    names = tuple(
        label_node(touchpoint.id, touchpoint, options[spot.option], spot, theme)
        for touchpoint, options in zip(held, labels, strict=True)
        if (spot := placed[touchpoint.id]) is not None
    )
    badge_nodes = tuple(
        badge_node((key[0], name), badge, options, placed[name], theme) for name, badge, options in gaps
    )
    ways, heads = sign_nodes(signs, placed, theme)
    lowest = max([spot.rect.bottom for spot in found if spot], default=0.0)
    scene = StageScene(ways, touchpoints, (*names, *heads), badge_nodes, max(inside.bottom, lowest + 2.0))
    return Slab(scene, reaching_beyond((*earlier, *found), next_begin))
