"""Canvases as PDF forms: what is typed into their fields comes back to its cells."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name, String

from journeycanvas import cli
from journeycanvas.document.form import FRAME_FIELD, field_of, frame_of, writable_cells
from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes
from journeycanvas.edits.texts import clean
from journeycanvas.exports.pdf_fillable import fillable
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.pdf import read, read_into
from journeycanvas.layout.wall import wall
from journeycanvas.storage import templates
from journeycanvas.storage.reading import read as read_file
from journeycanvas.storage.writing import dump, save
from tests import strategies

SHOES = templates.open_sample("running-shoes", "en")
NEED, POINT, ADVICE = (
    next(cell for _code, cell in writable_cells(SHOES) if cell.lane == lane.id)
    for lane in SHOES.lanes
    if lane.kind in ("cards", "path", "recommendations") and getattr(lane, "wording", "needs") == "needs"
)


def form_of(journey: Journey) -> bytes:
    return fillable(journey, wall(journey, "blank"), frame=dump(frame_of(journey)).decode())


FORM = form_of(SHOES)


def typed(form: bytes, answers: dict[str, str]) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(form)) as file:
        for field in file.Root.AcroForm.Fields:
            if str(field.T) in answers:
                field.V = String(answers[str(field.T)])
        file.save(written)
    return written.getvalue()


def texts(journey: Journey) -> list[str]:
    """Return all that is said in the cells that can be written in."""
    said = [card.text for card in journey.cards] + [each.name for each in journey.touchpoints]
    return said + [each.text for each in journey.recommendations]


@settings(max_examples=12)
@given(strategies.journeys(least=1), st.data())
def test_any_texts_typed_into_any_form_come_back(journey: Journey, data: st.DataObject) -> None:
    letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    cells = [cell for _code, cell in writable_cells(journey)]
    answers = {field_of(cell): data.draw(letters) for cell in cells}

    found = read(typed(form_of(journey), answers), "en").journey

    assert sorted(texts(found)) == sorted(clean(text) for text in answers.values() if text.strip())
    assert [stage.name for stage in found.stages] == [stage.name for stage in journey.stages]


def test_answers_come_into_the_cells_of_the_journey() -> None:
    answers = {field_of(NEED): "Élève naïf\nça coûte 3 €", field_of(POINT): "Phone", field_of(ADVICE): "Answer"}

    found = read_into(typed(FORM, answers), SHOES)

    (card,) = set(found.journey.cards) - set(SHOES.cards)
    assert (card.lane, card.stage, card.text) == (*NEED, "Élève naïf\nça coûte 3 €")
    assert [each.stage for each in found.journey.touchpoints if each.name == "Phone"] == [POINT.stage]
    assert [each.stage for each in found.journey.recommendations if each.text == "Answer"] == [ADVICE.stage]
    assert [remark.kind for remark in found.remarks] == ["read"] * 3


def test_several_copies_come_in_one_after_another_and_none_twice() -> None:
    first, second = typed(FORM, {field_of(NEED): "one"}), typed(FORM, {field_of(NEED): "two"})

    both = read_into(second, read_into(first, SHOES).journey).journey
    again = read_into(first, both)

    assert [card.text for card in both.cards if card.text in ("one", "two")] == ["one", "two"]
    assert again.journey == both
    assert [remark.kind for remark in again.remarks] == ["skipped"]


def test_form_of_another_journey_is_told() -> None:
    other = SHOES.evolve(stages=tuple([stage.evolve(name=f"{stage.name}!") for stage in SHOES.stages]))

    with pytest.raises(ImportFaultError) as caught:
        read_into(typed(FORM, {field_of(NEED): "one"}), other)

    assert caught.value.code == "other_journey"


def test_fields_lie_over_the_cells_and_are_named_for_a_screen_reader() -> None:
    with pikepdf.open(BytesIO(FORM)) as file:
        fields = [field for field in file.Root.AcroForm.Fields if str(field.T) != FRAME_FIELD]
        box = file.pages[0].mediabox

        assert file.Root.AcroForm.NeedAppearances is True
        assert file.pages[0].obj.Tabs == Name.C
        assert [str(field.T) for field in fields] == [field_of(cell) for _code, cell in writable_cells(SHOES)]
        first = next(field for field in fields if str(field.T) == field_of(NEED))
        assert str(first.TU) == "Awareness, Needs, A1"
        for field in fields:
            left, bottom, right, top = map(float, field.Rect)
            assert 0 < left < right < float(box[2])
            assert 0 < bottom < top < float(box[3])


def test_form_says_nothing_of_what_is_hidden_or_written_on_the_map() -> None:
    hidden = lanes.hide(SHOES, [NEED.lane])
    form = form_of(hidden)

    with pikepdf.open(BytesIO(form)) as file:
        told = [str(field.get(key, "")) for field in file.Root.AcroForm.Fields for key in (Name.T, Name.TU, Name.V)]
        said = "\n".join([*told, *(repr(each) for each in file.objects)])
    assert f"/{NEED.lane}/" not in said
    assert f'"{NEED.lane}"' not in said
    assert not [text for text in texts(SHOES) if len(text) > 12 and text in said]
    assert form_of(hidden) == form


def test_form_goes_out_and_comes_in_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, form, out = tmp_path / "shoes.journey", tmp_path / "form.pdf", tmp_path / "out.journey"
    save(SHOES, source)

    assert cli.main(["export", str(source), "-o", str(form), "--form"]) == cli.DONE
    form.write_bytes(typed(form.read_bytes(), {field_of(NEED): "one"}))
    assert cli.main(["import", str(form), "--into", str(source), "-o", str(out)]) == cli.DONE

    assert len(read_file(out).cards) == len(SHOES.cards) + 1
    assert f"{form}: read: an answer in Needs, Awareness" in capsys.readouterr().err
