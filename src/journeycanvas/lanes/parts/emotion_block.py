"""The emotions of some visits of a path: curve, points and sayings, so that a change draws few of them again."""

from collections.abc import Callable
from itertools import chain, islice
from typing import NamedTuple

from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.emotion_curve import Piece, curve
from journeycanvas.lanes.parts.emotion_points import point_node, spot_of_emotion
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.sayings import Saying, point_box, sayings_of
from journeycanvas.lanes.parts.visit_runs import VisitRun, visit_runs
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Nodes
from journeycanvas.theme.paper import PaperTheme

VISITS = 16
"""Visits in one block."""
FILLED_AS_ONE = 256
"""Visits up to which a path is filled in one figure."""
CONTEXT = 2
"""Visits on either side that a block's slopes depend on."""


class Spoken(NamedTuple):
    """What is said at some visits, and what it must not cover; left and right are their reach."""

    sayings: tuple[Saying, ...]
    pieces: tuple[Piece, ...]
    boxes: tuple[Rect, ...]
    left: float
    right: float


class EmotionBlock(NamedTuple):
    """What is drawn for some visits, and what is said there."""

    curve: Node | None
    points: Nodes
    spoken: Spoken


class EmotionStretch(NamedTuple):
    """What is drawn for a run of visits, and what is said there, block by block."""

    run: VisitRun
    curves: Nodes
    points: Nodes
    spoken: tuple[Spoken, ...]
    left: float
    right: float

    @property
    def is_said(self) -> bool:
        """Whether anything is said at these visits."""
        return any(block.sayings for block in self.spoken)


def emotion_stretches(
    lane: str, drawn: DrawnPath, contents: Contents, reach: tuple[float, float], *, is_filled: bool
) -> list[EmotionStretch]:
    """Return the runs of a path, in the order of its visits; those of a long path are filled block by block."""
    visits = drawn.path.visits
    is_filled_in_blocks = is_filled and len(visits) > FILLED_AS_ONE
    stroke = contents.theme.colours.ink if is_filled else drawn.colour
    runs = visit_runs(drawn, contents)
    xs = [run.pick(contents.xs) for run in runs]
    stretches: list[EmotionStretch] = []
    for index, run in enumerate(runs):
        earlier = chain.from_iterable(map(reversed, reversed(xs[max(0, index - CONTEXT) : index])))
        before = tuple(islice(earlier, CONTEXT))[::-1]
        following = tuple(islice(chain.from_iterable(xs[index + 1 : index + 2 + CONTEXT]), CONTEXT + 1))
        start, end = run.first - len(before), run.after + len(following)
        stretches.append(
            _stretch(
                (lane, drawn.path.id, run.name),
                run,
                (*before, *xs[index], *following) if before or following else xs[index],
                visits[start:end],
                run.pick(contents.touchpoints),
                (len(before), len(before) + len(xs[index])),
                (stroke, drawn.name, is_filled_in_blocks),
                reach,
                contents.theme,
                contents.language,
                contents.word,
            )
        )
    return stretches


def wash_node(lane: str, drawn: DrawnPath, contents: Contents, reach: tuple[float, float]) -> Node | None:
    """Return what fills the curve of a path from neutral, in one figure without seams; None where blocks are filled."""
    visits = drawn.path.visits
    if len(visits) > FILLED_AS_ONE or not visits:
        return None
    xs = tuple(chain.from_iterable(run.pick(contents.xs) for run in visit_runs(drawn, contents)))
    return _wash((lane, drawn.path.id), xs, tuple([visit.emotion for visit in visits]), reach, contents.theme)


@latest
def _wash(
    key: tuple[str, str],
    xs: tuple[float, ...],
    emotions: tuple[float | None, ...],
    reach: tuple[float, float],
    theme: PaperTheme,
) -> Node | None:
    top, bottom = reach
    spots = tuple(spot_of_emotion(x, emotion, top, bottom) for x, emotion in zip(xs, emotions, strict=True))
    proven, span = (True,) * len(spots), (0, len(spots) - 1)
    drawn = curve(spots, proven, span, stroke="", colours=theme.colours, reach=reach, is_filled=True)
    if not drawn.washes:
        return None
    box = Rect(min(xs), top, max(xs) - min(xs), bottom - top)
    return Node(f"wash:{key[0]}:{key[1]}", "wash", Layer.GRID, box, drawn.washes)


@latest
def _stretch(
    key: tuple[str, str, str],
    run: VisitRun,
    xs: tuple[float, ...],
    visits: tuple[Visit, ...],
    touchpoints: tuple[Touchpoint, ...],
    own: tuple[int, int],
    manner: tuple[str, str, bool],
    reach: tuple[float, float],
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> EmotionStretch:
    """Draw a run of visits, block by block; its own ones stand from one place to before the other."""
    blocks = []
    for first in range(own[0], own[1], VISITS):
        last = min(first + VISITS, own[1], len(visits) - 1)
        start, end = max(0, first - CONTEXT), min(len(visits), last + CONTEXT + 1)
        blocks.append(
            _block(
                (key[0], key[1], f"{key[2]}.{first - own[0]}"),
                xs[start:end],
                visits[start:end],
                touchpoints[first - own[0] : first - own[0] + VISITS],
                (first - start, last - start),
                manner,
                reach,
                theme,
                language,
                word,
            )
        )
    spoken = tuple([block.spoken for block in blocks])
    return EmotionStretch(
        run,
        tuple([block.curve for block in blocks if block.curve is not None]),
        tuple(chain.from_iterable([block.points for block in blocks])),
        spoken,
        min([block.left for block in spoken]),
        max([block.right for block in spoken]),
    )


@latest
def _block(
    key: tuple[str, str, str],
    xs: tuple[float, ...],
    visits: tuple[Visit, ...],
    touchpoints: tuple[Touchpoint, ...],
    span: tuple[int, int],
    manner: tuple[str, str, bool],
    reach: tuple[float, float],
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> EmotionBlock:
    top, bottom = reach
    stroke, name, is_filled = manner
    spots = tuple([spot_of_emotion(x, visit.emotion, top, bottom) for x, visit in zip(xs, visits, strict=True)])
    proven = tuple([visit.evidence != "hypothesis" for visit in visits])
    drawn = curve(spots, proven, span, stroke=stroke, colours=theme.colours, reach=reach, is_filled=is_filled)
    own = slice(span[0], span[0] + len(touchpoints))
    neutral = (top + bottom) / 2
    points = tuple(
        point_node((key[0], visit.id), visit, spot, neutral, touchpoint.name, name, theme.colours, language, word)
        for visit, spot, touchpoint in zip(visits[own], spots[own], touchpoints, strict=True)
    )
    sayings = tuple(
        saying
        for visit, (x, y) in zip(visits[own], spots[own], strict=True)
        if visit.verbatims or visit.emotion_word
        for saying in sayings_of(visit, x, neutral if y is None else y, theme.colours, language)
    )
    boxes = tuple(point_box(*node.bounds.middle) for node in points)
    left, right = min(xs), max(xs)
    node = None
    if drawn.lines:
        box = Rect(left, top, right - left, bottom - top)
        shapes = (*drawn.washes, *drawn.lines)
        node = Node(f"curve:{key[0]}:{key[1]}:{key[2]}", "curve", Layer.PATH, box, shapes, name=name)
    return EmotionBlock(node, points, Spoken(sayings, drawn.pieces, boxes, left, right))
