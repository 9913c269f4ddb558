"""What the keys do to the selection: delete, move, change the emotion, go to the next thing."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, deletion, touchpoints, visits
from journeycanvas.language import N_
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.drag_cards import MOVE_CARD, MOVE_CARDS
from journeycanvas.tools.drag_emotion import CHANGE_EMOTION
from journeycanvas.tools.drag_touchpoints import MOVE_TOUCHPOINT, MOVE_TOUCHPOINTS
from journeycanvas.tools.events import KeyEvent
from journeycanvas.tools.feedback import EditText, Feedback
from journeycanvas.tools.rubber_band import CAUGHT

DELETE = N_("Delete")
GRID, LEAP = 4.0, 16.0
"""Points that an arrow key moves by, and with Shift."""
EMOTION_STEP, EMOTION_LEAP = 0.5, 1.0
DIRECTIONS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
NOT_TAKEN = Feedback(taken=False)


def press(session: Session, event: KeyEvent) -> Feedback:
    """Do what the key means for the selection; a key that means nothing is not taken."""
    if event.key in DIRECTIONS:
        return _move(session, event)
    act = _KEYS.get(event.key)
    return act(session, event) if act else NOT_TAKEN


def _delete(session: Session, event: KeyEvent) -> Feedback:
    if not session.selection:
        return NOT_TAKEN
    session.apply(DELETE, lambda journey: deletion.delete(journey, session.selection))
    return Feedback()


def _move(session: Session, event: KeyEvent) -> Feedback:
    if event.modifiers & {"alt", "ctrl"}:
        return NOT_TAKEN
    steps = DIRECTIONS[event.key]
    moved = _moved_touchpoints(session, steps, LEAP if "shift" in event.modifiers else GRID)
    if moved or _moved_cards(session, steps):
        return Feedback()
    felt = _visits(session)
    if felt and steps[1]:
        return _change_emotion(session, felt, by=-steps[1] * _emotion_step(event))
    return NOT_TAKEN


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


def _change_emotion(session: Session, felt: dict[str, float | None], *, by: float) -> Feedback:
    def changed(journey: Journey) -> Journey:
        for id, emotion in felt.items():
            journey = visits.set_emotion(journey, [id], emotion=(emotion or 0.0) + by)
        return journey

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


def _next(session: Session, event: KeyEvent) -> Feedback:
    scene = session.scene
    order = places.reading_order(scene, [node for node in scene.nodes if _is_stop(node)])
    if not order:
        return NOT_TAKEN
    step = -1 if "shift" in event.modifiers else 1
    here = [index for index, node in enumerate(order) if node.record in session.selection]
    start = (here[0] if step < 0 else here[-1]) if here else (0 if step < 0 else -1)
    session.select([str(order[(start + step) % len(order)].record)])
    return Feedback()


def _is_stop(node: Node) -> bool:
    return node.record is not None and places.kind_of(node) in CAUGHT | {"stage", "lane", "persona", "phase"}


def _edit(session: Session, event: KeyEvent) -> Feedback:
    if len(session.selection) != 1:
        return NOT_TAKEN
    (id,) = session.selection
    text = places.first_text(session.scene, id)
    return Feedback(request=EditText(text.record, text.field)) if text is not None else NOT_TAKEN


_KEYS: dict[str, Callable[[Session, KeyEvent], Feedback]] = {
    "Delete": _delete,
    "Backspace": _delete,
    "Plus": _louder,
    "Minus": _lower,
    "Tab": _next,
    "Enter": _edit,
    "F2": _edit,
}
