"""Records: frozen and strict, and they keep what they do not know."""

import gc
import sys
from typing import Annotated

import pytest
from pydantic_core import ValidationError

from journeycanvas.model.picture import Crop
from journeycanvas.model.record import Record, Text
from journeycanvas.model.schema import AtMost, Within, schema_of
from journeycanvas.model.touchpoint import Position, Touchpoint


class Sample(Record):
    name: Text = ""
    shares: Annotated[tuple[Annotated[int, Within(ge=0, le=9)], ...], AtMost(2)] = ()


class Larger(Sample):
    size: float
    name: Text = "large"


def test_fields_of_a_base_come_first_and_keep_their_place_when_given_anew() -> None:
    assert list(Larger.model_fields) == ["name", "shares", "size"]
    assert Larger.model_fields["name"].default == "large"
    assert [name for name, field in Larger.model_fields.items() if field.is_required()] == ["size"]


def test_field_that_does_not_exist_is_refused_when_code_names_it() -> None:
    with pytest.raises(TypeError, match="Sample has no field 'nmae'"):
        Sample(nmae="a")  # type: ignore[call-arg]  # the fault that is tested
    with pytest.raises(TypeError, match="Sample has no field 'nmae'"):
        Sample().evolve(nmae="a")


def test_field_that_does_not_exist_is_kept_when_it_is_read() -> None:
    read = Sample.model_validate_json('{"name": "a", "later": [1, {"x": null}]}')

    assert read.evolve(name="b").model_dump_json(exclude_defaults=True) == '{"name":"b","later":[1,{"x":null}]}'


@pytest.mark.parametrize(
    "json",
    ['{"name": 1}', '{"shares": [10]}', '{"shares": [1, 2, 3]}', '{"shares": ["1"]}', '{"name": "\\u0007"}', "[]"],
)
def test_value_that_a_type_does_not_allow_is_refused(json: str) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate_json(json)


def test_texts_that_were_read_are_not_kept() -> None:
    def blocks_after(numbers: range) -> int:
        for number in numbers:
            Sample.model_validate_json(f'{{"name": "text {number}"}}')
        gc.collect()
        return sys.getallocatedblocks()

    before = blocks_after(range(10))
    assert blocks_after(range(10, 2000)) - before < 500


def test_value_that_was_refused_is_not_told() -> None:
    with pytest.raises(ValidationError) as refused:
        Sample.model_validate_json('{"shares": ["secret"]}')

    assert "secret" not in str(refused.value)


def test_record_is_refused_when_what_it_needs_is_missing() -> None:
    with pytest.raises(ValidationError, match="size"):
        Larger.model_validate({"name": "a"})


def test_record_never_changes() -> None:
    sample = Sample(name="a")

    with pytest.raises(AttributeError):
        sample.name = "b"  # type: ignore[misc]  # the fault that is tested
    with pytest.raises(AttributeError):
        del sample.name
    assert sample == Sample(name="a")


def test_inner_records_are_shared_when_another_field_is_changed() -> None:
    touchpoint = Touchpoint(id="t", stage="s", position=Position(x=0.5, y=0.5))

    assert touchpoint.evolve(name="a").position is touchpoint.position


def test_records_of_two_kinds_differ_when_they_say_the_same() -> None:
    assert Crop() != Position(x=0.0, y=0.0)
    assert Sample() != Larger(name="", size=1.0)


def test_record_is_shown_as_code_makes_it() -> None:
    assert repr(Sample(name="a")) == "Sample(name='a', shares=())"


@pytest.mark.parametrize("hint", [bytes, list[int], int | str, dict[str, int]], ids=str)
def test_type_that_no_field_may_have_is_refused(hint: object) -> None:
    with pytest.raises(TypeError, match="no field may be of type"):
        schema_of(hint)
