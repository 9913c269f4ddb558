"""Every system call of a writing, killed before it and failing with every error; run by `make faults`."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.faults import tracing
from tests.faults.judging import Known, Outcome, faults
from tests.faults.programs.writers import BROKEN, JOURNEYS, NEW, OLD, WRITERS, Writer, journey_of
from tests.faults.tracing import Saver

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="system calls of Linux"),
    pytest.mark.skipif(not tracing.is_there(), reason="needs strace: `make faults` says how to install it"),
]
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOENT", "EINTR", "ENOMEM")
_MEMORY = frozenset({"mmap", "brk", "mremap", "munmap", "madvise"})


class Trial:
    """A writer tried again and again, each time in a folder of its own that holds the old."""

    def __init__(self, writer: Writer, saver: Saver, scratch: Path) -> None:
        """Know what the folder may hold: the old, and the new that an undisturbed writing leaves."""
        self._writer, self.saver, self._scratch, self._numbers = writer, saver, scratch, count()
        known = scratch / "known"
        known.mkdir()
        writer.write(known, OLD)
        old = writer.held(known)
        writer.write(known, NEW)
        self._known = Known(old, writer.held(known))
        self.outcome = Outcome("")
        self.injected = 0

    def run(self, inject: str = "", *, may_leave: bool = False, **limits: int) -> list[str]:
        """Write once, harmed so; return what is wrong then."""
        self.folder = self._scratch / str(next(self._numbers))
        self.folder.mkdir()
        self._writer.write(self.folder, OLD)
        self.outcome = self.saver.write(self.folder, inject=inject, **limits)
        self.injected += bool(inject)
        wrong = faults(self._writer, self._known, self.folder, self.outcome, may_leave=may_leave)
        if inject and not self.saver.is_harmed_within():
            wrong.append("was not harmed")
        return [f"{inject or limits}: {fault}" for fault in wrong]


@pytest.fixture
def trial(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Trial]:
    name = request.param
    with tracing.saver(name, tmp_path) as saver:
        yield Trial({**WRITERS, **BROKEN}[name], saver, tmp_path)


def all_faults(trial: Trial, errors: tuple[str, ...]) -> list[str]:
    """Return what is wrong after each harm to each call."""
    wrong = trial.run()
    calls = trial.saver.calls()
    assert len(calls) > 3
    for call in calls:
        wrong += trial.run(f"{call.name}:signal=KILL:when={call.number}")
        for error in errors:
            found = trial.run(f"{call.name}:error={error}:when={call.number}", may_leave=call.name in _MEMORY)
            # What asks for memory and may not have it, ends: a library has nobody to tell.
            wrong += [] if trial.outcome.said == "died" and call.name in _MEMORY and len(found) == 0 else found
        if call.name == "write":
            wrong += trial.run(f"write:retval=100000000:when={call.number}") if trial._writer.reads_back else []
    print(f"{len(calls)} calls, {trial.injected} injections")
    return wrong


@pytest.mark.parametrize("trial", WRITERS, indirect=True)
def test_file_is_the_old_or_the_new_after_any_call(trial: Trial) -> None:
    assert all_faults(trial, ERRORS) == []


@pytest.mark.parametrize("trial", BROKEN, indirect=True)
def test_broken_savers_are_caught_by_their_calls(trial: Trial, request: pytest.FixtureRequest) -> None:
    if request.node.callspec.params["trial"] in ("without length", "without read-back"):
        pytest.skip("caught by a disk that cuts and flips, in test_failing_disk.py")
    assert all_faults(trial, ("EIO",)) != []


@pytest.mark.parametrize("trial", ["save"], indirect=True)
def test_after_a_kill_the_next_save_is_as_any(trial: Trial) -> None:
    trial.run()
    for call in trial.saver.calls():
        trial.run(f"{call.name}:signal=KILL:when={call.number}")
        WRITERS["save"].write(trial.folder, NEW)
        assert journey_of(trial.folder) == JOURNEYS[NEW]


@pytest.mark.parametrize("trial", WRITERS, indirect=True)
def test_little_memory_and_few_files_do_no_harm(trial: Trial) -> None:
    wrong, said = [], []
    for files in range(3, 12):
        wrong += trial.run(RLIMIT_NOFILE=files, may_leave=files < 6)
        said.append(trial.outcome.said)
    assert said[0] == "refused"
    assert said[-1] == "saved"
    wrong += trial.run(RLIMIT_FSIZE=1000)
    for part in (20, 50, 80, 100):
        wrong += trial.run(RLIMIT_AS=trial.saver.size * part // 100)
    assert wrong == []
