"""Older files are brought up to date, one version at a time."""

import json

import pytest

from journeycanvas.storage.errors import ContentError
from journeycanvas.storage.migrations import JsonObject, migrated
from journeycanvas.storage.reading import parse


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
