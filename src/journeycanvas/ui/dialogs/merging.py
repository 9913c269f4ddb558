"""The box in which another copy of the open journey is brought into it: what comes in, and what is contradictory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeycanvas import progress
from journeycanvas.analysis.comparison import compare
from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.merging.merge import Choices, Merged, merged
from journeycanvas.language import N_, _, ngettext
from journeycanvas.layout.map import lay_out
from journeycanvas.origins import Origin, origin_of
from journeycanvas.progress import CancelledError
from journeycanvas.session.merge_words import in_words
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.saved import Saved
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import messages, speech
from journeycanvas.ui.dialogs.merge_conflicts import ConflictTable
from journeycanvas.ui.dialogs.versions_words import difference_in_words, within_a_sentence
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.document_files import ReadFile, read_file
from journeycanvas.ui.file_dialogs import file_to_merge
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # it knows the boxes
    from journeycanvas.ui.editing import Editing

MERGE = N_("Merge another copy")
_SIZE = (820, 680)
_MOST_LINES = 400
_SAID_MS = 6_000


def merge_chosen(editing: Editing) -> None:
    """Ask for another copy of the open journey, and bring it in."""
    path = file_to_merge(editing.window)
    if path is not None:
        merge_file(editing, path)


def merge_file(editing: Editing, path: Path, base: Journey | None = None) -> Saved | None:
    """Bring what a file says into the open journey, as the person decides; the base is what both came from, if known.

    Returns what the file held then; None where it was not brought in.
    """
    if not editing.settle():
        return None
    mine = editing.session.settled
    try:
        file, origin = editing.waiting(
            partial(_read, path, editing.path, is_known=base is not None),
            doing=_("Reading {name}…").format(name=path.name),
        )
    except CancelledError:
        return None
    except JourneyFileError as error:
        messages.tell(editing.window, str(error))
        return None
    box = MergeBox(editing, path.name, mine, file.journey, base, origin)
    try:
        if box.exec() != QDialog.DialogCode.Accepted or box.found is None:
            return None
        result = box.found.result
        return file.known if editing.session.apply(MERGE, lambda _now: result) else None
    finally:
        discard(box)


def _read(path: Path, own: Path | None, *, is_known: bool) -> tuple[ReadFile, Origin | None]:
    file = read_file(path)
    return file, None if is_known or own is None else origin_of(own, file.journey)


class MergeBox(QDialog):
    """What both came from, what they contradict each other in, and what would change in the open journey."""

    def __init__(
        self, editing: Editing, name: str, mine: Journey, theirs: Journey, base: Journey | None, origin: Origin | None
    ) -> None:
        """Begin with nothing decided: what is contradictory stays as in the open journey, and nothing is taken out."""
        super().__init__(editing.window)
        self._editing, self._mine, self._theirs = editing, mine, theirs
        self.found: Merged | None = None
        self.setWindowTitle(_("Merge {name}").format(name=name))
        self.resize(wide(_SIZE[0]), _SIZE[1])
        self.origin = Combo()
        self.doubt = PlainLabel(
            _("It is not certain that both came from this version: look at what changes."), style="warning", wraps=True
        )
        self._bases = list(_bases(base, origin))
        for each in self._bases:
            self.origin.addItem(each.title)
        self.conflicts = ConflictTable()
        self.nowhere = PlainLabel(_("They contradict each other nowhere."), style="secondary", wraps=True)
        self.all_mine, self.all_theirs = QPushButton(_("All mine")), QPushButton(_("All theirs"))
        self.changes = QListWidget()
        self.said = PlainLabel(style="secondary", wraps=True)
        self._lay_out(name)
        self.origin.currentIndexChanged.connect(self._begin)
        self.conflicts.chosen.connect(self._merge)
        self.all_mine.clicked.connect(lambda: self.conflicts.choose_all("mine"))
        self.all_theirs.clicked.connect(lambda: self.conflicts.choose_all("theirs"))
        self._begin()

    def _lay_out(self, name: str) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.origin.setMinimumHeight(SIZES.field_height)
        self.origin.setAccessibleName(_("Both came from"))
        label = PlainLabel(_("Both came from"), style="label")
        label.setBuddy(self.origin)
        form.addRow(label, self.origin)
        all_of_them = QHBoxLayout()
        all_of_them.addStretch(1)
        for button in (self.all_mine, self.all_theirs):
            button.setAutoDefault(False)  # Enter means to merge
            all_of_them.addWidget(button)
        self.changes.setWordWrap(True)
        self.changes.setStyleSheet("QListView::item { padding: 4px 2px; }")
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.bring_in: QPushButton = buttons.addButton(_("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.bring_in.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        told = _("What {name} says is brought into your journey. Undo takes all of it back; the file stays as it is.")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(told.format(name=name), wraps=True))
        column.addLayout(form)
        column.addWidget(self.doubt)
        column.addWidget(_head(_("Where they contradict each other"), self.conflicts))
        column.addWidget(self.nowhere)
        column.addWidget(self.conflicts, 1)
        column.addLayout(all_of_them)
        column.addWidget(_head(_("What changes in your journey"), self.changes))
        column.addWidget(self.said)
        column.addWidget(self.changes, 1)
        column.addWidget(buttons)

    def _begin(self) -> None:
        """Merge against another base: its conflicts are others, and nothing is chosen yet."""
        self.conflicts.clear_rows()
        self.doubt.setVisible(not self._bases[max(0, self.origin.currentIndex())].is_certain)
        self._merge()
        found = self.found
        self.conflicts.show_conflicts([(one, in_words(one, found)) for one in found.conflicts] if found else [])
        has_any = self.conflicts.rowCount() > 0
        for widget in (self.conflicts, self.all_mine, self.all_theirs):
            widget.setVisible(has_any)
        self.nowhere.setVisible(not has_any and found is not None)

    def _merge(self) -> None:
        """Bring both together as it is chosen now, and tell what that changes."""
        base, choices = self._bases[max(0, self.origin.currentIndex())].journey, self.conflicts.choices
        self.found = None
        self.changes.clear()
        try:
            self.found, lines, more = self._editing.waiting.in_turn(
                lambda: _together(base, self._mine, self._theirs, choices), doing=_("Merging")
            )
        except CancelledError:
            self.said.setText(_("The merge was cancelled."))
        except EditError as error:
            self.said.setText(str(error))
        else:
            self.changes.addItems(lines)
            if more:
                text = ngettext("… and {count} more change", "… and {count} more changes", more)
                self.changes.addItem(text.format(count=speech.number(more)))
            self.said.setText("" if lines else _("Nothing: your journey says all that the other one does."))
        self.said.setVisible(bool(self.said.text()))
        self.changes.setVisible(self.changes.count() > 0)
        self.bring_in.setEnabled(self.changes.count() > 0)


class _Base(NamedTuple):
    """What both may have come from, as it is offered; None for nothing known."""

    title: str
    journey: Journey | None = None
    is_certain: bool = True


def _bases(base: Journey | None, origin: Origin | None) -> Iterator[_Base]:
    """Yield what is offered, the likeliest first."""
    if base is not None:
        yield _Base(_("What the file held when it was last read or saved here"), base)
    version = None
    if base is None and origin is not None:
        title = _("Version: {when}").format(when=within_a_sentence(origin.at))
        version = _Base(title, origin.journey, origin.is_certain)
        if origin.is_likely:
            yield version
    yield _Base(_("Not known: keep all that either holds"))
    if version is not None and origin is not None and not origin.is_likely:
        yield version


def _together(base: Journey | None, mine: Journey, theirs: Journey, choices: Choices) -> tuple[Merged, list[str], int]:
    """Return the merge, its first changes in words, and how many more there are; laid out, to be found when shown."""
    found = merged(base, mine, theirs, choices)
    progress.step()
    differences = compare(mine, found.result)
    progress.step()
    lay_out(found.result)
    lines = [difference_in_words(one) for one in differences[:_MOST_LINES]]
    return found, lines, len(differences) - len(lines)


def _head(title: str, of: QWidget) -> PlainLabel:
    label = PlainLabel(title, style="section")
    label.setBuddy(of)
    of.setAccessibleName(title)
    return label
