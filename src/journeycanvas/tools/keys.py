"""What the keys do to the selection: delete, move, change the emotion, type; arrows go on to the next thing."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, emotions, touchpoints
from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.session.session import Session
from journeycanvas.tools import along_path, cells, deleting, moving_on, places
from journeycanvas.tools.create import begun_in
from journeycanvas.tools.drag_cards import MOVE_CARD, MOVE_CARDS
from journeycanvas.tools.drag_emotion import CHANGE_EMOTION
from journeycanvas.tools.drag_touchpoints import MOVE_TOUCHPOINT, MOVE_TOUCHPOINTS
from journeycanvas.tools.drag_verbatims import shift_verbatims
from journeycanvas.tools.events import KeyEvent
from journeycanvas.tools.feedback import EditText, Feedback
from journeycanvas.tools.moving_on import DIRECTIONS, NOT_TAKEN
from journeycanvas.tools.shifting_rows import shift_selected

GRID, LEAP = 4.0, 16.0
"""Points that an arrow moves by with Ctrl, and with Shift as well."""
EMOTION_STEP, EMOTION_LEAP = 0.5, 1.0
EMOTIONS = {"0": None, "1": -2.0, "2": -1.0, "3": 0.0, "4": 1.0, "5": 2.0}
"""What the digits say is felt; 0 is unknown."""
FIGURES = frozenset("0123456789-+.,\u2212")
"""What a figure begins with."""
REPLACED = places.TYPED | {places.TOUCHPOINT}
"""The kinds of thing whose text a letter replaces."""


def press(session: Session, event: KeyEvent) -> Feedback:
    """Do what the key means for the selection; a key that means nothing is not taken."""
    if event.key in DIRECTIONS:
        return _move(session, event) if "ctrl" in event.modifiers else _go(session, event)
    act = _KEYS.get(event.key)
    feedback = act(session, event) if act else NOT_TAKEN
    return _type(session, event.text) if event.text and not feedback.taken else feedback


def _delete(session: Session, event: KeyEvent) -> Feedback:
    if not session.selection:
        return NOT_TAKEN
    deleting.delete(session, session.selection)
    return Feedback()


def _move(session: Session, event: KeyEvent) -> Feedback:
    if "alt" in event.modifiers:
        return NOT_TAKEN
    steps = DIRECTIONS[event.key]
    moved = _moved_touchpoints(session, steps, LEAP if "shift" in event.modifiers else GRID)
    if moved or _moved_cards(session, steps) or shift_selected(session, steps):
        return Feedback()
    if shift_verbatims(session, steps, length=LEAP if "shift" in event.modifiers else GRID):
        return Feedback()
    felt = _visits(session)
    if felt and steps[1]:
        return _change_emotion(session, felt, by=-steps[1] * _emotion_step(event))
    return Feedback() if steps[0] and along_path.shift(session, session.selection, by=steps[0]) else NOT_TAKEN


def _moved_touchpoints(session: Session, steps: tuple[int, int], length: float) -> bool:
    scene = session.scene
    spots = places.spots(scene)
    ids = sorted(session.selection & spots.keys())
    ends = {id: (spots[id][0] + steps[0] * length, spots[id][1] + steps[1] * length) for id in ids}
    moves = {id: to for id, point in ends.items() if (to := places.move_to(scene, point)) is not None}
    if not moves:
        return False
    xs = places.times_of(spots, scene)
    session.apply(
        MOVE_TOUCHPOINT if len(moves) == 1 else MOVE_TOUCHPOINTS,
        lambda journey: touchpoints.move_many(journey, moves, xs=xs),
        merges="arrows " + " ".join(moves),
    )
    return True


def _moved_cards(session: Session, steps: tuple[int, int]) -> bool:
    ids = [card.id for card in session.journey.cards if card.id in session.selection]
    if not ids:
        return False

    def moved(journey: Journey) -> Journey:
        return cards.shift_many(journey, ids, stages=steps[0], places=steps[1])

    session.apply(MOVE_CARD if len(ids) == 1 else MOVE_CARDS, moved, merges="arrows " + " ".join(ids))
    return True


def _louder(session: Session, event: KeyEvent) -> Feedback:
    felt = _visits(session)
    return _change_emotion(session, felt, by=_emotion_step(event)) if felt else NOT_TAKEN


def _lower(session: Session, event: KeyEvent) -> Feedback:
    felt = _visits(session)
    return _change_emotion(session, felt, by=-_emotion_step(event)) if felt else NOT_TAKEN


def _feel(session: Session, event: KeyEvent) -> Feedback:
    felt = _visits(session)
    if not felt:
        return NOT_TAKEN
    emotion = EMOTIONS[event.key]
    session.apply(CHANGE_EMOTION, lambda journey: emotions.set_all(journey, felt, emotion=emotion))
    return Feedback()


def _change_emotion(session: Session, felt: dict[str, float | None], *, by: float) -> Feedback:
    moved = {id: (emotion or 0.0) + by for id, emotion in felt.items()}

    def changed(journey: Journey) -> Journey:
        return emotions.set_each(journey, moved)

    session.apply(CHANGE_EMOTION, changed, merges="emotion " + " ".join(felt))
    return Feedback()


def _emotion_step(event: KeyEvent) -> float:
    return EMOTION_LEAP if "shift" in event.modifiers else EMOTION_STEP


def _visits(session: Session) -> dict[str, float | None]:
    """Return the emotions of the visits that are selected, or whose touchpoints are, on the paths shown."""
    return {
        visit.id: visit.emotion
        for path in session.journey.paths
        for visit in path.visits
        if visit.id in session.selection or (visit.touchpoint in session.selection and not path.hidden)
    }


def _go(session: Session, event: KeyEvent) -> Feedback:
    return NOT_TAKEN if "alt" in event.modifiers else moving_on.arrow(session, event)


def _edit(session: Session, event: KeyEvent) -> Feedback:
    cell = cells.chosen(session)
    if cell is not None:
        return begun_in(session, cell)
    if len(session.selection) != 1:
        return NOT_TAKEN
    (id,) = session.selection
    text = places.first_text(session.scene, id)
    return Feedback(request=EditText(text.record, text.field)) if text is not None else NOT_TAKEN


def _type(session: Session, letter: str) -> Feedback:
    """Let a letter begin something new in the cell chosen, or a new text of the one thing selected."""
    cell = cells.chosen(session)
    if cell is not None:
        is_figure = kind_in(session.journey, cell.lane) == "measurement"
        return NOT_TAKEN if is_figure and letter not in FIGURES else begun_in(session, cell, typed=letter)
    if len(session.selection) != 1:
        return NOT_TAKEN
    (id,) = session.selection
    first = _first_of_path(session, id)
    if first is not None:
        return begun_in(session, first, typed=letter)
    found = next((node for node in session.scene.nodes if node.record == id and node.texts), None)
    kind = places.kind_of(found) if found is not None else ""
    if found is None or kind not in REPLACED or (kind == places.MEASUREMENT and letter not in FIGURES):
        return NOT_TAKEN
    return Feedback(request=EditText(id, found.texts[0].field, typed=letter))


def _first_of_path(session: Session, lane: str) -> Cell | None:
    """Return the cell in which the first touchpoint of all is typed, where the lane of the path is selected."""
    asking = (cells.of_prompt(session, node) for node in session.scene.nodes if node.role == cells.ASKING)
    return next((cell for cell in asking if cell is not None and cell.lane == lane), None)


_KEYS: dict[str, Callable[[Session, KeyEvent], Feedback]] = {
    "Delete": _delete,
    "Backspace": _delete,
    "Plus": _louder,
    "Minus": _lower,
    **dict.fromkeys(EMOTIONS, _feel),
    "Tab": moving_on.tab,
    "Home": moving_on.end,
    "End": moving_on.end,
    "Enter": _edit,
    "F2": _edit,
}
