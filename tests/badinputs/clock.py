"""How long something takes: by the processor, or by the clock where it waits much longer than it works."""

from time import perf_counter, process_time

_BUSY = 5
"""On a busy computer, what only works takes no more than so many times as long by the clock."""


def now() -> tuple[float, float]:
    """Return the time of the processor and of the clock, in seconds."""
    return process_time(), perf_counter()


def seconds_since(begun: tuple[float, float]) -> float:
    """Return how long it took since then: waiting counts, being kept waiting by other programs does not."""
    worked, passed = process_time() - begun[0], perf_counter() - begun[1]
    return max(worked, passed / _BUSY)
