"""Older files are brought up to date, one version at a time."""

import json
from pathlib import Path

import pytest

from journeycanvas.document.journey import VERSION
from journeycanvas.storage import reading
from journeycanvas.storage.errors import ContentError
from journeycanvas.storage.migrations import MIGRATIONS, JsonObject, migrated
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import save


def rename_name(values: JsonObject) -> JsonObject:
    return {("title" if key == "name" else key): value for key, value in values.items()}


def add_stage(values: JsonObject) -> JsonObject:
    return {**values, "stages": [{"id": "s"}]}


def test_migrations_run_in_order_and_set_the_version() -> None:
    steps = {3: rename_name, 4: add_stage}

    values = migrated({"version": 3, "name": "a"}, to=5, migrations=steps)

    assert values == {"version": 5, "title": "a", "stages": [{"id": "s"}]}


def test_only_the_migrations_that_are_due_run() -> None:
    values = migrated({"version": 4, "name": "a"}, to=5, migrations={3: rename_name, 4: add_stage})

    assert values["name"] == "a"


def test_older_file_is_read_through_its_migration() -> None:
    old = {"format": "journeycanvas", "version": 0, "name": "Léa"}

    journey = parse(json.dumps(old).encode(), name="old.journey", migrations={0: rename_name})

    assert (journey.title, journey.version) == ("Léa", 1)


def test_fault_after_a_migration_is_told_by_its_pointer() -> None:
    old = {"format": "journeycanvas", "version": 0, "name": 7}

    with pytest.raises(ContentError) as caught:
        parse(json.dumps(old).encode(), name="old.journey", migrations={0: rename_name})
    assert str(caught.value.place) == "/title"


def test_version_without_a_migration_is_refused() -> None:
    with pytest.raises(ContentError):
        parse(b'{"format":"journeycanvas","version":-1}', name="old.journey", migrations={0: rename_name})


def test_there_is_a_migration_from_every_version_to_the_next() -> None:
    assert list(MIGRATIONS) == list(range(VERSION - len(MIGRATIONS), VERSION))


def test_document_of_a_made_up_version_0_is_the_same_journey_after_its_migration(tmp_path: Path) -> None:
    path = Path(__file__).parents[1] / "archive" / "v1" / "every-field.fr.journey"
    values = json.loads(path.read_bytes())
    values["version"] = 0
    values["name"] = values.pop("title")
    for number, stage in enumerate(values["stages"]):
        stage["x_of_version_0"] = number
        stage["minutes"] = stage.pop("duration")["value"]
    old = tmp_path / "old.journey"
    old.write_text(json.dumps(values))

    def in_minutes(values: JsonObject) -> JsonObject:
        stages = values["stages"]
        assert isinstance(stages, list)
        timed = [{**stage, "duration": {"value": stage["minutes"], "unit": "year"}} for stage in stages]
        return {**rename_name(values), "stages": [{k: v for k, v in one.items() if k != "minutes"} for one in timed]}

    journey = parse(old.read_bytes(), name="old.journey", migrations={0: in_minutes})

    today = reading.read(path)
    assert [stage.__pydantic_extra__ for stage in journey.stages] == [{"x_of_version_0": 0}, {"x_of_version_0": 1}]
    assert [stage.duration for stage in journey.stages] == [stage.duration for stage in today.stages]
    assert journey.evolve(stages=today.stages) == today
    save(journey, tmp_path / "new.journey")
    assert reading.read(tmp_path / "new.journey") == journey
    assert json.loads((tmp_path / "new.journey").read_bytes())["version"] == VERSION
    assert json.loads(old.read_bytes())["version"] == 0
