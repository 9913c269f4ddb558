"""What is copied, on the clipboard in every form others understand; each is made when it is asked for."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMetaType, QMimeData
from PySide6.QtGui import QImage

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.scene.scene import Scene

if TYPE_CHECKING:  # loaded when something asks what was copied
    from journeycanvas.ui.clipboard.telling import Telling

FRAGMENT = "application/x-journeycanvas+json"
PICTURE = "application/x-qt-image"
"""Qt's own name of a picture, which it turns into what each system calls one."""
_DPI = 144.0
_POINTS_A_INCH = 72.0
_MOST_PIXELS = 24_000_000
"""A larger picture is made with fewer dots to an inch."""


class Copied(QMimeData):
    """Part of a journey: as such, as a table, as text, and as a picture."""

    def __init__(self, journey: Journey, fragment: Fragment, scene: Scene) -> None:
        """Offer a fragment of a journey, which never changes; the scene is that of the whole journey."""
        super().__init__()
        self._journey = journey
        self._fragment = fragment
        self._scene = scene
        self._forms: dict[str, Callable[[], object]] = {
            FRAGMENT: self._as_fragment,
            "text/html": self._as_page,
            "text/tab-separated-values": self._as_table,
            "text/plain": self._as_text,
            "image/svg+xml": self._as_svg,
            "image/png": lambda: QByteArray(self._png),
            PICTURE: lambda: QImage.fromData(QByteArray(self._png)),
        }

    def _as_fragment(self) -> QByteArray:
        from journeycanvas.storage.fragments import dump_fragment  # only what pastes it asks for it

        return QByteArray(dump_fragment(self._fragment))

    def _as_text(self) -> str:
        return self._told.text()

    def _as_page(self) -> str:
        from journeycanvas.ui.clipboard.tables import page  # as above

        return page(self._told.table())

    def _as_table(self) -> QByteArray:
        from journeycanvas.ui.clipboard.tables import tab_separated  # as above

        return QByteArray(tab_separated(self._told.table()).encode())

    def _as_svg(self) -> QByteArray:
        from journeycanvas.exports.svg import svg  # as above

        return QByteArray(svg(self._drawn) if self._drawn is not None else b"")

    @cached_property
    def _told(self) -> Telling:
        from journeycanvas.ui.clipboard.telling import Telling  # as above

        return Telling(self._journey, self._fragment.copied)

    @cached_property
    def _drawn(self) -> Scene | None:
        from journeycanvas.ui.clipboard.cutouts import cutout  # as above

        return cutout(self._scene, self._fragment.copied)

    @cached_property
    def _png(self) -> bytes:
        from journeycanvas.ui.png import png  # as above

        if self._drawn is None:
            return b""
        inches = self._drawn.width * self._drawn.height / _POINTS_A_INCH**2
        return png(self._drawn, dpi=min(_DPI, math.sqrt(_MOST_PIXELS / inches)))

    # Qt's own

    def formats(self) -> list[str]:
        return list(self._forms)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._forms

    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> object:
        make = self._forms.get(mimetype)
        return make() if make is not None else None
