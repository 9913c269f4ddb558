"""The real program with a journey whose every text wants to be let out or in: it looks everywhere, and exports.

A child of `test_nothing_gets_in_or_out`, under strace: `python -m tests.offline.hostile FOLDER first`, where another
program has a second document open, and `... again`, where work of the first time waits. It runs in a folder with a
lure in it, to which a name without a folder would lead.
"""

import json
import logging
import sys
from pathlib import Path

from journeycanvas.storage import locks
from journeycanvas.storage.lock_words import Holder, text_of
from tests.archive.make_v1 import full
from tests.aside import watch

MARKER = "canary-4711"
LURES = frozenset({f"{MARKER}.png", MARKER, "a.png"})
"""What the texts name, with its folder and without one."""
NAMED = f"<img src={MARKER}.png>"
"""A text that is the name of a file as well."""
WORK, LAIR, HERE = "work", "lair", "here"
"""The folders of the documents, of what the texts name, and in which the program runs."""
MINE, HELD, GONE = (f"{NAMED}{end}.journey" for end in ("", " held", " gone"))
"""The document that is opened, the one that another program has open, and one that was deleted."""


def hostile_texts(folder: Path) -> tuple[str, ...]:
    """Return texts of every kind that some program somewhere opens by itself."""
    file = folder / LAIR / f"{MARKER}.png"
    web = f"http://127.0.0.1:9/{MARKER}"
    return (
        f'<img src="file://{file}">',
        f'<html><body background="{file}"><img src="{file}"><img src="{web}.png"></body></html>',
        f"![{MARKER}](file://{file})",
        f"file://{file}",
        str(file),
        f"\\\\127.0.0.1\\{MARKER}\\a.png",
        web,
        f'<a href="{web}">click</a> <link rel="stylesheet" href="file://{file}">',
        f"<style>@import url(file://{file}); b {{ background: url({file}) }}</style><b>x</b>",
        f'<object data="file://{file}"></object><iframe src="{file}"></iframe> &lt;img src="{file}"&gt;',
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file://{file}">]><a>&b;</a>',
        f'=HYPERLINK("{web}")',
        NAMED,
        f"$({file}) `{file}` ; {file} | {file} & {file}",
        f"%{MARKER}% ~/{MARKER} ../{LAIR}/{MARKER}.png {file.as_uri()}#x",
    )


def content(folder: Path) -> bytes:
    """Return a journey each text of which is hostile, with nothing hidden."""
    values = full(hostile_texts(folder), 1)
    for lane in values["lanes"]:  # type: ignore[attr-defined]
        lane |= {"hidden": False, "internal": False}
    for path in values["paths"]:  # type: ignore[attr-defined]
        path["hidden"] = False
    return json.dumps(values).encode()


def lay_out(folder: Path) -> None:
    """Write the lures and the documents, one of them locked by somebody with a hostile name."""
    from PySide6.QtGui import QImage

    (folder / WORK).mkdir()
    for place in (folder / LAIR, folder / HERE):
        place.mkdir()
        image = QImage(4, 4, QImage.Format.Format_RGB32)
        image.save(str(place / f"{MARKER}.png"))
    for name in (MINE, HELD):
        (folder / WORK / name).write_bytes(content(folder))
    texts = hostile_texts(folder)
    holder = Holder("Journey Canvas", texts[0], "0", 4711, texts[0], NAMED, texts[0])
    locks.lock_of(folder / WORK / HELD).write_bytes(text_of(holder))


def main(folder: Path, *, is_first: bool) -> None:
    """Run the program: on the hostile journey the first time, and with nothing the second time."""
    logging.basicConfig(level=logging.DEBUG, filename=folder / "all.log")
    made_aside = watch()
    from journeycanvas import app
    from journeycanvas.ui.program import Program
    from tests.offline.looking import Looker, all_left_is_seen, all_there_is_is_seen

    begun = Program.offer_left_work
    lookers: list[Looker] = []

    def offer_left_work(self: Program) -> None:
        begun(self)
        if not lookers:
            look = all_there_is_is_seen if is_first else all_left_is_seen
            lookers.append(Looker(folder, self, look, made_aside))

    Program.offer_left_work = offer_left_work  # type: ignore[method-assign]
    app.run([folder / WORK / MINE] if is_first else [])


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_first=sys.argv[2] == "first")
