"""The table: what its boxes show, what is written into them, and new rows."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.edits import table
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.table import Box, Written
from journeycanvas.edits.table_columns import Row, Sheet, columns, rows, shown
from journeycanvas.edits.table_fields import Column
from journeycanvas.edits.texts import clean
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.path import Path
from journeycanvas.model.stage import Duration
from journeycanvas.model.touchpoint import Link
from tests.builders import journey_of, large, small, touchpoint, visits_of
from tests.strategies import journeys

SHEETS: tuple[Sheet, ...] = ("touchpoints", "cards")


def box_text(journey: Journey, row: str, column: str, *, sheet: Sheet = "touchpoints") -> str:
    by_id = {one.id: one for one in columns(journey, sheet)}
    return shown(journey, next(one for one in rows(journey, sheet) if one.id == row), by_id[column])


def written(text: str, column: str, *, row: str = "t1", journey: Journey | None = None) -> Written:
    return table.write(journey or small(3), "touchpoints", {Box(row, column): text})


def with_cards(journey: Journey) -> Journey:
    return journey.evolve(
        lanes=(*journey.lanes, CardsLane(id="needs", wording="needs"), CardsLane(id="pains", wording="pain_points")),
        cards=(Card(id="a", lane="needs", stage="s1", text="A"), Card(id="b", lane="needs", stage="s1", text="B")),
    )


@given(journeys(), st.sampled_from(SHEETS), st.sampled_from(("fr", "en")))
def test_what_is_shown_changes_nothing_when_written(journey: Journey, sheet: Sheet, tongue: str) -> None:
    language.use(tongue)
    boxes = {
        Box(row.id, column.id): shown(journey, row, column)
        for row in rows(journey, sheet)
        for column in columns(journey, sheet)
    }

    assert table.write(journey, sheet, boxes) == Written(journey)
    assert table.write(journey, sheet, boxes).journey is journey


@given(journeys(least=2), st.sampled_from(SHEETS), st.data())
def test_what_is_copied_from_a_row_is_shown_in_the_other_or_refused(
    journey: Journey, sheet: Sheet, data: st.DataObject
) -> None:
    known = rows(journey, sheet)
    if not known:
        return
    origin, to = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(known))
    column = data.draw(st.sampled_from(columns(journey, sheet)))
    text = shown(journey, origin, column)

    result = table.write(journey, sheet, {Box(to.id, column.id): text})

    if result.refused:
        assert result.journey is journey
        assert result.refused[0].why
    elif not _loses_something(origin, column):
        assert box_text(result.journey, to.id, column.id, sheet=sheet) in (text, clean(text))


def _loses_something(row: Row, column: Column) -> bool:
    """Tell whether copying rounds a number, or takes out what is named twice."""
    if column.kind in ("channels", "sources"):
        named = row.__dict__[column.id]
        return len(set(named)) < len(named)
    return column.kind in ("duration", "emotion")


@given(journeys(least=1), st.sampled_from(SHEETS), st.text(max_size=8), st.data())
def test_any_text_is_taken_or_refused(journey: Journey, sheet: Sheet, text: str, data: st.DataObject) -> None:
    known = rows(journey, sheet)
    if known:
        column = data.draw(st.sampled_from(columns(journey, sheet)))
        result = table.write(journey, sheet, {Box(known[0].id, column.id): text})
        assert len(rows(result.journey, sheet)) == len(known)


@given(journeys(least=1), st.sampled_from(SHEETS), st.lists(st.text(max_size=5), max_size=4))
def test_new_rows_come_with_their_texts(journey: Journey, sheet: Sheet, names: list[str]) -> None:
    field = "name" if sheet == "touchpoints" else "text"
    try:
        result = table.add(journey, sheet, [{field: name} for name in names], like=None, path=None)
    except EditError:
        return

    assert len(rows(result.journey, sheet)) == len(rows(journey, sheet)) + len(names)
    assert len(result.ids) == len(names)


@pytest.mark.parametrize(
    ("text", "emotion"),
    [("1", 1.0), ("-2", -2.0), ("−1,5", -1.5), ("+0.5", 0.5), ("Very negative", -2.0), ("positif", 1.0), ("", None)],
)
def test_an_emotion_is_a_number_or_a_word(text: str, emotion: float | None) -> None:
    assert written(text, "emotion:p1").journey.paths[0].visits[0].emotion == emotion


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("emotion:p1", "3"),
        ("emotion:p1", "sad-ish"),
        ("importance", "6"),
        ("importance", "2,5"),
        ("moment", "sparkle"),
        ("device", "o"),
        ("duration", "5 parsecs"),
        ("duration", "a while"),
        ("stage", " "),
        ("moment_of_truth", "perhaps"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(column: str, text: str) -> None:
    journey = small(3)

    result = written(text, column, journey=journey)

    assert result.journey is journey
    assert [(one.box, one.text) for one in result.refused] == [(Box("t1", column), text)]
    assert result.refused[0].why.endswith((".", "not known."))


def test_the_rest_is_written_where_a_box_is_refused() -> None:
    result = table.write(small(3), "touchpoints", {Box("t1", "importance"): "9", Box("t2", "name"): "Call"})

    assert [one.name for one in result.journey.touchpoints] == ["t1", "Call", "t3"]
    assert len(result.refused) == 1


@pytest.mark.parametrize(("text", "kind"), [("irritant", "irritant"), ("ENCHANT", "delight"), ("", "ordinary")])
def test_a_kind_of_moment_is_known_in_both_languages_and_by_its_beginning(text: str, kind: str) -> None:
    assert written(text, "moment").journey.touchpoints[0].moment == kind


@pytest.mark.parametrize(("text", "truth"), [("x", True), ("Oui", True), ("yes", True), ("", False), ("no", False)])
def test_a_mark_is_set_by_any_sign_of_it(text: str, truth: bool) -> None:
    assert written(text, "moment_of_truth").journey.touchpoints[0].moment_of_truth is truth


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("5 min", Duration(value=5, unit="min")),
        ("1,5 h", Duration(value=1.5, unit="h")),
        ("2 jours", Duration(value=2, unit="day")),
        ("3 weeks", Duration(value=3, unit="week")),
        ("12", Duration(value=12, unit="min")),
        ("", None),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, duration: Duration | None) -> None:
    assert written(text, "duration").journey.touchpoints[0].duration == duration


def test_channels_are_names_between_commas_and_new_ones_are_added() -> None:
    result = written("website, Newsletter, E-MAIL, newsletter", "channels")

    (own,) = result.journey.channels
    assert result.journey.touchpoints[0].channels == ("website", own.id, "email")
    assert own.name == "Newsletter"
    assert result.added == ("channel “Newsletter”",)


def test_a_channel_with_a_comma_in_its_name_stays_whole() -> None:
    journey = small(3).evolve(channels=(OwnChannel(id="own", name="Post, registered"),))

    assert written("Website, post, registered", "channels", journey=journey).journey.touchpoints[0].channels == (
        "website",
        "own",
    )


def test_two_boxes_of_one_new_department_add_it_once() -> None:
    boxes = {Box("t1", "department"): "Marketing", Box("t2", "department"): "marketing"}

    journey = table.write(small(3), "touchpoints", boxes).journey

    (department,) = journey.departments
    assert {one.department for one in journey.touchpoints[:2]} == {department.id}


def test_a_touchpoint_is_moved_by_the_name_of_a_stage() -> None:
    result = written("S2", "stage")

    assert {one.id: one.stage for one in result.journey.touchpoints} == {"t1": "s2", "t2": "s1", "t3": "s2"}
    assert result.journey.paths[0].visits[0].touchpoint == "t2"


def test_a_new_name_of_a_stage_adds_a_stage() -> None:
    result = written("Delivery", "stage")

    assert [stage.name for stage in result.journey.stages] == ["s1", "s2", "Delivery"]
    assert result.journey.touchpoints[-1].id == "t1"
    assert result.added == ("stage “Delivery”",)


def test_stages_of_one_name_are_told_apart() -> None:
    journey = small(3).evolve(stages=tuple(stage.evolve(name="Buy") for stage in small(3).stages))

    assert [box_text(journey, id, "stage") for id in ("t1", "t3")] == ["Buy", "Buy (2)"]
    assert written("buy (2)", "stage", journey=journey).journey.touchpoints[1].stage == "s2"


def test_an_emotion_where_the_path_does_not_come_lets_it_come_by() -> None:
    first, second, third = (touchpoint(f"t{n}") for n in (1, 2, 3))
    journey = journey_of(first, second, third, paths=(Path(id="p1", persona="lea", visits=visits_of(first, third)),))

    path = written("1", "emotion:p1", row="t2", journey=journey).journey.paths[0]

    assert [(visit.touchpoint, visit.emotion) for visit in path.visits] == [("t1", None), ("t2", 1.0), ("t3", None)]


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("mode", "hybrid", "hybrid"),
        ("human_fallback", "oui", True),
        ("human_fallback", "no", False),
        ("human_fallback", "", None),
        ("waiting", "2 h", Duration(value=2, unit="h")),
        ("hesitation", "x", True),
        (
            "links",
            "Guide https://example.org/a\nmailto:lea@example.org",
            (Link(address="https://example.org/a", label="Guide"), Link(address="mailto:lea@example.org")),
        ),
        ("partner", "The bank", "The bank"),
    ],
)
def test_every_field_of_a_touchpoint_is_written(column: str, text: str, value: object) -> None:
    journey = journey_of(touchpoint("Ad"))

    written = table.write(journey, "touchpoints", {Box("Ad", column): text})

    assert written.refused == ()
    assert getattr(written.journey.touchpoints[0], column) == value
    told = next(each for each in columns(written.journey, "touchpoints") if each.id == column)
    again = shown(written.journey, written.journey.touchpoints[0], told)
    assert table.write(journey, "touchpoints", {Box("Ad", column): again}).journey == written.journey


def test_a_card_names_its_touchpoints_and_labels_are_added() -> None:
    journey = journey_of(
        touchpoint("Ad"),
        touchpoint("Shop").evolve(name="Shop; big"),
        lanes=(CardsLane(id="needs"),),
        cards=(Card(id="c", lane="needs", stage="s1", text="Be sure"),),
    )

    boxes = {
        "touchpoints": "shop; big; Ad",
        "labels": "urgent, later",
        "severity": "4",
        "status": "tested",
        "count": "2",
    }
    written = table.write(journey, "cards", {Box("c", column): text for column, text in boxes.items()})

    card = written.journey.cards[0]
    assert (card.touchpoints, card.severity, card.status, card.count) == (("Shop", "Ad"), 4, "tested", 2)
    assert [label.name for label in written.journey.labels] == ["urgent", "later"]
    refused = table.write(journey, "cards", {Box("c", "touchpoints"): "Elsewhere"}).refused
    assert "Elsewhere" in refused[0].why


def test_a_path_that_comes_twice_shows_both_emotions() -> None:
    first = touchpoint("t1")
    visits = (*visits_of(first, emotions=(1.0,)), *(one.evolve(id="again", emotion=None) for one in visits_of(first)))
    journey = journey_of(first, paths=(Path(id="p1", persona="lea", visits=visits),))

    assert box_text(journey, "t1", "emotion:p1") == "1; ?"
    assert [one.emotion for one in written("-1; 2", "emotion:p1", journey=journey).journey.paths[0].visits] == [-1, 2]
    assert [one.emotion for one in written("0", "emotion:p1", journey=journey).journey.paths[0].visits] == [0, 0]
    assert written("0; 0; 1", "emotion:p1", journey=journey).refused


def test_a_card_is_moved_to_another_lane_and_stage() -> None:
    journey = with_cards(small(3))

    moved = table.write(journey, "cards", {Box("a", "lane"): "Irritants", Box("a", "stage"): "s2"}).journey

    assert {(card.id, card.lane, card.stage) for card in moved.cards} == {("a", "pains", "s2"), ("b", "needs", "s1")}


def test_cards_stand_lane_by_lane_then_stage_by_stage() -> None:
    journey = with_cards(small(3))
    journey = table.write(journey, "cards", {Box("a", "stage"): "s2"}).journey

    assert [row.id for row in rows(journey, "cards")] == ["b", "a"]


def test_a_new_row_stands_below_the_one_it_is_like_and_is_visited() -> None:
    result = table.add(
        small(3), "touchpoints", [{"name": "Call"}, {"name": "Visit", "emotion:p1": "2"}], like="t1", path="p1"
    )

    assert [one.name for one in result.journey.touchpoints] == ["t1", "t2", "Call", "Visit", "t3"]
    assert [one.emotion for one in result.journey.paths[0].visits] == [-2, -1, None, 2, 0]


def test_new_rows_with_new_stages_make_a_whole_map() -> None:
    texts = [{"stage": "Find", "name": "Ad"}, {"name": "Search"}, {"stage": "Buy", "name": "Cart"}]

    journey = table.add(Journey(), "touchpoints", texts, like=None, path=None).journey

    names = {stage.id: stage.name for stage in journey.stages}
    assert [(names[one.stage], one.name) for one in journey.touchpoints] == [
        ("Find", "Ad"),
        ("Find", "Search"),
        ("Buy", "Cart"),
    ]


def test_a_row_of_an_empty_journey_begins_a_stage() -> None:
    journey = table.add(Journey(language="fr"), "touchpoints", [{"name": "Pub"}], like=None, path=None).journey

    assert [stage.name for stage in journey.stages] == ["Nouvelle étape"]


def test_a_new_card_without_a_lane_is_refused() -> None:
    with pytest.raises(EditError, match="lane of cards"):
        table.add(small(3), "cards", [{"text": "A"}], like=None, path=None)


def test_a_thousand_boxes_are_written_at_once() -> None:
    journey = large(2_000)
    boxes = {Box(row.id, "name"): f"Renamed {row.id}" for row in islice(rows(journey, "touchpoints"), 1_000)}

    changed = table.write(journey, "touchpoints", boxes).journey

    assert sum(one.name.startswith("Renamed") for one in changed.touchpoints) == 1_000
    assert changed.paths is journey.paths
