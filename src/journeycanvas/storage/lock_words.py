"""What the lock on a document says: which program of which computer has it, who sits there, and since when."""

import contextlib
import json
import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from journeycanvas.storage.saved import saved

_APP = "Journey Canvas"
_BEGINNING = f'{{"app": "{_APP}", "host": "'.encode()
_MOST_PROCESSES = 2**31
"""No system numbers more of them."""


class Holder(NamedTuple):
    """Who has a document: the process and its start, the computer by name and number, the person, and since when."""

    app: str
    host: str
    machine: str
    process: int
    start: str
    user: str
    since: str


def myself(*, since: str) -> Holder:
    """Return this process as a holder."""
    return Holder(_APP, *_here(), os.getpid(), _start_of(os.getpid()), _user(), since)


def is_here(holder: Holder) -> bool:
    """Tell whether a holder is a process of this computer."""
    return (holder.host, holder.machine) == _here()


def is_running(holder: Holder) -> bool:
    """Tell whether the process of a holder on this computer lives; where that cannot be known, it does."""
    try:
        if os.name != "nt":  # where this would end the process
            os.kill(holder.process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return _start_of(holder.process) == holder.start


def text_of(holder: Holder) -> bytes:
    """Return a holder as the lock says it."""
    return json.dumps(holder._asdict(), ensure_ascii=True).encode() + b"\n"


def holder_in(content: bytes) -> Holder | None:
    """Return who a lock names; None where it is no lock of ours, or not whole.

    What follows its line is the rest of a longer one, which a program that died did not cut off any more.
    """
    try:
        found = json.loads(content.partition(b"\n")[0])
        values = [found[name] for name in Holder._fields]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(
        _is_process(value) if name == "process" else isinstance(value, str)
        for name, value in zip(Holder._fields, values, strict=True)
    ):
        return None
    return Holder._make([_short(value) if isinstance(value, str) else value for value in values])


def is_begun(content: bytes) -> bool:
    """Tell whether this is the beginning of a lock of ours, or nothing at all: it is not written to its end."""
    return _BEGINNING.startswith(content) or (content.startswith(_BEGINNING) and b"\n" not in content)


def _is_process(value: object) -> bool:
    return isinstance(value, int) and 0 < value < _MOST_PROCESSES


def _short(text: str) -> str:
    """Return a text of others as it may be shown: on one line, and not long."""
    return "".join(character if character.isprintable() else " " for character in text)[:200]


@cache
def _here() -> tuple[str, str]:
    """Return the name of this computer, and a number of it that tells nothing else."""
    known = b""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with contextlib.suppress(OSError):
            known = known or Path(place).read_bytes().strip()
    if not known:
        import uuid  # slow, and only asked where the system keeps no number

        known = str(uuid.getnode()).encode()
    return _name(), f"{saved(known).digest:016x}"


def _name() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket  # slow, and only needed where the system tells it in no other way

    return socket.gethostname()


def _start_of(process: int) -> str:
    """Return when a process began, in ticks since the computer did; nothing where that cannot be known."""
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()[19]
    return ""


def _user() -> str:
    import getpass  # only needed here

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
