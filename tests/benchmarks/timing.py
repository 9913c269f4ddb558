"""Taking times: medians after a warm-up, with what is compared taken in turn so that noise hits all alike."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
VIEW = (1920, 1080)
"""The size in pixels of the views that are painted."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the benchmarks: how often each figure is taken, and a folder for its files."""

    folder: Path
    rounds: int = 15
    starts: int = 9
    """Rounds of what is started anew as a whole process."""


QUICK_ROUNDS, QUICK_STARTS = 5, 3


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def in_turn(*takes: Callable[[], float], rounds: int, warm_up: int = 1) -> list[float]:
    """Return the median of each figure, taken A B A B after a warm-up."""
    figures: list[list[float]] = [[] for _ in takes]
    for number in range(warm_up + rounds):
        for figure, take in zip(figures, takes, strict=True):
            taken = take()
            if number >= warm_up:
                figure.append(taken)
    return [median(figure) for figure in figures]


def ms(values: Sequence[float]) -> list[float]:
    """Return seconds as milliseconds."""
    return [value * 1000 for value in values]
