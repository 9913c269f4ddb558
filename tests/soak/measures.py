"""What a long day leaves behind: samples of the process, slopes, and whether something grew."""

import gc
import math
import os
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

WARM_UP = 0.6
"""The part of a run in which caches fill, until each document was open several times: memory is level after it."""
_FIRST = 1 / 3
"""The part of a run after which nothing else may change."""
_MINUTE = 60.0
MOST_MB_AN_HOUR = 1.0
MOST_SLOWER = 1.10
_PAGE = os.sysconf("SC_PAGESIZE")


class Sample(NamedTuple):
    """The process at one moment, with no journey open."""

    second: float
    memory_mb: float
    handles: int
    threads: int
    qt_objects: int
    python_objects: int


class Edit(NamedTuple):
    """When an edit was done, and how long the window was busy with it, as time of the processor."""

    second: float
    ms: float


class Slope(NamedTuple):
    """How much something grows in an hour, and the bounds within which that is so 95 times in 100."""

    an_hour: float
    low: float
    high: float


class Verdict(NamedTuple):
    """What a run showed, and what is wrong with it."""

    memory: Slope
    counts: dict[str, tuple[float, float]]
    p99_ms: tuple[float, float]
    edits: int
    wrong: tuple[str, ...]


def sample(second: float) -> Sample:
    """Return the process as it is, once what only waits to be collected is gone."""
    gc.collect()
    windows = QApplication.topLevelWidgets()
    objects = sum(1 + len(one.findChildren(QObject)) for one in windows)
    program = QApplication.instance()
    assert program is not None
    return Sample(
        second,
        int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 2**20,
        len(os.listdir("/proc/self/fd")),
        len(os.listdir("/proc/self/task")),
        objects + len(program.findChildren(QObject)),
        len(gc.get_objects()),
    )


def slope(samples: Sequence[tuple[float, float]]) -> Slope:
    """Return the line through (second, value) by least squares, per hour."""
    xs, ys = [x for x, _ in samples], [y for _, y in samples]
    if len(xs) < 3:
        return Slope(0.0, float("-inf"), float("inf"))
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in samples) / spread
    rest = sum((y - mean_y - rise * (x - mean_x)) ** 2 for x, y in samples)
    error = 1.96 * (rest / (len(xs) - 2) / spread) ** 0.5
    return Slope(rise * 3600, (rise - error) * 3600, (rise + error) * 3600)


def verdict(samples: Sequence[Sample], edits: Sequence[Edit]) -> Verdict:
    """Return whether the part after the warm-up is level."""
    end = samples[-1].second
    memory = slope(_troughs([one for one in samples if one.second >= end * WARM_UP]))
    begin = end * _FIRST
    level = [one for one in samples if one.second >= begin]
    middle = (begin + end) / 2
    wrong: list[str] = []
    if memory.an_hour > MOST_MB_AN_HOUR and memory.low > 0:
        wrong.append(f"memory grows {memory.an_hour:.1f} MB an hour")
    counts: dict[str, tuple[float, float]] = {}
    for name in ("handles", "threads", "qt_objects"):
        before = [getattr(one, name) for one in level if one.second < middle]
        after = [getattr(one, name) for one in level if one.second >= middle]
        # The highest ones: what is open beside the map comes and goes, and what stays makes the crests rise.
        counts[name] = (max(before), max(after))
        if counts[name][1] > counts[name][0]:
            wrong.append(f"{name} grow from {counts[name][0]} to {counts[name][1]}")
    early = [one.ms for one in edits if begin <= one.second < middle]
    late = [one.ms for one in edits if one.second >= middle]
    p99 = (p99_of(early), p99_of(late))
    if p99[1] > p99[0] * MOST_SLOWER:
        wrong.append(f"the 99th percentile of an edit grows from {p99[0]:.1f} to {p99[1]:.1f} ms")
    return Verdict(memory, counts, p99, len(edits), tuple(wrong))


def _troughs(samples: Sequence[Sample]) -> list[tuple[float, float]]:
    """Return the least memory of each minute, and when: what is kept is in it, what only comes and goes is not."""
    least: dict[int, tuple[float, float]] = {}
    for one in samples:
        minute = int(one.second // _MINUTE)
        least[minute] = min(least.get(minute, (math.inf, 0.0)), (one.memory_mb, one.second))
    return [(second, memory) for memory, second in least.values()]


def p99_of(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))] if values else 0.0
