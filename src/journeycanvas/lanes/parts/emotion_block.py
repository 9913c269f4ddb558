"""The emotions of some visits of a path: curve, points and sayings, so that a change draws few of them again."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.cuts import parts
from journeycanvas.lanes.parts.emotion_curve import Course, curve
from journeycanvas.lanes.parts.emotion_points import PointManner, point_node, spot_of_emotion
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.line import LineStyle
from journeycanvas.lanes.parts.path_line import styles_of
from journeycanvas.lanes.parts.sayings import Saying, sayings_of
from journeycanvas.lanes.parts.visit_runs import VisitRun, visit_runs
from journeycanvas.model.balance import Felt, felt, together
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Nodes, Shown
from journeycanvas.theme.paper import Colours, PaperTheme

VISITS = 16
"""Visits in one block, where they are few."""
FILLED_AS_ONE = 256
"""Visits up to which a path is filled in one figure."""
CONTEXT = 2
"""Visits on either side that a block's slopes depend on."""

Manner = tuple[str, str, bool, LineStyle | None, bool]
"""Of a curve: its colour, the name of its path, whether it is filled, its dots, and whether what is unproven looks so.

The first path has a line instead of dots."""


class Spoken(NamedTuple):
    """What is said at some visits, and what it must not cover; left and right are their reach."""

    sayings: tuple[Saying, ...]
    course: Course
    boxes: tuple[Rect, ...]
    left: float
    right: float


class EmotionBlock(NamedTuple):
    """What is drawn for some visits, what is said there, and what is felt."""

    curve: Node | None
    points: Nodes
    spoken: Spoken
    felt: Felt


class EmotionStretch(NamedTuple):
    """What is drawn for a run of visits, what is said there, block by block, whether anything is, and what is felt."""

    stage: str
    curves: Nodes
    points: Nodes
    spoken: tuple[Spoken, ...]
    left: float
    right: float
    is_said: bool
    felt: Felt


def emotion_stretches(
    lane: str, drawn: DrawnPath, contents: Contents, reach: tuple[float, float], *, is_filled: bool
) -> list[EmotionStretch]:
    """Return the runs of a path, in the order of its visits; those of a long path are filled block by block."""
    visits = drawn.path.visits
    is_filled_in_blocks = is_filled and len(visits) > FILLED_AS_ONE
    stroke = contents.theme.colours.ink if is_filled else drawn.colour
    runs = visit_runs(drawn, contents.ids)
    xs = [run.pick(contents.xs) for run in runs]
    place = next(place for place, each in enumerate(contents.paths) if each is drawn)
    dots = None if place == 0 else styles_of(contents.paths)[place]
    manner = (stroke, drawn.name, is_filled_in_blocks, dots, contents.shows_evidence)
    stretches: list[EmotionStretch] = []
    for index, (run, own, around) in enumerate(zip(runs, xs, _visits_around(drawn.path.id, visits, runs), strict=True)):
        before = own[:0]
        for earlier in xs[max(0, index - CONTEXT) : index]:
            before = (before + earlier[-CONTEXT:])[-CONTEXT:]
        following = own[:0]
        for later in xs[index + 1 : index + 2 + CONTEXT]:
            following = (following + later[: CONTEXT + 1])[: CONTEXT + 1]
        stretches.append(
            _stretch(
                (lane, drawn.path.id, run.name),
                run.stage,
                (before, own, following),
                around,
                run.pick(contents.ids),
                run.pick(contents.touchpoints),
                manner,
                reach,
                contents.theme,
                contents.language,
                contents.word,
            )
        )
    return stretches


@latest
def _visits_around(key: str, visits: tuple[Visit, ...], runs: tuple[VisitRun, ...]) -> list[tuple[Visit, ...]]:
    """Return for each run its visits, and those around it that its slopes depend on."""
    return [visits[max(0, run.first - CONTEXT) : run.after + CONTEXT + 1] for run in runs]


def wash_node(lane: str, drawn: DrawnPath, contents: Contents, reach: tuple[float, float]) -> Node | None:
    """Return what fills the curve of a path from neutral, in one figure without seams; None where blocks are filled."""
    visits = drawn.path.visits
    if len(visits) > FILLED_AS_ONE or not visits:
        return None
    xs = tuple(chain.from_iterable(run.pick(contents.xs) for run in visit_runs(drawn, contents.ids)))
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
    drawn = curve(Course(spots, span), proven, stroke="", colours=theme.colours, reach=reach, is_filled=True)
    if not drawn.washes:
        return None
    box = Rect(min(xs), top, max(xs) - min(xs), bottom - top)
    return Node(f"wash:{key[0]}:{key[1]}", "wash", Layer.GRID, box, drawn.washes)


@latest
def _stretch(
    key: tuple[str, str, str],
    stage: str,
    places: tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]],
    visits: tuple[Visit, ...],
    ids: tuple[str, ...],
    touchpoints: tuple[Touchpoint, ...],
    manner: Manner,
    reach: tuple[float, float],
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> EmotionStretch:
    """Draw a run of visits, block by block; places are x of visits before, of its own ones and of those after."""
    before, own, following = places
    xs = (*before, *own, *following)
    begin = len(before)
    blocks = []
    for name, part in parts(ids, VISITS):
        first, last = begin + part.start, min(begin + part.stop, len(visits) - 1)
        start, end = max(0, first - CONTEXT), min(len(visits), last + CONTEXT + 1)
        blocks.append(
            _block(
                (key[0], key[1], f"{key[2]}.{name}"),
                xs[start:end],
                visits[start:end],
                touchpoints[part],
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
        stage,
        tuple([block.curve for block in blocks if block.curve is not None]),
        tuple(chain.from_iterable([block.points for block in blocks])),
        spoken,
        min([block.left for block in spoken]),
        max([block.right for block in spoken]),
        any(block.sayings for block in spoken),
        together([block.felt for block in blocks]),
    )


@latest
def _block(
    key: tuple[str, str, str],
    xs: tuple[float, ...],
    visits: tuple[Visit, ...],
    touchpoints: tuple[Touchpoint, ...],
    span: tuple[int, int],
    manner: Manner,
    reach: tuple[float, float],
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> EmotionBlock:
    top, bottom = reach
    _, name, _, _, is_marked = manner
    spots = tuple([spot_of_emotion(x, visit.emotion, top, bottom) for x, visit in zip(xs, visits, strict=True)])
    proven = tuple([not is_marked or visit.evidence != "hypothesis" for visit in visits])
    colours = theme.colours
    course = Course(spots, span)
    own = slice(span[0], span[0] + len(touchpoints))
    neutral = (top + bottom) / 2
    point_manner = PointManner(name, colours, language, word, is_marked)
    points = tuple(
        point_node((key[0], visit.id), visit, spot, neutral, touchpoint.name, point_manner)
        for visit, spot, touchpoint in zip(visits[own], spots[own], touchpoints, strict=True)
    )
    sayings = tuple(
        saying
        for visit, (x, y) in zip(visits[own], spots[own], strict=True)
        if visit.verbatims or visit.emotion_word
        for saying in sayings_of(visit, x, neutral if y is None else y, theme.colours, language)
    )
    boxes = tuple([node.bounds for node in points])
    left, right = min(xs), max(xs)
    node = None
    if course.is_seen:
        box = Rect(left, top, right - left, bottom - top)
        show = Asked((_curve, course, proven, manner, reach, colours))
        node = Node(f"curve:{key[0]}:{key[1]}:{key[2]}", "curve", Layer.PATH, box, show=show)
    there = felt([visit.emotion for visit in visits[own]])
    return EmotionBlock(node, points, Spoken(sayings, course, boxes, left, right), there)


def _curve(
    course: Course, proven: tuple[bool, ...], manner: Manner, reach: tuple[float, float], colours: Colours
) -> Shown:
    stroke, name, is_filled, dots, _ = manner
    drawn = curve(course, proven, stroke=stroke, colours=colours, reach=reach, is_filled=is_filled, dots=dots)
    return Shown((*drawn.washes, *drawn.lines), name)
