"""The window of versions: which there are of each document, what they look like, and how to get one back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout

from journeycanvas.language import _
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.versions import Kept, Version
from journeycanvas.ui.dialogs import versions_acting, versions_forgetting
from journeycanvas.ui.dialogs.versions_looking import Listed, Look, listed, look_against_earlier, look_against_open
from journeycanvas.ui.dialogs.versions_view import VersionView
from journeycanvas.ui.dialogs.versions_words import when_in_words
from journeycanvas.ui.discarding import forget_look
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.text_room import wide
from journeycanvas.ui.waiting.beside import Beside

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.window import Window

_SIZE, _LEAST = QSize(1000, 680), QSize(760, 520)
_DOCUMENTS, _VERSIONS = 220, 200
_PATIENCE_MS = 300
"""How long reading is not worth a word."""


def show_versions(editing: Editing) -> None:
    """Show the versions, beside the window of the journey."""
    shown = editing.window.findChild(VersionsWindow)
    if shown is None:
        shown = VersionsWindow(editing)
        shown.show()
    shown.raise_()
    shown.activateWindow()


class VersionsWindow(QDialog):
    """Documents at the left, the versions of one beside them, and at the right what one version holds."""

    def __init__(self, editing: Editing) -> None:
        """List the documents, that of the window first."""
        super().__init__(editing.window)
        self._editing = editing
        self._listed: tuple[Listed, ...] = ()
        self._look: Look | None = None
        self._is_stale = True
        self._lister, self._looker = Beside(self), Beside(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_SIZE.boundedTo(editing.window.size().expandedTo(_LEAST)))
        self.documents, self.versions, self.view = QListWidget(), QListWidget(), VersionView()
        self.documents.setFixedWidth(wide(_DOCUMENTS))
        self.versions.setFixedWidth(wide(_VERSIONS))
        self.documents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.documents.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.place = PlainLabel(style="small", wraps=True)
        self.place.setFixedWidth(wide(_DOCUMENTS))
        self._heads = PlainLabel(style="section"), PlainLabel(style="section")
        self._heads[0].setBuddy(self.documents)
        self._heads[1].setBuddy(self.versions)
        self._none = PlainLabel(style="secondary", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.forget, self.copy, self.restore, self.end = (QPushButton() for _number in range(4))
        self._lay_out()
        self.documents.currentRowChanged.connect(lambda _row: self._show_document())
        self.versions.currentRowChanged.connect(lambda _row: self._show_version())
        self.view.against_changed.connect(lambda: self._show_version())
        self.forget.clicked.connect(lambda: self._forget())
        self.copy.clicked.connect(lambda: self._open_copy())
        self.restore.clicked.connect(lambda: self._restore())
        self.end.clicked.connect(self.close)
        self._say()
        self._show_document()
        self._none.hide()
        self.refresh()

    @property
    def document(self) -> Kept | None:
        """The document that is chosen."""
        row = self.documents.currentRow()
        return self._listed[row].kept if 0 <= row < len(self._listed) else None

    @property
    def version(self) -> Version | None:
        """The version that is chosen."""
        kept, row = self.document, self.versions.currentRow()
        return kept.versions[row] if kept is not None and 0 <= row < len(kept.versions) else None

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self._lister.is_under_way or self._looker.is_under_way

    def refresh(self) -> None:
        """Look which versions there are now."""
        self._lister.begin(listed, self._list)

    # What is shown

    def _list(self, result: Callable[[], tuple[Listed, ...]]) -> None:
        found = tuple(sorted(result(), key=lambda one: not self._is_open(one.kept)))
        if found == self._listed and not self._is_stale:
            return
        self._is_stale = False
        chosen, version, is_first = self.document, self.version, not self._listed
        self._listed = found
        folders = [one.kept.folder for one in found]
        is_there = chosen is not None and chosen.folder in folders
        with QSignalBlocker(self.documents):
            self.documents.clear()
            self.documents.addItems([_name(one) for one in found])
            for row, one in enumerate(found):
                self.documents.item(row).setToolTip(tooltip(str(one.kept.path or "")))
            self.documents.setCurrentRow(folders.index(chosen.folder) if chosen is not None and is_there else 0)
        self._show_document(version)
        if is_first and found:
            self.versions.setFocus()

    def _show_document(self, again: Version | None = None) -> None:
        """Show the versions of the document that is chosen: the newest one, or the one that was shown."""
        kept = self.document
        of_it = kept.versions if kept is not None else ()
        with QSignalBlocker(self.versions):
            self.versions.clear()
            self.versions.addItems([when_in_words(one.at) for one in of_it])
            self.versions.setCurrentRow(of_it.index(again) if again in of_it else 0)
        self.view.allow_open(kept is not None and self._is_open(kept))
        self._none.setVisible(not self._listed)
        self._say_place()
        for widget in (*self._heads, self.documents, self.place, self.versions, self.view):
            widget.setVisible(bool(self._listed))
        for button in (self.forget, self.copy, self.restore):
            button.setVisible(bool(self._listed))
        self._show_version()

    def _show_version(self) -> None:
        self._look = None
        self.view.clear()
        self._allow()
        kept, version = self.document, self.version
        if kept is None or version is None:
            self._looker.forget()
            return
        name = _plain_name(kept)
        earlier = kept.versions[self.versions.currentRow() + 1 :]
        act = partial(look_against_earlier, version, earlier, name=name)
        if self.view.is_against_open and self._is_open(kept):
            act = partial(look_against_open, version, self._editing.session.settled, name=name)
        self._looker.begin(act, self._show_look)
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self._say_wait())

    def _say_wait(self) -> None:
        if self._looker.is_under_way:
            self.view.say(_("Reading this version…"))

    def _show_look(self, result: Callable[[], Look]) -> None:
        version = self.version
        assert version is not None
        try:
            self._look = result()
        except JourneyFileError as error:
            self.view.say(str(error))
            return
        self.view.show_look(self._look, version.at)
        self._allow()

    def _allow(self) -> None:
        self.forget.setEnabled(self.document is not None)
        for button in (self.copy, self.restore):
            button.setEnabled(self._look is not None)

    def _is_open(self, kept: Kept) -> bool:
        return kept.path is not None and self._window.shows(kept.path)

    @property
    def _window(self) -> Window:
        from journeycanvas.ui.window import Window  # it makes what opens this one

        window = self._editing.window
        assert isinstance(window, Window)
        return window

    # What is done

    def _open_copy(self) -> None:
        if self._look is not None:
            versions_acting.open_copy(self._window, self._look.journey)

    def _restore(self) -> None:
        look, kept, version = self._look, self.document, self.version
        if look is not None and kept is not None and version is not None:
            versions_acting.restore(self, self._window, look.journey, path=kept.path, at=version.at)
            self._again()

    def _forget(self) -> None:
        kept = self.document
        if kept is not None and versions_forgetting.forget_kept(self, kept):
            self._again()

    def _again(self) -> None:
        """Look again, also at what is compared with what is open."""
        self._is_stale = True
        self.refresh()

    # Words and places

    def _say(self) -> None:
        self.setWindowTitle(_("Versions"))
        for head, view, text in zip(
            self._heads, (self.documents, self.versions), (_("Documents"), _("Versions")), strict=True
        ):
            head.setText(text)
            view.setAccessibleName(text)
        self._none.setText(
            _(
                "There are no versions yet. Each time a journey is saved, what it held is kept here: "
                "the last 20 saves, and one an hour for 7 days."
            )
        )
        self.forget.setText(_("Forget this document…"))
        self.copy.setText(_("Open as a copy"))
        self.restore.setText(_("Restore"))
        self.end.setText(_("Close"))
        self.view.retranslate()

    def _say_place(self) -> None:
        path = self.document.path if self.document is not None else None
        stay = _("Versions stay with this name and this folder: a file that is renamed or moved begins anew.")
        # A path has no spaces to break a line at; the signs between its parts may be as good.
        folder = str(path.parent).replace("/", "/\u200b").replace("\\", "\\\u200b") if path is not None else ""
        self.place.setText(_("In {folder}").format(folder=folder) + f"\n{stay}" if folder else stay)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for head, view in zip(self._heads, (self.documents, self.versions), strict=True):
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(head)
            column.addWidget(view, 1)
            if view is self.documents:
                column.addWidget(self.place)
            columns.addLayout(column)
        columns.addWidget(self.view, 1)
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        for button, role in (
            (self.forget, roles.ResetRole),
            (self.copy, roles.ActionRole),
            (self.restore, roles.ActionRole),
            (self.end, roles.RejectRole),
        ):
            button.setAutoDefault(False)
            buttons.addButton(button, role)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(self._none, 1)
        whole.addLayout(columns, 1)
        whole.addWidget(buttons)

    # Qt's own

    def done(self, result: int) -> None:
        super().done(result)
        forget_look(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._again()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            # What is open may have changed meanwhile, and versions been saved.
            self._is_stale |= self.view.is_against_open
            self.refresh()


def _name(one: Listed) -> str:
    name = _plain_name(one.kept)
    return name if one.is_there else _("{name} (deleted)").format(name=name)


def _plain_name(kept: Kept) -> str:
    return kept.path.name if kept.path is not None else kept.title or _("Unknown document")
