"""Storage: reading a journey's file, and saving it durably."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

from journeycanvas.document.journey import Journey
from journeycanvas.storage.reading import read
from journeycanvas.storage.writing import save
from tests.benchmarks.documents import SIZES, file_of, journey
from tests.benchmarks.rows import Row, times
from tests.benchmarks.timing import Run, in_turn, ms, seconds

READING, SAVING = 2.5, 4.0


def rows(run: Run) -> Iterator[Row]:
    """Yield what reading and saving take, against validating and dumping alone."""
    for size in SIZES:
        taken, floor = _reading(size, run)
        yield times(f"reading, {size:,}", taken, "ms", floor=floor, limit=READING)
    for size in SIZES:
        taken, floor = _saving(size, run)
        yield times(f"durable saving, {size:,}", taken, "ms", floor=floor, limit=SAVING)


def _reading(size: int, run: Run) -> list[float]:
    path = file_of(size, run.folder)
    content = path.read_bytes()
    taken = in_turn(
        lambda: seconds(lambda: read(path)),
        lambda: seconds(lambda: Journey.model_validate_json(content)),
        rounds=run.rounds,
        warm_up=2,
    )
    return ms(taken)


def _saving(size: int, run: Run) -> list[float]:
    taken = in_turn(
        lambda: seconds(lambda: save_elsewhere(size, run.folder)),
        lambda: seconds(lambda: _dump(journey(size), run.folder / "dumped.journey")),
        rounds=run.rounds,
        warm_up=2,
    )
    return ms(taken)


def save_elsewhere(size: int, folder: Path) -> None:
    """Save the journey of this size in another thread, as the window does, and wait until it is done."""
    worker = Thread(target=save, args=(journey(size), folder / "saved.journey"))
    worker.start()
    worker.join()


def _dump(content: Journey, path: Path) -> None:
    with open(path, "wb") as file:
        file.write(content.model_dump_json(indent=2, exclude_defaults=True).encode())
        file.flush()
        os.fsync(file.fileno())
