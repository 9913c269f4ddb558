"""The page on the file format tells the truth."""

import re
import subprocess
import sys

import format_tables

from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump


def written() -> str:
    return format_tables.PAGE.read_text(encoding="utf-8")


def test_tables_are_what_the_model_gives() -> None:
    # In a process of its own: only before records are imported can it ask that their fields be described.
    subprocess.run([sys.executable, format_tables.__file__, "--check"], check=True)


def test_every_record_has_its_section() -> None:
    linked = set(re.findall(r"\]\(#(\w+)\)", written()))
    sections = {title.lower() for title in re.findall(r"^### (\w+)$", written(), re.MULTILINE)}

    assert linked <= sections
    assert {"pathlane", "backstagelane", "visit", "verbatim", "crop"} <= sections


def test_example_is_a_journey_that_is_written_as_it_stands() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", written(), re.DOTALL)

    journey = parse(example.encode(), name="docs/file-format.md")

    assert re.sub(r"\s+", "", dump(journey).decode()) == re.sub(r"\s+", "", example)
