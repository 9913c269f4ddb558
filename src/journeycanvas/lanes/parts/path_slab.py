"""One slab of a stage in the path lane: what is drawn in it, with labels that cover nothing."""

from typing import NamedTuple

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Wish, reaching_beyond
from journeycanvas.lanes.parts.line import Badge
from journeycanvas.lanes.parts.path_nodes import (
    Manner,
    badge_box,
    badge_node,
    gap_label,
    label_node,
    spot_box,
    touchpoint_node,
)
from journeycanvas.lanes.parts.path_shares import Held, InTheWay
from journeycanvas.lanes.parts.path_signs import Sign, sign_nodes
from journeycanvas.lanes.parts.placing_again import Crowd, Taken, places
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.touchpoint_labels import Label, sizes, touchpoint_label
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Node

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


@latest
def slab_scene(
    key: tuple[str, str, int],
    own: tuple[Held, ...],
    in_the_way: tuple[InTheWay, ...],
    signs: tuple[Sign, ...],
    earlier: tuple[Placed, ...],
    inside: Rect,
    next_begin: float,
    manner: Manner,
) -> Slab:
    """Draw one slab; the next one begins at an x.

    What is in the way and the labels of earlier slabs are what its own must not cover.
    """
    theme = manner.theme
    drawn = [
        _touchpoint(touchpoint.id, touchpoint, spot, emotion, is_upright, inside.width, manner)
        for part in own
        for touchpoint, spot, emotion, is_upright in zip(*part, strict=True)
    ]
    gaps = [_gap((key[0], path, gap.key), gap, manner) for part in in_the_way for path, gap in part.badges]
    wishes = [sign.wish for sign in signs]
    wishes += [each.wish for each in drawn]
    wishes += [each.wish for each in gaps]
    # A label stays in its place when only what is said of its touchpoint changes.
    found = places(key, Crowd(tuple(wishes), in_the_way, earlier, inside, _takes))
    placed = dict(zip([wish.key for wish in wishes], found, strict=True))
    names = [
        label_node(wish.key, touchpoint, options[spot.option], spot, theme)
        for touchpoint, _, wish, options in drawn
        if (spot := placed[wish.key]) is not None
    ]
    badge_nodes = tuple(
        [badge_node((key[0], wish.key), gap, options, placed[wish.key], theme) for gap, wish, options in gaps]
    )
    ways, heads = sign_nodes(signs, placed, theme)
    lowest = max([spot.rect.bottom for spot in found if spot], default=0.0)
    touchpoints = tuple([each.node for each in drawn])
    scene = StageScene(ways, touchpoints, (*names, *heads), badge_nodes, max(inside.bottom, lowest + 2.0))
    return Slab(scene, reaching_beyond((*earlier, *found), next_begin))


def _takes(part: InTheWay, inside: Rect) -> Taken:
    return Taken([*map(spot_box, part.spots), *map(badge_box, part.gaps)], part.lines)


class _Touchpoint(NamedTuple):
    """A touchpoint as it is drawn, and what its label wants, in each size."""

    touchpoint: Touchpoint
    node: Node
    wish: Wish
    options: tuple[Label, ...]


@latest
def _touchpoint(
    key: str,
    touchpoint: Touchpoint,
    spot: Spot,
    emotion: float | None,
    is_upright: bool,
    room: float,
    manner: Manner,
) -> _Touchpoint:
    options = touchpoint_label(touchpoint, manner.theme, manner.language, manner.word, room=room)
    wish = Wish(key, spot_box(spot), sizes(options), LABEL_GAP, upright=is_upright)
    node = touchpoint_node(touchpoint, spot, emotion, manner)
    return _Touchpoint(touchpoint, node, wish, options)


class _Gap(NamedTuple):
    """A gap, and what its label wants, in each size: found quickly, and not kept."""

    gap: Badge
    wish: Wish
    options: tuple[Label, ...]


def _gap(key: tuple[str, str, str], gap: Badge, manner: Manner) -> _Gap:
    options, known_sizes = gap_label(gap, manner.theme, manner.language, manner.word)
    name = f"{key[1]}:{gap.key}"
    wish = Wish(name, badge_box(gap), known_sizes, BADGE_GAP, optional=True, upright=gap.is_steep)
    return _Gap(gap, wish, options)
