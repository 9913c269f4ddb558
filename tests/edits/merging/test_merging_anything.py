"""Two copies of any journey, each changed by any edits, become one that loses nothing of what either did."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.merging.ancestor import origin_among
from journeycanvas.edits.merging.flat import assembled, flat
from journeycanvas.edits.merging.merge import merged
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.strategies import journeys as any_journeys
from tests.system.any_edit import all_edits, arguments, next_journey

_JOURNEYS = any_journeys(least=1) | st.builds(small, st.integers(2, 6), stages=st.integers(1, 3))
_EDITS = sorted(all_edits())


def edited(data: st.DataObject, start: Journey, *, most: int = 4) -> Journey:
    """Return the journey after some edits, those left out that cannot be done."""
    for edit in data.draw(st.lists(st.sampled_from(_EDITS), max_size=most)):
        with suppress(EditError):
            start = next_journey(all_edits()[edit](start, **arguments(data, edit, start)))
    return start


@given(whole=_JOURNEYS)
def test_what_is_laid_flat_is_put_together_again(whole: Journey) -> None:
    assert assembled(flat(whole)) == whole


@settings(max_examples=60)
@given(data=st.data(), base=_JOURNEYS)
def test_a_copy_that_nobody_touched_changes_nothing(data: st.DataObject, base: Journey) -> None:
    changed = edited(data, base)

    assert merged(base, changed, base)[:2] == (changed, ())
    assert merged(base, base, changed)[:2] == (changed, ())
    assert merged(base, changed, changed)[:2] == (changed, ())
    assert merged(None, changed, changed)[:2] == (changed, ())


@settings(max_examples=150)
@given(data=st.data(), base=_JOURNEYS, is_known=st.booleans(), prefers_theirs=st.booleans())
def test_two_copies_become_one_that_can_be_saved(
    data: st.DataObject, base: Journey, *, is_known: bool, prefers_theirs: bool
) -> None:
    mine, theirs = edited(data, base), edited(data, base)
    origin = base if is_known else None
    conflicts = merged(origin, mine, theirs).conflicts

    found = merged(origin, mine, theirs, {one.key: "theirs" if prefers_theirs else "mine" for one in conflicts})

    assert found.conflicts == conflicts
    assert parse(dump(found.result), name="any.journey") == found.result


@settings(max_examples=150)
@given(data=st.data(), base=_JOURNEYS)
def test_what_i_did_is_in_it(data: st.DataObject, base: Journey) -> None:
    mine, theirs = edited(data, base), edited(data, base)

    result = merged(base, mine, theirs).result

    before, own, now = map(flat, (base, mine, result))
    taken_out = before.entries.keys() - own.entries.keys()
    for id, entry in own.entries.items():
        old = before.entries.get(id)
        if old is None or entry.fields != old.fields:
            assert id in now.entries
            for name, value in entry.fields.items():
                was = old.fields.get(name) if old is not None else None
                # What was taken out stays where others worked in it, and is named as before.
                if value != was and not isinstance(value, tuple) and was not in taken_out:
                    assert now.entries[id].fields[name] == value or value in before.entries


@settings(max_examples=100)
@given(data=st.data(), base=_JOURNEYS)
def test_whatever_versions_are_kept_none_of_my_work_is_undone(data: st.DataObject, base: Journey) -> None:
    """What I did since a copy was made is in the merge, though versions may be gone; what it changed too is its own."""
    versions = [base]
    for _save in range(data.draw(st.integers(1, 4))):
        versions.insert(0, edited(data, versions[0], most=2))
    origin = data.draw(st.sampled_from(versions))
    theirs, mine = edited(data, origin, most=2), versions[0]
    kept = [one for one in versions if data.draw(st.booleans())]

    found = origin_among(kept, theirs)
    result = merged(kept[found.place] if found is not None and found.is_certain else None, mine, theirs).result

    before, own, other, now = map(flat, (origin, mine, theirs, result))
    for id, entry in own.entries.items():
        if id not in before.entries and id not in other.entries:
            assert id in now.entries
        elif id in other.entries and other.entries[id] == before.entries.get(id) and entry.kind != "pictures":
            for name, value in entry.fields.items():
                was = before.entries[id].fields.get(name)
                if value != was and value and was and not isinstance(value, tuple):
                    assert now.entries[id].fields[name] == value or value in before.entries or was in before.entries
