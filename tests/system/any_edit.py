"""Any edit with any arguments: the functions of `edits` that give a next journey, found by their signatures.

So a new edit is tried by the session of anything (`test_any_session.py`) as soon as it is written.
"""

import inspect
import pkgutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from journeycanvas import edits
from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying, lanes, table_columns
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.phase_ends import Band, bands
from journeycanvas.edits.pictures import picture_of
from journeycanvas.edits.replacing import Match, Wanted, find_all
from journeycanvas.edits.spots import Place, place_of
from journeycanvas.edits.time import times
from journeycanvas.lanes.base import LaneBase
from journeycanvas.model.picture import Crop, Picture
from journeycanvas.model.touchpoint import Position
from tests.strategies import plain_texts

EditFunction = Callable[..., object]

_STEPS = {
    *("new_touchpoints.add_touchpoints", "new_touchpoints.add_visits", "new_touchpoints.feel"),
    *("records.insert", "shown_lanes.with_worded"),
}
"""Parts of other edits: nobody outside calls them."""
_TEXTS = {"text", "texts", "name", "names", "label", "title", "cause", "who", "source"}
"""The parameters that are words, where the others that are strings name a record."""
_NEW = {"new", "copy"}
_PLURALS = {"stages", "cards", "touchpoints"}
_KINDS = {
    **{one: f"{one}s" for one in ("card", "lane", "path", "persona", "stage", "touchpoint", "visit", "connection")},
    **{"origin": "visits", "to_stage": "stages", "before": "stages", "after": "stages"},
    **{"arranging": "visits", "emotions": "visits", "joining": "cards", "records": "touchpoints"},
    **{"joining_touchpoints": "touchpoints", "channels": "touchpoints"},
}
"""What kind of record a parameter names, by its name, or by that of the module and its name."""
_TIMES = Mapping[str, tuple[int, float]]
_PICTURE = picture_of(b"a picture", media_type="image/png", width_px=3, height_px=2, name="street.png")
_FIELDS = (
    *("title", "subtitle", "goal.text", "name", "text", "notes", "label", "cause", "caption", "description"),
    *("habits.0", "habits.7", "scope.situation", "quote", "nowhere"),
)


def next_journey(given: object) -> Journey:
    """Return the journey that an edit gives: itself, or the first thing in what it gives."""
    found = given[0] if isinstance(given, tuple) else given
    assert isinstance(found, Journey), given
    return found


@cache
def all_edits() -> dict[str, EditFunction]:
    """Return the edits by module and name."""
    found: dict[str, EditFunction] = {}
    for module in pkgutil.walk_packages(edits.__path__, f"{edits.__name__}."):
        holder = import_module(module.name)
        short = module.name.removeprefix(f"{edits.__name__}.")
        for name, function in vars(holder).items():
            if inspect.isfunction(function) and function.__module__ == holder.__name__ and not name.startswith("_"):
                hints = get_type_hints(function)
                # What takes up the text of the outline is one edit, of many steps.
                is_step = f"{short}.{name}" in _STEPS or (short.startswith("outline.") and short != "outline.applying")
                if not is_step and hints.get("journey") is Journey and _gives_a_journey(hints["return"]):
                    found[f"{short}.{name}"] = function
    return found


def _gives_a_journey(hint: object) -> bool:
    if hint is Journey:
        return True
    first = (
        get_args(hint)[:1] if get_origin(hint) is tuple else tuple(getattr(hint, "__annotations__", {}).values())[:1]
    )
    return first == (Journey,)


def arguments(data: st.DataObject, edit: str, journey: Journey) -> dict[str, object]:
    """Draw what an edit is called with, beside the journey; what may be left out is left out now and then.

    Raises EditError where the journey has nothing that the edit is for.
    """
    function, module = all_edits()[edit], edit.rpartition(".")[0]
    hints = get_type_hints(function)
    drawn: dict[str, object] = {}
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            drawn |= _fields(data, edit)
        elif parameter.default is parameter.empty or (not callable(parameter.default) and data.draw(st.booleans())):
            name = f"{module} {parameter.name}"
            drawn[parameter.name] = _value(data, hints[parameter.name], name, journey)
    return drawn


def _fields(data: st.DataObject, name: str) -> dict[str, object]:
    """Draw fields of records as forms write them; each record refuses those of others."""
    possible: dict[str, st.SearchStrategy[object]] = {
        "records.change": st.fixed_dictionaries(
            {},
            optional={"name": plain_texts, "notes": plain_texts, "importance": st.integers(0, 6)},
        ),
        "journeys.set_page": st.fixed_dictionaries({"paper": st.sampled_from(("content", "A4", "A0"))}),
        "journeys.set_goal": st.fixed_dictionaries({"text": plain_texts}),
        "journeys.set_scope": st.fixed_dictionaries({"offer": plain_texts}),
        "journeys.set_branding": st.fixed_dictionaries({"client": plain_texts}),
        "journeys.set_revision": st.fixed_dictionaries({"version": plain_texts}),
    }
    return dict(data.draw(possible[name]))  # type: ignore[call-overload, no-any-return]  # all of them are dictionaries


def _value(data: st.DataObject, hint: object, name: str, journey: Journey) -> object:
    origin, inner = get_origin(hint), get_args(hint)
    if hint is str:
        return _string(data, name, journey)
    if hint == _TIMES:
        return times(journey)
    if name == "pasted_tables rows":
        return _table(data, journey)
    if hint in _WHOLE:
        return _WHOLE[hint](data, journey)
    if isinstance(hint, type) and issubclass(hint, LaneBase):
        return lanes.make(journey, data.draw(st.sampled_from(sorted(lanes.KINDS))))
    if origin is Literal:
        return data.draw(st.sampled_from(inner))
    if origin in {UnionType, Union}:
        return _value(data, data.draw(st.sampled_from(inner)), name, journey)
    if origin is get_origin(_TIMES):
        return _mapping(data, inner, name, journey)
    if origin is tuple and inner[-1] is not Ellipsis:
        return tuple(_value(data, one, name, journey) for one in inner)
    if origin is get_origin(EditFunction):
        return lambda *_asked: None
    if inner:
        return tuple(_value(data, inner[0], name, journey) for _ in range(data.draw(st.integers(0, 3))))
    if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
        fields = get_type_hints(hint)
        module = name.partition(" ")[0]
        return hint(**{field: _value(data, one, f"{module} {field}", journey) for field, one in fields.items()})
    raise AssertionError(f"no arguments are known for {name}: {hint}")


def _mapping(data: st.DataObject, inner: tuple[object, ...], name: str, journey: Journey) -> dict[object, object]:
    key, value = inner
    if key is Match:
        places = find_all(journey, Wanted(data.draw(st.sampled_from(("e", "a", " ", "Mark")))))
        chosen = data.draw(st.lists(st.sampled_from(places), max_size=3, unique=True)) if places else []
        return {place: data.draw(plain_texts) for place in chosen}
    count = data.draw(st.integers(0, 3))
    module, _, parameter = name.partition(" ")
    keys = "new new" if parameter == "texts" else f"{module} ids"
    return {_value(data, key, keys, journey): _value(data, value, name, journey) for _ in range(count)}


def _string(data: st.DataObject, name: str, journey: Journey) -> str:
    module, _, parameter = name.partition(" ")
    if parameter in _TEXTS:
        return data.draw(plain_texts)
    if parameter == "field":
        return data.draw(st.sampled_from(_FIELDS))
    if parameter == "column":
        columns = [one.id for sheet in ("touchpoints", "cards") for one in table_columns.columns(journey, sheet)]
        return data.draw(st.sampled_from(columns))
    new = ("new-1", "new-2", "new-3")
    if parameter in _NEW:
        return data.draw(st.sampled_from(new))
    kind = parameter if parameter in _PLURALS else _KINDS.get(parameter, _KINDS.get(module, module))
    return data.draw(st.sampled_from([*_ids(journey, kind), *(new if parameter == "id" else ()), "nowhere"]))


def _ids(journey: Journey, kind: str) -> list[str]:
    """Return the ids of records of a kind, or all ids."""
    if kind == "visits":
        return [visit.id for path in journey.paths for visit in path.visits]
    if kind == "connections":
        return [connection.id for path in journey.paths for connection in path.connections]
    if kind == "verbatims":
        return [verbatim.id for path in journey.paths for visit in path.visits for verbatim in visit.verbatims]
    return [one.id for one in getattr(journey, kind)] if hasattr(journey, kind) else sorted(all_ids(journey))


def _table(data: st.DataObject, journey: Journey) -> list[list[str]]:
    titles = [column.title for sheet in ("touchpoints", "cards") for column in table_columns.columns(journey, sheet)]
    headings = data.draw(st.lists(st.sampled_from([*titles, "Elsewhere"]), max_size=4))
    rows = st.lists(plain_texts, min_size=len(headings), max_size=len(headings))
    return [headings, *data.draw(st.lists(rows, max_size=3))] if headings else []


def _fragment(data: st.DataObject, journey: Journey) -> Fragment:
    chosen = data.draw(st.sets(st.sampled_from([*sorted(all_ids(journey)), "none"]), max_size=4))
    with suppress(EditError):
        return copying.take(journey, chosen)
    return Fragment()


def _band(data: st.DataObject, journey: Journey) -> Band:
    known = bands(journey)
    if not known:
        raise EditError
    return data.draw(st.sampled_from(known))


def _place(data: st.DataObject, journey: Journey) -> Place:
    return place_of(journey, data.draw(st.sets(st.sampled_from([*sorted(all_ids(journey)), "none"]), max_size=2)))


_WHOLE: dict[object, Callable[[st.DataObject, Journey], object]] = {
    NoneType: lambda _data, _journey: None,
    bool: lambda data, _journey: data.draw(st.booleans()),
    int: lambda data, _journey: data.draw(st.integers(-2, 5)),
    float: lambda data, _journey: data.draw(st.sampled_from((0.0, 0.5, 1.0, -1.0, 2.0)) | st.floats(-500.0, 500.0)),
    Journey: lambda _data, journey: journey,
    Fragment: _fragment,
    Place: _place,
    Band: _band,
    Picture: lambda _data, _journey: _PICTURE,
    Crop: lambda data, _journey: Crop(x=data.draw(st.floats(0.0, 0.5)), width=0.5),
    Position: lambda data, _journey: Position(x=data.draw(st.floats(0.0, 1.0)), y=data.draw(st.floats(0.0, 1.0))),
}
