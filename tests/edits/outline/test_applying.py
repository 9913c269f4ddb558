"""The journey as text, and edited as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline.applying import apply_text
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.touchpoint import Position
from tests.builders import journey_of, large, touchpoint, visits_of
from tests.strategies import journeys


def sample(**fields: object) -> Journey:
    """Return two stages, three touchpoints with descriptions, and three cards in two lanes."""
    first = touchpoint("Ad", channels=("instagram",), icon="night", moment="delight")
    second = touchpoint("Search", channels=("search", "website"), icon="train")
    third = touchpoint("Cart", stage="s2", icon="full", moment_of_truth=True)
    made: dict[str, object] = {
        "lanes": (CardsLane(id="needs", wording="needs"), CardsLane(id="pains", name="Pains")),
        "cards": (
            Card(id="a", lane="needs", stage="s1", text="Be sure", count=3),
            Card(id="b", lane="needs", stage="s1", text="Be quick", count=2),
            Card(id="c", lane="pains", stage="s2", text="Costs", count=1),
        ),
    }
    return journey_of(first, second, third, emotions=(1.0, None, -1.5), **{**made, **fields})


HEAD = """\
Title: A journey
Persona: Lea
	Path: [Current journey]
Lanes:
	Needs
	Pains
"""
ABOVE = HEAD.count("\n")
TEXT = """\
s1
	Ad [Instagram, +1, Delight]
	Search [Search engine, Website]
	Needs:
		Be sure
		Be quick
s2
	Cart [-1.5, Moment of truth]
	Pains:
		Costs"""
"""The stages, below the head."""


def with_line(number: int, line: str | None, *, text: str = TEXT) -> str:
    """Return the text with another line in the place of one, or without it."""
    rows = text.split("\n")
    return HEAD + "\n".join([*rows[:number], *([] if line is None else [line]), *rows[number + 1 :]])


def after_line(number: int, *more: str) -> str:
    rows = TEXT.split("\n")
    return HEAD + "\n".join([*rows[: number + 1], *more, *rows[number + 1 :]])


def below(*rows: str) -> str:
    """Return the head with these lines below it."""
    return HEAD + "\n".join(rows)


def outline(journey: Journey) -> list[str]:
    """Return the lines of the stages."""
    rows = text_of(journey).split("\n")
    return rows[next(n for n, row in enumerate(rows) if row in ("s1", "Find")) :]


def test_a_journey_is_readable_text() -> None:
    assert text_of(sample()) == HEAD + TEXT
    assert "\tBesoins\u00a0:" in text_of(sample(language="fr"))
    assert "[-1,5, Moment de vérité]" in text_of(sample(language="fr"))


@given(journeys())
def test_text_as_it_is_changes_nothing(journey: Journey) -> None:
    result = apply_text(journey, text_of(journey))

    assert result.journey is journey
    assert result.unclear == ()


@given(journeys(least=1), st.data())
def test_what_stands_in_other_lines_is_never_touched(journey: Journey, data: st.DataObject) -> None:
    rows = text_of(journey).split("\n")
    number = data.draw(st.integers(0, len(rows) - 1))
    spaces = data.draw(st.sampled_from(("", " ", "\t", "  \t")))

    result = apply_text(journey, "\n".join([*rows[: number + 1], spaces, *rows[number + 1 :]]))

    assert result.journey is journey


@given(journeys(least=1), st.data())
def test_text_moved_to_the_end_and_back_changes_nothing(journey: Journey, data: st.DataObject) -> None:
    rows = text_of(journey).split("\n")
    number = data.draw(st.integers(0, len(rows) - 1))
    try:
        apply_text(journey, "\n".join([*rows[:number], *rows[number + 1 :], rows[number]]))
    except EditError:
        return

    assert apply_text(journey, "\n".join(rows)).journey is journey


@given(
    journeys(),
    st.lists(st.sampled_from([*"[]:,;+-/\t\n 1aé⏎…", "\t\t", "Needs:", "x [website]"]), max_size=12),
    st.data(),
)
def test_any_text_gives_a_valid_journey(journey: Journey, signs: list[str], data: st.DataObject) -> None:
    text = text_of(journey)
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 20))

    result = apply_text(journey, text[:at] + "".join(signs) + text[at + cut :])

    assert Journey.model_validate_json(result.journey.model_dump_json()) == result.journey
    again = apply_text(result.journey, text_of(result.journey))
    assert again.journey is result.journey


def test_a_renamed_touchpoint_keeps_all_else() -> None:
    journey = sample()

    changed = apply_text(journey, with_line(1, "\tPoster [Instagram, +1, Delight]")).journey

    first = changed.touchpoints[0]
    assert (first.id, first.name, first.icon) == ("Ad", "Poster", "night")
    assert first.evolve(name="Ad") == journey.touchpoints[0]
    assert changed.touchpoints[1:] == journey.touchpoints[1:]
    assert changed.paths is journey.paths


@pytest.mark.parametrize(
    ("line", "channels", "emotion", "moment", "truth"),
    [
        ("\tAd [E-mail, facebook; -0,5]", ("email", "facebook"), -0.5, "ordinary", False),
        ("\tAd [instagram · très positif]", ("instagram",), 2.0, "ordinary", False),
        ("\tAd [instagram, :(]", ("instagram",), -1.0, "ordinary", False),
        ("\tAd [instagram · assez positif]", None, None, None, None),
        ("\tAd", (), None, "ordinary", False),
        ("\tAd [irritant, moment of truth, -2]", (), -2.0, "irritant", True),
        ("\tAd [Point de rupture]", (), None, "breaking_point", False),
    ],
)
def test_brackets_say_channels_emotion_and_moment(
    line: str, channels: tuple[str, ...] | None, emotion: float | None, moment: str | None, truth: bool | None
) -> None:
    result = apply_text(sample(), with_line(1, line))

    if channels is None:
        assert result.journey == sample()
        assert [one.line for one in result.unclear] == [ABOVE + 1]
        return
    first = result.journey.touchpoints[0]
    assert (first.channels, first.moment, first.moment_of_truth) == (channels, moment, truth)
    assert result.journey.paths[0].visits[0].emotion == emotion


def test_an_emotion_keeps_its_digits_when_something_else_changes() -> None:
    first = touchpoint("Ad")
    journey = journey_of(first, emotions=(1 / 3,))

    changed = apply_text(journey, text_of(journey).replace("[", "[E-mail, ")).journey

    assert changed.paths[0].visits[0].emotion == 1 / 3
    assert changed.touchpoints[0].channels == ("email",)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("\tAd [Instagram", "closed"),
        ("\tAd [Teleport]", "Teleport"),
        ("\tAd [3]", "from -2 to 2"),
        ("\tAd [Karim +1]", "whose emotion"),
        ("\tAd [+1/-1]", "1 times"),
        ("\tHopes:", "no lane of cards"),
        ("\t\t\tToo deep", "name of its lane"),
    ],
)
def test_an_unclear_line_is_told_and_changes_nothing(line: str, why: str) -> None:
    journey = sample()
    number = 2 if line.startswith("\t\t\t") else 1
    text = after_line(1, line) if line.startswith(("\t\t\t", "\tHopes")) else with_line(number, line)

    result = apply_text(journey, text)

    assert result.journey == journey
    assert len(result.unclear) == 1
    assert why in result.unclear[0].why


def test_a_lane_without_its_colon_loses_no_card() -> None:
    result = apply_text(sample(), with_line(3, "\tNeeds"))

    assert result.journey.cards == sample().cards
    assert [one.line for one in result.unclear] == [ABOVE + 4, ABOVE + 5]


def test_a_line_above_the_first_stage_is_unclear() -> None:
    result = apply_text(sample(), "\tLost\n" + TEXT)

    assert result.journey == sample()
    assert [one.line for one in result.unclear] == [0]


def test_a_new_line_under_a_stage_adds_a_touchpoint_to_the_path() -> None:
    result = apply_text(sample(), after_line(1, "\tLetter [Post, 0]"), path="p1")

    added = result.journey.touchpoints[1]
    assert (added.name, added.channels, added.stage) == ("Letter", ("post",), "s1")
    assert [(one.touchpoint, one.emotion) for one in result.journey.paths[0].visits] == [
        ("Ad", 1.0),
        (added.id, 0.0),
        ("Search", None),
        ("Cart", -1.5),
    ]
    assert result.records[ABOVE + 2] == added.id


def test_a_line_more_under_a_lane_adds_a_card() -> None:
    changed = apply_text(sample(), after_line(4, "\t\tBe warm")).journey

    assert [card.text for card in changed.cards if card.lane == "needs"] == ["Be sure", "Be warm", "Be quick"]


def test_the_name_of_a_lane_opens_an_empty_cell() -> None:
    changed = apply_text(sample(), after_line(7, "\tBESOINS :", "\t\tPay later")).journey

    assert [(card.lane, card.stage) for card in changed.cards if card.text == "Pay later"] == [("needs", "s2")]


def test_a_line_that_is_not_indented_begins_a_stage() -> None:
    changed = apply_text(sample(), after_line(1, "Between")).journey

    assert outline(changed)[:4] == [
        "s1",
        "\tAd [Instagram, +1, Delight]",
        "Between",
        "\tSearch [Search engine, Website]",
    ]
    assert changed.touchpoints[1].icon == "train"
    assert changed.cards[0].stage == changed.stages[1].id


def test_a_stage_taken_out_leaves_its_lines_to_the_one_above() -> None:
    changed = apply_text(sample(), with_line(6, None)).journey

    assert [stage.id for stage in changed.stages] == ["s1"]
    assert {one.stage for one in changed.touchpoints} == {"s1"}
    assert changed.cards == tuple(card.evolve(stage="s1") for card in sample().cards)


def test_a_line_taken_out_deletes_what_it_tells() -> None:
    changed = apply_text(sample(), with_line(1, None)).journey

    assert [one.id for one in changed.touchpoints] == ["Search", "Cart"]
    assert [one.touchpoint for one in changed.paths[0].visits] == ["Search", "Cart"]


def test_lines_in_another_order_keep_their_fields_and_the_path_follows() -> None:
    rows = TEXT.split("\n")

    changed = apply_text(sample(), below(rows[0], rows[2], rows[1], *rows[3:])).journey

    assert [(one.id, one.icon) for one in changed.touchpoints[:2]] == [
        ("Search", "train"),
        ("Ad", "night"),
    ]
    assert [one.touchpoint for one in changed.paths[0].visits] == ["Search", "Ad", "Cart"]


def test_a_line_carried_to_another_stage_keeps_its_fields() -> None:
    rows = TEXT.split("\n")

    changed = apply_text(sample(), below(rows[0], *rows[2:], rows[1])).journey

    carried = next(one for one in changed.touchpoints if one.id == "Ad")
    assert (carried.stage, carried.icon, carried.moment) == ("s2", "night", "delight")
    assert [one.touchpoint for one in changed.paths[0].visits] == ["Search", "Cart", "Ad"]


def test_stages_in_another_order_carry_what_is_in_them() -> None:
    rows = TEXT.split("\n")

    changed = apply_text(sample(), below(*rows[6:], *rows[:6])).journey

    assert [stage.id for stage in changed.stages] == ["s2", "s1"]
    assert [one.touchpoint for one in changed.paths[0].visits] == ["Cart", "Ad", "Search"]
    assert changed.cards == sample().cards


def test_a_card_carried_to_another_lane_keeps_its_votes() -> None:
    rows = TEXT.split("\n")

    changed = apply_text(sample(), below(*rows[:4], *rows[5:], rows[4])).journey

    carried = next(card for card in changed.cards if card.id == "a")
    assert (carried.lane, carried.stage, carried.count) == ("pains", "s2", 3)


def test_what_is_moved_places_itself_and_the_others_stay_where_hands_put_them() -> None:
    by_hand = Position(x=0.5, y=0.25)
    journey = sample()
    journey = journey.evolve(touchpoints=tuple(one.evolve(position=by_hand) for one in journey.touchpoints))
    rows = TEXT.split("\n")

    changed = apply_text(journey, below(rows[0], *rows[2:], rows[1])).journey

    assert {one.id: one.position for one in changed.touchpoints} == {"Ad": None, "Search": by_hand, "Cart": by_hand}


def test_many_lines_carried_at_once_keep_their_fields() -> None:
    held = tuple(touchpoint(f"t{n}", stage=f"s{n // 100}", icon=f"about{n}") for n in range(200))
    journey = journey_of(*held)
    rows = text_of(journey).split("\n")

    changed = apply_text(journey, below(rows[0], *rows[100:0:-1], *rows[101:])).journey

    assert {one.id: one.icon for one in changed.touchpoints} == {one.id: one.icon for one in held}


def test_channels_written_as_before_stay_as_they_are() -> None:
    journey = journey_of(touchpoint("Ad", channels=("email", "email")))

    changed = apply_text(journey, text_of(journey).replace("]", ", irritant]")).journey

    assert changed.touchpoints[0].channels == ("email", "email")
    assert changed.touchpoints[0].moment == "irritant"


def test_spaces_and_tabs_may_be_mixed() -> None:
    text = TEXT.replace("\t\t", "      ").replace("\t", "  ")

    assert apply_text(sample(), HEAD + text).journey == sample()


def test_line_breaks_in_a_text_are_shown_and_kept() -> None:
    journey = sample(cards=(Card(id="a", lane="needs", stage="s1", text="One\ntwo"),))
    text = text_of(journey)
    assert "\t\tOne ⏎ two" in text

    changed = apply_text(journey, text.replace("One", "1")).journey

    assert changed.cards[0].text == "1\ntwo"


def test_names_that_look_like_something_else_stay_names() -> None:
    journey = journey_of(
        touchpoint("a").evolve(name="Foo [bar]"), touchpoint("b").evolve(name="Needs:"), touchpoint("c").evolve(name="")
    )
    assert outline(journey)[1:] == ["\tFoo [bar] []", "\t- Needs:", "\t…"]

    changed = apply_text(journey, text_of(journey).replace("Foo", "Food")).journey

    assert [one.name for one in changed.touchpoints] == ["Food [bar]", "Needs:", ""]


def test_each_path_is_named_where_there_are_several() -> None:
    first = touchpoint("Ad")
    again = tuple(one.evolve(id="w", emotion=-1.0) for one in visits_of(first))
    journey = journey_of(
        first,
        personas=(Persona(id="lea", name="Lea"), Persona(id="karim", name="Karim")),
        paths=(
            Path(id="p1", persona="lea", visits=visits_of(first, emotions=(1.0,))),
            Path(id="p2", persona="karim", visits=again),
        ),
    )
    assert outline(journey)[1] == "\tAd [Lea +1, Karim -1]"

    changed = apply_text(journey, "s1\n\tAd [karim +2]").journey

    assert [path.visits[0].emotion for path in changed.paths] == [None, 2.0]


def test_a_whole_map_is_written_from_nothing() -> None:
    journey = Journey(language="en", lanes=(CardsLane(id="needs", wording="needs"),))

    made = apply_text(journey, "Find\n\tAd [Instagram]\n\tNeeds:\n\t\tBe sure\nBuy\n\tCart [Website, Irritant]").journey

    assert (
        text_of(made)
        == "Lanes:\n\tNeeds\nFind\n\tAd [Instagram]\n\tNeeds:\n\t\tBe sure\nBuy\n\tCart [Website, Irritant]"
    )


def test_a_large_map_is_changed_fast() -> None:
    journey = large(2_000)
    rows = text_of(journey).split("\n")
    touchpoint = next(n for n, row in enumerate(rows) if n > 700 and row.startswith("\t") and row.endswith("]"))
    rows[touchpoint] = rows[touchpoint].replace(" [", " again [")

    changed = apply_text(journey, "\n".join(rows)).journey

    now = text_of(changed).split("\n")
    assert now[touchpoint] == rows[touchpoint]
    assert len(now) == len(rows)


def test_what_stands_under_a_phase_named_again_is_the_phases() -> None:
    text = HEAD + "Phase: Before\ns1\nPhase: After\ns2\nPhase: Before\n\tDescription: All that leads there\n"

    applied = apply_text(sample(), text)

    assert [(phase.name, phase.description) for phase in applied.journey.phases] == [
        ("Before", "All that leads there"),
        ("After", ""),
    ]


def test_a_phase_described_at_both_its_lines_is_told_twice() -> None:
    told = "Phase: Before\n\tDescription: One\ns1\nPhase: After\ns2\nPhase: Before\n\tDescription: Two\n"

    applied = apply_text(sample(), HEAD + told)

    assert applied.journey.phases[0].description == "One"
    assert [unclear.why for unclear in applied.unclear][-1:] == ["This is told twice."]
