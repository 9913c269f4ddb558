"""The map as a tree for screen readers, and what is announced; what goes over the wire is in tests/system."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import deletion, journeys, visits
from journeycanvas.language import use
from journeycanvas.session.session import Session
from journeycanvas.ui.accessible.speaking import Speaking, listen, speaking, spoken
from journeycanvas.ui.canvas import Canvas
from tests.tools.hands import full

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


class Reader:
    """A canvas, its session, and what stands for it."""

    def __init__(self, qtbot: QtBot) -> None:
        listen()
        self.canvas = Canvas()
        qtbot.addWidget(self.canvas)
        self.canvas.resize(1200, 800)
        self.canvas.show()
        self.session = Session(full())
        self.speaking: Speaking = speaking(self.canvas)
        self.speaking.show_session(self.session)
        self.canvas.show_session(self.session)
        QApplication.processEvents()

    @property
    def tree(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.canvas)


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [parent.child(index) for index in range(parent.childCount())]


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Reader]:
    use("en")
    yield Reader(qtbot)
    QAccessible.setActive(False)


def test_lanes_are_branches_from_the_top_down(reader: Reader) -> None:
    names = [group.text(NAME) for group in children(reader.tree)]

    assert names[:2] == ["Head of the map", "Stages"]
    assert len(names) == 2 + len([lane for lane in reader.session.journey.lanes if not lane.hidden])


def test_cards_say_their_stage_and_their_place(reader: Reader) -> None:
    lane = next(group for group in children(reader.tree) if any(thing.text(NAME) == "B" for thing in children(group)))
    stage = reader.session.journey.stages[0].name

    card = next(thing for thing in children(lane) if thing.text(NAME) == "B")
    assert card.text(DESCRIPTION) == f"Card, {stage}, 2 of {lane.childCount()}"


def test_every_thing_knows_its_branch_and_its_place_in_it(reader: Reader) -> None:
    for index, group in enumerate(children(reader.tree)):
        assert reader.tree.indexOfChild(group) == index
        assert group.parent() is reader.tree
        for place, thing in enumerate(children(group)):
            assert group.indexOfChild(thing) == place
            assert thing.parent() is group
            assert thing.childCount() == 0


def test_a_thing_stays_the_same_when_the_map_changes_and_is_gone_when_it_is_deleted(reader: Reader) -> None:
    card = _card(reader, "B")

    reader.session.apply("Rename", lambda journey: journeys.set_title(journey, "Another"))
    QApplication.processEvents()
    assert _card(reader, "B") is card
    assert card.isValid()

    reader.session.apply("Delete", lambda journey: deletion.delete(journey, ["b"]))
    assert reader.session.scene is not None
    assert not card.isValid()
    assert card.text(NAME) == ""


def _card(reader: Reader, name: str) -> QAccessibleInterface:
    return next(thing for group in children(reader.tree) for thing in children(group) if thing.text(NAME) == name)


def test_emotion_in_words_follows_the_document(reader: Reader) -> None:
    visit = reader.session.journey.paths[0].visits[0]
    reader.session.apply("Feel", lambda journey: visits.set_emotion(journey, [visit.id], emotion=-2.0))
    assert reader.session.scene is not None

    name = next(one.name for one in reader.session.journey.touchpoints if one.id == visit.touchpoint)
    said = [thing.text(NAME) for group in children(reader.tree) for thing in children(group)]
    assert any(text.startswith(name) and "Very negative" in text for text in said)


def test_what_is_selected_is_told_and_has_the_focus(reader: Reader) -> None:
    card = _card(reader, "B")
    reader.canvas.setFocus()

    reader.session.select(["b"])

    assert card.state().selected
    assert reader.tree.focusChild() is card
    reader.session.select(["a", "b"])
    assert reader.tree.focusChild() is None


def test_a_thing_stands_where_it_is_painted(reader: Reader) -> None:
    node = next(node for node in reader.session.scene.nodes if node.key == "card:b")
    middle = reader.canvas.viewportTransform().map(QPointF(*node.bounds.middle)).toPoint()

    assert _card(reader, "B").rect().contains(reader.canvas.viewport().mapToGlobal(middle))


def test_steps_done_and_undone_are_announced_while_somebody_listens(reader: Reader) -> None:
    QAccessible.setActive(True)
    reader.session.apply("Delete", lambda journey: deletion.delete(journey, ["b"]))
    assert reader.speaking.follow() == ["Delete"]
    reader.session.undo()
    assert reader.speaking.follow() == ["Undone: Delete. Back again: 1 card"]
    reader.session.redo()
    assert reader.speaking.follow() == ["Delete"]
    assert reader.speaking.follow() == []


def test_nothing_is_said_where_nobody_listens(reader: Reader) -> None:
    QAccessible.setActive(False)
    reader.session.apply("Delete", lambda journey: deletion.delete(journey, ["b"]))

    assert reader.speaking.follow() == []


def test_announcements_are_in_the_language_of_the_window(reader: Reader) -> None:
    before = reader.session.history
    reader.session.apply("Delete", lambda journey: deletion.delete(journey, ["b"]))
    use("fr")

    assert spoken(before, reader.session.history) == ["Supprimer"]
    done = reader.session.history
    reader.session.undo()
    assert spoken(done, reader.session.history) == ["Annulé\u00a0: Supprimer. De retour\u00a0: 1 carte"]
