"""Texts of any record, as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import texts
from journeycanvas.edits.errors import EditError
from journeycanvas.model.path import Obstacle, Verbatim
from journeycanvas.model.record import LONGEST_TEXT
from tests.builders import small


def typed(journey: Journey, record: str, field: str, text: str) -> str:
    return texts.shown(texts.replace(journey, record, field=field, text=text), record, field=field)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ("journey", "title"),
        ("journey", "goal.text"),
        ("journey", "scope.organisation"),
        ("journey", "scope.objectives.0"),
        ("t1", "name"),
        ("s1", "name"),
        ("path", "name"),
        ("lea", "quote"),
        ("lea", "frustrations.0"),
        ("v-t1", "motivation"),
        ("p1", "name"),
        ("p1", "goal.text"),
    ],
)
def test_any_text_is_replaced(record: str, field: str) -> None:
    assert typed(small(), record, field, "Être rassurée") == "Être rassurée"


def test_a_quotation_is_found_by_its_own_id_and_through_its_visit() -> None:
    journey = small(1)
    (path,) = journey.paths
    visit = path.visits[0].evolve(verbatims=(Verbatim(id="q1", text="Ah"), Verbatim(id="q2", text="Oh")))
    journey = journey.evolve(paths=(path.evolve(visits=(visit,)),))

    assert texts.replace(journey, "q2", field="text", text="Hm") == texts.replace(
        journey, "v-t1", field="verbatims.q2.text", text="Hm"
    )


def test_a_text_inside_a_list_without_ids_is_found_by_its_number() -> None:
    journey = small(1)
    (path,) = journey.paths
    visit = path.visits[0].evolve(blockers=(Obstacle(text="Slow"),))
    journey = journey.evolve(paths=(path.evolve(visits=(visit,)),))

    assert typed(journey, "v-t1", "blockers.0.text", "Far") == "Far"


def test_a_number_past_the_end_adds_a_text() -> None:
    once = texts.replace(small(), "lea", field="goals.0", text="Run")

    assert texts.replace(once, "lea", field="goals.1", text="Win").personas[0].goals == ("Run", "Win")


def test_an_empty_text_is_taken_out_of_a_list() -> None:
    once = texts.replace(small(), "lea", field="goals.0", text="Run")

    assert texts.replace(once, "lea", field="goals.0", text="").personas[0].goals == ()


def test_the_same_text_gives_the_same_journey() -> None:
    journey = small()

    assert texts.replace(journey, "t1", field="name", text="t1") is journey


def test_no_other_record_is_touched() -> None:
    before = small()

    after = texts.replace(before, "t1", field="name", text="Other")

    assert all(now is then for now, then in zip(after.touchpoints[1:], before.touchpoints[1:], strict=True))
    assert after.paths is before.paths


def test_unknown_fields_stay() -> None:
    journey = Journey.model_validate_json('{"title": "A", "later": {"x": 1}, "personas": [{"id": "p", "mood": 3}]}')

    changed = texts.replace(journey, "p", field="name", text="Léa")

    assert '"later":{"x":1}' in changed.model_dump_json()
    assert '"mood":3' in changed.model_dump_json()


@pytest.mark.parametrize(
    ("typed_text", "kept"),
    [
        ("e\u0301te\u0301", "été"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\x00\x07b\x9fc", "abc"),
        ("a\ud800b", "ab"),
        ("Vraiment\u202f? «\u00a0Oui\u00a0»", "Vraiment\u202f? «\u00a0Oui\u00a0»"),
        (" deux  espaces ", " deux  espaces "),
        ("👩‍🚀", "👩‍🚀"),
    ],
)
def test_what_is_typed_is_cleaned_and_spaces_stay(typed_text: str, kept: str) -> None:
    assert texts.clean(typed_text) == kept


@given(st.text(st.characters(), max_size=30))
def test_anything_that_is_typed_can_be_kept(text: str) -> None:
    assert typed(small(1), "t1", "name", text) == texts.clean(text)


def test_a_text_too_long_is_refused_in_words() -> None:
    with pytest.raises(EditError, match="at most 20000"):
        texts.replace(small(), "t1", field="name", text="a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ("t1", "nothing"),
        ("t1", "position"),
        ("t1", "position.x"),
        ("t1", "channels.9"),
        ("t1", "importance"),
        ("journey", "goal"),
        ("journey", "goal.text.0"),
        ("journey", "stages.0"),
        ("s1", "duration.value"),
    ],
)
def test_what_is_no_text_cannot_be_typed(record: str, field: str) -> None:
    with pytest.raises(EditError, match="no text"):
        texts.replace(small(), record, field=field, text="x")


def test_a_record_that_is_gone_cannot_be_typed_in() -> None:
    with pytest.raises(EditError, match="no longer"):
        texts.replace(small(), "t99", field="name", text="x")
