"""The measures of a long day find what grows, and leave alone what only goes up and down."""

import math

from tests.soak.measures import Edit, Sample, slope, verdict


def samples(*, memory: float = 0.0, objects: float = 0.0) -> list[Sample]:
    """Return an hour of samples with so much growth in the hour, and some waves."""
    return [
        Sample(
            second=minute * 60.0,
            memory_mb=200 + math.sin(minute) + memory * minute / 60,
            handles=12 + minute % 2,
            threads=3,
            qt_objects=900 + minute % 5 + int(objects * minute / 60),
            python_objects=1,
        )
        for minute in range(61)
    ]


def edits(*, slower: float = 0.0) -> list[Edit]:
    return [Edit(second, 20 + second % 7 + slower * second / 3600) for second in range(3600)]


def test_level_day_is_fine() -> None:
    assert verdict(samples(), edits()).wrong == ()


def test_growing_memory_is_found() -> None:
    assert "memory" in verdict(samples(memory=5), edits()).wrong[0]


def test_growing_objects_are_found() -> None:
    assert "qt_objects" in verdict(samples(objects=60), edits()).wrong[0]


def test_edits_that_grow_slower_are_found() -> None:
    assert "99th" in verdict(samples(), edits(slower=20)).wrong[0]


def test_slope_is_per_hour() -> None:
    assert round(slope([(0, 1.0), (1800, 2.0), (3600, 3.0)]).an_hour, 6) == 2.0
