"""`make soak MINUTES=20`: a long day, measured; its figures and plot go into build, and growth fails it."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

_BUILD = Path("build")


def main() -> int:
    """Run the day, write what it showed, and return 1 where something grew."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("--minutes", type=float, default=20.0)
    minutes = parser.parse_args().minutes
    own = Path(tempfile.mkdtemp(prefix="journeycanvas-soak-"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(own / name.lower())
    try:
        return _soaked(own, minutes)
    finally:
        shutil.rmtree(own, ignore_errors=True)


def _soaked(own: Path, minutes: float) -> int:
    from journeycanvas import app
    from journeycanvas.ui.program import Program
    from tests.soak.day import Day
    from tests.soak.measures import verdict
    from tests.soak.plot import draw

    days: list[Day] = []
    offer = Program.offer_left_work

    def begin(program: Program) -> None:
        offer(program)
        days.append(Day(program, own, minutes=minutes))

    def wrong(_kind: object, error: BaseException, _trace: object) -> None:
        import traceback

        traceback.print_exception(error)
        os._exit(1)

    Program.offer_left_work = begin  # type: ignore[method-assign]
    Program.report = staticmethod(wrong)  # type: ignore[method-assign,assignment]
    app.run([])
    day = days[0]
    samples, edits = day.samples, day.edits
    found = verdict(samples, edits)
    _BUILD.mkdir(exist_ok=True)
    told = {
        "minutes": minutes,
        "documents_opened": day.opened,
        "edits": found.edits,
        "memory_mb_an_hour": found.memory._asdict(),
        "in_use_mb_an_hour": found.in_use._asdict(),
        "before_and_after": found.counts,
        "p99_of_an_edit_ms": found.p99_ms,
        "wrong": found.wrong,
        "samples": [one._asdict() for one in samples],
    }
    (_BUILD / "soak.json").write_text(json.dumps(told, indent=1))
    slopes = (("memory", found.memory), ("in use", found.in_use))
    title = f"{minutes:g} minutes, {day.opened} documents, {found.edits} edits; " + ", ".join(
        f"{name} {one.an_hour:+.2f} MB/h ({one.low:+.2f} to {one.high:+.2f})" for name, one in slopes
    )
    draw(samples, edits, title=title, stem=_BUILD / "soak")
    print(title)
    print(", ".join(f"{name} {before:g} to {after:g}" for name, (before, after) in found.counts.items()))
    print(f"p99 of an edit {found.p99_ms[0]:.1f} to {found.p99_ms[1]:.1f} ms")
    print("\n".join(found.wrong) or "Nothing grows.")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
