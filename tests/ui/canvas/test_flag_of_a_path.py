"""The flag at the end of a path is clicked to select the path, whose form then shows its goal."""

from pytestqt.qtbot import QtBot

from journeycanvas.language import use
from journeycanvas.ui.inspector.panel import Inspector
from tests.ui.canvas.conftest import Hand


def test_click_on_the_flag_selects_the_path_and_shows_its_fields(hand: Hand, qtbot: QtBot) -> None:
    use("en")
    panel = Inspector()
    qtbot.addWidget(panel)
    panel.show_session(hand.session)
    hand.session.select(["lea"])
    panel.refresh()

    hand.click(hand.middle_of("goal:p1"))
    panel.refresh()

    assert hand.session.selection == {"p1"}
    assert panel.tabs.titles[panel.tabs.current] == "Paths"


def test_flag_is_not_dragged(hand: Hand) -> None:
    before = hand.session.journey
    flag = hand.middle_of("goal:p1")

    hand.press(flag)
    hand.move(flag + type(flag)(-60, 30))
    hand.release(flag + type(flag)(-60, 30))

    assert hand.session.journey is before
