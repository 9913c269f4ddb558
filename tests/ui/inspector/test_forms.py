"""The forms reach every field that people may fill in, and each change is one step."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.language import use
from journeycanvas.model.evidence import Source
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Obstacle, Visit
from journeycanvas.model.persona import OwnField, Persona
from journeycanvas.model.recommendation import Resource
from journeycanvas.model.record import Record
from journeycanvas.model.scope import RelatedJourney
from journeycanvas.model.stage import Phase
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.choices import ChoiceField, DegreeField, NameField
from journeycanvas.ui.inspector.day_field import DayField, read_day
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.fields import LongTextField, NumberField, SwitchField, TextField
from journeycanvas.ui.inspector.figure_field import FigureField
from journeycanvas.ui.inspector.form import Tab
from journeycanvas.ui.inspector.forms import FORMS, form_of
from journeycanvas.ui.inspector.links_field import LinksField
from journeycanvas.ui.inspector.lists import of_lines, of_obstacles, of_own_fields
from journeycanvas.ui.inspector.many_field import Choosing, ManyField
from journeycanvas.ui.inspector.measurement_field import ValueField
from journeycanvas.ui.inspector.panel import Inspector
from tests.tools.hands import full

FILLED: dict[str, tuple[str, set[str]]] = {
    "touchpoint": (
        "t1",
        {
            *("name", "device", "department", "owner", "partner", "mode", "importance", "description", "notes"),
            *("duration", "waiting", "response_time", "trigger_delay", "frequency", "support_tool"),
            *("human_fallback", "hesitation", "at_risk", "labels", "evidence", "sources", "contributor"),
            *("icon", "links"),
        },
    ),
    "visit": ("v1", {"motivation", "enablers", "blockers", "emotion_word", "emotion_about", "evidence", "sources"}),
    "persona": (
        "pe1",
        {
            *("name", "age", "job", "summary", "quote", "story", "kind", "state", "gender", "education", "family"),
            *("location", "income", "habits", "tastes", "own_fields", "needs", "expectations", "goals"),
            *("frustrations", "behaviours", "decision_factors", "keywords", "contents", "sources", "devices"),
            *("digital_ease", "tone", "acquisition", "likelihood_to_recommend", "notes"),
        },
    ),
    "card": (
        "a",
        {
            "text",
            "severity",
            "touchpoints",
            "evidence",
            "sources",
            "contributor",
            "persona",
            "labels",
            "links",
            "count",
        },
    ),
    "recommendation": (
        "r1",
        {
            *("text", "impact", "effort", "status", "priority", "owner", "department", "due", "touchpoints", "cards"),
            *("evidence", "sources", "contributor", "notes", "votes", "stage"),
        },
    ),
    "measurement": (
        "m1",
        {
            *("indicator", "name", "value", "unit", "n", "date", "source", "stage", "notes"),
            *("threshold", "target", "previous", "trend", "scale", "decimals", "family"),
        },
    ),
    "source": (
        "so9",
        {"title", "kind", "who", "role", "date", "place", "sample", "file", "department", "answered", "notes"},
    ),
    "department": ("d9", {"name", "role"}),
    "person": ("h9", {"name", "department", "job", "email", "takes_part"}),
    "own channel": ("ch9", {"name", "mode", "icon"}),
    "label": ("l9", {"name"}),
    "related journey": ("j9", {"title", "file", "relation", "stage"}),
    "thing of the inventory": (
        "i9",
        {"text", "kind", "stage", "lane", "persona", "count", "archived", "evidence", "sources", "contributor"},
    ),
    "stage": (
        "s1",
        {
            *("name", "description", "duration", "waiting", "timing", "goal", "importance", "notes"),
            *("owner", "recommended_channels", "response_time"),
        },
    ),
    "phase": ("p9", {"name", "description"}),
    "resource": ("rs9", {"text", "status", "stage", "owner", "department", "touchpoints", "notes"}),
    "path": ("path", {"name", "state", "goal", "volume", "style"}),
    "lane of measurements": ("figures", {"name", "description", "indicators"}),
}

ELSEWHERE: dict[str, set[str]] = {
    "touchpoint": {"stage", "position", "channels", "moment", "moment_of_truth", "pictures"},
    "visit": {"touchpoint", "emotion", "verbatims", "notes"},
    "persona": {"colour", "portrait", "portrait_crop"},
    "card": {"lane", "stage", "colour", "votes", "availability", "status", "pictures", "notes"},
    "recommendation": {"after"},
    "measurement": {"touchpoint", "path", "lane"},
    "lane of measurements": {"hidden", "height", "internal", "kind"},
    "department": {"colour"},
    "label": {"colour"},
    "stage": {"phase", "width", "colour"},
    "phase": {"colour"},
    "path": {"persona", "visits", "connections", "colour", "hidden"},
}
"""What is not filled in below: chosen in fields of their own look, moved or drawn on the map, made with the record."""


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    use("en")
    panel = Inspector()
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show()
    return panel


def measured() -> Journey:
    """Return a journey with a lane of measurements, and a measurement of its first stage."""
    base = full()
    figure = Measurement(id="m1", indicator="nps", value=1.0, stage="s1")
    return base.evolve(
        lanes=(*base.lanes, MeasurementsLane(id="figures")),
        measurements=(figure,),
        phases=(*base.phases, Phase(id="p9")),
        resources=(*base.resources, Resource(id="rs9")),
        sources=(Source(id="so9"),),
        departments=(*base.departments, Department(id="d9")),
        people=(*base.people, Person(id="h9")),
        channels=(*base.channels, OwnChannel(id="ch9", name="")),
        labels=(*base.labels, Label(id="l9", name="")),
        related=(RelatedJourney(id="j9", relation="before"),),
        inventory=(Unplaced(id="i9"),),
    )


@pytest.fixture
def program_dressed(qapp: QApplication) -> Iterator[None]:
    """Dress lists as the program does."""
    before = qapp.styleSheet()
    qapp.setStyleSheet("QListView::item { padding: 5px 10px; }")
    yield
    qapp.setStyleSheet(before)


def record(journey: Journey, id: str) -> Record:
    return records.find(journey, id)


def fill_in(panel: Inspector, qtbot: QtBot) -> None:
    """Fill in every field, as a person would: type, choose, tick, switch on."""
    for tab in range(len(panel.tabs.titles)):
        panel.tabs.turn_to(tab)
        for place in range(len(panel._made[tab])):
            field = panel._made[tab][place]
            match field:
                case TextField():
                    qtbot.keyClicks(field.editor, "Ab 1")
                    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
                case LongTextField():
                    field.editor.setFocus()
                    qtbot.keyClicks(field.editor, "Cd: 2")
                    field.finish()
                case DurationField():
                    qtbot.keyClicks(field.value, "3")
                    qtbot.keyClick(field.value, Qt.Key.Key_Return)
                case ValueField():
                    qtbot.keyClicks(field.editor, "7")
                    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
                case FigureField():
                    qtbot.keyClicks(field.editor, "8")
                    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
                case NumberField():
                    field.editor.setValue(7)
                case LinksField():
                    field.editor.setFocus()
                    qtbot.keyClicks(field.editor, "Shop: example.org/a")
                    field.finish()
                case DayField():
                    qtbot.keyClicks(field.editor, "24/12/2026")
                    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
                case NameField():
                    field.editor.setCurrentText("Someone")
                    field._choose()
                case ChoiceField():
                    field._choose(field.editor.count() - 1)
                case DegreeField():
                    field.buttons[3].click()
                case SwitchField() if field.box.text() != "Hidden":
                    field.box.click()
                case ManyField():
                    tick_first_or_add(field, qtbot)
                case _:
                    pass


def tick_first_or_add(field: ManyField, qtbot: QtBot) -> None:
    box = field.open()
    if box.names_shown():
        qtbot.keyClicks(box.line, box.names_shown()[0])
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    else:
        qtbot.keyClicks(box.line, "New one")
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    box.close()


@pytest.mark.parametrize("kind", FILLED)
def test_every_field_of_a_kind_of_record_can_be_filled_in(kind: str, inspector: Inspector, qtbot: QtBot) -> None:
    id, wanted = FILLED[kind]
    journey = measured()
    if kind == "persona":
        id = journey.personas[0].id
    if kind == "visit":
        id = journey.paths[0].visits[0].id
    if kind == "path":
        id = journey.paths[0].id
    session = Session(journey)
    inspector.show_session(session)
    session.select([id])
    inspector.refresh()

    fill_in(inspector, qtbot)

    before, after = record(journey, id), record(session.journey, id)
    changed = {field for field in type(before).model_fields if getattr(before, field) != getattr(after, field)}
    assert wanted <= changed
    while session.history.done:
        session.undo()
    assert session.journey is journey


@pytest.mark.parametrize("kind", FILLED)
def test_no_field_of_a_kind_of_record_is_forgotten(kind: str) -> None:
    journey = measured()
    first = {"persona": journey.personas[0].id, "visit": journey.paths[0].visits[0].id, "path": journey.paths[0].id}
    id, wanted = FILLED[kind]

    every = set(type(record(journey, first.get(kind, id))).model_fields)

    assert every == {"id"} | wanted | ELSEWHERE.get(kind, set())


def test_recommendation_is_taken_to_a_stage_and_to_the_whole_map(inspector: Inspector) -> None:
    journey = records.change(full(), ["r1"], stage="s1", touchpoints=("t5",))
    session = Session(journey)
    inspector.show_session(session)
    session.select(["r1"])
    inspector.refresh()
    field = next(one for one in inspector.fields if one.label.text() == "Stage")
    assert isinstance(field, ChoiceField)
    assert field.editor.itemText(0) == "The whole map"
    assert field.editor.currentIndex() == 1

    field._choose(0)

    drawn = next(node for node in session.scene.nodes if node.record == "r1")
    column = next(column for column in session.scene.columns if column.stage == "s3")
    assert column.x < drawn.bounds.middle[0] < column.x + column.width
    session.undo()
    assert session.journey is journey


def test_a_list_is_typed_one_a_line_and_empty_lines_are_left_out() -> None:
    journey = full()
    session = Session(journey)
    id = journey.personas[0].id
    binding = of_lines(session, (id,), "keywords", step="x")

    binding.set("chaussures dos\n\n  mal de dos  ")

    (persona,) = [one for one in session.journey.personas if one.id == id]
    assert persona.keywords == ("chaussures dos", "mal de dos")
    assert binding.values() == ("chaussures dos\nmal de dos",)


def test_own_fields_are_read_back_as_they_were_typed() -> None:
    journey = full()
    session = Session(journey)
    id = journey.personas[0].id
    binding = of_own_fields(session, (id,), step="x")

    binding.set("Sport : course, vélo\nPointure: 43\nSans valeur")

    persona = record(session.journey, id)
    assert isinstance(persona, Persona)
    expected = ("Sport", "course, vélo"), ("Pointure", "43"), ("Sans valeur", "")
    assert persona.own_fields == tuple(OwnField(name=name, text=text) for name, text in expected)


def test_what_is_known_of_an_obstacle_stays_with_its_line() -> None:
    journey = full()
    id = journey.paths[0].visits[0].id
    known = Obstacle(text="Trop cher", prevents="Acheter", severity=4)
    session = Session(records.change(journey, [id], blockers=(known,)))
    binding = of_obstacles(session, id, step="x")

    binding.set("Trop lent\nTrop cher")

    visit = record(session.journey, id)
    assert isinstance(visit, Visit)
    assert visit.blockers == (Obstacle(text="Trop lent"), known)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/12/2026", "2026-12-31"),
        ("1/2/2027", "2027-02-01"),
        ("1.2.2027", "2027-02-01"),
        ("2026-12-31", "2026-12-31"),
        ("3/4/27", "2027-04-03"),
        ("31/2/2026", None),
        ("demain", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str, day: str | None) -> None:
    assert read_day(typed) == day


def test_a_wrong_date_is_told_and_changes_nothing(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    inspector.show_session(session)
    session.select(["r1"])
    inspector.refresh()
    (field,) = [field for field in inspector.fields if isinstance(field, DayField)]

    qtbot.keyClicks(field.editor, "someday")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)

    assert field.warning.text() == "“someday” is no date. Type day/month/year."
    assert session.history.done == 0


def choosing(inspector: Inspector, session: Session, label: str) -> tuple[ManyField, Choosing]:
    inspector.show_session(session)
    session.select(["a"])
    inspector.refresh()
    (field,) = [one for one in inspector.fields if isinstance(one, ManyField) and one.label.text() == label]
    return field, field.open()


def test_many_are_ticked_and_chosen_in_one_step(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    _field, box = choosing(inspector, session, "Linked touchpoints")

    for wanted in ("t2", "t5"):
        name = next(one.name for one in session.journey.touchpoints if one.id == wanted)
        box.line.setText(name)
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    box.close()

    card = record(session.journey, "a")
    assert texts.shown(session.journey, "a", field="text") == "A"
    assert getattr(card, "touchpoints") == ("t2", "t5")  # noqa: B009
    assert session.history.done == 1


def test_escape_leaves_what_was_chosen(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    _field, box = choosing(inspector, session, "Linked touchpoints")

    qtbot.keyClicks(box.line, box.names_shown()[0])
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert session.history.done == 0


def test_a_search_finds_without_accents(inspector: Inspector) -> None:
    journey = full().evolve(sources=(Source(id="s8", title="Étude 2025"), Source(id="s9", title="Entretiens")))
    _field, box = choosing(inspector, Session(journey), "Sources")

    box.line.setText("etude")

    assert box.names_shown() == ["Étude 2025", "Add “etude”"]


def test_a_source_typed_is_made_and_cited_in_one_step(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    field, box = choosing(inspector, session, "Sources")

    qtbot.keyClicks(box.line, "Interviews in May")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    box.close()
    QApplication.processEvents()

    (source,) = session.journey.sources
    assert source.title == "Interviews in May"
    assert getattr(record(session.journey, "a"), "sources") == (source.id,)  # noqa: B009
    assert field.button.text() == "Interviews in May"
    assert session.history.done == 1


def test_a_first_verbatim_that_is_saved_while_it_is_typed_is_typed_on(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    inspector.show_session(session)
    session.select(["t1"])
    inspector.refresh()
    (field,) = [field for field in inspector._made[0] if field.label.text() == "Verbatim"]
    assert isinstance(field, LongTextField)
    field.editor.setFocus()

    qtbot.keyClicks(field.editor, "An ans")
    inspector.finish_typing()
    qtbot.keyClicks(field.editor, "wer")
    inspector.finish_typing()

    assert [said.text for said in session.journey.paths[0].visits[0].verbatims] == ["An answer"]


def test_what_is_selected_right_after_a_drag_is_shown_as_soon_as_ever(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(full())
    inspector.show_session(session)
    gesture = session.begin("Drag")
    inspector.follow()
    gesture.cancel()
    session.select(["t2"])
    inspector.follow()

    qtbot.wait(80)

    assert inspector.tabs.titles[0] == "Touchpoint"


def test_names_to_choose_stand_below_one_another_however_high_they_are_dressed(
    program_dressed: None, inspector: Inspector
) -> None:
    _field, box = choosing(inspector, Session(full()), "Linked touchpoints")

    rows = [box.list.visualItemRect(box.list.item(row)) for row in range(3)]

    assert all(above.bottom() < below.top() for above, below in pairwise(rows))


def test_a_name_is_ticked_where_it_is_clicked_and_twice_is_once(inspector: Inspector, qtbot: QtBot) -> None:
    session = Session(measured())
    inspector.show_session(session)
    session.select(["figures"])
    inspector.refresh()
    field = next(field for field in inspector._made[0] if isinstance(field, ManyField))
    assert field.button.text() == "Everything there is"
    box = field.open()
    whole, rows = box.windowHandle(), [box.list.visualItemRect(box.list.item(row)) for row in range(5)]
    places = [box.list.viewport().mapTo(box, row.center()) for row in rows]
    tick = places[4] - QPoint(rows[4].width() // 2 - 13, 0)

    QTest.mouseClick(whole, Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseClick(whole, Qt.MouseButton.LeftButton, pos=places[1])
    QTest.mouseClick(whole, Qt.MouseButton.LeftButton, pos=places[1])
    QTest.mouseDClick(whole, Qt.MouseButton.LeftButton, pos=places[3])
    QTest.mouseClick(whole, Qt.MouseButton.LeftButton, pos=tick)
    box.close()
    QApplication.processEvents()

    lane = record(session.journey, "figures")
    assert isinstance(lane, MeasurementsLane)
    assert lane.indicators == ("nps", "satisfaction", "volume")
    assert field.button.text() == "NPS, Satisfaction, Volume"


@pytest.mark.parametrize("kind", FORMS)
def test_there_is_a_form_for_each_collection(kind: str) -> None:
    journey = full()
    records_of_kind = getattr(journey, kind, ())

    form = form_of(kind, Session(journey), tuple(each.id for each in records_of_kind[:1]))

    assert all(isinstance(tab, Tab) for tab in form.tabs)
