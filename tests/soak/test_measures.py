"""The measures of a long day find what grows, and leave alone what only goes up and down."""

import math
from pathlib import Path

from tests.soak.measures import Edit, Sample, slope, verdict
from tests.soak.memory import in_use_mb
from tests.soak.noted import Noted


def samples(*, memory: float = 0.0, in_use: float = 0.0, objects: float = 0.0) -> list[Sample]:
    """Return an hour of samples with so much growth in the hour, and some waves."""
    return [
        Sample(
            second=minute * 60.0,
            memory_mb=200 + math.sin(minute) + memory * minute / 60,
            in_use_mb=100 + math.sin(minute) / 10 + in_use * minute / 60,
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


def test_growing_use_is_found_where_the_process_takes_no_more() -> None:
    assert verdict(samples(in_use=1.5), edits()).wrong == ("memory in use grows 1.5 MB an hour",)


def test_system_that_does_not_tell_what_is_in_use_is_no_fault() -> None:
    assert verdict([one._replace(in_use_mb=math.nan) for one in samples()], edits()).wrong == ()


def test_what_is_given_out_is_counted_in_use() -> None:
    before = in_use_mb()
    large, small = bytearray(20 * 2**20), [float(number) for number in range(500_000)]
    after = in_use_mb()

    assert math.isnan(before) or 20 + 11 < after - before < 20 + 25
    assert len(large) > len(small)


def test_rows_are_noted_in_a_file(tmp_path: Path) -> None:
    noted = Noted(tmp_path / "rows", columns=2)
    noted.add(Edit(1.0, 20.5))
    noted.add(Edit(2.0, 21.5))

    assert [Edit(*row) for row in noted.rows()] == [Edit(1.0, 20.5), Edit(2.0, 21.5)]


def test_growing_objects_are_found() -> None:
    assert "qt_objects" in verdict(samples(objects=60), edits()).wrong[0]


def test_edits_that_grow_slower_are_found() -> None:
    assert "99th" in verdict(samples(), edits(slower=20)).wrong[0]


def test_slope_is_per_hour() -> None:
    assert round(slope([(0, 1.0), (1800, 2.0), (3600, 3.0)]).an_hour, 6) == 2.0
