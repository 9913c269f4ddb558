"""What stands in lists and figures of the journey: added, led to, come back from, judged, deleted."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.language import use
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Obstacle, Visit
from journeycanvas.model.recommendation import Resource
from journeycanvas.model.touchpoint import Link
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.back_field import BackField
from journeycanvas.ui.inspector.choices import ChoiceField, DegreeField
from journeycanvas.ui.inspector.elided import Elided
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, TextField
from journeycanvas.ui.inspector.figure_field import FigureField
from journeycanvas.ui.inspector.links_field import read_links, written
from journeycanvas.ui.inspector.lists_tab import ListField
from journeycanvas.ui.inspector.measured import FiguresField, NewFigureField
from journeycanvas.ui.inspector.panel import Inspector
from tests.tools.hands import full


class Shown:
    """An inspector, and the session it shows."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = Inspector()
        qtbot.addWidget(self.panel)
        self.panel.resize(320, 900)
        self.panel.show()
        self.session = Session(full())
        self.panel.show_session(self.session)
        self.qtbot = qtbot

    def select(self, *ids: str) -> None:
        self.session.select(ids)
        self.panel.refresh()

    def open(self, title: str) -> None:
        titles = self.panel.tabs.titles
        self.panel.tabs.turn_to(titles.index(title))

    @property
    def tab(self) -> str:
        return self.panel.tabs.titles[self.panel.tabs.current]

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.panel._made[self.panel.tabs.current]

    def list_of(self, name: str) -> ListField:
        return next(field for field in self.fields if isinstance(field, ListField) and field._name == name)

    def labelled(self, label: str) -> Field:
        return next(field for field in self.fields if field.label.text() == label)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    use("en")
    return Shown(qtbot)


def type_in(shown: Shown, field: NewFigureField, text: str) -> None:
    shown.qtbot.keyClicks(field.value, text)
    shown.qtbot.keyClick(field.value, Qt.Key.Key_Return)
    shown.panel.refresh()


@pytest.mark.parametrize("name", ["sources", "departments", "people", "channels", "labels", "related"])
def test_thing_is_added_to_a_list_led_to_and_deleted(name: str, shown: Shown) -> None:
    before = shown.session.journey
    shown.open("Lists")
    held = shown.list_of(name)

    shown.qtbot.keyClicks(held.line, "  Something   new ")
    shown.qtbot.keyClick(held.line, Qt.Key.Key_Return)
    shown.qtbot.mouseClick(held.rows[-1][0], Qt.MouseButton.LeftButton)
    shown.panel.refresh()
    (added,) = shown.session.selection
    back = next(field for field in shown.fields if isinstance(field, BackField))
    back.button.click()
    shown.panel.refresh()

    assert records.kind_of(shown.session.journey, added) == name
    assert shown.tab == "Lists"
    shown.list_of(name).rows[-1][1].click()
    assert shown.session.journey == before
    assert shown.session.history.done == 2


def test_empty_line_adds_nothing_to_a_list(shown: Shown) -> None:
    shown.open("Lists")

    shown.qtbot.keyClick(shown.list_of("people").line, Qt.Key.Key_Return)

    assert shown.session.history.done == 0


def test_figure_typed_at_a_touchpoint_is_measured_there_and_leads_to_its_form(shown: Shown) -> None:
    shown.select("t1")
    new = next(field for field in shown.fields if isinstance(field, NewFigureField))
    new.indicator.setCurrentIndex(new.indicator.findData("abandonment"))

    type_in(shown, new, "46,1 %")

    (added,) = shown.session.journey.measurements
    assert (added.indicator, added.value, added.unit, added.touchpoint) == ("abandonment", 46.1, "%", "t1")
    figures = next(field for field in shown.fields if isinstance(field, FiguresField))
    figures.buttons[0].click()
    shown.panel.refresh()
    assert shown.session.selection == {added.id}
    next(field for field in shown.fields if isinstance(field, BackField)).button.click()
    assert shown.session.selection == {"t1"}


def test_what_is_no_number_is_told_and_adds_nothing(shown: Shown) -> None:
    shown.select("t1")
    new = next(field for field in shown.fields if isinstance(field, NewFigureField))

    type_in(shown, new, "many")

    assert new.warning.text() == "Type a number, such as 12 or 3.5."
    assert not shown.session.journey.measurements


def test_threshold_says_which_side_is_alarming(shown: Shown) -> None:
    figure = Measurement(id="m1", indicator="nps", value=1.0, threshold=10.0, stage="s1")
    shown.session.apply("x", lambda journey: journey.evolve(measurements=(figure,)))
    shown.select("m1")
    shown.open("Judgement")
    target = shown.labelled("Target")
    assert isinstance(target, FigureField)
    assert "Below 10 it is alarming." in [each.said.text() for each in shown.fields if isinstance(each, NoteField)]

    shown.qtbot.keyClicks(target.editor, "5")
    shown.qtbot.keyClick(target.editor, Qt.Key.Key_Return)
    shown.panel.refresh()

    assert "Above 10 it is alarming." in [each.said.text() for each in shown.fields if isinstance(each, NoteField)]


@pytest.mark.parametrize(("typed", "said"), [("-3", "from 0 to"), ("2.5", "from 0 to"), ("some", "from 0 to")])
def test_sample_size_that_cannot_be_is_told(typed: str, said: str, shown: Shown) -> None:
    figure = Measurement(id="m1", value=1.0, stage="s1")
    shown.session.apply("x", lambda journey: journey.evolve(measurements=(figure,)))
    shown.select("m1")
    field = shown.labelled("How many answered or were counted")
    assert isinstance(field, FigureField)

    shown.qtbot.keyClicks(field.editor, typed)
    shown.qtbot.keyClick(field.editor, Qt.Key.Key_Return)

    assert said in field.warning.text()
    assert shown.session.journey.measurements == (figure,)


def test_severity_of_an_obstacle_is_set_beside_its_text(shown: Shown) -> None:
    visit = next(one for one in shown.session.journey.paths[0].visits if one.touchpoint == "t1").id
    slow, dear = Obstacle(text="Slow"), Obstacle(text="Dear")
    shown.session.apply("x", lambda journey: records.change(journey, (visit,), blockers=(slow, dear)))
    shown.select("t1")
    shown.open("Visit")
    degrees = [field for field in shown.fields if isinstance(field, DegreeField)]
    prevents = [field for field in shown.fields if field.label.text() == "Keeps from being reached"]
    assert isinstance(prevents[1], TextField)

    degrees[1].buttons[3].click()
    shown.qtbot.keyClicks(prevents[1].editor, "Buying")
    shown.panel.finish_typing()

    found = records.find_as(shown.session.journey, visit, kind=Visit)
    assert found.blockers == (slow, Obstacle(text="Dear", prevents="Buying", severity=4))


def test_another_verbatim_is_typed_and_told_by_whom(shown: Shown) -> None:
    shown.select("t1")
    shown.open("Visit")
    for text in ("First", "Second"):
        new = [field for field in shown.fields if isinstance(field, LongTextField)]
        field = next(field for field in new if field.label.text() in ("Verbatim", "Another verbatim"))
        field.editor.setFocus()
        shown.qtbot.keyClicks(field.editor, text)
        shown.panel.finish_typing()
        shown.panel.refresh()
    who = [field for field in shown.fields if field.label.text() == "Who said it"]
    assert isinstance(who[1], TextField)

    shown.qtbot.keyClicks(who[1].editor, "Sofia")
    shown.panel.finish_typing()

    visit = next(one for one in shown.session.journey.paths[0].visits if one.touchpoint == "t1")
    assert [(said.text, said.who) for said in visit.verbatims] == [("First", ""), ("Second", "Sofia")]


def test_links_are_read_back_as_they_were_typed() -> None:
    links = read_links("The shop: example.org/a\n\nhttps://example.org\nMail us a@b.example")

    assert links == (
        Link(address="https://example.org/a", label="The shop"),
        Link(address="https://example.org"),
        Link(address="mailto:a@b.example", label="Mail us"),
    )
    assert read_links(written(links)) == links


@pytest.mark.parametrize("typed", ["nowhere", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    use("en")
    with pytest.raises(EditError, match="has no address"):
        read_links(typed)


def test_touchpoint_leads_to_the_cards_and_resources_that_tell_of_it(shown: Shown) -> None:
    there = shown.session.journey
    lane = next(lane.id for lane in there.lanes if isinstance(lane, CardsLane))
    card = Card(id="c", lane=lane, stage=there.stages[0].id, text="Sizes are wrong", touchpoints=("t1",))
    resource = Resource(id="r", text="Size guide", touchpoints=("t1",))
    shown.session.apply("Link", lambda now: now.evolve(cards=(card,), resources=(resource,)))

    shown.select("t1")
    cards, resources = (shown.labelled(label).findChildren(Elided) for label in ("Linked cards", "Linked resources"))

    assert "Sizes are wrong" in cards[0].accessibleName()
    assert resources[0].accessibleName() == "Have: Size guide"
    resources[0].click()
    assert shown.session.selection == {"r"}
    shown.session.apply("Unlink", lambda now: records.change(now, ["c", "r"], touchpoints=()))
    shown.select("t1")
    assert not {"Linked cards", "Linked resources"} & {field.label.text() for field in shown.fields}


def test_figure_of_a_stage_goes_to_one_of_several_lanes_of_measurements(shown: Shown) -> None:
    figure = Measurement(id="m", indicator="nps", value=12, stage="s1")
    one, other = MeasurementsLane(id="one", name="Surveys"), MeasurementsLane(id="other", name="Shop")
    shown.session.apply("Measure", lambda now: now.evolve(lanes=(*now.lanes, one), measurements=(figure,)))
    shown.select("m")
    assert "Shown in" not in [field.label.text() for field in shown.fields]

    shown.session.apply("Lane", lambda now: now.evolve(lanes=(*now.lanes, other)))
    shown.panel.refresh()
    field = shown.labelled("Shown in")
    assert isinstance(field, ChoiceField)
    field.editor.setCurrentIndex(field.editor.findText("Shop"))
    field.editor.activated.emit(field.editor.currentIndex())

    assert shown.session.journey.measurements[0].lane == "other"
    shown.session.undo()
    assert shown.session.journey.measurements[0].lane is None
