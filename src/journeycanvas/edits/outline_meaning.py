"""What the lines of a changed outline mean: which records they are, and what of those is said otherwise than before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.new_touchpoints import Felt
from journeycanvas.edits.outline_brackets import Said, felt_on, said
from journeycanvas.edits.outline_lines import Kind, Line, typed
from journeycanvas.edits.outline_reading import ReadLine
from journeycanvas.edits.table_columns import card_lane_names, path_of
from journeycanvas.language import _

_PREFIXES: dict[Kind, str] = {"stage": "s", "touchpoint": "t", "card": "c"}


class Unclear(NamedTuple):
    """A line that changes nothing: its number from 0, and why, for the user."""

    line: int
    why: str


class Meant(NamedTuple):
    """What a line stands for: its record (of a lane's line the lane), where that stands, and what is said otherwise."""

    kind: Kind
    id: str
    stage: str
    lane: str = ""
    is_new: bool = False
    fields: Mapping[str, object] = {}
    felt: Mapping[str, Felt] = {}
    """Emotions by path."""


def meanings(
    journey: Journey, old: Sequence[Line], new: Sequence[ReadLine], pairs: Mapping[int, int]
) -> tuple[dict[int, Meant], list[Unclear]]:
    """Return what the new lines mean, by their places, and which are unclear.

    Pairs tells which old line a new one is. A record whose line is unclear stays as it is.
    """
    fresh = {kind: _fresh(journey, new, pairs, kind) for kind in _PREFIXES}
    meant: dict[int, Meant] = {}
    unclear: list[Unclear] = []
    for place, line in enumerate(new):
        before = old[pairs[place]] if place in pairs else None
        try:
            meant[place] = _meaning(journey, line, before, fresh=fresh, above=meant)
        except EditError as error:
            unclear.append(Unclear(line.number, str(error)))
            if before is not None and before.kind != "lane":
                above = meant.get(line.stage) if line.stage is not None else None
                meant[place] = Meant(before.kind, before.id, above.id if above else before.stage, before.lane)
    return meant, unclear


def _fresh(journey: Journey, new: Sequence[ReadLine], pairs: Mapping[int, int], kind: Kind) -> Iterator[str]:
    count = sum(line.kind == kind and place not in pairs for place, line in enumerate(new))
    return iter(fresh_many(journey, _PREFIXES[kind], count=count))


def _meaning(
    journey: Journey,
    line: ReadLine,
    before: Line | None,
    *,
    fresh: Mapping[Kind, Iterator[str]],
    above: Mapping[int, Meant],
) -> Meant:
    if line.kind == "lane":
        lane = _lane(journey, line, before)
        return Meant("lane", lane, _stage(line, above), lane)
    id = before.id if before is not None else next(fresh[line.kind])
    is_new = before is None
    if line.kind == "stage":
        return Meant("stage", id, id, is_new=is_new, fields=_text("name", line, before))
    stage = _stage(line, above)
    if line.kind == "touchpoint":
        fields, felt = _touchpoint(journey, id, line, before)
        return Meant("touchpoint", id, stage, is_new=is_new, fields=fields, felt=felt)
    if line.lane is None or line.lane not in above:
        raise EditError(_("A card stands under the name of its lane and a colon, such as “Needs:”."))
    return Meant("card", id, stage, above[line.lane].id, is_new, _text("text", line, before))


def _stage(line: ReadLine, above: Mapping[int, Meant]) -> str:
    if line.stage is None or line.stage not in above:
        raise EditError(_("There is no stage above this line: a line that is not indented begins one."))
    return above[line.stage].id


def _lane(journey: Journey, line: ReadLine, before: Line | None) -> str:
    if before is not None and before.content == line.content:
        return before.id
    name = line.content.removesuffix(":").strip()
    lane = card_lane_names(journey.lanes, journey.language).named(name)
    if lane is None:
        raise EditError(_("There is no lane of cards called “{text}”.").format(text=name))
    return lane


def _text(field: str, line: ReadLine, before: Line | None) -> dict[str, object]:
    return {} if before is not None and before.content == line.content else {field: typed(line.content)}


def _touchpoint(
    journey: Journey, id: str, line: ReadLine, before: Line | None
) -> tuple[dict[str, object], dict[str, Felt]]:
    """Return the fields and emotions that a line says otherwise; what is written as before stays as it is."""
    if before is not None and before.content == line.content:
        return {}, {}
    name, inside = _parts(line.content)
    old_name, old_inside = _parts(before.content) if before is not None else (None, "")
    fields: dict[str, object] = {} if name == old_name else {"name": typed(name)}
    if inside == old_inside:
        return fields, {}
    now, then = said(journey, inside), _said_before(journey, id, old_inside)
    fields.update(
        (field, getattr(now, field))
        for field in ("channels", "moment", "moment_of_truth")
        if getattr(now, field) != getattr(then, field)
    )
    felt = {
        path: now.emotions.get(path, (None,))
        for path in {**then.emotions, **now.emotions}
        if now.emotions.get(path) != then.emotions.get(path)
    }
    for path, emotions in felt.items():
        count = len(felt_on(path_of(journey, path), id))
        if len(emotions) not in (1, count):
            raise EditError(_("The path comes here {count} times: write one emotion, or as many.").format(count=count))
    return fields, felt


def _said_before(journey: Journey, id: str, inside: str) -> Said:
    """Return what the brackets said; names that only the document can tell apart are taken from there."""
    try:
        return said(journey, inside)
    except EditError:
        touchpoint = touchpoint_by_id(journey.touchpoints)[id]
        felt = {path.id: felt_on(path, id) for path in journey.paths}
        return Said(touchpoint.channels, felt, touchpoint.moment, touchpoint.moment_of_truth)


def _parts(content: str) -> tuple[str, str]:
    """Return the name, and what stands in brackets after it."""
    if content.endswith("]") and "[" in content:
        name, _bracket, inside = content[:-1].rpartition("[")
        return name.strip(), inside.strip()
    if "[" in content:
        raise EditError(_("The bracket is not closed."))
    return content, ""
