"""What changed from one journey to the next, as small plain values, and how to do it again to what was dumped.

Records are shared from one journey to the next, so what is the same object did not change. A change is one of

    ["set", place, value]                  a field has this value now
    ["drop", place]                        a field that this version does not know is gone
    ["splice", place, start, count, runs]  so many records from there on are replaced by runs of records

where a place is the list of field names and positions that lead to a field of the journey, and a run is either
{"kept": [first, count]}, records as they were before, or {"new": [...]}.
"""

from collections.abc import Iterator, Sequence
from operator import is_
from typing import cast

from journeycanvas.document.journey import Journey
from journeycanvas.model.record import Record

Place = tuple[str | int, ...]
Change = list[object]
Plain = dict[str, object]
Records = Sequence[Record]


class ChangeError(ValueError):
    """A change that does not fit what it is to be done to."""


def changes(before: Journey, after: Journey) -> list[Change]:
    """Return what leads from one journey to the other, in order."""
    return list(_of_record(before, after, ()))


def do_again(content: Plain, done: Sequence[object]) -> None:
    """Do changes to a journey that was dumped and read as JSON, in place; raises ChangeError where one does not fit."""
    for change in done:
        try:
            _do(content, cast(Change, change))
        except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
            raise ChangeError(type(error).__name__) from error


def plain(record: Record) -> Plain:
    """Return a record as JSON has it, without what goes without saying."""
    return cast(Plain, record.serializer().to_python(record, mode="json", exclude_defaults=True))


# What changed


def _of_record(before: Record, after: Record, place: Place) -> Iterator[Change]:
    then, now = before.__dict__, after.__dict__
    for name in type(after).model_fields:
        old, new = then[name], now[name]
        if old is new:
            continue
        where = (*place, name)
        if _are_records(old) and _are_records(new):
            yield from _of_records(cast(Records, old), cast(Records, new), where)
        elif old != new or type(old) is not type(new):
            yield ["set", [*where], _as_json(new)]
    known, unknown = before.__pydantic_extra__, after.__pydantic_extra__
    if known is not unknown:
        for name in known:
            if name not in unknown:
                yield ["drop", [*place, name]]
        for name, value in unknown.items():
            if name not in known or known[name] != value:
                yield ["set", [*place, name], value]


def _of_records(old: Records, new: Records, place: Place) -> Iterator[Change]:
    start = _same_at_the_start(old, new)
    alike = _same_at_the_start(old[start:][::-1], new[start:][::-1])
    was, now = old[start : len(old) - alike], new[start : len(new) - alike]
    if len(was) == len(now) and all(map(_is_one_record, was, now)):
        for at, (before, after) in enumerate(zip(was, now, strict=True), start):
            if before is not after:
                yield from _of_record(before, after, (*place, at))
    else:
        yield ["splice", [*place], start, len(was), _runs(old, start, now)]


def _same_at_the_start(old: Records, new: Records) -> int:
    shortest = min(len(old), len(new))
    return next((at for at, same in enumerate(map(is_, old, new)) if not same), shortest)


def _is_one_record(before: Record, after: Record) -> bool:
    return type(before) is type(after) and before.__dict__.get("id") == after.__dict__.get("id") is not None


def _runs(old: Records, start: int, now: Records) -> list[Plain]:
    """Return the records as runs of what was there and of what is new."""
    places = {id(record): at for at, record in enumerate(old[start:], start)}
    runs: list[Plain] = []
    for record in now:
        at = places.get(id(record))
        last = runs[-1] if runs else {}
        kept, made = cast("list[int] | None", last.get("kept")), cast("list[Plain] | None", last.get("new"))
        if at is None:
            if made is None:
                runs.append({"new": [plain(record)]})
            else:
                made.append(plain(record))
        elif kept is not None and kept[0] + kept[1] == at:
            kept[1] += 1
        else:
            runs.append({"kept": [at, 1]})
    return runs


def _are_records(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, Record) for one in value)


def _as_json(value: object) -> object:
    if isinstance(value, Record):
        return plain(value)
    return [_as_json(one) for one in value] if isinstance(value, tuple) else value


# Doing it again


def _do(content: Plain, change: Change) -> None:
    kind, place = change[0], cast("list[str | int]", change[1])
    holder, name = _holder(content, place)
    if kind == "set":
        holder[name] = change[2]
    elif kind == "drop":
        holder.pop(name, None)
    elif kind == "splice":
        start, count, runs = cast("tuple[int, int, list[Plain]]", tuple(change[2:]))
        old = cast("list[object]", holder.get(name, []))
        if not 0 <= start <= start + count <= len(old):
            raise ChangeError("splice")
        kept = [at for run in runs if "new" not in run for at in _kept(run, len(old))]
        if len(kept) > len(set(kept)):
            raise ChangeError("run")  # one record is in one place: else few changes would make endlessly many
        new = [record for run in runs for record in _records_of(run, old)]
        holder[name] = [*old[:start], *new, *old[start + count :]]
    else:
        raise ChangeError("kind")


def _holder(content: Plain, place: Sequence[str | int]) -> tuple[Plain, str]:
    """Return the record whose field a place names, and the name."""
    found: object = content
    for part in place[:-1]:
        if isinstance(part, int):
            if part < 0:
                raise ChangeError("place")
            found = cast("list[object]", found)[part]
        else:
            found = cast(Plain, found)[part]
    name = place[-1]
    if not isinstance(found, dict) or not isinstance(name, str):
        raise ChangeError("place")
    return found, name


def _records_of(run: Plain, old: list[object]) -> list[object]:
    if "new" in run:
        return cast("list[object]", run["new"])
    return [old[at] for at in _kept(run, len(old))]


def _kept(run: Plain, most: int) -> range:
    first, count = cast("list[int]", run["kept"])
    if not 0 <= first <= first + count <= most:
        raise ChangeError("run")
    return range(first, first + count)
