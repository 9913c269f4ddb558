"""Arranging in the window: what the Arrange menu does to what is selected, as one step each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.edits import verbatims
from journeycanvas.edits.time import times
from journeycanvas.lanes.parts.spots import EDGE
from journeycanvas.layout.contents import drawn_paths
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.ui import map_menu
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def session(shoes: Window) -> Session:
    return shoes.editing.session


def settled(qtbot: QtBot, window: Window, *ids: str) -> None:
    """Select things, and wait until the actions know."""
    window.editing.session.select(ids)
    qtbot.wait(5)


def in_first_stage(session: Session) -> list[str]:
    first = session.journey.stages[0].id
    return [one.id for one in session.journey.touchpoints if one.stage == first]


def xs(session: Session, ids: list[str]) -> list[float]:
    return [round(places.spots(session.scene)[id][0], 1) for id in ids]


def ys(session: Session, ids: list[str]) -> list[float]:
    return [round(places.spots(session.scene)[id][1], 1) for id in ids]


@pytest.mark.parametrize(
    ("edge", "line"),
    [("left", min), ("right", max), ("top", min), ("bottom", max)],
)
def test_align_puts_touchpoints_in_line_with_the_outermost(
    shoes: Window, session: Session, qtbot: QtBot, edge: str, line: Callable[[list[float]], float]
) -> None:
    ids = in_first_stage(session)
    of = xs if edge in ("left", "right") else ys
    wanted = line(of(session, ids))
    settled(qtbot, shoes, *ids)

    person.do(shoes, f"align_{edge}")

    assert set(of(session, ids)) == {wanted}
    assert session.history.done == 1
    person.do(shoes, f"align_{edge}")
    assert session.history.done == 1


def test_align_across_stages_makes_visits_follow_time(shoes: Window, session: Session, qtbot: QtBot) -> None:
    order = [one.id for one in session.journey.touchpoints]
    first, last = order[0], order[-1]
    settled(qtbot, shoes, first, last)

    person.do(shoes, "align_left")

    assert len(set(xs(session, [first, last]))) == 1
    known = times(session.journey)
    path = [known[visit.touchpoint] for visit in session.journey.paths[0].visits]
    assert path == sorted(path)


@pytest.mark.parametrize(("way", "of"), [("across", xs), ("down", ys)])
def test_spread_leaves_the_ends_and_evens_out_what_is_between(
    shoes: Window, session: Session, qtbot: QtBot, way: str, of: Callable[[Session, list[str]], list[float]]
) -> None:
    ids = [one.id for one in session.journey.touchpoints][:6]
    before = sorted(of(session, ids))
    settled(qtbot, shoes, *ids)

    person.do(shoes, f"spread_{way}")

    after = sorted(of(session, ids))
    step = (before[-1] - before[0]) / 5
    off = EDGE if way == "across" else 0.5  # nothing stands nearer than that to the border of a stage
    assert after == pytest.approx([before[0] + step * place for place in range(6)], abs=off)
    session.undo()
    assert sorted(of(session, ids)) == before


def test_two_touchpoints_cannot_be_spread(shoes: Window, session: Session, qtbot: QtBot) -> None:
    settled(qtbot, shoes, *in_first_stage(session)[:2])

    assert not person.action(shoes, "spread_across").isEnabled()
    assert person.action(shoes, "align_top").isEnabled()


def test_arranged_automatically_all_find_their_place_again(shoes: Window, session: Session, qtbot: QtBot) -> None:
    settled(qtbot, shoes, *in_first_stage(session))
    person.do(shoes, "align_top")
    settled(qtbot, shoes)

    person.do(shoes, "arrange_automatically")

    assert all(one.position is None for one in session.journey.touchpoints)


def test_quotation_moved_by_hand_finds_its_place_again(shoes: Window, session: Session, qtbot: QtBot) -> None:
    settled(qtbot, shoes, *in_first_stage(session))
    person.do(shoes, "align_top")
    before, lined_up = session.journey, [one.position for one in session.journey.touchpoints]
    said = next(said.id for path in before.paths for visit in path.visits for said in visit.verbatims)
    session.apply("Move quotation", lambda journey: verbatims.put(journey, {said: (30.0, 40.0)}))
    settled(qtbot, shoes, said)
    assert "arrange_automatically" in map_menu.arranging(session)

    person.do(shoes, "arrange_automatically")
    assert "arrange_automatically" not in map_menu.arranging(session)
    person.do(shoes, "arrange_automatically")

    assert session.journey == before
    assert [one.position for one in session.journey.touchpoints] == lined_up


def test_duplicate_selects_the_copies(shoes: Window, session: Session, qtbot: QtBot) -> None:
    ids = in_first_stage(session)
    card = session.journey.cards[0].id
    before = session.journey
    settled(qtbot, shoes, *ids, card)

    person.do(shoes, "duplicate")

    assert len(session.selection) == len(ids) + 1
    assert not session.selection & {*ids, card}
    session.undo()
    assert session.journey is before
    assert session.selection == {*ids, card}


def test_a_persona_is_duplicated_with_its_path_and_named(shoes: Window, session: Session, qtbot: QtBot) -> None:
    before = session.journey
    first = before.personas[0]
    drawn = {path.path.id: path.colour for path in drawn_paths(before)}
    settled(qtbot, shoes, first.id)

    person.do(shoes, "duplicate")

    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    assert editor.toPlainText() == f"{first.name} (copy)"
    copy = session.journey.personas[1]
    colours = {path.path.id: path.colour for path in drawn_paths(session.journey)}
    assert {id: colours[id] for id in drawn} == drawn
    assert len(set(colours.values())) == len(colours) == len(drawn) + 1
    assert session.selection == {copy.id}
    qtbot.keyClicks(editor, "Nina")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert session.journey.personas[1].name == "Nina"


def test_duplicate_of_what_has_no_copy_is_told(shoes: Window, session: Session, qtbot: QtBot) -> None:
    said: list[str] = []
    settled(qtbot, shoes, session.journey.phases[0].id)
    person.answer("OK", said=said)

    person.do(shoes, "duplicate")

    assert len(said) == 1
    assert not session.history.done


def test_earlier_and_later_change_places_on_the_path(shoes: Window, session: Session, qtbot: QtBot) -> None:
    first, second = in_first_stage(session)[:2]
    before = session.journey
    settled(qtbot, shoes, first)

    person.do(shoes, "move_later")

    order = [visit.touchpoint for visit in session.journey.paths[0].visits]
    assert order.index(second) < order.index(first)
    assert places.spots(session.scene)[second][0] < places.spots(session.scene)[first][0]
    person.do(shoes, "move_earlier")
    assert session.journey == before


def test_a_card_goes_down_and_up_in_its_cell(shoes: Window, session: Session, qtbot: QtBot) -> None:
    first, second = session.journey.cards[:2]
    assert (first.lane, first.stage) == (second.lane, second.stage)
    settled(qtbot, shoes, first.id)

    person.do(shoes, "card_down")
    assert [card.id for card in session.journey.cards[:2]] == [second.id, first.id]

    person.do(shoes, "card_up")
    assert [card.id for card in session.journey.cards[:2]] == [first.id, second.id]


def test_cards_are_joined_and_split_again(shoes: Window, session: Session, qtbot: QtBot) -> None:
    first, second = session.journey.cards[:2]
    settled(qtbot, shoes, first.id, second.id)

    person.do(shoes, "join_cards")
    assert session.journey.cards[0].text == f"{first.text}\n{second.text}"
    assert session.selection == {first.id}

    qtbot.wait(5)
    person.do(shoes, "split_card")
    assert [card.text for card in session.journey.cards[:2]] == [first.text, second.text]
    assert session.selection == {card.id for card in session.journey.cards[:2]}


def test_touchpoints_are_joined_in_one_step(shoes: Window, session: Session, qtbot: QtBot) -> None:
    first, second = in_first_stage(session)[:2]
    before = session.journey
    settled(qtbot, shoes, first, second)

    person.do(shoes, "join_touchpoints")

    assert session.selection == {first}
    assert len(session.journey.touchpoints) == len(before.touchpoints) - 1
    session.undo()
    assert session.journey is before


def test_the_menu_of_the_map_offers_what_fits(shoes: Window, session: Session) -> None:
    session.select(in_first_stage(session)[:2])
    assert map_menu.arranging(session) == ("arrange_automatically", "join_touchpoints", "duplicate")

    session.select([card.id for card in session.journey.cards[:2]])
    assert map_menu.arranging(session) == ("join_cards", "duplicate")


def test_no_two_actions_have_the_same_keys() -> None:
    keys = [str(key) for row in ROWS for key in row.keys]

    assert len(set(keys)) == len(keys)
