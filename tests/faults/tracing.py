"""A writer watched and harmed by strace: at each system call, killed or refused."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.faults.judging import Event, Outcome
from tests.faults.programs.saver import BEGIN, END, FAILED, REFUSED, SAVED

_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (\S+)(.*)$")
_FD = re.compile(r"\d+<([^>]*)>")
_NAME = re.compile(r'"([^"]*)"')
_SAID = {SAVED: "saved", REFUSED: "refused", FAILED: "an error nobody should see"}
_CHECKOUT = Path(__file__).resolve().parents[2]


def is_there() -> bool:
    """Return whether strace is installed, and may watch."""
    return shutil.which("strace") is not None and _may_watch()


def _may_watch() -> bool:
    return subprocess.run(["strace", "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


class Call(NamedTuple):
    """A system call of the writing: its name, and its number among those of the same name."""

    name: str
    number: int


class Saver:
    """The process that writes, in a child each time."""

    def __init__(self, process: "subprocess.Popen[str]", scratch: Path) -> None:
        """Talk to this process."""
        self._process, self._trace = process, scratch / "trace"
        self.lines: list[str] = []

    @property
    def size(self) -> int:
        """How many bytes it takes up, with all that is loaded."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def write(
        self,
        folder: Path,
        *,
        inject: str = "",
        watch: bool = True,
        memory: tuple[int, int] | None = None,
        **limits: int,
    ) -> Outcome:
        """Write the new into a folder, harmed so; return what came of it."""
        pid = int(self._say(json.dumps({"folder": str(folder), "limits": limits, "memory": memory})))
        watcher = self._watcher(pid, inject) if watch else None
        code = int(self._say("go"))
        if watcher is not None:
            watcher.wait(20)
            assert watcher.stderr is not None
            watcher.stderr.close()
            self.lines = self._trace.read_text(encoding="utf-8", errors="replace").splitlines()
        said = "died" if code < 0 else _SAID.get(code, f"code {code}")
        return Outcome(said, tuple(_events(self.lines)))

    def calls(self) -> list[Call]:
        """Return the calls of the last writing, between its two marks."""
        counted: Counter[str] = Counter()
        found, is_begun = [], False
        for line in self.lines:
            name = line.partition("(")[0]
            if not name.isidentifier():
                continue
            counted[name] += 1
            if END in line:
                break
            if is_begun:
                found.append(Call(name, counted[name]))
            is_begun = is_begun or BEGIN in line
        return found

    def is_harmed_within(self) -> bool:
        """Return whether the harm of the last writing was done after its beginning."""
        begun = next((place for place, line in enumerate(self.lines) if BEGIN in line), len(self.lines))
        return any("INJECTED" in line or "+++ killed" in line for line in self.lines[begun:])

    def _say(self, line: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(line, file=self._process.stdin, flush=True)
        return self._process.stdout.readline()

    def _watcher(self, pid: int, inject: str) -> "subprocess.Popen[str]":
        harm = [f"--inject={inject}"] if inject else []
        watcher = subprocess.Popen(
            ["strace", "-y", "-s", "4096", "-o", str(self._trace), *harm, "-p", str(pid)],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert watcher.stderr is not None
        while "attached" not in (said := watcher.stderr.readline()):
            assert said, "strace could not watch"
        return watcher


@contextmanager
def saver(name: str, scratch: Path) -> Iterator[Saver]:
    """Have a process that writes as this writer does."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.programs.saver", name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=_CHECKOUT,
    ) as process:
        try:
            yield Saver(process, scratch)
        finally:
            assert process.stdin is not None
            process.stdin.close()


def _events(lines: list[str]) -> Iterator[Event]:
    for line in lines:
        if END in line:
            return
        if call := _CALL.match(line):
            name, args, result, _more = call.groups()
            yield Event(name, tuple(_FD.findall(args) + _NAME.findall(args)), not result.startswith("-"))
