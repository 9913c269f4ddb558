"""A step is laid out before it is made, where somebody waits; cancelled, it was never made."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError
from journeycanvas.layout.map import lay_out
from journeycanvas.progress import CancelledError
from journeycanvas.scene.scene import Scene
from journeycanvas.session.laying_out import MANY
from journeycanvas.session.session import Edit, Session
from tests import builders

T = TypeVar("T")
NAME = "Rename"


class Person:
    """Waits for what is done, or cancels it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.said: list[str] = []
        self.cancels = False
        self.meanwhile: list[Callable[[], object]] = []

    def wait(self, work: Callable[[], T], *, doing: str) -> T:
        self.said.append(doing)
        shown, history = self.session.journey, self.session.history
        result = work()
        assert (self.session.journey, self.session.history) == (shown, history), "the session changed before its time"
        if self.meanwhile:
            self.meanwhile.pop()()
        if self.cancels:
            raise CancelledError
        return result


class Layout:
    """Lays out, and keeps what it laid out."""

    def __init__(self) -> None:
        self.laid_out: list[Journey] = []

    def __call__(self, journey: Journey) -> Scene:
        self.laid_out.append(journey)
        return lay_out(journey)


@pytest.fixture
def layout() -> Layout:
    return Layout()


@pytest.fixture
def session(layout: Layout) -> Session:
    opened = Session(builders.large(MANY + 1, stages=4, lanes=1, cards_per_cell=0), lay_out=layout)
    assert opened.scene
    return opened


@pytest.fixture
def person(session: Session) -> Person:
    waiting = Person(session)
    session.layout.wait = waiting.wait
    return waiting


def named(name: str, *, id: str = "t0") -> Edit:
    return lambda journey: records.change(journey, [id], name=name)


def name_of(session: Session, id: str = "t0") -> str:
    return next(one.name for one in session.journey.touchpoints if one.id == id)


def test_a_step_is_laid_out_once_before_it_is_made(session: Session, person: Person, layout: Layout) -> None:
    assert session.apply(NAME, named("A"))

    assert person.said == [NAME]
    assert session.scene is lay_out(session.journey)
    assert layout.laid_out[1:] == [session.journey]


def test_a_step_that_is_cancelled_was_never_made(session: Session, person: Person) -> None:
    session.select(["t3"])
    before = session.journey, session.history, session.selection, session.scene
    told: list[bool] = []
    session.on_change(lambda: told.append(True))
    person.cancels = True

    assert not session.apply(NAME, named("A"), selection=["t0"])

    assert (session.journey, session.history, session.selection, session.scene) == before
    assert session.journey is before[0]
    assert told == []


def test_undo_and_redo_say_what_they_do_and_can_be_cancelled(session: Session, person: Person) -> None:
    session.apply(NAME, named("A"))
    after = session.history
    person.cancels = True

    session.undo()
    assert session.history is after
    assert name_of(session) == "A"

    person.cancels = False
    session.undo()
    person.cancels = True
    session.redo()
    session.go_to(1)

    assert session.history.done == 0
    assert name_of(session) != "A"
    assert person.said[1:] == ["Undo “Rename”"] * 2 + ["Redo “Rename”"] * 2


def test_a_gesture_that_is_cancelled_at_its_end_shows_its_start(session: Session, person: Person) -> None:
    start = session.journey
    gesture = session.begin(NAME)
    gesture.preview(named("A"))
    person.cancels = True

    gesture.commit()

    assert session.journey is start
    assert session.gesture is None
    assert session.history.done == 0


def test_a_gesture_may_end_with_an_edit_of_its_own(session: Session, person: Person) -> None:
    gesture = session.begin(NAME)
    gesture.preview(named("A"))

    gesture.finish(named("B"), selection=["t0"])
    gesture.finish(named("C"))

    assert name_of(session) == "B"
    assert session.selection == {"t0"}
    assert session.history.done == 1


def test_a_gesture_whose_end_cannot_be_done_shows_its_start(session: Session, person: Person) -> None:
    def refused(_journey: Journey) -> Journey:
        raise EditError("Not so.")

    start = session.journey
    gesture = session.begin(NAME)
    gesture.preview(named("A"))

    with pytest.raises(EditError):
        gesture.finish(refused)

    assert session.journey is start
    assert session.gesture is None


def test_what_is_previewed_and_typed_is_not_waited_for(session: Session, person: Person) -> None:
    typing = session.type("t0", field="name")
    for text in ("A", "Ab", "Abc"):
        typing.show(text)
        assert session.scene

    assert person.said == []
    assert name_of(session) == "Abc"


def test_a_step_made_meanwhile_is_kept_and_the_other_follows(session: Session, person: Person) -> None:
    person.meanwhile.append(lambda: session.apply("Other", named("Z", id="t9")))

    session.apply(NAME, named("A"))

    assert (name_of(session), name_of(session, "t9")) == ("A", "Z")
    assert [step.name for step in session.history.steps] == ["Other", NAME]


def test_nobody_waits_for_a_small_journey(layout: Layout) -> None:
    session = Session(builders.small(4), lay_out=layout)
    person = Person(session)
    session.layout.wait = person.wait

    session.apply(NAME, named("A", id="t1"))

    assert person.said == []
    assert layout.laid_out == []


def test_what_makes_a_small_journey_large_is_waited_for(layout: Layout) -> None:
    session = Session(builders.small(4), lay_out=layout)
    person = Person(session)
    session.layout.wait = person.wait
    larger = builders.large(MANY + 1, stages=4, lanes=1, cards_per_cell=0)
    made: list[Journey] = []

    def grow(journey: Journey) -> Journey:
        made.append(journey)
        return larger

    session.apply("Paste", grow)

    assert person.said == ["Paste"]
    assert len(made) == 1
    assert session.journey is larger


def test_a_large_journey_known_as_a_whole_is_slow_to_go_on_from(session: Session, person: Person) -> None:
    session.apply(NAME, named("Other"))
    assert session.scene
    session.layout.lay_out = lambda _journey: session.last_scene
    session.undo()
    assert session.scene

    assert session.is_slow
    assert session.layout.is_very_slow


def test_what_was_laid_out_beside_is_not_laid_out_again(session: Session, layout: Layout) -> None:
    gesture = session.begin(NAME)
    gesture.preview(named("Other"))
    session.layout.keep(session.layout.laying(session.journey)())
    layout.laid_out.clear()

    assert session.scene
    assert layout.laid_out == []
