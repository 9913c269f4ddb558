"""What an earlier run leaves, with hostile names and titles all over: `python -m tests.offline.left FOLDER`, a child.

The program that left it is dead once the child has ended.
"""

import sys
from pathlib import Path

from journeycanvas.storage import state
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, new_journal
from journeycanvas.storage.reading import parse
from journeycanvas.storage.versions_keeping import keep
from journeycanvas.ui import crash_reports
from tests.offline.hostile import GONE, HELD, WORK, content, hostile_texts, lay_out


def leave(folder: Path) -> None:
    """Leave documents, journals whole, damaged and set aside, versions of a deleted document, and a crash."""
    lay_out(folder)
    texts = hostile_texts(folder)
    journey = parse(content(folder), name="hostile")
    kept = state.folder(FOLDER)
    heads = [Head(None, text) for text in texts[:2]] + [Head(str(folder / WORK / HELD), HELD)]
    for head in heads:
        _journal(new_journal(kept), head, journey)
    damaged = new_journal(kept)
    _journal(damaged, Head(str(folder / WORK / GONE), GONE), journey)
    damaged.write_bytes(damaged.read_bytes()[:2000])
    _journal(new_journal(state.folder(FOLDER, SET_ASIDE)), Head(None, texts[7]), journey)
    keep(journey, folder / WORK / GONE, content(folder))
    keep(journey.evolve(title=texts[1]), folder / WORK / GONE, content(folder) + b" ")
    crash = state.folder(crash_reports.FOLDER) / "1-1.running"
    crash.write_text("\n".join(["Fatal Python error: " + texts[0], f'  File "{texts[4]}", line 1 in x', *texts]))


def _journal(path: Path, head: Head, journey: object) -> None:
    journal = JournalFile(path)
    journal.keep(head, journey, {})  # type: ignore[arg-type]
    journal.close()


if __name__ == "__main__":
    leave(Path(sys.argv[1]))
