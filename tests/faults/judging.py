"""What the suite calls a fault: the same judgement for every way of doing harm, with strace and without."""

from pathlib import Path
from typing import NamedTuple

from tests.faults.programs.writers import Writer

WRITING = frozenset({"write", "pwrite64", "writev", "sendfile", "copy_file_range", "ftruncate"})
SYNCING = frozenset({"fsync", "fdatasync"})
RENAMING = frozenset({"rename", "renameat", "renameat2", "replace"})


class Event(NamedTuple):
    """One call that was made: its name, the files it named, and whether it did what was asked."""

    call: str
    paths: tuple[str, ...]
    is_done: bool


class Outcome(NamedTuple):
    """How a writing ended: what the writer said, and what it did."""

    said: str
    """Saved, refused, died, or the error that nobody should ever see."""
    events: tuple[Event, ...] = ()


class Known(NamedTuple):
    """What the folder may hold afterwards."""

    old: object
    new: object


def faults(writer: Writer, known: Known, folder: Path, outcome: Outcome, *, may_leave: bool = False) -> list[str]:
    """Return what is wrong after a writing that was harmed; nothing where all is well."""
    found = []
    try:
        held = writer.held(folder)
    except Exception as error:  # whatever keeps it from being read is the fault that is looked for
        return [f"what is there cannot be read: {error!r}"]
    if held not in (known.old, known.new):
        found.append("what is there is neither the old nor the new")
    if outcome.said not in ("saved", "refused", "died"):
        found.append(f"ended with {outcome.said}")
    if outcome.said == "saved":
        if held != known.new:
            found.append("said to be saved, and is not there")
        if writer.target is not None:
            found += unsynced(outcome.events, str(folder / writer.target))
    if outcome.said != "died" and not may_leave:
        found += [f"{part.name} is left" for part in folder.rglob("*") if part.name.endswith(".part")]
    return found


def unsynced(events: tuple[Event, ...], target: str) -> list[str]:
    """Return what was not made sure of before it was said to be saved."""
    done = [event for event in events if event.is_done]
    put = [place for place, one in enumerate(done) if one.call in RENAMING and one.paths[-1] == target]
    if not put:
        return ["it was not put in place at once"]
    part = done[put[-1]].paths[0]
    before, after = done[: put[-1]], done[put[-1] + 1 :]
    written = [place for place, one in enumerate(before) if one.call in WRITING and part in one.paths]
    rest = before[written[-1] :] if written else before
    found = []
    if not any(one.call in SYNCING and part in one.paths for one in rest):
        found.append("the file was not synced before it took the place")
    folder = str(Path(target).parent)
    if not any(one.call in SYNCING and folder in one.paths for one in after):
        found.append("the folder was not synced")
    return found
