"""Our tables read back after others changed them, and what is not one of them."""

import io
import zipfile

import openpyxl
import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.exports.tables.delimited import comma_separated
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.imports import workbooks
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.own_tables.reading import read_tables, read_text
from journeycanvas.imports.workbook_parts import unescaped
from journeycanvas.storage import templates
from tests import builders

SAMPLE = templates.open_sample("running-shoes", "fr")


def read(text: str, language: str = "fr") -> Imported:
    return read_text(text.encode(), language)


def said(found: Imported, kind: str) -> list[str]:
    return [str(remark) for remark in found.remarks if remark.kind == kind]


def changed(journey: Journey, sheet: str, **boxes: object) -> bytes:
    """Return the workbook of a journey with boxes of a sheet changed, as another program saves it."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx(journey)))
    for place, value in boxes.items():
        book[sheet][place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "head",
    [
        "stage,name,channels,moment,emotion: Léa",
        "Étape;Point de contact;Canaux;Nature du moment;Émotion : Léa",
        "Stage\tTouchpoint\tChannels\tKind of moment\tEmotion: Léa",
    ],
)
def test_columns_are_known_in_both_languages_and_plainly(head: str) -> None:
    delimiter = next(each for each in ",;\t" if each in head)
    row = delimiter.join(("Achat", "Panier", "Site web", "irritant", '"-1,5"'))

    journey = read(f"{head}\n{row}\n").journey

    (touchpoint,) = journey.touchpoints
    assert (journey.stages[0].name, touchpoint.name, touchpoint.channels) == ("Achat", "Panier", ("website",))
    assert touchpoint.moment == "irritant"
    assert [visit.emotion for visit in journey.paths[0].visits] == [-1.5]
    assert journey.personas[0].name == "Léa"


def test_what_does_not_fit_is_left_out_and_said_with_its_line() -> None:
    found = read("stage,name,importance,moment,colour\nAchat,Panier,9,nice,red\nAchat,Livraison,4,,\n")

    assert [one.importance for one in found.journey.touchpoints] == [3, 4]
    assert len(said(found, "skipped")) == 3
    assert {remark.line for remark in found.remarks if remark.kind == "skipped"} == {1, 2}


def test_id_that_stands_twice_is_given_to_the_first() -> None:
    found = read("stage,name,id\nA,One,t1\nA,Two,t1\nA,Three,\n")

    ids = [one.id for one in found.journey.touchpoints]
    assert ids[0] == "t1"
    assert len(set(ids)) == 3
    assert len(said(found, "guessed")) == 1


def test_rows_that_move_to_another_stage_keep_their_id() -> None:
    text = comma_separated(SAMPLE).decode("utf-8-sig")
    moved = text.replace(
        "Prise de conscience,Avant l'achat,Recherche Google", "Réflexion,Avant l'achat,Recherche Google"
    )

    found = {one.id: one.stage for one in read(moved).journey.touchpoints}

    assert found["search"] == "consideration"


def test_visits_follow_the_places_they_tell() -> None:
    journey = read('stage,name,id,order: L\nA,One,a,3\nA,Two,b,1\nA,Three,c,"2\n4"\n').journey

    assert [visit.touchpoint for visit in journey.paths[0].visits] == ["b", "c", "a", "c"]


def test_what_was_changed_in_the_workbook_is_changed_in_the_journey() -> None:
    content = changed(SAMPLE, "Points de contact", C2="Moteur de recherche", M2="4", H2="Nouveau service")

    found = read_tables(content, "en")

    one = found.journey.touchpoints[0]
    department = next(each for each in found.journey.departments if each.name == "Nouveau service")
    assert (one.name, one.importance, one.department) == ("Moteur de recherche", 4, department.id)
    assert found.journey.language == "fr"
    assert len(said(found, "guessed")) == 1


def test_recommendations_that_go_round_in_a_circle_are_refused() -> None:
    content = changed(
        SAMPLE, "Préconisations", J2="Centre d'aide : délais et retours", J3="Lexique simple, vidéo podologue"
    )

    with pytest.raises(ImportFaultError) as error:
        read_tables(content, "fr")

    assert error.value.code == "invalid"


def test_workbook_of_one_long_table_under_any_name_is_read() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Étape", "Point de contact"])
    book.active.append(["Achat", 42])
    out = io.BytesIO()
    book.save(out)

    assert read_tables(out.getvalue(), "fr").journey.touchpoints[0].name == "42"


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "Id,Name,Shape Library\n1,Document,\n", "{}", "\n"])
def test_other_tables_are_refused(text: str) -> None:
    with pytest.raises(ImportFaultError):
        read(text)


def packed(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


WHOLE = xlsx(builders.small())


def with_part(name: str, content: bytes) -> bytes:
    """Return a workbook with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return packed(**{**parts, name: content})


SHEET = "xl/worksheets/sheet1.xml"
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>'
FAR = b'<worksheet><sheetData><row r="1"><c r="ZZZ1" t="n"><v>1</v></c></row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_workbook"),
        (b"stage,name", "not_workbook"),
        (WHOLE[:-40], "not_workbook"),
        (packed(), "not_workbook"),
        (packed(**{"../evil": b""}), "not_workbook"),
        (packed(**{"xl/workbook.xml": b"<workbook/>"}), "not_workbook"),
        (packed(**{f"m{number}": b"" for number in range(2_001)}), "too_large"),
        (packed(**{"xl/workbook.xml": b" " * 2**22}), "too_large"),
        (with_part(SHEET, BOMB), "not_workbook"),
        (with_part(SHEET, b"<worksheet><row>"), "not_workbook"),
        (with_part(SHEET, FAR), "too_large"),
        (with_part(SHEET, b"<worksheet/>"), "not_ours"),
        (with_part("xl/_rels/workbook.xml.rels", b"<Relationships/>"), "not_ours"),
        (with_part("xl/sharedStrings.xml", b"<sst/>"), "not_ours"),
        (with_part("xl/workbook.xml", b"\xff\xfe\x00"), "not_workbook"),
    ],
)
def test_what_is_no_workbook_of_ours_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ImportFaultError) as error:
        read_tables(content, "fr")

    assert error.value.code == code
    assert error.value.sentence("map.xlsx")


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeycanvas.imports.workbook_parts.MOST_ROWS", 2)

    with pytest.raises(ImportFaultError) as error:
        workbooks.read_workbook(WHOLE)

    assert error.value.code == "too_large"


def test_letters_that_xml_cannot_hold_come_back() -> None:
    assert unescaped("a_x000D_b_x005F_x_xD83D__xDE42__xD83D_") == "a\rb_x🙂\ufffd"
