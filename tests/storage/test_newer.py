"""What a newer version made is looked into leniently: known things are shown, nothing is guessed."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.storage import reading
from journeycanvas.storage.errors import NewerVersionError
from journeycanvas.storage.newer import Newer, understood
from journeycanvas.storage.writing import dump
from tests.builders import large, small
from tests.strategies import json_values

Json = dict[str, object]
ERROR = NewerVersionError("newer_version", "new.journey", reason="newer", advice="")


def newer(change: Callable[[Json], object] = lambda _values: None) -> Newer:
    values = json.loads(dump(large(12, stages=3, lanes=6, cards_per_cell=1)))
    values["version"] = 2
    change(values)
    return understood(json.dumps(values).encode(), ERROR)


def test_newer_file_that_says_nothing_new_is_shown_whole() -> None:
    found = newer()

    assert found.journey == reading.parse(dump(found.journey), name="again")
    assert (len(found.journey.touchpoints), found.version, found.records, found.values) == (12, 2, (), 0)


def test_field_of_a_newer_version_is_kept() -> None:
    found = newer(lambda values: values["stages"][0].update(weather="rain"))  # type: ignore[index]

    assert found.journey.stages[0].__pydantic_extra__ == {"weather": "rain"}
    assert (found.records, found.values) == ((), 0)


def test_lane_of_a_new_kind_is_left_out_with_its_cards() -> None:
    def change(values: Json) -> None:
        values["lanes"][-1]["kind"] = "weather"  # type: ignore[index]

    found = newer(change)

    assert len(found.journey.lanes) == 5
    assert dict(found.records)["lanes"] == 1
    assert dict(found.records)["cards"] == 3


def test_value_of_a_new_kind_is_left_out_and_its_record_kept() -> None:
    found = newer(lambda values: values["touchpoints"][3].update(device="glasses", importance=9))  # type: ignore[index]

    assert len(found.journey.touchpoints) == 12
    assert found.journey.touchpoints[3].device is None
    assert (found.records, found.values) == ((), 2)


def test_file_whose_stages_are_told_otherwise_is_refused() -> None:
    with pytest.raises(NewerVersionError):
        newer(lambda values: values.update(stages={"columns": []}))


@given(st.data())
def test_any_newer_value_anywhere_is_shown_or_refused(data: st.DataObject) -> None:
    values = json.loads(small(4).dumped())
    for _again in range(data.draw(st.integers(1, 4))):
        at: object = values
        while isinstance(at, dict | list) and at:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            key = data.draw(st.sampled_from(keys))
            inner = at[key]  # type: ignore[index]
            if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 3)) == 0:
                at[key] = data.draw(json_values)  # type: ignore[index]
                break
            at = inner
    values |= {"version": 2, "format": "journeycanvas"}

    try:
        found = understood(json.dumps(values).encode(), ERROR)
    except NewerVersionError:
        return

    assert reading.parse(dump(found.journey), name="again") == found.journey
