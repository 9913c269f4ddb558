"""The tables of a journey: plain text that no program takes for a formula, and a workbook that others open."""

import csv
import datetime
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.tables import formulas, lists
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.continued import LARGEST_BOX, length, marked, pieces, whole
from journeycanvas.document.tables.long_columns import ORDER, STAGE_AND_PHASE, TOUCHPOINTS, VISITS
from journeycanvas.document.tables.sheets import CONTINUED, SHEETS
from journeycanvas.exports.tables import xlsx as workbooks
from journeycanvas.exports.tables.delimited import comma_separated, tab_separated
from journeycanvas.exports.tables.errors import TooWideError
from journeycanvas.exports.tables.workbook import tables
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.imports.own_tables.reading import read_tables, read_text
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.language import LANGUAGES, words
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path as JourneyPath
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.stage import Stage
from journeycanvas.storage import templates
from tests import builders

GOLDEN = Path(__file__).parent / "golden" / "running-shoes.en.csv"
SAMPLE = templates.open_sample("running-shoes", "en")
HARMFUL = ("=1+1", "+33 1", "-2 points", "@SUM(A1)", "\t=1", " =1", "'=1", "''+1", "\uff1d1", '=HYPERLINK("x")')


def rows_of(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def opened(journey: Journey) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx(journey)))


def test_long_table_is_as_it_was() -> None:
    assert comma_separated(SAMPLE).decode() == GOLDEN.read_bytes().decode()


def test_tab_separated_says_the_same() -> None:
    assert rows_of(tab_separated(SAMPLE), "\t") == rows_of(comma_separated(SAMPLE))


def test_names_of_columns_are_the_same_in_every_language() -> None:
    french = templates.open_sample("running-shoes", "fr")

    assert rows_of(comma_separated(french))[0] == rows_of(comma_separated(SAMPLE))[0]


@pytest.mark.parametrize("text", HARMFUL)
def test_text_is_never_a_formula_in_text(text: str) -> None:
    journey = builders.journey_of(builders.touchpoint("t1", name=text))

    (box,) = (row[2] for row in rows_of(comma_separated(journey))[1:])

    assert box == f"'{text}"
    assert read_text(comma_separated(journey), "en").journey.touchpoints[0].name == text


@given(st.text(st.sampled_from("'=+-@ \t1a"), max_size=6))
def test_texts_kept_from_being_formulas_come_back(text: str) -> None:
    assert formulas.as_it_was(formulas.kept_from_being_one(text)) == text


def test_numbers_below_zero_are_numbers_in_text() -> None:
    journey = builders.journey_of(builders.touchpoint("t1"), emotions=(-1.5,))
    heads, row = rows_of(comma_separated(journey))

    assert row[heads.index("emotion: Lea")] == "-1.5"


@pytest.mark.parametrize("text", HARMFUL)
def test_text_is_never_a_formula_in_a_workbook(text: str) -> None:
    content = xlsx(builders.journey_of(builders.touchpoint("t1", name=text), title=text))

    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]
    box = openpyxl.load_workbook(io.BytesIO(content))["Touchpoints"]["C2"]
    assert not any(b"<f" in sheet for sheet in sheets)
    assert (box.value, box.data_type, box.quotePrefix) == (text, "s", True)


def test_numbers_dates_and_answers_are_such_in_a_workbook() -> None:
    journey = builders.journey_of(
        builders.touchpoint("t1", human_fallback=False),
        emotions=(-1.5,),
        recommendations=(
            Recommendation(id="r1", text="Mend it", due="2026-11-21"),
            Recommendation(id="r2", due="1899-01-01"),
            Recommendation(id="r3", due="2026-02-31"),
        ),
    )
    book = opened(journey)
    long = {head.value: box for head, box in zip(book["Touchpoints"][1], book["Touchpoints"][2], strict=True)}

    assert (long["Emotion: Lea"].value, long["Importance"].value) == (-1.5, 3)
    assert long["A human can be reached"].value is False
    assert [row[5].value for row in book["Recommendations"].iter_rows(min_row=2)] == [
        datetime.datetime(2026, 11, 21),
        "1899-01-01",
        "2026-02-31",
    ]


def test_heads_stay_in_sight() -> None:
    sheet = opened(SAMPLE)["Touchpoints"]

    assert sheet.freeze_panes == "D2"
    assert sheet["D2"].alignment.wrap_text
    assert sheet.column_dimensions["C"].width > 2 * sheet.column_dimensions["L"].width


def test_matrix_tells_each_lane_by_stage() -> None:
    sheet = opened(SAMPLE)["Matrix"]
    found = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}

    assert found["Lane"] == tuple(stage.name for stage in SAMPLE.stages)
    assert found["Needs"][0] == "• Understand what gives good support\n• Not make his back worse"
    assert isinstance(found["Emotions"][0], float)
    assert "NPS +12" in found["Satisfaction"][0]


def test_what_is_hidden_on_the_map_is_in_no_table() -> None:
    secret = "SECRET"
    journey = builders.journey_of(
        builders.touchpoint("t1"),
        lanes=(PathLane(id="path"), CardsLane(id="l1", name=secret, hidden=True)),
        cards=(Card(id="c1", lane="l1", stage="s1", text=secret),),
        personas=(Persona(id="lea", name="Lea"), Persona(id="p2", name=secret)),
    )
    hidden = JourneyPath(id="h", persona="p2", name=secret, hidden=True)
    journey = journey.evolve(paths=(*journey.paths, hidden))

    with zipfile.ZipFile(io.BytesIO(xlsx(journey))) as packed:
        assert not any(secret.encode() in packed.read(name) for name in packed.namelist())
    assert secret.encode() not in comma_separated(journey)


def test_text_too_long_for_a_box_goes_on_elsewhere() -> None:
    text = "🙂" * 20_000
    journey = builders.journey_of(builders.touchpoint("t1", notes=text, description="x" * 20_000))
    content = xlsx(journey)
    longest = max(
        length(box)
        for sheet in openpyxl.load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows(values_only=True)
        for box in row
        if isinstance(box, str)
    )

    assert longest <= LARGEST_BOX
    assert read_tables(content, "en").journey.touchpoints[0].notes == text


@given(st.lists(st.tuples(st.sampled_from("a🙂"), st.integers(16_000, 34_000)), max_size=4))
def test_pieces_make_the_text_again(runs: list[tuple[str, int]]) -> None:
    text = "".join(letter * times for letter, times in runs)

    first, *more = pieces(text)

    assert whole(marked(first, 1), {1: "".join(more)}) == text
    assert all(length(piece) < LARGEST_BOX for piece in (first, *more))


@given(st.lists(st.text(st.sampled_from("a\\\nn|"), max_size=4), max_size=4))
def test_lists_come_back(texts: list[str]) -> None:
    assert lists.split(lists.joined(texts)) == texts
    assert lists.times_split(lists.times_joined([lists.joined(texts), "x"])) == [lists.joined(texts), "x"]


def test_workbook_too_wide_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_COLUMNS", 3)

    with pytest.raises(TooWideError, match="more than the 3 a workbook can hold"):
        xlsx(SAMPLE)


@pytest.mark.parametrize("write", [xlsx, comma_separated, tab_separated])
def test_same_journey_gives_the_same_table(write: object) -> None:
    assert callable(write)
    assert write(SAMPLE) == write(Journey.model_validate_json(SAMPLE.model_dump_json()))


@pytest.mark.parametrize("write", [xlsx, comma_separated])
def test_writing_can_be_cancelled(write: object) -> None:
    work = progress.Work()
    work.cancel()

    assert callable(write)
    with pytest.raises(progress.CancelledError):
        work.do(lambda: write(SAMPLE))


def test_stage_without_a_touchpoint_is_not_missing() -> None:
    journey = builders.journey_of(builders.touchpoint("t1"))
    journey = journey.evolve(stages=(*journey.stages, Stage(id="s9", name="Later")))

    assert [row[0] for row in rows_of(comma_separated(journey))[1:]] == ["s1", "Later"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_have_names_a_workbook_can_have(language: str) -> None:
    names = [words(language)(sheet.title) for sheet in (*SHEETS, CONTINUED)]

    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_of_a_table_are_called_apart(language: str) -> None:
    every: list[tuple[Column, ...]] = [sheet.columns for sheet in SHEETS]
    every.append((*STAGE_AND_PHASE, *TOUCHPOINTS, ORDER, *VISITS))

    for columns in every:
        titles = [column.heading(words(language)).lower() for column in columns]
        keys = {column.key for column in columns}
        assert len(set(titles)) == len(titles)
        assert len(keys) == len(columns)


def test_registers_without_a_row_are_left_out() -> None:
    keys = [table.key for table in tables(builders.small())]

    assert keys[:7] == ["touchpoints", "matrix", "cards", "recommendations", "resources", "measurements", "personas"]
    assert "departments" not in keys


@pytest.mark.slow
def test_workbook_opens_in_libreoffice(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("soffice is missing: apt-get install libreoffice-calc-nogui")
    (tmp_path / "map.xlsx").write_bytes(xlsx(SAMPLE))

    home = f"-env:UserInstallation=file://{tmp_path}/home"
    words = [program, home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"]
    subprocess.run([*words, "--outdir", tmp_path, tmp_path / "map.xlsx"], check=True, capture_output=True, timeout=120)

    assert "Google search" in (tmp_path / "map.csv").read_text(encoding="utf-8")


def test_documentation_tells_every_column() -> None:
    told = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")
    french, english = words("fr"), words("en")

    for columns in (*(sheet.columns for sheet in SHEETS), STAGE_AND_PHASE, (ORDER, *VISITS)):
        for column in columns:
            lines = [line for line in told.splitlines() if line.startswith(f"| `{column.key}` |")]
            assert any(line.endswith(f"| {column.heading(english)} | {column.heading(french)} |") for line in lines)


def test_what_is_unproven_is_not_called_a_guess_where_the_map_says_nothing_of_evidence() -> None:
    journey = builders.small()
    silent = journey.evolve(page=journey.page.evolve(show_evidence=False))

    assert b"hypothesis" in comma_separated(journey)
    assert b"hypothesis" not in comma_separated(silent)
    told, untold = (read_text(comma_separated(each), "en").journey for each in (journey, silent))
    assert untold == told.evolve(page=told.page.evolve(show_evidence=False))
