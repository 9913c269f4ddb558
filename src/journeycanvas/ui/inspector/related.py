"""The way from a related journey to its file: opened in a window of its own, when asked for only (R9)."""

import os
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtWidgets import QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.doing_field import DoingField
from journeycanvas.ui.messages import tell
from journeycanvas.ui.sharing.answered import answered
from journeycanvas.ui.window import Window


class OpenRelatedField(DoingField):
    """Opens the file of a related journey."""

    def __init__(self, session: Session, ids: tuple[str, ...]) -> None:
        """Open what the first of these records names."""
        super().__init__(session, _("Open this journey"), told=_("In a window of its own."))
        self._id = ids[0]
        self.refresh()

    def is_possible(self, journey: Journey) -> bool:
        return bool(self._file(journey))

    def do(self) -> None:
        self.session.settle()
        file = self._file(self.session.settled)
        if not file:
            return
        near = self.session.path
        window = _window_of(self)
        if near is None:
            tell(window, _("Save this journey first: the other one is sought from its folder."))
        elif not is_relative(file):
            tell(window, _("“{file}” does not start from the folder of this journey.").format(file=file))
        elif not is_there(near.parent / file):
            tell(window, _("There is no file “{file}” in the folder of this journey.").format(file=file))
        elif window is not None:
            window.open_in_own_window(near.parent / file)

    def _file(self, journey: Journey) -> str:
        return next((one.file.strip() for one in journey.related if one.id == self._id), "")


def is_relative(file: str) -> bool:
    """Tell whether a name starts from a folder on any system, and so leads to no other disk and no other computer."""
    return not PurePosixPath(file).anchor and not PureWindowsPath(file).anchor


def is_there(path: Path) -> bool:
    """Tell whether a file is there, for all one knows; opening it waits for a disk that does not answer."""
    return answered(path, partial(os.path.isfile, path), otherwise=True)


def _window_of(field: QWidget) -> Window | None:
    """Return the window a field belongs to, which is not the one around it where its panel floats."""
    widget: QWidget | None = field
    while widget is not None and not isinstance(widget, Window):
        widget = widget.parentWidget()
    return widget
