"""One page for directors, chosen in the window: what is hidden, the paper, the warning, and the way back."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys, lanes
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.session.session import Session
from journeycanvas.theme.paper import LEGIBLE_PT
from journeycanvas.ui.dialogs.lanes_shown import LanesShown
from journeycanvas.ui.inspector.page import SmallestTextField, too_small
from journeycanvas.ui.window import Window
from tests.builders import large, small
from tests.ui import person

A4_PT = (297 * 72 / 25.4, 210 * 72 / 25.4)


@pytest.fixture
def session(shoes: Window) -> Session:
    return shoes.editing.session


def shown(session: Session) -> list[str]:
    return [lane.id for lane in session.journey.lanes if not lane.hidden]


def told(window: Window) -> str:
    return window.statusBar().currentMessage()


def test_it_stands_in_the_view_menu(shoes: Window) -> None:
    menu = shoes.findChild(QMenu, "view")

    assert menu is not None
    assert person.action(shoes, "one_page") in menu.actions()


def test_it_hides_lanes_and_fits_one_page_as_one_step_that_undo_gives_back(
    shoes: Window, session: Session, qtbot: QtBot
) -> None:
    before = session.journey
    session.select([before.cards[0].id])

    person.do(shoes, "one_page")

    assert shown(session) == ["path", "emotion", "satisfaction", "pain", "advice"]
    assert (session.scene.sheet.width_pt, session.scene.sheet.height_pt) == pytest.approx(A4_PT)
    assert {band.lane for band in session.scene.bands} == set(shown(session))
    assert [step.name for step in session.history.steps] == ["Show on one page for directors"]
    assert "Hidden: Needs." in told(shoes)
    qtbot.waitUntil(person.action(shoes, "undo").isEnabled)
    person.do(shoes, "undo")
    assert session.journey is before
    assert session.selection == {before.cards[0].id}


def test_the_warning_of_small_text_is_in_sight(shoes: Window, qtbot: QtBot) -> None:
    person.do(shoes, "one_page")

    fields = [one for one in shoes.editing.workspace.inspector.fields if isinstance(one, SmallestTextField)]
    qtbot.waitUntil(lambda: fields[0].warning.isVisible())
    assert fields[0].warning.text() in told(shoes)


def test_where_all_can_be_read_nothing_warns(shoes: Window, session: Session) -> None:
    session.apply("Less", lambda _journey: small())

    person.do(shoes, "one_page")

    assert told(shoes) == "The map is on one page: A4, landscape."


def test_where_nothing_changes_it_says_so(shoes: Window, session: Session) -> None:
    person.do(shoes, "one_page")
    once = session.history

    person.do(shoes, "one_page")

    assert session.history is once
    assert "on one page already" in told(shoes)


def test_without_a_lane_for_directors_it_says_what_to_do(shoes: Window, session: Session) -> None:
    session.apply("Hide", lambda journey: lanes.hide(journey, [id for id in shown(session) if id != "needs"]))
    before, said = session.journey, list[str]()

    person.answer("OK", said=said)
    person.do(shoes, "one_page")

    assert session.journey is before
    assert "None of these lanes is shown" in said[0]


def test_all_lanes_are_shown_again_by_the_box(shoes: Window, session: Session, qtbot: QtBot) -> None:
    person.do(shoes, "one_page")
    box = LanesShown(shoes, session)
    qtbot.addWidget(box)

    box.show_all.click()

    assert not any(lane.hidden for lane in session.journey.lanes)


@pytest.mark.parametrize("paper", ["content", "A4", "A3", "A0"])
def test_what_is_said_to_be_too_small_is_so_in_print(paper: str) -> None:
    scene = lay_out(journeys.set_page(large(20, stages=5), paper=paper))

    assert bool(too_small(scene)) == (smallest_text_pt(scene) < LEGIBLE_PT - 0.005)
