"""Bringing older files up to date: one function from each format version to the next, on plain JSON values."""

from collections.abc import Callable, Mapping

JsonObject = dict[str, object]
Migration = Callable[[JsonObject], JsonObject]

MIGRATIONS: Mapping[int, Migration] = {}
"""The function for n takes a file of version n to version n + 1. Version 1 is the first, so there is none yet."""


def migrated(values: JsonObject, *, to: int, migrations: Mapping[int, Migration] = MIGRATIONS) -> JsonObject:
    """Return the values of an older file as those of version `to`; the version in them is set."""
    version = values["version"]
    assert isinstance(version, int)
    for number in range(version, to):
        values = {**migrations[number](values), "version": number + 1}
    return values
