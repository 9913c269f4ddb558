"""A search that goes from match to match, and replaces."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.replacing import Wanted
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.session.search import Search
from journeycanvas.session.session import Session
from tests.builders import small


def searching(text: str, journey: Journey | None = None) -> Search:
    search = Search(Session(journey or small(1).evolve(title="Mark and Mark", notes="Mark", subtitle="Mark")))
    search.look_for(Wanted(text))
    return search


def at(search: Search) -> tuple[str, int] | None:
    place = search.place
    return None if place is None else (search.matches[place].field, search.matches[place].start)


def test_nothing_is_gone_to_before_it_is_asked_for() -> None:
    search = searching("mark")

    assert len(search.matches) == 4
    assert search.place is None


def test_next_goes_round_and_previous_goes_back() -> None:
    search = searching("mark")

    found = [search.next() and at(search) for _ in range(5)]
    search.previous()

    assert found == [("title", 0), ("title", 9), ("subtitle", 0), ("notes", 0), ("title", 0)]
    assert at(search) == ("notes", 0)


def test_previous_at_first_goes_to_the_last() -> None:
    search = searching("mark")

    search.previous()

    assert at(search) == ("notes", 0)


def test_it_begins_at_what_is_selected() -> None:
    search = searching("t", small(3))
    search.session.select(["t2"])

    found = search.next()

    assert found is not None
    assert found.record == "t2"


def test_nothing_found_goes_nowhere() -> None:
    assert searching("zzz").next() is None
    assert searching("").previous() is None


def test_replacing_one_goes_to_the_next_in_one_step() -> None:
    search = searching("mark")
    search.next()

    search.replace("Marc")

    assert search.session.journey.title == "Marc and Mark"
    assert at(search) == ("title", 9)
    assert search.session.undo_name == "Replace"
    search.session.undo()
    assert search.session.journey.title == "Mark and Mark"


def test_replacing_without_a_place_only_goes_to_the_first() -> None:
    search = searching("mark")

    search.replace("Marc")

    assert search.session.undo_name is None
    assert at(search) == ("title", 0)


def test_a_new_text_that_holds_the_old_one_is_not_replaced_again() -> None:
    search = searching("mark")
    search.next()

    for _ in range(4):
        search.replace("Mark-Mark")

    assert search.session.journey.title == "Mark-Mark and Mark-Mark"
    assert search.session.journey.subtitle == "Mark-Mark"
    assert search.session.journey.notes == "Mark-Mark"


def test_replacing_all_is_one_step_and_says_how_many() -> None:
    search = searching("mark")
    start = search.session.journey

    done = search.replace_all("Marc")

    assert (done.places, done.left) == (4, 0)
    assert search.matches == ()
    search.session.undo()
    assert search.session.journey is start


def test_a_change_elsewhere_keeps_the_place_and_one_there_loses_it() -> None:
    search = searching("mark")
    search.next()
    search.session.apply("Other", lambda journey: journey.evolve(notes="nothing"))
    assert at(search) == ("title", 0)

    search.session.apply("Title", lambda journey: journey.evolve(title="new"))

    assert search.place is None
    assert search.next() is not None
    assert at(search) == ("subtitle", 0)


def test_a_text_that_would_be_too_long_is_told_and_left() -> None:
    search = searching("a", small(1).evolve(title="a" + "x" * (LONGEST_TEXT - 1)))
    search.next()

    with pytest.raises(EditError, match="at most 20000"):
        search.replace("bb")

    assert search.session.undo_name is None
    assert at(search) == ("title", 0)
