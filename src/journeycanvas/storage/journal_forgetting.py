"""Removing the recovery journals of one document, those that were set aside or are damaged among them."""

import json
from pathlib import Path

from journeycanvas.storage import state
from journeycanvas.storage.journal import JournalError, head_of
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, SUFFIX, journals

_BEGINNING = 100_000


def forget(path: Path) -> None:
    """Remove the journals of a document, and what stands beside them; raises OSError."""
    for folder in (state.place(FOLDER), state.place(FOLDER, SET_ASIDE)):
        for journal in journals(folder):
            if _is_of(journal, path):
                for beside in folder.glob(f"{journal.stem}.*"):
                    if beside.suffix != SUFFIX:
                        beside.unlink(missing_ok=True)
                journal.unlink(missing_ok=True)


def _is_of(journal: Path, path: Path) -> bool:
    try:
        return head_of(journal).path == str(path)
    except JournalError:
        with open(journal, "rb") as file:
            return json.dumps(str(path), ensure_ascii=False).encode("utf-8", "surrogatepass") in file.read(_BEGINNING)
