"""Writes in a process of its own, once somebody watches it: `python -m tests.faults.programs.saver WRITER`.

Everything is loaded first, and the writer has written once. Then each line of input is a task: where to write, and
how little memory and how few files there may be, or which requests for memory are refused. Its answer is the number
of a child that waits for one more line. The second answer is how the child ended. What the child asks of the system
for the writing alone stands between two calls that do nothing else: access of BEGIN and of END.
"""

import ctypes
import json
import os
import resource
import select
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journeycanvas import language
from tests.faults.programs.writers import BROKEN, NEW, OLD, WRITERS, Writer

BEGIN, END = "/journeycanvas-begin", "/journeycanvas-end"
SAVED, REFUSED, FAILED = 0, 3, 4
_ANY_TRACER = (0x59616D61, ctypes.c_ulong(-1))


def main(name: str) -> None:
    """Do one task after another."""
    writer = {**WRITERS, **BROKEN}[name]
    language._("the disk is full")
    with tempfile.TemporaryDirectory() as folder:
        writer.write(Path(folder), OLD)
        writer.write(Path(folder), NEW)
    for line in sys.stdin:
        task = json.loads(line)
        gate, opener = os.pipe()
        ready, readier = os.pipe()
        child = os.fork()
        if not child:
            ctypes.CDLL(None).prctl(*_ANY_TRACER, 0, 0, 0)
            os.write(readier, b"!")  # who watches earlier would count what the child is begun with
            select.select([gate], [], [])  # a call that no writer makes, so that those of the writing count from 1
            os._exit(_write(writer, Path(task["folder"]), task.get("limits", {}), task.get("memory")))
        os.read(ready, 1)
        print(child, flush=True)
        sys.stdin.readline()
        os.write(opener, b"!")
        for number in (gate, opener, ready, readier):
            os.close(number)
        _pid, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _write(writer: Writer, folder: Path, limits: dict[str, int], memory: list[int] | None) -> int:
    for limit, value in limits.items():
        resource.setrlimit(getattr(resource, limit), (value, value))
    os.access(BEGIN, os.F_OK)
    try:
        with _short_of_memory(memory):
            writer.write(folder, NEW)
        ended = SAVED
    except writer.refusals:
        ended = REFUSED
    except BaseException as error:
        print(repr(error), file=sys.stderr, flush=True)
        ended = FAILED
    os.access(END, os.F_OK)
    return ended


@contextmanager
def _short_of_memory(refused: list[int] | None) -> Iterator[None]:
    """Refuse Python what it asks for, from one request to another."""
    if refused is None:
        yield
        return
    import _testcapi  # not every Python has it

    _testcapi.set_nomemory(*refused)
    try:
        yield
    finally:
        _testcapi.remove_mem_hooks()


if __name__ == "__main__":
    main(sys.argv[1])
