"""Editing at 5,000 touchpoints: dragging, typing on the map and beside it, selecting all, scrolling the table."""

from collections.abc import Iterator, Sequence
from itertools import count
from statistics import median, quantiles

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from journeycanvas.session.session import Session
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.faces.table import Table
from tests.benchmarks.drag import Hand
from tests.benchmarks.panels import in_inspector, in_table, in_text, showing_text, taken, workspace_of
from tests.benchmarks.rows import Row, at_most, times
from tests.benchmarks.timing import Run, in_turn, seconds
from tests.benchmarks.views import application, bare_view_of, canvas_of, settle

SIZE = 5000
ZOOMS = (0.25, 1.0, 2.0)
"""From afar, as it is, and from close by; the whole of so large a map is shown at less than a twentieth."""
FRAME_MS, TWO_FRAMES_MS, SELECT_MS, WAITED_MS = 16.7, 33.4, 100.0, 800.0
FLOORS = 4.0
"""How many repaints of the same view by bare items a step may take: bare items follow at once, a map makes room."""
_STEPS_A_ROUND = 12
_LETTERS = "un canape moelleux "


def rows(run: Run) -> Iterator[Row]:
    """Yield what a person waits for, at the median and at the 99th percentile."""
    canvas, session = canvas_of(SIZE)
    steps = run.rounds * _STEPS_A_ROUND
    for zoom in ZOOMS:
        yield from _dragging(canvas, session, zoom=zoom, steps=steps)
    for zoom in ZOOMS:
        yield from _typing(canvas, session, zoom=zoom, letters=steps)
    yield _selecting(canvas, session, run)
    canvas.close()
    yield from _scrolling(session, steps)
    yield from _beside_the_map(steps)


def _dragging(canvas: Canvas, session: Session, *, zoom: float, steps: int) -> Iterator[Row]:
    hand = Hand(canvas, session, zoom=zoom)
    bare = bare_view_of(session.scene, canvas)
    hand.press()
    taken = [hand.step() for _ in range(steps)][_STEPS_A_ROUND:]
    (floor,) = in_turn(lambda: seconds(bare.viewport().repaint), rounds=steps // 4, warm_up=3)
    hand.release()
    bare.close()
    session.undo()
    yield from _frames(f"a step of a drag at {zoom:.0%}, {SIZE:,}", taken, floor=floor)


def _typing(canvas: Canvas, session: Session, *, zoom: float, letters: int) -> Iterator[Row]:
    point = session.journey.touchpoints[SIZE // 2]
    canvas.set_zoom(zoom)
    canvas.edit_text(point.id, "name")
    bare = bare_view_of(session.scene, canvas)
    settle(canvas)
    numbers = count()
    taken = [_letter(canvas, next(numbers)) for _ in range(letters)][_STEPS_A_ROUND:]
    (floor,) = in_turn(lambda: seconds(bare.viewport().repaint), rounds=letters // 4, warm_up=3)
    canvas.finish_typing()
    bare.close()
    session.undo()
    yield from _frames(f"a typed letter at {zoom:.0%}, {SIZE:,}", taken, floor=floor)


def _beside_the_map(steps: int) -> Iterator[Row]:
    """Yield what a letter takes in a panel or in another face, and the first look at the text."""
    space, session = workspace_of(SIZE)
    shown = showing_text(space) * 1000
    yield at_most(f"the whole map shown as text, {SIZE:,}", shown, "ms", limit=WAITED_MS)
    for place, letters in (
        ("text", lambda: in_text(space, session)),
        ("table", lambda: in_table(space)),
        ("inspector", lambda: in_inspector(space)),
    ):
        yield from _letters(place, taken(letters(), steps=steps, warm_up=_STEPS_A_ROUND))
        space.finish_typing()
        session.settle()
        space.faces.choose("map")
    # As the program does with its windows: what is left when Python ends is destroyed in any order.
    space.close()
    space.deleteLater()
    application().sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _letters(place: str, found: Sequence[float]) -> Iterator[Row]:
    name = f"a typed letter in the {place}, {SIZE:,}"
    yield at_most(f"{name}, median", median(found) * 1000, "ms", limit=FRAME_MS)
    yield at_most(f"{name}, 99th percentile", quantiles(found, n=100)[98] * 1000, "ms", limit=TWO_FRAMES_MS)


def _letter(canvas: Canvas, number: int) -> float:
    """Type a letter, take each line back after a while, and return the seconds until it is painted."""
    is_back = number % 40 >= 20
    key = Qt.Key.Key_Backspace if is_back else Qt.Key.Key_A
    text = "" if is_back else _LETTERS[number % len(_LETTERS)]

    def type_it() -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        application().sendEvent(canvas.editor, event)
        settle(canvas)

    return seconds(type_it)


def _frames(name: str, taken: Sequence[float], *, floor: float) -> Iterator[Row]:
    middle, rare = median(taken) * 1000, quantiles(taken, n=100)[98] * 1000
    yield at_most(f"{name}, median", middle, "ms", limit=FRAME_MS)
    yield at_most(f"{name}, 99th percentile", rare, "ms", limit=TWO_FRAMES_MS)
    yield times(f"{name}, a repaint by bare items", middle, "ms", floor=floor * 1000, limit=FLOORS)


def _selecting(canvas: Canvas, session: Session, run: Run) -> Row:
    records = [node.record for node in session.scene.nodes if node.record and node.role in ("touchpoint", "card")]
    canvas.zoom_to_fit()
    settle(canvas)

    def select() -> float:
        session.select([])
        settle(canvas)
        return seconds(lambda: (session.select(records), settle(canvas)))

    (taken,) = in_turn(select, rounds=run.rounds)
    return at_most(f"selecting everything, {SIZE:,}", taken * 1000, "ms", limit=SELECT_MS)


def _scrolling(session: Session, steps: int) -> Iterator[Row]:
    """Yield what a turn of the wheel takes in the table of touchpoints."""
    table = Table()
    table.resize(1400, 800)
    table.show_session(session)
    table.show()
    application().processEvents()
    bar = table.grid.verticalScrollBar()

    def turn() -> None:
        bar.setValue((bar.value() + 3) % max(1, bar.maximum()))
        table.grid.viewport().repaint()

    taken = [seconds(turn) for _ in range(steps)][_STEPS_A_ROUND:]
    table.close()
    yield at_most(f"scrolling the table, {SIZE:,}, median", median(taken) * 1000, "ms", limit=FRAME_MS)
    yield at_most(
        f"scrolling the table, {SIZE:,}, 99th percentile", quantiles(taken, n=100)[98] * 1000, "ms", limit=TWO_FRAMES_MS
    )
