"""The whole map as text: everything it says can be read, typed, and read back."""

import unicodedata
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline.applying import apply_text
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.edits.outline.showing import refreshed, with_unclear_lines
from journeycanvas.edits.outline.values import amount
from tests.strategies import journeys

SAMPLES = sorted((File(__file__).parents[3] / "resources" / "samples").glob("*.journey"))
MAP = """\
Title: Buying shoes
Subtitle: From the first idea to the first run
Scope:
	Organisation: Foulée
	Objectives:
		Sell more
		Fewer returns
Goal of the client: Run without pain
	Outcome: Goal reached
Persona: Karim
	Quotation: I only want to run.
	Age: 34
	Needs:
		Good advice
	Shoe size: 43
	Path: [Current journey]
Persona: Lea
	Path: Tomorrow [Target journey, Hidden]
Own channels:
	Running club [Physical]
Lanes:
	Needs
	Emotions
	Voice of the client [Feedback, Hidden]
Phase: Before
	Description: All that comes first
Discovery [2 weeks]
	Description: Where it begins
	Importance: 4
	Search [Search engine, Running club, Karim +1/-1, Tomorrow ?, Irritant, Moment of truth, Confirmed]
		Description: On the train
		Duration: 5 min
		Karim:
			Word at the curve: Lost
			What stands in the way:
				Too many words
			“I am lost” — his sister
			→ Shop [30.5%]: asks somebody
			→ Exit [12%]: gives up
				Too dear
				No time
		Karim (2):
			“Better” — Karim
	Shop [Shop, Karim +1.5]
		“Welcome”
		Measurements:
			CSAT: 4.2 [n 12]
	Needs:
		Understand ⏎ what helps [Heard once, 3 votes]
			For:
				Search
	Recommendations:
		Train the staff [In progress, impact 4, effort 2, due 2026-11-21]
			For:
				Shop
				Understand what helps
			Person in charge: Anna
	Resources:
		A film [To create]
	Measurements:
		NPS: 32 [n 1480, 2026-11-14, Rising]
			Source: Survey
		Queue: 9 min [Waiting time]
No phase:
Otherwise
Phase: Before
Again
Phase: After
Measurements:
	Volume: 41200 clients
Notes: To be finished"""


def typed(text: str, language: str = "en") -> Journey:
    """Return what a text makes of an empty journey."""
    applied = apply_text(Journey.model_validate({"language": language}), text)
    assert applied.unclear == ()
    return applied.journey


def test_a_whole_map_is_typed_and_reads_as_it_was_typed() -> None:
    assert plain(text_of(typed(MAP))) == MAP


def test_what_was_typed_is_on_the_map() -> None:
    made = typed(MAP)

    karim, lea = made.personas
    assert (karim.age, karim.needs, karim.own_fields[0].text) == ("34", ("Good advice",), "43")
    assert [(path.persona, path.state, path.hidden) for path in made.paths] == [
        (karim.id, "current", False),
        (lea.id, "target", True),
    ]
    assert (made.goal.text, made.goal.outcome, made.scope.objectives) == (
        "Run without pain",
        "reached",
        ("Sell more", "Fewer returns"),
    )
    assert [phase.name for phase in made.phases] == ["Before", "After"]
    assert [stage.phase for stage in made.stages] == [made.phases[0].id, None, made.phases[0].id]
    assert [(lane.kind, lane.name, lane.hidden) for lane in made.lanes] == [
        ("cards", "", False),
        ("emotion", "", False),
        ("cards", "Voice of the client", True),
    ]
    search, shop = made.touchpoints
    assert (search.moment, search.moment_of_truth, search.evidence) == ("irritant", True, "confirmed")
    assert search.channels == ("search", made.channels[0].id)
    visits = made.paths[0].visits
    assert [(visit.touchpoint, visit.emotion) for visit in visits] == [
        (search.id, 1.0),
        (search.id, -1.0),
        (shop.id, 1.5),
    ]
    assert (visits[0].verbatims[0].text, visits[0].verbatims[0].who) == ("I am lost", "his sister")
    assert [(way.kind, way.destination, way.share, way.label, way.causes) for way in made.paths[0].connections] == [
        ("branch", visits[2].id, 30.5, "asks somebody", ()),
        ("exit", None, 12.0, "gives up", ("Too dear", "No time")),
    ]
    card = made.cards[0]
    assert (card.text, card.votes, card.touchpoints) == ("Understand\nwhat helps", 3, (search.id,))
    advice = made.recommendations[0]
    assert (advice.touchpoints, advice.cards, advice.owner) == ((shop.id,), (card.id,), made.people[0].id)
    assert [(one.indicator, one.name, one.value, one.unit) for one in made.measurements] == [
        ("csat", "", 4.2, ""),
        ("nps", "", 32.0, ""),
        ("waiting_time", "Queue", 9.0, "min"),
        ("volume", "", 41200.0, "clients"),
    ]


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_a_sample_is_written_from_its_text_alone(file: File) -> None:
    journey = Journey.model_validate_json(file.read_bytes())
    text = text_of(journey)
    pictures = [n for n, row in enumerate(text.split("\n")) if row.strip().startswith(("Picture:", "Image\u00a0:"))]

    applied = apply_text(Journey(language=journey.language), text)

    assert [one.line for one in applied.unclear] == pictures
    rows = [row for n, row in enumerate(text.split("\n")) if n not in pictures]
    assert text_of(applied.journey) == "\n".join(rows)


def plain(text: str) -> str:
    """Return a text as it can be typed: composed, without control characters, spaces alike."""
    composed = unicodedata.normalize("NFC", text.replace("\u00a0", " ").replace("\u202f", " "))
    return "".join(sign for sign in composed if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))


@given(journeys(least=1), st.data())
def test_lines_taken_out_and_put_back_bring_back_what_no_line_tells(journey: Journey, data: st.DataObject) -> None:
    rows = text_of(journey).split("\n")
    first = data.draw(st.integers(0, len(rows) - 1))
    end = first + data.draw(st.integers(1, 4))
    try:
        without = apply_text(journey, "\n".join([*rows[:first], *rows[end:]]))
        elsewhere = apply_text(journey, "\n".join([*rows[:first], *rows[end:], *rows[first:end]]), before=without)
    except EditError:
        return

    assert Journey.model_validate_json(without.journey.model_dump_json()) == without.journey
    assert apply_text(journey, "\n".join(rows), before=elsewhere).journey is journey


def change(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("Title: Buying shoes", "Title: Shoes", "title"),
        ("Age: 34", "Age: 35", "personas"),
        ("\t\tGood advice", "\t\tGood advice\n\t\tA bench", "personas"),
        ("Objectives:\n\t\tSell more", "Objectives:\n\t\tSell", "scope"),
        ("Outcome: Goal reached", "Outcome: goal not reached", "goal"),
        ("Persona: Lea", "Persona: Lena", "personas"),
        ("Tomorrow [Target journey, Hidden]", "Tomorrow [Target journey]", "paths"),
        ("\tEmotions\n", "\tFeelings\n", "lanes"),
        ("Description: All that comes first", "Description: The first part", "phases"),
        ("Discovery [2 weeks]", "Discovery [3 days]", "stages"),
        ("Duration: 5 min", "Duration: 1 h", "touchpoints"),
        ("Irritant, Moment of truth", "Delight", "touchpoints"),
        ("Word at the curve: Lost", "Word at the curve: Alone", "paths"),
        ("“I am lost” — his sister", "“I was lost” — Karim", "paths"),
        ("→ Exit [12%]: gives up", "-> exit [15 %]: leaves", "paths"),
        ("\t\t\t\tNo time\n", "", "paths"),
        ("CSAT: 4.2", "CSAT: 4.4", "measurements"),
        ("[Heard once, 3 votes]", "[confirmed]", "cards"),
        ("effort 2", "effort 5", "recommendations"),
        ("A film [To create]", "A film [have]", "resources"),
        ("Notes: To be finished", "Notes: Finished", "notes"),
        ("\nSubtitle: From the first idea to the first run", "", "subtitle"),
    ],
)
def test_a_changed_line_changes_its_record_alone(old: str, new: str, field: str) -> None:
    journey = typed(MAP)

    applied = apply_text(journey, change(MAP, old, new))

    assert applied.unclear == ()
    changed = {name for name in type(journey).model_fields if getattr(applied.journey, name) != getattr(journey, name)}
    assert changed == {field}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Importance: 4", "Importance: 9", "from 1 to 5"),
        ("Outcome: Goal reached", "Outcome: perhaps", "perhaps"),
        ("[3 days]", "[blue]", ""),
        ("→ Shop [30.5%]: asks somebody", "→ Elsewhere", "Elsewhere"),
        ("NPS: 32 [", "NPS [", "figure"),
        ("due 2026-11-21", "due soon", "2026-11-21"),
        ("\t\tKarim (2):", "\t\tNobody:", "Nobody"),
        ("\t\t\tSource: Survey", "\t\t\tnonsense", "How to write"),
        ("[Heard once, 3 votes]", "[often]", "often"),
        ("\tEmotions\n", "\tEmotions [Needs]\n", "another lane"),
        ("\t\t\t\tSearch\n", "\t\t\t\tSerch\n", "Serch"),
    ],
)
def test_an_unclear_line_is_told_and_nothing_else_is_lost(old: str, new: str, why: str) -> None:
    journey = typed(MAP)
    if old not in MAP:
        return

    applied = apply_text(journey, MAP.replace(old, new))

    assert applied.unclear
    assert any(why in one.why for one in applied.unclear)
    assert [one.id for one in applied.journey.touchpoints] == [one.id for one in journey.touchpoints]
    assert len(applied.journey.cards) == len(journey.cards)
    assert len(applied.journey.measurements) == len(journey.measurements)
    shown = with_unclear_lines(applied.journey, MAP.replace(old, new), applied)
    assert new.strip() in shown


def test_a_renamed_lane_is_renamed_where_its_cards_stand() -> None:
    journey = typed(MAP)
    text = change(text_of(journey), "Lanes:\n\tNeeds\n", "Lanes:\n\tWishes\n")

    applied = apply_text(journey, text)
    rows = refreshed(text, applied)

    assert applied.journey.cards == journey.cards
    assert sorted(row.strip() for row in rows.values()) == ["Wishes [Needs]", "Wishes:"]
    lines = text.split("\n")
    renamed = "\n".join(rows.get(n, row) for n, row in enumerate(lines))
    again = apply_text(journey, renamed, before=applied)
    assert again.journey == applied.journey
    assert again.unclear == ()
    assert renamed == text_of(applied.journey)


def test_names_that_change_twice_are_still_known_where_they_are_named() -> None:
    journey = typed(MAP)
    text, applied = MAP, apply_text(journey, MAP)
    for name in ("Se", "Sea", "Seat"):
        rows = text.split("\n")
        place = next(n for n, row in enumerate(rows) if row.startswith("\tSe"))
        rows[place] = f"\t{name} [{rows[place].partition(' [')[2]}"
        text = "\n".join(rows)
        applied = apply_text(journey, text, before=applied)
        fresh = refreshed(text, applied, but=(place,))
        text = "\n".join(fresh.get(n, row) for n, row in enumerate(text.split("\n")))
        assert applied.unclear == ()

    assert applied.journey.cards == journey.cards
    assert "\t\t\t\tSeat" in text.split("\n")


def test_plain_notes_pasted_over_all_leave_who_travels_and_the_lanes() -> None:
    journey = typed(MAP)

    changed = apply_text(journey, "First\n\tAd\n\tNeeds: to be sure\nSecond").journey

    assert (changed.title, changed.personas, changed.lanes) == (journey.title, journey.personas, journey.lanes)
    assert [stage.name for stage in changed.stages] == ["First", "Second"]
    assert [card.text for card in changed.cards] == ["to be sure"]


def test_a_feeling_below_a_persona_begins_its_path() -> None:
    journey = typed("Persona: Karim\nFind\n\tAd [-1]\n\tShop")

    [path] = journey.paths
    assert path.persona == journey.personas[0].id
    assert [visit.emotion for visit in path.visits] == [-1.0, None]


def test_a_feeling_without_anybody_says_what_to_write() -> None:
    applied = apply_text(Journey(language="en"), "Find\n\tAd [-1]")

    assert [(each.line, "Persona:" in each.why) for each in applied.unclear] == [(1, True)]


@pytest.mark.parametrize("role", ["Frontstage", "Backstage", "Support"])
def test_each_lane_behind_the_scenes_keeps_its_role(role: str) -> None:
    text = f"Lanes:\n\t{role}\nFind\n\tAd"

    assert plain(text_of(typed(text))) == text


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [(0.000001, "en", "0.000001"), (12345.5, "en", "12345.5"), (-0.25, "fr", "-0,25"), (-0.0, "en", "0")],
)
def test_an_amount_is_written_in_plain_figures(value: float, language: str, text: str) -> None:
    assert amount(value, language) == text


def test_a_dash_makes_any_words_a_name() -> None:
    journey = typed("- Phase: one\n\t- Description: of the shop\n\t- Needs:")

    assert journey.stages[0].name == "Phase: one"
    assert [one.name for one in journey.touchpoints] == ["Description: of the shop", "Needs:"]
    assert text_of(journey) == "- Phase: one\n\t- Description: of the shop\n\t- Needs:"


def test_words_are_known_in_both_languages() -> None:
    french = typed("titre : Achat\nPERSONA : Léa\n\tage: 20\n\tBesoins: dormir", language="fr")

    assert (french.title, french.personas[0].age, french.personas[0].needs) == ("Achat", "20", ("dormir",))
    assert text_of(french).startswith("Titre\u00a0: Achat\nPersona\u00a0: Léa\n\tÂge\u00a0: 20\n\tBesoins\u00a0:")


def test_a_picture_is_carried_by_its_caption() -> None:
    file = next(each for each in SAMPLES if each.name == "running-shoes.en.journey")
    journey = Journey.model_validate_json(file.read_bytes())
    rows = text_of(journey).split("\n")
    place = next(n for n, row in enumerate(rows) if "Picture:" in row)
    card = next(card for card in journey.cards if card.pictures)

    renamed = apply_text(journey, "\n".join([*rows[:place], "\t\t\tPicture: The page", *rows[place + 1 :]])).journey
    without = apply_text(journey, "\n".join([*rows[:place], *rows[place + 1 :]])).journey

    after = next(each for each in renamed.cards if each.id == card.id)
    assert after.pictures[0] == card.pictures[0].evolve(caption="The page")
    assert next(each for each in without.cards if each.id == card.id) == card.evolve(pictures=())
