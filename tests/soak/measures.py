"""What a long day leaves behind: samples of the process, slopes, and whether something grew."""

import gc
import math
import os
import statistics
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.soak.memory import in_use_mb, taken_mb

WARM_UP = 0.5
"""The part of a run that counts as the first hour: in half of twenty minutes each document was opened several times,
and more was done than anybody does in an hour. Caches fill in it."""
_FIRST = 1 / 3
"""The part of a run after which nothing else may change."""
MOST_MB_AN_HOUR = 1.0
MOST_SLOWER = 1.10


class Sample(NamedTuple):
    """The process at one moment, with no journey open."""

    second: float
    memory_mb: float
    in_use_mb: float
    """Of that, what is in use; nan where the system does not tell."""
    handles: float
    threads: float
    qt_objects: float
    python_objects: float


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
    in_use: Slope
    counts: dict[str, tuple[float, float]]
    p99_ms: tuple[float, float]
    edits: int
    wrong: tuple[str, ...]


def sample(second: float) -> Sample:
    """Return the process as it is, once what only waits to be collected is gone."""
    gc.collect()
    program = QApplication.instance()
    assert program is not None
    objects = sum(map(_objects_in, (program, *QApplication.topLevelWidgets())))
    return Sample(
        second,
        taken_mb(),
        in_use_mb(),
        len(os.listdir("/proc/self/fd")),
        len(os.listdir("/proc/self/task")),
        objects,
        gc.get_freeze_count() + len(gc.get_objects()),
    )


def _objects_in(whole: QObject) -> int:
    """Count an object and all in it, as Qt tells them: those that PySide finds it keeps, and some for good."""
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, line: told.append(line))
    try:
        whole.dumpObjectTree()
    finally:
        qInstallMessageHandler(before)
    return len(told)


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
    rested = [one for one in samples if one.second >= end * WARM_UP]
    memory = slope([(one.second, one.memory_mb) for one in rested])
    in_use = slope([(one.second, one.in_use_mb) for one in rested if not math.isnan(one.in_use_mb)])
    begin = end * _FIRST
    level = [one for one in samples if one.second >= begin]
    middle = (begin + end) / 2
    wrong = [
        f"{name} grows {found.an_hour:.1f} MB an hour"
        for name, found in (("memory", memory), ("memory in use", in_use))
        if found.an_hour > MOST_MB_AN_HOUR and found.low > 0
    ]
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
    return Verdict(memory, in_use, counts, p99, len(edits), tuple(wrong))


def p99_of(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))] if values else 0.0
