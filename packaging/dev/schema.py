"""Generate the JSON Schema of the file format from the model; `schema.py --check` says whether it is stale.

The schema tells other programs the fields, their types and ranges. That ids are unique and references resolve is beyond
JSON Schema: `journeycanvas check` tells that.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema

from journeycanvas.model.record import Record

# What stands under a field describes it, in the schema alone: reading the sources takes a tenth of a second, which the
# start of the program does without. Records take this over as they are made, so it is set before they are imported.
Record.model_config["use_attribute_docstrings"] = True

from journeycanvas.document.journey import VERSION, Journey  # noqa: E402  # see above

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "resources" / f"journey-{VERSION}.schema.json"


class Untitled(GenerateJsonSchema):
    """Leaves out the titles that only repeat the names of fields."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Tell pydantic that no field needs a title."""
        return False


def schema() -> str:
    """Return the JSON Schema of a journey file."""
    described = Journey.model_json_schema(schema_generator=Untitled)
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": f"Journey Canvas file, version {VERSION}"}
    return json.dumps(head | described | {"title": head["title"], "required": ["format", "version"]}, indent=1) + "\n"


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
