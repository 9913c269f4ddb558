"""Out as a table and in again: nothing that tables carry is lost."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given

from journeycanvas import resources
from journeycanvas.document.journey import Journey
from journeycanvas.document.tables.carried import shown
from journeycanvas.exports.tables.delimited import comma_separated, tab_separated
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.imports.own_tables.reading import read_tables, read_text
from journeycanvas.storage import templates
from tests import strategies

SAMPLES = ("running-shoes", "public-service", "hospital-visit")
Json = dict[str, object]
_CARRIED = frozenset(
    {
        *("title", "subtitle", "language", "goal", "scope", "revision", "notes"),
        *("personas", "phases", "stages", "lanes", "touchpoints", "paths", "cards", "recommendations"),
        *("resources", "measurements", "departments", "people", "channels", "labels", "sources"),
    }
)
_LEFT_OUT = {
    "touchpoints": ("position", "icon", "pictures"),
    "cards": ("pictures",),
    "personas": ("portrait", "portrait_crop"),
    "lanes": ("indicators", "show_balance", "hidden"),
    "paths": ("hidden",),
    "verbatims": ("id", "offset"),
    "visits": ("id",),
    "connections": ("id",),
}


def carried(journey: Journey) -> Json:
    """Return what a workbook carries of a journey, as plain values."""
    told = shown(journey)
    values = json.loads(told.model_dump_json())
    stages = {stage.id: place for place, stage in enumerate(told.stages)}
    found = {name: value for name, value in values.items() if name in _CARRIED}
    found["touchpoints"].sort(key=lambda one: stages[one["stage"]])
    for path in found["paths"]:
        places = {visit["id"]: place for place, visit in enumerate(path["visits"])}
        for connection in path["connections"]:
            connection["origin"] = places[connection["origin"]]
            connection["destination"] = places.get(connection["destination"])
    return {name: _plain(name, value) for name, value in found.items()}


def _plain(name: str, value: object) -> object:
    """Return a value with one kind of line breaks and numbers as a workbook keeps them, without what is not carried."""
    if isinstance(value, dict):
        known = {inner: each for inner, each in value.items() if inner in _known_fields()}
        return {inner: _plain(inner, each) for inner, each in known.items() if inner not in _LEFT_OUT.get(name, ())}
    if isinstance(value, list):
        return [_plain(name, each) for each in value]
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return float(f"{value:.16G}") if isinstance(value, float) else value


def _known_fields() -> frozenset[str]:
    """Return the names of all fields; others are those of a newer version."""
    if not _FIELDS:
        _FIELDS.update(_names(json.loads(resources.path("journey-1.schema.json").read_text(encoding="utf-8"))))
    return frozenset(_FIELDS)


_FIELDS: set[str] = set()


def _names(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for each in schema.values():
            yield from _names(each)


@given(strategies.journeys())
def test_any_journey_comes_back_from_a_workbook(journey: Journey) -> None:
    found = read_tables(xlsx(journey), "en")

    assert carried(found.journey) == carried(journey)
    assert not [remark for remark in found.remarks if remark.kind == "guessed"]


@given(strategies.journeys())
def test_any_long_table_comes_back_from_text(journey: Journey) -> None:
    for write in (comma_separated, tab_separated):
        table = write(journey)

        again = read_text(table, journey.language).journey

        assert write(again) == table
        assert [one.id for one in again.stages] == [one.id for one in journey.stages]
        assert [one.name for one in again.stages] == [_plain("", one.name) for one in journey.stages]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_samples_come_back(name: str, language: str) -> None:
    journey = templates.open_sample(name, language)

    found = read_tables(xlsx(journey), "en")

    assert carried(found.journey) == carried(journey)
    assert xlsx(found.journey) == xlsx(shown(found.journey))


@pytest.mark.parametrize("shows", [True, False])
def test_a_long_table_of_a_map_without_evidence_is_read_as_one(shows: bool) -> None:
    journey = templates.open_sample("public-service", "fr")
    journey = journey.evolve(page=journey.page.evolve(show_evidence=shows))

    again = read_text(comma_separated(journey), "fr").journey

    assert again.page.show_evidence == shows
    assert comma_separated(again) == comma_separated(journey)
