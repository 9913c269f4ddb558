"""Labels and what they say: one under the other, their texts in one column, or side by side where they are short."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeycanvas.exports.handbook.look import BEFORE_BLOCK, BODY, LABEL, SMALL
from journeycanvas.exports.handbook.rows import Row, Setting, text_rows
from journeycanvas.exports.telling.blocks import Fact, Tag
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.scene.shapes import Disc, Shape
from journeycanvas.scene.shifting import shifted_shape
from journeycanvas.theme.paper import Colours

_NARROWEST = 72.0
_BESIDE_LABEL = 92.0
"""The width of a label in a column of a pair."""
_BETWEEN = 18.0
_MOST_BESIDE = 84.0
"""A fact that is higher than this takes the whole width."""
_INDENT = 10.0


class Said(NamedTuple):
    """A label, and its texts, listed or not."""

    label: str
    texts: tuple[str, ...]
    is_list: bool = False


def said(tags: Iterable[Tag], facts: Iterable[Fact]) -> list[Said]:
    """Return what tags and facts say; tags of one label together."""
    told: dict[str, list[str]] = {}
    for tag in tags:
        told.setdefault(tag.label, []).append(tag.text)
    found = [Said(label, tuple(texts)) for label, texts in told.items()]
    for fact in facts:
        tagged = ", ".join(tag.text for tag in fact.tags)
        found.append(Said(fact.label, tuple(_with(text, tagged) for text in fact.texts), fact.is_list))
    return found


def _with(text: str, tagged: str) -> str:
    return f"{text} ({tagged})" if text and tagged else text or tagged


def fact_rows(one: Said, at: Setting, colours: Colours, *, label: float | None = None) -> Iterator[Row]:
    """Yield a label and what it says beside it, line for line where that is a list."""
    # What is said stands in one column, however far in the label is.
    room = label or max(_NARROWEST, LABEL - at.x)
    named = block(one.label, "medium", SMALL, room - 8.0, at.language)
    beside = at.inset(room)
    rows: list[Row] = []
    for text in one.texts:
        inner = beside.inset(_INDENT) if one.is_list else beside
        own = list(text_rows(text, "regular", BODY, inner, colours.ink, gap=1.5 if rows else BEFORE_BLOCK))
        if one.is_list and own:
            dot = Disc(beside.x + 3.0, BODY * 0.72, 1.3, colours.secondary)
            own[0] = own[0]._replace(shapes=(dot, *own[0].shapes))
        rows += own
    if not rows:
        return
    first = rows[0]
    spare = max(0.0, named.height - first.height - sum(row.gap + row.height for row in rows[1:]))
    shapes = (*placed(named, at.x, 1.0, colours.secondary), *first.shapes)
    yield first._replace(shapes=shapes, is_held=named.height > first.height and len(rows) > 1)
    yield from rows[1:]
    if spare:
        yield Row((), spare)


def fact_pairs(held: Sequence[Said], at: Setting, colours: Colours) -> Iterator[Row]:
    """Yield facts two in a row where both are short, and the others across the page; none out of turn."""
    half = at._replace(width=(at.width - _BETWEEN) / 2)
    waiting: list[Row] = []

    def given(rows: list[Row]) -> tuple[tuple[Shape, ...], float]:
        drawn: list[Shape] = []
        y = 0.0
        for row in rows:
            y += row.gap if y else 0.0
            drawn += [shifted_shape(shape, 0.0, y) for shape in row.shapes]
            y += row.height
        return tuple(drawn), y

    for one in held:
        rows = list(fact_rows(one, half, colours, label=_BESIDE_LABEL))
        if not rows:
            continue
        shapes, height = given(rows)
        if height > _MOST_BESIDE:
            yield from waiting
            waiting = []
            yield from fact_rows(one, at, colours, label=_BESIDE_LABEL)
        elif waiting:
            left = waiting.pop()
            right = tuple(shifted_shape(shape, half.width + _BETWEEN, 0.0) for shape in shapes)
            yield Row((*left.shapes, *right), max(left.height, height), BEFORE_BLOCK)
        else:
            waiting = [Row(shapes, height, BEFORE_BLOCK)]
    yield from waiting
