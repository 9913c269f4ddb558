"""Tables of anybody: what the columns hold is guessed by their heads, in French and English, and all of it is told."""

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.exports.tables.delimited import comma_separated
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.imports.any_table.guessing import as_long, as_matrix, guess
from journeycanvas.imports.any_table.looking import look_at_text, look_at_workbook
from journeycanvas.imports.any_table.mapping import OURS, Scale
from journeycanvas.imports.any_table.reading import read_rows
from journeycanvas.imports.any_table.roles import ROLES, role_of
from journeycanvas.imports.any_table.said import RoleError, as_said
from journeycanvas.imports.any_table.values import duration_of, emotion_of, scale_of, texts_of
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.own_tables.reading import read_tables, read_text
from journeycanvas.imports.own_tables.rows import Numbered
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.builders import small

LONG = """\
Parcours d'achat;;;;;;;;
Étape;Point de contact;Canal;Émotion (1 à 5);Verbatim;Irritant;Opportunité;Délai;Coût
Découverte;Publicité;Instagram;4;Ça me donne envie;;Mieux cibler;;12
;Recherche;Site web;3;;Trop de résultats;;5 min;0
Choix;Essai;Boutique / Téléphone;5;;"- Attente
- Pas de taille 43";;une heure;3
"""
MATRIX = """\
Phase,Avant,,Pendant
Étapes,Découverte,Choix,Achat
Actions,Voit une pub,Compare,Paie
Pensées,Tiens !,Lequel ?,
Émotions,🙂,😐,--
Canaux,Instagram,Site web,
KPI,CTR,,NPS
"""


def read(text: str, language: str = "fr") -> Imported:
    found = read_text(text.encode(), language)
    assert parse(dump(found.journey), name="again.journey") == found.journey
    return found


def told(found: Imported, kind: str) -> list[str]:
    return [str(remark) for remark in found.remarks if remark.kind == kind]


def rows_of(text: str, sign: str = ",") -> list[Numbered]:
    lines = enumerate(text.splitlines(), start=1)
    return [(at, {n: box for n, box in enumerate(line.split(sign)) if box}) for at, line in lines]


def test_a_row_a_touchpoint_becomes_a_map() -> None:
    journey = read(LONG).journey

    assert [stage.name for stage in journey.stages] == ["Découverte", "Choix"]
    names = {stage.id: stage.name for stage in journey.stages}
    assert [(names[each.stage], each.name) for each in journey.touchpoints] == [
        ("Découverte", "Publicité"),
        ("Découverte", "Recherche"),
        ("Choix", "Essai"),
    ]
    assert [each.channels for each in journey.touchpoints] == [("instagram",), ("website",), ("shop", "phone")]
    (path,) = journey.paths
    assert [visit.emotion for visit in path.visits] == [1.0, 0.0, 2.0]
    assert [verbatim.text for visit in path.visits for verbatim in visit.verbatims] == ["Ça me donne envie"]
    waiting = journey.touchpoints[1].waiting
    assert waiting is not None
    assert (waiting.value, waiting.unit) == (5.0, "min")
    lanes = {lane.id: lane.__dict__.get("wording") for lane in journey.lanes}
    assert {(lanes[card.lane], names[card.stage], card.text) for card in journey.cards} == {
        ("opportunities", "Découverte", "Mieux cibler"),
        ("pain_points", "Découverte", "Trop de résultats"),
        ("pain_points", "Choix", "Attente"),
        ("pain_points", "Choix", "Pas de taille 43"),
    }


def test_all_that_is_guessed_and_left_out_is_told_with_its_line() -> None:
    found = read(LONG)

    assert told(found, "skipped") == [
        "Line 1: “Parcours d'achat” stands above the heads",
        "Line 2: the column “Coût”",
        "Line 5: “une heure” is no length of time",
    ]
    guessed = told(found, "guessed")
    assert "Line 2: “Irritant” is read as: Pain points" in guessed
    assert "Line 2: emotions are on a scale from 1 to 5" in guessed
    assert len(guessed) == 9


def test_a_column_a_stage_becomes_a_map() -> None:
    journey = read(MATRIX).journey

    phases = {phase.id: phase.name for phase in journey.phases}
    assert [(stage.name, phases[stage.phase or ""]) for stage in journey.stages] == [
        ("Découverte", "Avant"),
        ("Choix", "Avant"),
        ("Achat", "Pendant"),
    ]
    assert [each.name for each in journey.touchpoints] == ["Voit une pub", "Compare", "Paie"]
    assert [each.channels for each in journey.touchpoints] == [("instagram",), ("website",), ()]
    assert [visit.emotion for visit in journey.paths[0].visits] == [1.0, 0.0, -2.0]
    lanes = {lane.id: lane.name or lane.__dict__.get("wording") for lane in journey.lanes}
    assert [(lanes[card.lane], card.text) for card in journey.cards if card.stage == journey.stages[0].id] == [
        ("thoughts", "Tiens !"),
        ("KPI", "CTR"),
    ]


def test_what_is_felt_in_a_stage_without_touchpoints_gets_one() -> None:
    found = read("Journey,Search,Buy\nEmotion,5,1\nPain points,None found,Queue\n", "en")

    assert [(each.name, visit.emotion) for each, visit in zip(
        found.journey.touchpoints, found.journey.paths[0].visits, strict=True
    )] == [("Search", 2.0), ("Buy", -2.0)]  # fmt: skip
    assert sum("was made for what is said of the stage" in line for line in told(found, "guessed")) == 2


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found_out(sign: str, encoding: str) -> None:
    text = sign.join(("Étape", "Interaction", "Ressenti")) + "\n" + sign.join(("Été", "Été", "3,5")).replace(
        "3,5", "3" if sign == "," else "3,5"
    ) + "\n"  # fmt: skip

    journey = read_text(text.encode(encoding), "fr").journey

    assert (journey.stages[0].name, journey.touchpoints[0].name) == ("Été", "Été")
    assert journey.paths[0].visits[0].emotion is not None


def test_a_sheet_of_a_workbook_that_says_how_it_is_read_is_taken() -> None:
    book = openpyxl.Workbook()
    book.active.append(["2026", "budget"])
    sheet = book.create_sheet("Parcours")
    sheet.append(["Étape", "Interaction", "Humeur"])
    sheet.append(["Achat", "Panier", 7])
    out = io.BytesIO()
    book.save(out)

    found = read_tables(out.getvalue(), "fr")

    assert [each.name for each in found.journey.touchpoints] == ["Panier"]
    assert found.journey.paths[0].visits[0].emotion == pytest.approx(2 / 3, abs=0.01)
    assert [line for line in told(found, "skipped") if "sheet" in line] == ["the sheet “Sheet”"]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "x\n", "Name,Size\nfile,3\n", "2026;3\n4;5\n"])
def test_a_table_that_says_nothing_of_what_it_holds_is_refused(text: str) -> None:
    with pytest.raises(ImportFaultError) as caught:
        read_text(text.encode(), "en")

    assert caught.value.code == "not_ours"


def test_heads_alone_are_refused() -> None:
    with pytest.raises(ImportFaultError) as caught:
        read_text(b"Stage,Interaction,Mood\n", "en")

    assert caught.value.code == "nothing_under_heads"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ÉTAPE", "stage"), ("Points de contact", "touchpoint"), ("Ressenti (1-5)", "emotion"),
        ("Irritants / Points de douleur", "cards:pain_points"), ("Customer actions", "cards:actions"),
        ("Pain Points", "cards:pain_points"), ("Idées d'amélioration", "cards:opportunities"),
        ("Service responsable", "department"), ("Temps d'attente", "waiting"),
        ("Ce que pense le client", "cards:thoughts"),
    ],
)  # fmt: skip
def test_heads_are_known_in_both_languages(text: str, role: str) -> None:
    found = role_of(text)

    assert found is not None
    assert found[0] == role


@pytest.mark.parametrize("text", ["", "Coût", "42", "x" * 5_000, "émo"])
def test_heads_that_say_nothing_are_not_guessed(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize(
    ("box", "felt"),
    [
        ("🙂", 1.0), ("😡", -2.0), ("--", -2.0), ("+", 1.0), ("Très satisfait", 2.0), ("un peu inquiet", -1.0),
        ("neutral", 0.0), ("content mais inquiet", None), ("4/5", 1.0), ("", None), ("bof", None), (True, None),
        ("9", None),
    ],
)  # fmt: skip
def test_emotions_are_numbers_words_faces_and_signs(box: str | float, felt: float | None) -> None:
    assert emotion_of(box, Scale(1, 5)) == felt


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [((-2, 1.5), OURS), ((1, 5, 3), Scale(1, 5)), ((0, 7), Scale(0, 10)), ((80, 20), Scale(0, 100)), ((), OURS)],
)
def test_the_scale_is_the_smallest_that_all_numbers_lie_on(numbers: tuple[float, ...], scale: Scale) -> None:
    assert scale_of(numbers) == scale


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([OURS, Scale(1, 5), Scale(-100, 100)]))
def test_an_emotion_is_never_beyond_the_scale(number: float, scale: Scale) -> None:
    felt = scale.emotion(number)

    assert felt is None or -2 <= felt <= 2


@pytest.mark.parametrize(
    ("text", "value"), [("20 min", (20.0, "min")), ("1,5 h", (1.5, "h")), ("≈ 3 jours", (3.0, "day")), ("vite", None)]
)
def test_lengths_of_time_are_read_with_their_units(text: str, value: tuple[float, str] | None) -> None:
    found = duration_of(text)

    assert (None if found is None else (found["value"], found["unit"])) == value


def test_bullets_part_the_texts_of_a_box() -> None:
    assert texts_of("- un\n• deux\n\n3. trois\nquatre") == ["un", "deux", "trois", "quatre"]


def test_a_guess_can_be_put_right() -> None:
    rows = rows_of("Moment clé,Lieu\nAccueil,Hall\nDépart,Quai\n")
    mapping = as_long(rows)._replace(roles={0: "stage", 1: "touchpoint"})

    journey = read_rows(rows, "fr", mapping=mapping).journey

    assert [stage.name for stage in journey.stages] == ["Accueil", "Départ"]
    assert [each.name for each in journey.touchpoints] == ["Hall", "Quai"]


BOXES = st.one_of(
    st.none(), st.text(max_size=12), st.integers(-200, 200), st.floats(-1e9, 1e9), st.booleans(),
    st.sampled_from(["Étape", "Stage", "Touchpoint", "Émotion", "Irritants", "Actions", "Phase", "5", "Durée"]),
)  # fmt: skip
TABLES = st.lists(st.dictionaries(st.integers(0, 6), BOXES, max_size=7), max_size=8).map(
    lambda found: [(at, {n: box for n, box in row.items() if box is not None}) for at, row in enumerate(found, start=1)]
)


@given(TABLES, st.sampled_from(["guessed", "long", "matrix"]))
def test_any_table_gives_a_journey_that_can_be_saved_or_says_why_not(rows: list[Numbered], how: str) -> None:
    mapping = guess(rows) if how == "guessed" else as_long(rows) if how == "long" else as_matrix(rows)
    assert mapping is None or set(mapping.roles.values()) <= ROLES.keys()
    try:
        found = read_rows(rows, "fr", mapping=mapping)
    except ImportFaultError:
        return
    assert parse(dump(found.journey), name="any.journey") == found.journey


def test_columns_are_told_of_by_head_or_number_and_role_by_name_or_word() -> None:
    found = as_said(look_at_text(LONG.encode()), "long", ["Coût=notes", "verbatim=Insights", "3=ignore"], "fr")

    assert [each.notes for each in found.journey.touchpoints] == ["12", "0", "3"]
    assert not any(visit.verbatims for visit in found.journey.paths[0].visits)
    assert not any(each.channels for each in found.journey.touchpoints)
    assert [visit.emotion for visit in found.journey.paths[0].visits] == [1.0, 0.0, 2.0]


@pytest.mark.parametrize("said", ["Prix=notes", "Coût=truc", "99=notes", "notes"])
def test_what_names_no_column_or_role_is_refused(said: str) -> None:
    with pytest.raises(RoleError, match="there are: "):
        as_said(look_at_text(LONG.encode()), None, [said], "fr")


def test_tables_that_say_themselves_how_they_are_read_are_not_mapped() -> None:
    own = comma_separated(small())

    assert look_at_text(own) is None
    assert look_at_workbook(xlsx(small())) is None
    with pytest.raises(RoleError):
        as_said(look_at_text(own), "long", [], "fr")
