"""`python -m tests.benchmarks [FAMILY...] [--quick]`: measures, prints each figure and writes build/bench.json.

The exit code is 1 if a limit is missed.
"""

import argparse
import gc
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from journeycanvas import app
from tests.benchmarks.processes import apart
from tests.benchmarks.rows import HEADINGS, Row, line, write
from tests.benchmarks.timing import QUICK_ROUNDS, QUICK_STARTS, ROOT, Run

FAMILIES = (
    "start",
    "drag",
    "editing",
    "repaint",
    "layout",
    "storage",
    "exports",
    "imports",
    "sharing",
    "memory",
    "growth",
)


def main(words: Sequence[str] | None = None) -> int:
    """Measure what is asked for, everything if nothing is."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure speed and memory.")
    parser.add_argument("families", metavar="FAMILY", nargs="*", help=f"what to measure: {', '.join(FAMILIES)}")
    parser.add_argument("--quick", action="store_true", help="take each figure less often: for a first look")
    parser.add_argument("--offscreen", action="store_true", help="use no X server, even where there is one")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench.json", help="where the rows go")
    asked = parser.parse_args(words)
    unknown = set(asked.families) - set(FAMILIES)
    if unknown:
        parser.error(f"no such family: {', '.join(sorted(unknown))}")
    wanted = [name for name in FAMILIES if not asked.families or name in asked.families]
    # What is measured in this process runs as the program does.
    gc.set_threshold(*app.COLLECT)
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    # Beside the output, so that saving is measured on a disk and not on a file system in memory.
    with tempfile.TemporaryDirectory(dir=asked.output.parent) as folder, apart(offscreen=asked.offscreen):
        run = Run(Path(folder), QUICK_ROUNDS, QUICK_STARTS) if asked.quick else Run(Path(folder))
        rows: list[Row] = []
        broken = _measure(wanted, run, rows)
    write(rows, asked.output)
    missed = sum(not row.is_met for row in rows)
    print(f"{len(rows) - missed} of {len(rows)} limits met; written to {asked.output}")
    if broken:
        print(f"not measured to the end: {', '.join(broken)}", file=sys.stderr)
    return 1 if missed or broken else 0


def _measure(families: Sequence[str], run: Run, rows: list[Row]) -> list[str]:
    """Measure one family after another, print each row and add it to the rows; return which families broke off."""
    print(HEADINGS)
    broken = []
    for name in families:
        # Only what is measured is loaded: some need Qt, and each needs the parts it measures.
        measure: Callable[[Run], Iterator[Row]] = import_module(f"tests.benchmarks.{name}").rows
        try:
            for row in measure(run):
                print(line(row), flush=True)
                rows.append(row)
        except subprocess.SubprocessError as error:
            print(error, file=sys.stderr)
            broken.append(name)
    return broken


if __name__ == "__main__":
    sys.exit(main())
