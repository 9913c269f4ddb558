"""All texts of a journey, found by the types of the fields."""

from collections.abc import Iterator

from hypothesis import given

from journeycanvas.document.journey import Journey
from journeycanvas.document.texts import all_texts
from journeycanvas.edits import texts
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.evidence import Source
from journeycanvas.model.record import Record
from tests.builders import small
from tests.strategies import journeys


@given(journeys())
def test_every_text_is_found_where_the_edits_find_it(journey: Journey) -> None:
    for record, field, text in all_texts(journey):
        assert texts.shown(journey, record or JOURNEY, field=field) == text


@given(journeys())
def test_no_text_of_a_name_or_note_is_forgotten(journey: Journey) -> None:
    told = sorted(text for _record, _field, text in all_texts(journey))

    names = {"title", "name", "text", "notes", "description", "quote", "who", "causes", "needs", "goals"}
    typed = [text for name, text in _strings(journey) if name in names and text]

    assert not [text for text in typed if text not in told]


def test_names_of_files_are_left_alone() -> None:
    journey = small().evolve(sources=(Source(id="q", title="Survey", file="survey.csv"),))

    assert [text for record, _field, text in all_texts(journey) if record == "q"] == ["Survey"]


def _strings(record: Record) -> Iterator[tuple[str, str]]:
    for name, value in record.__dict__.items():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from _strings(each)
            elif isinstance(each, str):
                yield name, each
