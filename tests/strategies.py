"""A hypothesis strategy that makes any valid journey, read off the model, so that a new field is tried by itself."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from graphlib import TopologicalSorter
from itertools import count
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.document.references import BUILT_IN, COLLECTIONS, TOP_REFERENCES, VISIT_REFERENCES, Arity
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.model import record as kinds
from journeycanvas.model.card import Card
from journeycanvas.model.path import Connection, Path, Verbatim, Visit
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.record import Record
from journeycanvas.model.schema import Within, Written
from journeycanvas.model.scope import Branding

Json = dict[str, object]

PHRASES = (
    "",
    "Être rassurée",
    "L'œuvre d'art : 12 €, déjà vu ?",
    "a\u202fb\u00a0;",
    "👩‍🚀 🏳️‍🌈 é́",
    "שלום عالم 你好",
    'guillemets " et \\ barre',
    "deux\nlignes\tet une tabulation",
    "{[ crochets ]}",
    "=1+1",
)
UNKNOWN_NAMES = ("x_later", "été", "a/b~c", "", "evolve", "model_config", "__dict__", "copy", "nouveau champ")
HOLDING_LANES = "lanes that hold cards"
_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
_LARGEST = 10**15

plain_texts = st.sampled_from(PHRASES) | st.text(
    st.characters(codec="utf-8", exclude_characters=_CONTROLS), max_size=12
)
json_values: st.SearchStrategy[object] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=4), inner)
    ),
    max_leaves=4,
)

_TEXT_KINDS: tuple[tuple[object, st.SearchStrategy[str]], ...] = (
    (kinds.Text, plain_texts),
    (kinds.Id, st.sampled_from(("mood-smile", "a", "Z_9", "x.y-z", "route"))),
    (kinds.Colour, st.sampled_from(("#000000", "#1F2633", "#c8502d"))),
    (kinds.Address, st.sampled_from(("https://example.org/é?a=1#b", "http://a.b", "mailto:lea@example.org"))),
    (kinds.Day, st.sampled_from(("2026-01-31", "1999-12-01"))),
)
_BASE64 = st.sampled_from(("", "iVBORw0KGgo="))


@dataclass(slots=True)
class Known:
    """The ids that a journey being made has so far, by collection."""

    ids: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in (*COLLECTIONS, HOLDING_LANES)})
    numbers: Iterator[int] = field(default_factory=count)


def journeys(*, least: int = 0) -> st.SearchStrategy[Journey]:
    """Return a strategy for any valid journey, with unknown fields, as it is read from a file.

    Each collection holds three records at most, and as many as `least` asks for.
    """
    return journey_values(least=least).map(lambda values: Journey.model_validate_json(json.dumps(values)))


@st.composite
def journey_values(draw: st.DrawFn, *, least: int = 0) -> Json:
    """Return a strategy for the plain JSON values of any valid journey."""
    known = Known()
    records: dict[str, list[Json]] = {name: [] for name in COLLECTIONS}
    for name in _referred_first():
        for number in range(draw(st.integers(least, 3)) if _is_possible(_classes()[name], known) else 0):
            must_hold_cards = name == "lanes" and number < least
            kind = CardsLane if must_hold_cards else draw(st.sampled_from(_classes()[name]))
            made = draw_record(draw, kind, known)
            records[name].append(made)
            known.ids[name].append(str(made["id"]))
            if made.get("kind") in _HOLDING:
                known.ids[HOLDING_LANES].append(str(made["id"]))
    return {**draw_record(draw, Journey, known), "format": "journeycanvas", "version": 1, **records}


def draw_record(draw: st.DrawFn, kind: type[Record], known: Known) -> Json:
    """Draw the plain values of one record: what it must have, and a few of the fields it may have."""
    hints = _hints(kind)
    optional = [name for name, info in kind.model_fields.items() if not info.is_required()]
    chosen = draw(st.lists(st.sampled_from(optional), max_size=5, unique=True)) if optional else []
    required = [name for name, info in kind.model_fields.items() if info.is_required()]
    values: Json = {name: _field(draw, kind, name, hints[name], known) for name in (*required, *chosen)}
    if issubclass(kind, LaneBase):
        values["kind"] = kind.model_fields["kind"].default
    if kind is Path:
        values |= _visits_and_connections(draw, known)
    if draw(st.integers(0, 5)) == 0:
        values |= draw(st.dictionaries(st.sampled_from(UNKNOWN_NAMES), json_values, max_size=2))
    return values


def _field(draw: st.DrawFn, kind: type[Record], name: str, hint: object, known: Known) -> object:
    if name == "id":
        return f"{draw(st.sampled_from(('a', 'Z_', 'x.y-', '-')))}{next(known.numbers)}"
    row = _references().get((kind, name))
    if row is None:
        return _value(draw, hint, known)
    target, arity = row
    there = [*known.ids[target], *sorted(BUILT_IN.get(target, ()))]
    if arity == "many":
        return draw(st.lists(st.sampled_from(there), max_size=3)) if there else []
    if arity == "optional":
        return draw(st.none() | st.sampled_from(there)) if there else None
    return draw(st.sampled_from(there))


def _value(draw: st.DrawFn, hint: object, known: Known) -> object:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _constrained(draw, arguments[0], arguments[1:], known)
    if origin is Literal:
        return draw(st.sampled_from(arguments))
    if origin in (Union, UnionType):
        return _value(draw, draw(st.sampled_from(arguments)), known)
    if origin is tuple:
        inner = arguments[0]
        most = 2 if _is_possible((inner,), known) else 0
        return [_value(draw, inner, known) for _number in range(draw(st.integers(0, most)))]
    if isinstance(hint, type) and issubclass(hint, Record):
        return draw_record(draw, hint, known)
    return draw(_PLAIN[hint])


_PLAIN: Mapping[object, st.SearchStrategy[object]] = {
    bool: st.booleans(),
    int: st.integers(),
    NoneType: st.none(),
}


def _constrained(draw: st.DrawFn, base: object, constraints: tuple[object, ...], known: Known) -> object:
    if base is str:
        pattern = next(part.pattern for part in constraints if isinstance(part, Written))
        return draw(_texts_by_pattern().get(pattern, _BASE64))
    low, above, high = next((part for part in constraints if isinstance(part, Within)), Within())
    if base is int:
        return draw(st.integers(int(low or 0), int(high or _LARGEST)))
    if base is float:
        least = above if low is None else low
        return draw(st.floats(least, high, exclude_min=above is not None, allow_subnormal=False))
    return _value(draw, base, known)


def _visits_and_connections(draw: st.DrawFn, known: Known) -> Json:
    visits: list[Json] = []
    if known.ids["touchpoints"]:
        visits = [draw_record(draw, Visit, known) for _number in range(draw(st.integers(0, 4)))]
    connections: list[Json] = []
    for _number in range(draw(st.integers(0, 2)) if visits else 0):
        made = draw_record(draw, Connection, known)
        ends = st.sampled_from([visit["id"] for visit in visits])
        leads = None if made["kind"] == "exit" else draw(ends)
        connections.append({**made, "origin": draw(ends), "destination": leads})
    return {"visits": visits, "connections": connections}


def _is_possible(classes: tuple[object, ...], known: Known) -> bool:
    """Return whether the references such a record must have can resolve."""
    return all(
        known.ids[target] or target in BUILT_IN
        for (kind, _name), (target, arity) in _references().items()
        if kind in classes and arity == "one"
    )


_HOLDING = frozenset(str(kind.model_fields["kind"].default) for kind in LANE_KINDS if kind.holds_cards)


@cache
def _texts_by_pattern() -> dict[str, st.SearchStrategy[str]]:
    return {str(get_args(kind)[1].pattern): texts for kind, texts in _TEXT_KINDS}


@cache
def _hints(kind: type[Record]) -> dict[str, object]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.model_fields}


@cache
def _classes() -> dict[str, tuple[type[Record], ...]]:
    """Return the classes of the records in each collection; lanes for cards more often, since cards need one."""
    hints = _hints(Journey)
    lanes = (*LANE_KINDS, *(kind for kind in LANE_KINDS if kind.holds_cards for _again in range(3)))
    return {name: lanes if name == "lanes" else (_class_in(hints[name]),) for name in COLLECTIONS}


def _class_in(hint: object) -> type[Record]:
    while get_origin(hint) is not None:
        hint = get_args(hint)[0]
    assert isinstance(hint, type)
    assert issubclass(hint, Record)
    return hint


@cache
def _references() -> dict[tuple[type[Record], str], tuple[str, Arity]]:
    rows: dict[tuple[type[Record], str], tuple[str, Arity]] = {
        (Verbatim, "source"): ("sources", "optional"),
        (PictureUse, "picture"): ("pictures", "one"),
        (Branding, "logo"): ("pictures", "optional"),
    }
    for row in TOP_REFERENCES:
        for kind in _classes()[row.collection]:
            rows[kind, row.field] = (row.target, row.arity)
    for row in VISIT_REFERENCES:
        rows[Visit, row.field] = (row.target, row.arity)
    rows[Card, "lane"] = (HOLDING_LANES, "one")
    return rows


@cache
def _referred_first() -> tuple[str, ...]:
    """Return the collections in such an order that what a record names is there before it."""
    order = TopologicalSorter[str](dict.fromkeys(COLLECTIONS, ()))
    for row in TOP_REFERENCES:
        if row.collection != row.target:
            order.add(row.collection, row.target)
    for row in VISIT_REFERENCES:
        order.add("paths", row.target)
    return tuple(order.static_order())
