"""Whatever somebody does in a session: the document stays valid, is saved and drawn alike, and all is undone."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FunctionType

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import (
    cards,
    copying,
    deletion,
    journeys,
    lanes,
    paths,
    phases,
    recommendations,
    stage_splitting,
    stage_widths,
    stages,
    touchpoints,
    verbatims,
    visits,
)
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.pasting import put
from journeycanvas.edits.spots import place_of
from journeycanvas.edits.touchpoints import Move
from journeycanvas.layout.map import lay_out
from journeycanvas.model.touchpoint import Position
from journeycanvas.session.session import Edit, Session
from journeycanvas.storage.changes import changes, do_again
from journeycanvas.storage.fragments import dump_fragment, parse_fragment
from journeycanvas.storage.reading import parse
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.strategies import journeys as any_journeys
from tests.strategies import plain_texts
from tests.system.any_edit import all_edits, arguments, next_journey

parts = st.floats(0.0, 1.0)


@contextmanager
def nothing_remembered() -> Iterator[None]:
    """Take away meanwhile what layout keeps of its earlier results."""
    kept = list(_kept())
    before = [type(results)(results) for results in kept]
    for results in kept:
        results.clear()
    yield
    for results, earlier in zip(kept, before, strict=True):
        results.clear()
        results.update(earlier)


def _kept() -> Iterator[dict[object, object]]:
    """Give what the functions that keep results have kept: see `document.memo` and `lanes.parts.kept`."""
    gc.unfreeze()  # what a large layout has put out of the collector's sight is not told of
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and "kept" in function.__code__.co_freevars:
            cell = (function.__closure__ or ())[function.__code__.co_freevars.index("kept")]
            if isinstance(cell.cell_contents, dict):
                yield cell.cell_contents


class AnySession(RuleBasedStateMachine):
    """Somebody at work, whose journeys and selections are noted down beside the session."""

    @initialize(journey=any_journeys(least=1) | st.builds(small, st.integers(2, 6), stages=st.integers(1, 2)))
    def open(self, journey: Journey) -> None:
        self.session = Session(journey)
        self.noted = [journey]
        self.at = 0
        self.kept, self.kept_content = journey, json.loads(dump(journey))

    # What somebody does

    @rule(data=st.data(), text=plain_texts)
    def type_a_text(self, data: st.DataObject, text: str) -> None:
        record, field = data.draw(
            st.sampled_from(
                [
                    ("journey", "title"),
                    ("journey", "goal.text"),
                    *[(one.id, "name") for one in (*self.now.touchpoints, *self.now.stages, *self.now.lanes)],
                    *[(one.id, "text") for one in (*self.now.cards, *self.now.recommendations)],
                    *[(one.id, "habits.0") for one in self.now.personas],
                ]
            )
        )
        self.finish_gesture()
        typing = self.session.type(record, field=field)
        typing.show(text + "!")
        typing.show(text)
        typing.commit()
        self.note()

    @rule(data=st.data(), x=parts, y=parts)
    def drag_a_touchpoint(self, data: st.DataObject, x: float, y: float) -> None:
        id, stage = self.draw(data, "touchpoints"), self.draw(data, "stages")
        self.finish_gesture()
        gesture = self.session.begin("Move touchpoint")
        for part in (0.1, x):
            move = {id: Move(stage, Position(x=part, y=y))}
            with suppress(EditError):
                gesture.preview(partial(touchpoints.move_many, moves=move))

    @rule(data=st.data())
    def let_go(self, data: st.DataObject) -> None:
        if self.session.gesture is not None and data.draw(st.booleans()):
            self.session.gesture.cancel()
        self.finish_gesture()

    @rule(data=st.data(), emotion=st.none() | st.floats(-3.0, 3.0))
    def change_an_emotion(self, data: st.DataObject, emotion: float | None) -> None:
        ids = [visit.id for path in self.now.paths for visit in path.visits]
        if ids:
            chosen = [data.draw(st.sampled_from(ids))]
            self.do("Change emotion", lambda journey: visits.set_emotion(journey, chosen, emotion=emotion))

    @rule(data=st.data(), x=st.floats(-300.0, 300.0), y=st.floats(-150.0, 150.0))
    def move_a_quotation(self, data: st.DataObject, x: float, y: float) -> None:
        all_visits = [visit for path in self.now.paths for visit in path.visits]
        if all_visits:
            visit = data.draw(st.sampled_from(all_visits))
            if not visit.verbatims:
                self.do("Add", lambda journey: visits.add_verbatim(journey, visit.id, text="At last"))
            else:
                self.do("Move quotation", lambda journey: verbatims.put(journey, {visit.verbatims[0].id: (x, y)}))

    @rule(data=st.data(), name=plain_texts)
    def add_something(self, data: st.DataObject, name: str) -> None:
        stage, persona = self.draw(data, "stages"), self.draw(data, "personas")
        path, touchpoint = self.draw(data, "paths"), self.draw(data, "touchpoints")
        lane, kind = self.draw(data, "lanes"), data.draw(st.sampled_from(sorted(lanes.KINDS)))
        edits: list[Edit] = [
            lambda journey: touchpoints.add(journey, stage, name=name),
            lambda journey: visits.add(journey, path, touchpoint=touchpoint),
            lambda journey: cards.add(journey, lane, stage=stage, text=name),
            lambda journey: stages.insert(journey, name, index=0),
            lambda journey: phases.add(journey, name, stages=[stage]),
            lambda journey: lanes.add(journey, lanes.make(journey, kind), index=1),
            lambda journey: paths.add(journey, persona, state="target"),
            lambda journey: recommendations.add(journey, name, stage=stage),
        ]
        self.do("Add", data.draw(st.sampled_from(edits)))

    @rule(data=st.data())
    def copy_something(self, data: st.DataObject) -> None:
        lane, path, touchpoint = self.draw(data, "lanes"), self.draw(data, "paths"), self.draw(data, "touchpoints")
        edits: list[Edit] = [
            lambda journey: lanes.duplicate(journey, lane),
            lambda journey: paths.duplicate(journey, path, state="target"),
            lambda journey: touchpoints.duplicate(journey, touchpoint),
        ]
        self.do("Copy", data.draw(st.sampled_from(edits)))

    @rule(data=st.data())
    def copy_and_paste(self, data: st.DataObject) -> None:
        self.finish_gesture()
        chosen = data.draw(st.sets(st.sampled_from([*sorted(all_ids(self.now)), "none"]), max_size=4))
        at = place_of(self.now, data.draw(st.sets(st.sampled_from([*sorted(all_ids(self.now)), "none"]), max_size=2)))
        with suppress(EditError):
            fragment = parse_fragment(dump_fragment(copying.take(self.now, chosen)))
            is_same = data.draw(st.booleans())
            self.do("Paste", lambda journey: put(journey, fragment, at=at, is_same=is_same).journey)

    @rule(data=st.data(), to=st.integers(0, 3))
    def move_something(self, data: st.DataObject, to: int) -> None:
        lane, stage, card = self.draw(data, "lanes"), self.draw(data, "stages"), self.draw(data, "cards")
        edits: list[Edit] = [
            lambda journey: stages.move(journey, stage, to=to),
            lambda journey: lanes.move(journey, lane, to=to),
            lambda journey: lanes.hide(journey, [lane]),
            lambda journey: cards.move(journey, card, lane=lane, stage=stage, index=to),
            lambda journey: journeys.set_page(journey, paper=("content", "A4", "A3", "A0")[to]),
        ]
        self.do("Move", data.draw(st.sampled_from(edits)))

    @rule(data=st.data(), to=st.integers(0, 3))
    def reshape_stages_and_lanes(self, data: st.DataObject, to: int) -> None:
        lane, stage, other = self.draw(data, "lanes"), self.draw(data, "stages"), self.draw(data, "stages")
        phase, touchpoint = self.draw(data, "phases"), self.draw(data, "touchpoints")
        edits: list[Edit] = [
            lambda journey: stages.move_many(journey, [stage, other], gap=to),
            lambda journey: stages.shift(journey, [stage, other], by=1 if to else -1),
            lambda journey: lanes.shift(journey, [lane], by=1 if to else -1),
            lambda journey: phases.span(journey, phase, before=[stage], after=[other]),
            lambda journey: stage_splitting.split(journey, touchpoint),
            lambda journey: stage_splitting.join(journey, stage, share=to / 3),
            lambda journey: stage_widths.follow_durations(journey, room=500.0 * to),
            lambda journey: stage_widths.follow_content(journey),
        ]
        self.do("Reshape", data.draw(st.sampled_from(edits)))

    @rule(data=st.data())
    def make_any_edit(self, data: st.DataObject) -> None:
        self.finish_gesture()
        edit = data.draw(st.sampled_from(sorted(all_edits())))
        with suppress(EditError):
            given = arguments(data, edit, self.now)
            self.do(edit, lambda journey: next_journey(all_edits()[edit](journey, **given)))

    @rule(data=st.data())
    def delete_anything(self, data: st.DataObject) -> None:
        self.finish_gesture()
        there = sorted(all_ids(self.now))
        if there:
            chosen = data.draw(st.lists(st.sampled_from(there), min_size=1, max_size=3))
            self.session.select(chosen)
            self.do("Delete", lambda journey: deletion.delete(journey, chosen))

    @rule()
    def undo(self) -> None:
        is_dragging = self.session.gesture is not None
        self.session.undo()
        self.at = self.at if is_dragging else max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.finish_gesture()
        self.session.redo()
        self.at = min(len(self.noted) - 1, self.at + 1)

    # What always holds

    @invariant()
    def the_document_is_valid(self) -> None:
        assert first_violation(self.session.journey.__dict__) is None

    @invariant()
    def the_document_is_the_very_one_noted(self) -> None:
        assert self.session.settled is self.noted[self.at]

    @invariant()
    def saved_and_read_it_is_the_same(self) -> None:
        journey = self.session.journey
        assert parse(dump(journey), name="any.journey") == journey

    @invariant()
    def what_a_recovery_journal_keeps_is_what_is_shown(self) -> None:
        journey = self.session.journey
        do_again(self.kept_content, json.loads(json.dumps(changes(self.kept, journey))))
        self.kept = journey
        assert parse(json.dumps(self.kept_content).encode(), name="any.recovery") == journey

    @rule()
    def the_scene_is_as_from_nothing(self) -> None:
        shown = self.session.scene
        with nothing_remembered():
            drawn_from_nothing = lay_out(self.session.journey)
        assert drawn_from_nothing is not shown
        assert drawn_from_nothing == shown

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        self.finish_gesture()
        self.the_scene_is_as_from_nothing()
        self.every_step_is_undone_and_done_again()

    def every_step_is_undone_and_done_again(self) -> None:
        while self.session.undo_name is not None:
            self.session.undo()
        assert self.session.journey is self.noted[0]
        while self.session.redo_name is not None:
            self.session.redo()
        assert self.session.journey is self.noted[-1]

    # How it is noted down

    @property
    def now(self) -> Journey:
        return self.session.journey

    def draw(self, data: st.DataObject, name: str) -> str:
        """Return the id of some record of a collection, or one that is not there."""
        return data.draw(st.sampled_from([one.id for one in getattr(self.now, name)] or ["nowhere"]))

    def do(self, name: str, edit: Edit) -> None:
        self.finish_gesture()
        with suppress(EditError):
            self.session.apply(name, edit)
        self.note()

    def finish_gesture(self) -> None:
        """Keep what a gesture previews as a step."""
        self.session.settle()
        self.note()

    def note(self) -> None:
        """Note the journey where there is a new one; what was undone is forgotten."""
        if self.session.settled is not self.noted[self.at]:
            self.noted = [*self.noted[: self.at + 1], self.session.settled]
            self.at += 1


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=20)
