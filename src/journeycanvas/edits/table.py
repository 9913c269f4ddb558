"""Writing into the table: many boxes at once, and new rows; what does not fit is refused box by box."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import cards, table_values, touchpoints
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.new_touchpoints import Placed, add_touchpoints, feel
from journeycanvas.edits.table_columns import (
    Row,
    Sheet,
    columns,
    path_of,
    rows,
    shown,
    visits_by_touchpoint,
)
from journeycanvas.edits.table_fields import Column
from journeycanvas.edits.time import times
from journeycanvas.language import N_, _, words
from journeycanvas.model.card import Card

NEW_STAGE = N_("New stage")


class Box(NamedTuple):
    """A place in the table: the id of the row's record, and the id of the column."""

    row: str
    column: str


class Refusal(NamedTuple):
    """A text that does not fit a box, and why, for the user."""

    box: Box
    text: str
    why: str


class Written(NamedTuple):
    """The journey with what fits, what was refused, what was added besides, in words, and the ids of new rows."""

    journey: Journey
    refused: tuple[Refusal, ...] = ()
    added: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


def write(journey: Journey, sheet: Sheet, boxes: Mapping[Box, str]) -> Written:
    """Return the journey with texts in boxes; a box that shows its text already stays as it is.

    A name that is not known yet adds a stage, a channel, a department, a person or a source. Raises EditError where
    the whole cannot be.
    """
    known_columns = {column.id: column for column in columns(journey, sheet)}
    known_rows: dict[str, Row] = {row.id: row for row in rows(journey, sheet)}
    refused: list[Refusal] = []
    added: tuple[str, ...] = ()
    fields: defaultdict[str, dict[str, object]] = defaultdict(dict)
    emotions: defaultdict[str, dict[str, tuple[float | None, ...]]] = defaultdict(dict)
    for box, text in boxes.items():
        row, column = known_rows.get(box.row), known_columns.get(box.column)
        if row is None or column is None or text == shown(journey, row, column):
            continue
        try:
            read = table_values.read(journey, column, text)
            if column.path:
                emotions[column.path][row.id] = _fitting(journey, column, row, read.value)
            else:
                fields[row.id][column.id] = read.value
            journey, added = read.journey, (*added, *read.added)
        except EditError as error:
            refused.append(Refusal(box, text, str(error)))
    for path, felt in emotions.items():
        journey = feel(journey, path, felt, known=times(journey))
    return Written(_with_fields(journey, fields), tuple(refused), added)


def add(
    journey: Journey, sheet: Sheet, texts: Sequence[Mapping[str, str]], *, like: str | None, path: str | None
) -> Written:
    """Return the journey with new rows of these texts by column, below the row they are like where they say no place.

    New touchpoints are visited by the path. Raises EditError where there is no place for them.
    """
    if sheet == "cards" and not any(lane.holds_cards for lane in journey.lanes):
        raise EditError(_("There is no lane of cards yet. Add one with Insert > Lane, then the card."))
    ids = fresh_many(journey, "c" if sheet == "cards" else "t", count=len(texts))
    placed: list[Placed] = []
    lanes: list[str] = []
    refused: list[Refusal] = []
    added: tuple[str, ...] = ()
    last = next((row for row in rows(journey, sheet) if row.id == like), None)
    stage = last.stage if last else None
    lane = last.lane if isinstance(last, Card) else _first_card_lane(journey)
    by_id = {column.id: column for column in columns(journey, sheet)}
    for id, row in zip(ids, texts, strict=True):
        for place in ("stage", "lane"):
            text = row.get(place, "")
            if place not in by_id or not key(text):
                continue
            try:
                read = table_values.read(journey, by_id[place], text)
            except EditError as error:
                refused.append(Refusal(Box(id, place), text, str(error)))
                continue
            journey, added = read.journey, (*added, *read.added)
            stage, lane = (str(read.value), lane) if place == "stage" else (stage, str(read.value))
        if stage is None:
            journey, stage = _with_a_stage(journey)
        placed.append(Placed(id, stage))
        lanes.append(lane)
    journey = (
        add_touchpoints(journey, placed, path=path) if sheet == "touchpoints" else _add_cards(journey, placed, lanes)
    )
    boxes = {
        Box(id, column): text
        for id, row in zip(ids, texts, strict=True)
        for column, text in row.items()
        if column not in ("stage", "lane") and text
    }
    written = write(journey, sheet, boxes)
    return Written(written.journey, (*refused, *written.refused), (*added, *written.added), ids)


def is_kept_full(column: Column) -> bool:
    """Tell whether a box of the column can never be empty, so that clearing passes over it."""
    return column.kind in ("stage", "lane")


def _fitting(journey: Journey, column: Column, row: Row, value: object) -> tuple[float | None, ...]:
    """Return an emotion for each visit of the row."""
    assert isinstance(value, tuple)
    visits = visits_by_touchpoint(path_of(journey, column.path).visits).get(row.id, ())
    if len(value) not in (1, len(visits)):
        raise EditError(
            _("The path comes here {count} times: write one emotion, or as many.").format(count=len(visits))
        )
    return value


def _with_fields(journey: Journey, fields: Mapping[str, dict[str, object]]) -> Journey:
    """Return the journey with these fields by row; rows that change their place move as when they are dragged."""
    stages = {id: str(values.pop("stage")) for id, values in fields.items() if "stage" in values}
    lanes = {id: str(values.pop("lane")) for id, values in fields.items() if "lane" in values}
    changed = evolved(
        journey,
        touchpoints=tuple([_changed(one, fields) for one in journey.touchpoints]),
        cards=tuple([_changed(one, fields) for one in journey.cards]),
    )
    moves: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for card in changed.cards:
        to = (lanes.get(card.id, card.lane), stages.get(card.id, card.stage))
        if to != (card.lane, card.stage):
            moves[to].append(card.id)
    for (lane, stage), ids in moves.items():
        changed = cards.move_many(changed, ids, lane=lane, stage=stage)
    moved = {one.id: touchpoints.Move(stages[one.id]) for one in changed.touchpoints if one.id in stages}
    return touchpoints.move_many(changed, moved) if moved else changed


def _changed(row: Row, fields: Mapping[str, dict[str, object]]) -> Row:
    values = fields.get(row.id)
    return evolved(row, **values) if values else row


def _with_a_stage(journey: Journey) -> tuple[Journey, str]:
    if journey.stages:
        return journey, journey.stages[-1].id
    from journeycanvas.edits import stages  # only the first row of an empty journey asks for it

    (id,) = fresh_many(journey, "s", count=1)
    return stages.insert(journey, words(journey.language)(NEW_STAGE), id=id), id


def _first_card_lane(journey: Journey) -> str:
    held = [lane for lane in journey.lanes if lane.holds_cards]
    return next((lane.id for lane in held if not lane.hidden), held[0].id if held else "")


def _add_cards(journey: Journey, placed: Sequence[Placed], lanes: Sequence[str]) -> Journey:
    """Return the journey with new cards, each at the end of its cell."""
    new = tuple([Card(id=one.id, lane=lane, stage=one.stage) for one, lane in zip(placed, lanes, strict=True)])
    return evolved(journey, cards=(*journey.cards, *new))
