"""The outline says what the map says, at once, and shows no folds where there is nothing to unfold."""

from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.edits import records
from journeycanvas.session.session import Session
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.panel import Outline
from journeycanvas.ui.outline.rows import Row, outline_rows
from journeycanvas.ui.window import Window
from tests.builders import large
from tests.ui.person import do


def _model(window: Window) -> OutlineModel:
    model = window.editing.workspace.outline.tree.model()
    assert isinstance(model, OutlineModel)
    return model


def _row(window: Window, id: str) -> Row:
    return next(row for row in outline_rows(window.editing.session.settled) if row.id == id)


def test_new_touchpoint_is_in_the_outline_while_its_name_is_typed(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.session.select(["cart"])
    do(shoes, "add_touchpoint")
    new = next(iter(shoes.editing.session.selection))

    assert shoes.editing.workspace.canvas.editor is not None
    qtbot.waitUntil(lambda: _model(shoes).index_of(new).isValid())
    tree = shoes.editing.workspace.outline.tree
    assert tree.isExpanded(_model(shoes).index_of(new).parent())
    assert tree.selectionModel().selectedIndexes() == [_model(shoes).index_of(new)]


def test_lane_without_a_name_is_called_as_on_the_map(shoes: Window) -> None:
    session = shoes.editing.session
    session.apply("x", lambda journey: journey.evolve(language="fr"))
    session.apply("x", lambda journey: records.change(journey, ("needs",), name=""))

    assert language.current() == "en"
    assert _row(shoes, "needs").text == "Besoins"
    shoes.editing.workspace.outline.refresh()
    assert _model(shoes).index_of("needs").data() == "Besoins"


def test_persona_without_a_name_is_called_as_on_the_map(shoes: Window) -> None:
    session = shoes.editing.session
    persona = session.journey.personas[0].id
    session.apply("x", lambda journey: records.change(journey, (persona,), name="", age=""))

    named = [node.name for node in session.scene.nodes if node.record == persona]
    assert _row(shoes, persona).text == "Unnamed persona"
    assert any("Unnamed persona" in name for name in named)


def test_rows_of_a_large_journey_are_of_one_height(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    heights = []
    for count in (40, 600, 40):
        outline.show_session(Session(large(count, stages=4, lanes=2)))
        first = outline.tree.model().index(0, 0)
        heights.append((outline.tree.uniformRowHeights(), outline.tree.visualRect(first).height()))

    assert heights == [(False, 34), (True, 27), (False, 34)]


def test_thousands_of_rows_are_selected_as_few_runs(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    session = Session(large(60, stages=4, lanes=2))
    outline.show_session(session)
    ids = {touchpoint.id for touchpoint in session.journey.touchpoints} - {"t7"}

    session.select(ids)
    outline.refresh()

    assert {row.id for row in outline.tree.selected_rows()} == ids
    assert len(outline.tree.selectionModel().selection()) == 5
