"""The real program, which loads while its start page stands, and then works on a sample: what is made in other threads.

`python -m tests.system.loading_program` prints a line for each class of Qt's that another thread made.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.aside import watch

found = watch()

from PySide6.QtCore import QTimer  # noqa: E402  # after the watch

from journeycanvas import app  # noqa: E402
from journeycanvas.ui.program import Program  # noqa: E402


def _steps(program: Program) -> Iterator[bool]:
    """Yield whether to go on waiting."""
    from journeycanvas.edits import journeys  # what is loaded late is to be loaded late here too

    window = program.windows[0]
    while not window.start.tiles:
        yield True
    window.open_sample("running-shoes")
    canvas = window.editing.workspace.canvas
    while not canvas.is_painted:
        yield True
    window.editing.session.apply("Rename", lambda now: journeys.set_title(now, "Shoes"))
    state = Path(os.environ["XDG_STATE_HOME"])
    while not list(state.rglob("*.recovery")):
        yield True
    yield False


def main() -> None:
    """Run the program."""
    begun = Program.offer_left_work

    def offer_left_work(self: Program) -> None:
        begun(self)
        steps = _steps(self)
        timer = QTimer(self, interval=5)
        timer.timeout.connect(lambda: next(steps) or _end())
        timer.start()

    def _end() -> None:
        print(*found, sep="\n", flush=True)
        os._exit(0)

    Program.offer_left_work = offer_left_work  # type: ignore[method-assign]
    app.run([])


if __name__ == "__main__":
    main()
