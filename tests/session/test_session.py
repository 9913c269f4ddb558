"""The open document: steps, gestures, selection, and what is told to whom."""

from pathlib import Path

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, journeys, records, texts, touchpoints
from journeycanvas.edits.errors import EditError
from journeycanvas.language import use
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.session.history import MOST_STEPS
from journeycanvas.session.session import Edit, Session
from tests.builders import small

NOTHING = lay_out(Journey())


def blank(journey: Journey) -> Scene:
    return NOTHING._replace()


def opened(journey: Journey | None = None, path: Path | None = None) -> Session:
    return Session(journey or small(), path=path, lay_out=blank)


def titled(title: str) -> Edit:
    return lambda journey: journeys.set_title(journey, title)


def test_an_edit_is_one_step_that_undo_takes_back_to_the_very_same_journey() -> None:
    start = small()
    session = opened(start)

    session.apply("Rename", titled("B"))
    assert session.journey.title == "B"
    session.undo()

    assert session.journey is start


def test_redo_gives_the_very_same_journey() -> None:
    session = opened()
    session.apply("Rename", titled("B"))
    done = session.journey

    session.undo()
    session.redo()

    assert session.journey is done


def test_redo_is_empty_after_new_edit() -> None:
    session = opened()
    session.apply("Rename", titled("B"))
    session.undo()

    session.apply("Rename", titled("C"))

    assert session.redo_name is None


def test_undo_and_redo_without_steps_change_nothing() -> None:
    session = opened()
    before = session.journey

    session.undo()
    session.redo()

    assert session.journey is before


def test_names_of_steps_are_in_the_language_of_the_interface() -> None:
    session = opened()
    session.apply("Delete", titled("B"))
    use("fr")

    assert session.undo_name == "Supprimer"


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    session = opened()

    session.apply("Nothing", lambda journey: journey)

    assert session.undo_name is None


def test_an_edit_that_cannot_be_done_changes_nothing() -> None:
    session = opened()
    before = session.journey

    with pytest.raises(EditError):
        session.apply("Move", lambda journey: touchpoints.move(journey, "t1", to_stage="s9"))

    assert (session.journey, session.undo_name) == (before, None)


def test_undo_shows_what_came_back() -> None:
    session = opened()
    session.select(["t1"])
    session.apply("Delete", lambda journey: deletion.delete(journey, ["t1"]))
    assert session.selection == frozenset()

    session.select(["t2"])

    assert session.undo() == {"t1"}


def test_redo_shows_what_the_step_selected() -> None:
    session = opened()
    session.apply("Add", lambda journey: touchpoints.add(journey, "s1", id="n"), selection=["n"])
    session.undo()
    session.select(["t1"])

    assert session.redo() == {"n"}


def test_selection_holds_only_what_is_there() -> None:
    session = opened()

    session.select(["t1", "nowhere", "journey"])

    assert session.selection == {"t1", "journey"}


def test_clean_until_changed_and_again_after_undo() -> None:
    session = opened()
    assert session.is_clean

    session.apply("Rename", titled("B"))
    assert not session.is_clean
    session.undo()

    assert session.is_clean


def test_saved_while_editing_goes_on_it_is_not_clean() -> None:
    session = opened()
    session.apply("Rename", titled("B"))
    written = session.journey
    session.apply("Rename", titled("C"))

    session.mark_saved(written)

    assert not session.is_clean
    session.undo()
    assert session.is_clean


def test_saved_under_a_name_it_is_called_by_it() -> None:
    session = opened()

    session.mark_saved(session.journey, path=Path("/x/Shoes.journey"))

    assert (session.name, session.path) == ("Shoes.journey", Path("/x/Shoes.journey"))


def test_a_recovered_journey_is_not_clean() -> None:
    session = opened()

    session.mark_unsaved()

    assert not session.is_clean


@pytest.mark.parametrize(
    ("title", "language", "name"),
    [("A\nB", "en", "A B"), ("", "en", "Untitled journey"), (" ", "fr", "Parcours sans titre")],
)
def test_without_a_file_it_is_called_by_its_title(title: str, language: str, name: str) -> None:
    use(language)

    assert opened(Journey(title=title)).name == name


def test_a_preview_is_shown_and_is_no_step() -> None:
    session = opened()
    start = session.journey

    gesture = session.begin("Rename")
    gesture.preview(titled("B"))

    assert (session.journey.title, session.settled, session.undo_name) == ("B", start, None)
    assert not session.is_clean


def test_each_preview_begins_at_the_start() -> None:
    session = opened()
    gesture = session.begin("Rename")

    gesture.preview(lambda journey: journeys.set_title(journey, journey.title + "!"))
    gesture.preview(lambda journey: journeys.set_title(journey, journey.title + "?"))

    assert session.journey.title == "A journey?"


def test_a_committed_gesture_is_one_step() -> None:
    session = opened()
    start = session.journey
    gesture = session.begin("Rename")
    for title in "BCD":
        gesture.preview(titled(title))

    gesture.commit()

    assert session.settled.title == "D"
    session.undo()
    assert session.journey is start


def test_a_cancelled_gesture_leaves_the_very_same_journey() -> None:
    session = opened()
    start = session.journey
    gesture = session.begin("Rename")
    gesture.preview(titled("B"))

    gesture.cancel()

    assert session.journey is start
    assert session.is_clean


def test_undo_during_a_gesture_cancels_it_and_nothing_more() -> None:
    session = opened()
    session.apply("Rename", titled("B"))
    gesture = session.begin("Rename")
    gesture.preview(titled("C"))

    session.undo()

    assert (session.journey.title, gesture.is_open) == ("B", False)


@pytest.mark.parametrize("act", ["apply", "begin", "settle", "redo"])
def test_what_a_gesture_previews_becomes_a_step_when_something_else_begins(act: str) -> None:
    session = opened()
    session.begin("Rename").preview(titled("B"))

    match act:
        case "apply":
            session.apply("Note", lambda journey: records.change(journey, ["t1"], notes="N"))
        case "begin":
            session.begin("Other")
        case "settle":
            session.settle()
        case _:
            session.redo()

    assert [step.name for step in session.history.steps][:1] == ["Rename"]
    assert session.settled.title == "B"


def test_a_gesture_that_is_over_changes_nothing_more() -> None:
    session = opened()
    gesture = session.begin("Rename")
    gesture.cancel()

    gesture.preview(titled("B"))
    gesture.commit()

    assert (session.journey.title, session.undo_name) == ("A journey", None)


def test_what_is_typed_is_one_step() -> None:
    session = opened()
    typing = session.type("t1", field="name")
    assert typing.start == "t1"
    for text in ("B", "Bu", "Buy"):
        typing.show(text)

    typing.commit()

    assert session.journey.touchpoints[0].name == "Buy"
    assert len(session.history.steps) == 1


def test_typing_that_ends_as_it_began_is_no_step() -> None:
    session = opened()
    typing = session.type("t1", field="name")
    typing.show("B")
    typing.show("t1")

    typing.commit()

    assert session.undo_name is None
    assert session.is_clean


def test_steps_with_one_word_to_merge_by_are_one() -> None:
    session = opened()
    start = session.journey
    session.select(["t1"])
    for title, id in (("B", "t2"), ("C", "t3")):
        session.apply("Rename", titled(title), merges="title", selection=[id])

    assert session.undo() == {"t1"}
    assert session.journey is start
    assert session.redo() == {"t3"}


def test_steps_do_not_merge_over_a_save() -> None:
    session = opened()
    session.apply("Rename", titled("B"), merges="title")
    session.mark_saved(session.settled)
    session.apply("Rename", titled("C"), merges="title")

    session.undo()

    assert session.is_clean


def test_steps_do_not_merge_after_an_undo() -> None:
    session = opened()
    session.apply("Rename", titled("B"), merges="title")
    session.apply("Note", lambda journey: texts.replace(journey, "t1", field="notes", text="N"))
    session.undo()
    session.undo()

    session.apply("Rename", titled("C"), merges="title")
    session.undo()

    assert session.journey.title == "A journey"


def test_every_change_is_told() -> None:
    session = opened()
    told: list[str] = []
    session.on_change(lambda: told.append(session.journey.title))

    session.apply("Rename", titled("B"))
    session.begin("Rename").preview(titled("C"))
    session.undo()
    session.select(["t1"])
    session.undo()

    assert told == ["B", "C", "B", "B", "A journey"]


def test_what_does_not_change_is_not_told() -> None:
    session = opened()
    told: list[int] = []
    session.on_change(lambda: told.append(1))

    session.select([])
    session.apply("Nothing", lambda journey: journey)
    session.begin("Nothing").cancel()

    assert told == []


def test_a_callback_that_was_stopped_is_not_called() -> None:
    session = opened()
    told: list[int] = []
    stop = session.on_change(lambda: told.append(1))

    stop()
    stop()
    session.select(["t1"])

    assert told == []


def test_the_scene_is_laid_out_once_for_each_journey_shown() -> None:
    laid_out: list[Journey] = []

    def counted(journey: Journey) -> Scene:
        laid_out.append(journey)
        return blank(journey)

    session = Session(small(), lay_out=counted)

    assert session.scene is session.scene
    assert laid_out == [session.journey]


def test_the_oldest_steps_are_forgotten() -> None:
    session = opened()
    for number in range(MOST_STEPS + 2):
        session.apply("Rename", titled(str(number)))

    for _ in range(MOST_STEPS + 2):
        session.undo()

    assert session.journey.title == "1"


def test_going_to_a_step_undoes_or_redoes_all_between() -> None:
    session = opened(small(1))
    for title in "ABC":
        session.apply("Rename", titled(title), selection=["t1"] if title == "B" else [])

    assert session.go_to(2) == {"t1"}
    assert (session.journey.title, session.history.done) == ("B", 2)
    session.go_to(0)
    assert session.journey.title == small(1).title
    session.go_to(99)
    assert (session.journey.title, session.history.done) == ("C", 3)
