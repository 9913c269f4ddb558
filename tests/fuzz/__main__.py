"""Fuzz the readers: `python -m tests.fuzz [--minutes 10] [READER ...]`; findings go into build/fuzz.

Every reader has a process of its own. A finding is an exception that is not its own refusal, more than two seconds, or
more than 400 MB at once. Add the file it leaves to tests/badinputs, and mend the reader.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FINDINGS = Path("build/fuzz")
_SECONDS = 2
_MOST_MB = 400
_LONGEST = 60_000
"""Bytes of one input; what is larger is refused by limits that the corpus tests."""


def main() -> int:
    """Fuzz the readers that are named, all if none is; return how many had a finding."""
    parser = argparse.ArgumentParser(description="Give readers damaged and hostile input.")
    parser.add_argument("readers", nargs="*")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--here", action="store_true", help="in this process, one reader")
    asked, further = parser.parse_known_args()
    if asked.here:
        _fuzz(asked.readers[0], further)
    from tests.fuzz.readers import READERS

    FINDINGS.mkdir(parents=True, exist_ok=True)
    return sum(_told(name, minutes=asked.minutes) for name in asked.readers or READERS)


def _told(name: str, *, minutes: float) -> bool:
    with tempfile.TemporaryDirectory(prefix="journeycanvas-fuzz-") as folder:
        from tests.fuzz.readers import READERS

        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        for number, seed in enumerate(READERS[name].seeds()):
            (seeds / f"{number:04}").write_bytes(seed)
        private = {key: f"{folder}/{key.lower()}" for key in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
        words = [sys.executable, "-m", "tests.fuzz", name, "--here", f"-max_total_time={int(minutes * 60)}"]
        words += [f"-timeout={_SECONDS}", f"-malloc_limit_mb={_MOST_MB}", "-rss_limit_mb=2000", f"-max_len={_LONGEST}"]
        words += [f"-artifact_prefix={FINDINGS.absolute()}/{name}-", "-print_final_stats=1", "-verbosity=1", str(seeds)]
        environment = {**os.environ, **private, "QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run(words, env=environment, capture_output=True, text=True, errors="replace")
    lines = ended.stderr.splitlines()
    log = FINDINGS / f"{name}.log"
    log.write_text(ended.stdout + ended.stderr)
    count = next((line.split()[-1] for line in lines if "number_of_executed_units" in line), "?")
    outcome = "no finding" if ended.returncode == 0 else f"a finding: see {log}"
    print(f"{name:10} {minutes:g} minutes, {count} inputs: {outcome}", flush=True)
    return ended.returncode != 0


def _fuzz(name: str, options: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["journeycanvas"]):
        from tests.fuzz.readers import READERS

    reader = READERS[name]

    def change(content: bytes, most: int, seed: int) -> bytes:
        if reader.change is not None and seed % 4:
            found = reader.change(content, seed=seed)
            if len(found) <= most:
                return found
        return bytes(atheris.Mutate(content, most))

    atheris.Setup([sys.argv[0], *options], reader.read, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
