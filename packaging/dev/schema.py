"""Generate the JSON Schema of the file format from the model; `schema.py --check` says whether it is stale.

The schema tells other programs the fields, their types and ranges. That ids are unique and references resolve is beyond
JSON Schema: `journeycanvas check` tells that.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docstrings import field_docstrings
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from journeycanvas.document.journey import VERSION, Journey
from journeycanvas.model.record import Record

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "resources" / f"journey-{VERSION}.schema.json"


class Describing(GenerateJsonSchema):
    """Describes records by their docstrings, and leaves out the titles that only repeat the names of fields."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """Return the schema of a record, which keeps the fields it does not know."""
        kind = schema["cls"]
        told = {"title": kind.__name__, "description": kind.__doc__, "additionalProperties": True}
        return self.generate_inner(schema["schema"]) | told

    def encode_default(self, dft: Any) -> Any:
        """Return a default as JSON."""
        return json.loads(dft.model_dump_json()) if isinstance(dft, Record) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: object) -> bool:
        """Tell pydantic that no field needs a title."""
        return False


def described(core: Any) -> Any:
    """Return a schema of pydantic's core in which each field has its docstring, and each record a name to refer to."""
    if isinstance(core, list):
        return [described(part) for part in core]
    if not isinstance(core, dict):
        return core
    told = {key: value if key == "default" else described(value) for key, value in core.items()}
    if core.get("type") == "model" and core["cls"] is not Journey:
        told["ref"] = f"{core['cls'].__module__}.{core['cls'].__name__}:0"
    if core.get("type") == "model":
        for name, text in field_docstrings(core["cls"]).items():
            told["schema"]["fields"][name]["metadata"] = {"pydantic_js_updates": {"description": text}}
    return told


def schema() -> str:
    """Return the JSON Schema of a journey file."""
    fields = Describing().generate(described(Journey.core_schema()))
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": f"Journey Canvas file, version {VERSION}"}
    return json.dumps(head | fields | {"title": head["title"], "required": ["format", "version"]}, indent=1) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the schema, or with --check only look; return 1 where it is stale."""
    if list(arguments) != ["--check"]:
        SCHEMA.write_text(schema(), encoding="utf-8")
    elif not SCHEMA.exists() or SCHEMA.read_text(encoding="utf-8") != schema():
        print(f"{SCHEMA.relative_to(ROOT).as_posix()} is not what the model gives: run `make schema`", file=sys.stderr)
        return 1
    print(f"Schema: {SCHEMA.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
