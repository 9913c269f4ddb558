"""The program itself, through its front door, with a watch that prints when its window was painted and usable.

The watch needs Qt and begins once the program has loaded it: how it does so is a part of what is measured.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from journeycanvas import cli

TO_THE_END = "--to-the-end"
_AFTER_QT = "journeycanvas.ui.program"
"""The first module that the program loads after Qt."""


class _Begin:
    """Finds no module, and begins to watch when that one is asked for."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave the finding to the others."""
        if name == _AFTER_QT:
            sys.meta_path.remove(self)
            from tests.benchmarks.programs import watch

            watch.begin(wants_map=bool(_words), to_the_end=_to_the_end)
        return None


_to_the_end = TO_THE_END in sys.argv
_words = [word for word in sys.argv[1:] if word != TO_THE_END]
sys.meta_path.insert(0, _Begin())
sys.exit(cli.main(_words))
