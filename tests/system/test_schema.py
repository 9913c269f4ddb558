"""The JSON Schema in the resources is that of the model."""

import json

import schema


def test_schema_is_what_the_model_gives() -> None:
    assert schema.SCHEMA.read_text(encoding="utf-8") == schema.schema(), "run `make schema`"


def test_schema_wants_what_tells_a_journey_from_any_other_json() -> None:
    described = json.loads(schema.schema())

    assert described["required"] == ["format", "version"]
    assert described["properties"]["format"]["const"] == "journeycanvas"
