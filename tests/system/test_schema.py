"""The JSON Schema in the resources is that of the model."""

import json
import subprocess
import sys

import schema


def test_schema_is_what_the_model_gives() -> None:
    # In a process of its own: only before records are imported can it ask that their fields be described.
    subprocess.run([sys.executable, schema.__file__, "--check"], check=True)


def test_schema_wants_what_tells_a_journey_from_any_other_json() -> None:
    described = json.loads(schema.schema())

    assert described["required"] == ["format", "version"]
    assert described["properties"]["format"]["const"] == "journeycanvas"
