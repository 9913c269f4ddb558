"""A quick run of what is cheap to measure writes rows as other programs read them."""

import json
from pathlib import Path

from tests.benchmarks.__main__ import main
from tests.benchmarks.rows import at_most, line, times


def test_quick_run_writes_rows_well_formed(tmp_path: Path) -> None:
    output = tmp_path / "build" / "bench.json"

    code = main(["storage", "--quick", "--offscreen", "--output", str(output)])

    rows = json.loads(output.read_text("utf-8"))
    assert code in (0, 1)  # how fast it is depends on how busy the machine is
    assert len(rows) == 8
    for row in rows:
        assert list(row) == ["name", "value", "unit", "floor", "ratio", "limit"]
        assert row["value"] > 0
        assert abs(row["ratio"] - row["value"] / row["floor"]) < 0.01
        assert row["limit"] > 1


def test_limit_holds_for_value_without_floor() -> None:
    assert at_most("layout", 4.9, "ms", limit=5.0).is_met
    assert not at_most("layout", 5.1, "ms", limit=5.0).is_met


def test_limit_holds_for_ratio_with_floor() -> None:
    assert times("reading", 19.0, "ms", floor=10.0, limit=2.0).is_met
    assert not times("reading", 21.0, "ms", floor=10.0, limit=2.0).is_met


def test_line_tells_a_missed_limit() -> None:
    assert line(times("reading", 21.0, "ms", floor=10.0, limit=2.0)).endswith("2.10 x       2 x  MISSED")
