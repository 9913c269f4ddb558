"""A file whose records name what is gone, or share an id, can be had as a whole copy that says what it lost."""

import json
from copy import deepcopy
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.storage import reading
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.repair import REPAIRABLE, Repaired, repaired
from journeycanvas.storage.writing import dump
from tests.builders import large, small
from tests.strategies import journeys

Json = dict[str, object]


def values_of() -> dict[str, list[Json]]:
    values = json.loads(dump(small()))
    assert isinstance(values, dict)
    return values


def repair(values: object) -> Repaired:
    content = json.dumps(values).encode()
    with pytest.raises(JourneyFileError) as refusal:
        reading.parse(content, name="x.journey")
    return repaired(content, refusal.value)


def test_field_that_names_what_is_gone_is_emptied() -> None:
    values = values_of()
    values["stages"][0]["owner"] = "nobody"

    copy = repair(values)

    assert copy.journey == small()
    assert copy.losses == ("Stage 1, “s1” named what is gone (Person).",)


def test_record_that_cannot_be_without_what_is_gone_is_left_out_and_all_that_names_it() -> None:
    values = values_of()
    values["touchpoints"][0]["stage"] = "gone"

    copy = repair(values)

    assert [one.id for one in copy.journey.touchpoints] == ["t2", "t3"]
    assert [visit.touchpoint for visit in copy.journey.paths[0].visits] == ["t2", "t3"]
    assert copy.losses[0] == "Touchpoint 1, “t1” is left out: what it belongs to is gone (Stage)."
    assert copy.losses[1] == "Visit 1 is left out: what it belongs to is gone (Touchpoint)."
    assert len(copy.losses) == 2


def test_second_record_of_an_id_keeps_what_it_says_under_another() -> None:
    values = values_of()
    values["stages"].append({"id": "s1", "name": "Another"})

    copy = repair(values)

    assert [stage.name for stage in copy.journey.stages] == ["s1", "s2", "Another"]
    assert [one.stage for one in copy.journey.touchpoints] == [one.stage for one in small().touchpoints]


def test_record_that_stands_there_twice_is_there_once() -> None:
    values = values_of()
    values["stages"].append(deepcopy(values["stages"][0]))

    assert repair(values).journey == small()


def test_those_who_name_one_of_a_kind_still_mean_it_once_its_id_is_another() -> None:
    values = values_of()
    values["stages"][1]["id"] = "lea"
    for touchpoint in values["touchpoints"]:
        touchpoint["stage"] = "lea" if touchpoint["stage"] == "s2" else touchpoint["stage"]

    journey = repair(values).journey

    assert journey.touchpoints[2].stage == journey.stages[1].id != "lea"
    assert journey.paths[0].persona == "lea"


def test_order_that_goes_round_in_a_circle_is_opened_at_one_place() -> None:
    values = values_of()
    values["recommendations"] = [{"id": id, "after": [after]} for id, after in ("ab", "bc", "ca", "da")]

    copy = repair(values)

    assert [one.after for one in copy.journey.recommendations] == [("b",), ("c",), (), ("a",)]
    assert len(copy.losses) == 1


def test_other_faults_are_refused_as_before() -> None:
    values = values_of()
    values["stages"][0]["colour"] = "red"  # type: ignore[index]

    with pytest.raises(JourneyFileError, match="#rrggbb"):
        repair(values)


@given(journeys(least=1), st.data())
def test_copy_is_whole_whatever_ids_are_mixed_up(journey: object, data: st.DataObject) -> None:
    values = json.loads(dump(journey))  # type: ignore[arg-type]
    ids = list(_ids_in(values))
    for record, key in data.draw(st.lists(st.sampled_from(ids), max_size=6)):
        record[key] = data.draw(st.sampled_from(["gone", *(str(one[name]) for one, name in ids)]))
    content = json.dumps(values).encode()

    try:
        whole = reading.parse(content, name="x")
    except JourneyFileError as refusal:
        if refusal.code in REPAIRABLE:
            copy = repaired(content, refusal)
            assert copy.losses
            whole = copy.journey
        else:
            return
    assert reading.parse(dump(whole), name="x") == whole


def _ids_in(values: object) -> list[tuple[Json, str]]:
    """Return each object and field that holds one id."""
    found: list[tuple[Json, str]] = []
    if isinstance(values, dict):
        names = ("id", "stage", "lane", "touchpoint", "persona", "origin", "destination", "picture", "source")
        found += [(values, name) for name in names if isinstance(values.get(name), str)]
        values = list(values.values())
    for inner in values if isinstance(values, list) else ():
        found += _ids_in(inner)
    return found


def test_many_faults_take_no_longer_than_many_records() -> None:
    values = json.loads(dump(large(2_000)))
    for touchpoint in values["touchpoints"]:
        touchpoint["id"] = "same"
    began = perf_counter()

    repair(values)

    assert perf_counter() - began < 2.5
