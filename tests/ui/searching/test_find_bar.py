"""The bar that finds and replaces in all texts."""

from collections.abc import Iterator
from typing import get_args

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.document.texts import text_fields
from journeycanvas.edits.replacing import Wanted, find_all
from journeycanvas.model.record import Record
from journeycanvas.ui.searching.find_bar import FindBar
from journeycanvas.ui.searching.place_words import place_in_words, shown_for, title_of_field
from journeycanvas.ui.window import Window
from tests.ui import person


def opened(window: Window, id: str = "find") -> FindBar:
    person.do(window, id)
    bar = window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    return bar


def counted(qtbot: QtBot, bar: FindBar, said: str) -> None:
    qtbot.waitUntil(lambda: bar.count.text() == said)


def test_places_are_counted_as_is_typed_and_nothing_moves(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes)

    qtbot.keyClicks(bar.line, "MARK")

    found = len(find_all(shoes.editing.session.journey, Wanted("mark")))
    counted(qtbot, bar, f"{found} places")
    assert shoes.editing.session.selection == frozenset()


def test_enter_and_f3_go_round_and_show_where(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes)
    qtbot.keyClicks(bar.line, "costs")

    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    first, selected = bar.count.text(), shoes.editing.session.selection
    person.do(shoes, "find_next")
    second = bar.count.text()
    person.do(shoes, "find_previous")

    found = len(find_all(shoes.editing.session.journey, Wanted("costs")))
    assert (first, second) == (f"1 of {found}", f"2 of {found}")
    assert bar.count.text() == first
    assert shoes.editing.session.selection == selected != frozenset()
    assert bar.where.accessibleName() != ""
    assert shoes.editing.workspace.canvas.editor is None
    assert bar.line.hasFocus()


def test_shift_enter_goes_back(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes)
    qtbot.keyClicks(bar.line, "mark")

    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    found = len(find_all(shoes.editing.session.journey, Wanted("mark")))
    assert bar.count.text() == f"{found} of {found}"


def test_switches_find_whole_words_and_exact_letters(shoes: Window, qtbot: QtBot) -> None:
    journey = shoes.editing.session.journey
    bar = opened(shoes)
    qtbot.keyClicks(bar.line, "Run")
    bar.whole.click()
    counted(qtbot, bar, _places(len(find_all(journey, Wanted("Run", whole_words=True)))))

    bar.exact.click()

    counted(qtbot, bar, _places(len(find_all(journey, Wanted("Run", whole_words=True, is_exact=True)))))


def _places(count: int) -> str:
    return "Found nowhere" if not count else f"{count} place" if count == 1 else f"{count} places"


def test_replace_changes_one_place_and_replace_all_the_rest_in_one_step(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    start = session.journey
    found = len(find_all(start, Wanted("mark")))
    bar = opened(shoes, "replace")
    qtbot.keyClicks(bar.line, "mark")
    qtbot.keyClicks(bar.new, "Zoe")
    counted(qtbot, bar, f"{found} places")

    bar.one.click()
    assert session.journey is start
    bar.one.click()
    assert len(find_all(session.journey, Wanted("mark"))) == found - 1
    bar.all.click()

    assert find_all(session.journey, Wanted("mark")) == ()
    assert bar.where.accessibleName() == f"{found - 1} places replaced."
    assert session.undo_name == "Replace"
    session.undo()
    session.undo()
    assert session.journey is start


def test_replace_shows_its_line_and_find_hides_it(shoes: Window) -> None:
    assert opened(shoes, "replace").new.isVisible()
    assert not opened(shoes, "find").new.isVisible()


def test_escape_closes_and_f3_goes_on_all_the_same(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes)
    qtbot.keyClicks(bar.line, "mark")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert shoes.editing.workspace.canvas.hasFocus()

    person.do(shoes, "find_next")

    assert bar.isVisible()
    assert bar.count.text().startswith("1 of ")


def test_text_marked_on_the_map_is_looked_for(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    canvas.edit_text("cart", "name")
    assert canvas.editor is not None
    canvas.editor.selectAll()

    assert opened(shoes).line.text() == "Cart"


def test_an_undone_change_is_counted_again(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes, "replace")
    qtbot.keyClicks(bar.line, "payment")
    qtbot.waitUntil(bar.all.isEnabled)
    bar.all.click()
    assert bar.count.text() == "Found nowhere"
    qtbot.waitUntil(person.action(shoes, "undo").isEnabled)

    person.do(shoes, "undo")

    qtbot.waitUntil(lambda: bar.count.text().endswith("places"))


def test_it_goes_away_with_the_journey(shoes: Window) -> None:
    bar = opened(shoes)

    person.do(shoes, "close")

    assert not bar.isVisible()


def test_it_speaks_the_language_of_the_window(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes)

    person.do(shoes, "language_fr")

    qtbot.waitUntil(lambda: bar.whole.text() == "Mots entiers")
    person.do(shoes, "language_en")


def test_what_is_not_drawn_is_shown_by_what_it_belongs_to(shoes: Window) -> None:
    journey = shoes.editing.session.journey
    path = next(path for path in journey.paths if any(visit.verbatims for visit in path.visits))
    visit = next(visit for visit in path.visits if visit.verbatims)

    shown = list(shown_for(journey, visit.verbatims[0].id))

    assert shown == [visit.verbatims[0].id, visit.touchpoint, visit.id, path.persona, path.id]
    assert list(shown_for(journey, None)) == ["journey"]


def test_places_are_told_in_words(shoes: Window) -> None:
    journey = shoes.editing.session.journey

    assert place_in_words(journey, None, field="scope.objectives.0") == "Journey · Objectives"
    assert place_in_words(journey, None, field="goal.text") == "Journey · Goal"
    assert place_in_words(journey, "cart", field="name") == "Touchpoint · Name"
    assert place_in_words(journey, "cart", field="links.0.label") == "Touchpoint · Cart · Links"


def test_every_field_with_texts_has_a_title() -> None:
    unnamed = {name for name in _text_fields(Journey, "") if title_of_field(name) == name.split(".")[0]}

    assert unnamed == set()


def _text_fields(kind: type[Record], way: str) -> Iterator[str]:
    """Return all ways to texts in a kind of record, as a search tells them."""
    for name, holds in text_fields(kind):
        if holds in ("text", "texts"):
            yield way + name
        else:
            for inner in _records_in(kind.model_fields[name].annotation):
                yield from _text_fields(inner, "" if "id" in inner.model_fields else f"{way}{name}.")


def _records_in(hint: object) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from _records_in(part)


def test_keyboard_stays_in_the_bar_when_all_is_replaced(shoes: Window, qtbot: QtBot) -> None:
    bar = opened(shoes, "replace")
    qtbot.keyClicks(bar.line, "costs")
    qtbot.waitUntil(bar.all.isEnabled)
    bar.new.setText("fees")
    bar.all.setFocus()

    qtbot.keyClick(bar.all, Qt.Key.Key_Space)

    assert bar.line.hasFocus()
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert shoes.editing.workspace.canvas.hasFocus()
