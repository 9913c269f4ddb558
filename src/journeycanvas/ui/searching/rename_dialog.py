"""The box that renames a persona in all texts, and warns of names that are nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from journeycanvas.analysis.names import near_personas, other_spellings, parts_to_rename
from journeycanvas.edits import renaming
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.renaming import Spoken
from journeycanvas.edits.replacing import Match, Replaced
from journeycanvas.language import N_, _, ngettext
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.ui import messages, speech
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.searching.find_parts import left_in_words
from journeycanvas.ui.searching.place_words import place_in_words

if TYPE_CHECKING:
    from journeycanvas.document.journey import Journey
    from journeycanvas.model.persona import Persona
    from journeycanvas.ui.editing import Editing

RENAME_EVERYWHERE = N_("Rename everywhere")
_SIZE = (640, 600)
_ROW = "QTreeView::item { padding: 3px 2px; }"
_AROUND = 32
"""Letters shown before and after a name."""
_DELAY_MS = 150
_SPOKEN = Qt.ItemDataRole.UserRole


def ask_rename(editing: Editing) -> None:
    """Let the person rename a persona, at first the one that is selected."""
    journey = editing.session.journey
    named = [persona for persona in journey.personas if persona.name.strip()]
    if not named:
        messages.tell(editing.window, _("There is no persona with a name yet."))
        return
    chosen = next((persona for persona in named if persona.id in editing.session.selection), named[0])
    box = RenameBox(editing, named, chosen)
    try:
        if box.exec() == QDialog.DialogCode.Accepted:
            _rename(editing, box)
    finally:
        discard(box)


class RenameBox(QDialog):
    """Asks for the new name, which other spellings mean the same persona, and which places to change."""

    def __init__(self, editing: Editing, personas: list[Persona], chosen: Persona) -> None:
        """Begin with one of these personas."""
        super().__init__(editing.window)
        self.setWindowTitle(_("Rename everywhere"))
        self.resize(*_SIZE)
        self._journey: Journey = editing.session.journey
        self._personas = personas
        self._spellings: list[tuple[QCheckBox, str]] = []
        self._listed: dict[str, str] = {}
        """The names whose places are listed, with the new ones."""
        self.who = QComboBox()
        for persona in personas:
            self.who.addItem(" ".join(persona.name.split()))
        self.who.setCurrentIndex(personas.index(chosen))
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.also = QVBoxLayout()
        self.also.setSpacing(4)
        self.also_label = PlainLabel(_("Also written in the texts, maybe the same persona:"), style="label")
        self.places = QTreeWidget()
        self.places.setHeaderLabels([_("Text"), _("Where")])
        self.places.setRootIsDecorated(False)
        self.places.setStyleSheet(_ROW)
        self.places.setUniformRowHeights(True)
        self.places.setAccessibleName(_("Places to change"))
        self.count = PlainLabel(style="label")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.rename_button: QPushButton = buttons.addButton(_("Rename"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.rename_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._timer = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._show_places)
        self.who.currentIndexChanged.connect(self._begin)
        self.line.textChanged.connect(self._follow)
        self.places.itemChanged.connect(self._tell)
        self._begin()

    @property
    def persona(self) -> Persona:
        """The persona that gets another name."""
        return self._personas[self.who.currentIndex()]

    @property
    def name(self) -> str:
        """The new name."""
        return " ".join(self.line.text().split())

    @property
    def chosen(self) -> dict[Match, str]:
        """The places to change, with what is to stand there."""
        names = self._names()
        return {spoken.match: names[_written(spoken)] for spoken in self._ticked() if _written(spoken) in names}

    def accept(self) -> None:
        """Rename, with the places as they are for the name typed now."""
        if self._listed.keys() != self._names().keys():
            self._show_places()
        if self.rename_button.isEnabled():
            super().accept()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(6)
        for name, field in ((_("Persona"), self.who), (_("New name"), self.line)):
            label = PlainLabel(name, style="label")
            label.setBuddy(field)
            field.setAccessibleName(name)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(4)
        column.addWidget(self.warning)
        column.addWidget(self.also_label)
        column.addLayout(self.also)
        column.addSpacing(4)
        column.addWidget(self.count)
        column.addWidget(self.places, 1)
        column.addSpacing(6)
        column.addWidget(buttons)

    def _begin(self) -> None:
        """Show the name of the persona, and how else it is written."""
        for box, _text in self._spellings:
            discard(box)
        self._spellings = []
        known = {" ".join(persona.name.split()) for persona in self._journey.personas}
        for spelling in other_spellings(self._journey, self.persona.name):
            times = ngettext("{name}: {count} place", "{name}: {count} places", spelling.times)
            said = times.format(name=spelling.text, count=speech.number(spelling.times))
            if spelling.text in known:
                said = _("{spelling} (a persona of its own)").format(spelling=said)
            box = QCheckBox(messages.menu_text(said))
            box.toggled.connect(self._show_places)
            self.also.addWidget(box)
            self._spellings.append((box, spelling.text))
        self.also_label.setVisible(bool(self._spellings))
        self.line.setText(" ".join(self.persona.name.split()))
        self.line.selectAll()
        self.line.setFocus()
        self._show_places()

    def _follow(self) -> None:
        """Follow the name as it is typed; the places are looked for once the hand rests."""
        self._tell()
        if self._listed.keys() != self._names().keys():
            self._timer.start()

    def _names(self) -> dict[str, str]:
        """Return the names to look for, with the new ones."""
        before, after = self.persona.name, self.name
        names = {**parts_to_rename(before, after), before: after}
        return names | {text: after for box, text in self._spellings if box.isChecked()}

    def _show_places(self) -> None:
        """List the places anew; those that were unticked stay so."""
        unticked = {_spoken(row).match for row in self._rows() if row.checkState(0) == Qt.CheckState.Unchecked}
        names = self._listed = self._names()
        self.places.clear()
        for spoken in renaming.spoken_of(self._journey, names):
            record, field, start, end = spoken.match
            is_out = spoken.is_joined or spoken.match in unticked
            row = QTreeWidgetItem([excerpt(spoken.text, start, end), ""])
            row.setText(1, place_in_words(self._journey, record, field=field))
            row.setToolTip(0, messages.tooltip(spoken.text))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setData(0, _SPOKEN, spoken)
            row.setCheckState(0, Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked)
            self.places.addTopLevelItem(row)
        self.places.setColumnWidth(0, self.places.width() * 3 // 5)
        self._tell()

    def _tell(self) -> None:
        """Say what will be changed, and what may be wrong with the name."""
        places, marked = self.places.topLevelItemCount(), len(self.chosen)
        said = ngettext(
            "{marked} of {count} place will be changed", "{marked} of {count} places will be changed", places
        )
        self.count.setText(said.format(marked=speech.number(marked), count=speech.number(places)))
        self.warning.setText(_warning(self._journey, self.persona, self.name))
        self.warning.setVisible(bool(self.warning.text()))
        changes = any(
            _written(spoken) != new for spoken, new in zip(self._ticked(), self.chosen.values(), strict=False)
        )
        is_other = self.name != " ".join(self.persona.name.split())
        self.rename_button.setEnabled(bool(self.name) and (is_other or changes))

    def _ticked(self) -> list[Spoken]:
        return [_spoken(row) for row in self._rows() if row.checkState(0) == Qt.CheckState.Checked]

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.places.topLevelItem(number) for number in range(self.places.topLevelItemCount()))
        return [row for row in found if row is not None]


def excerpt(text: str, start: int, end: int) -> str:
    """Return a part of a text with what stands around it, on one line."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    line = " ".join((before + text[start:end] + after).split())
    return ("…" if start > _AROUND else "") + line + ("…" if end + _AROUND < len(text) else "")


def _spoken(row: QTreeWidgetItem) -> Spoken:
    spoken = row.data(0, _SPOKEN)
    assert isinstance(spoken, Spoken)
    return spoken


def _written(spoken: Spoken) -> str:
    """Return the name as it stands there now."""
    return spoken.text[spoken.match.start : spoken.match.end]


def _warning(journey: Journey, persona: Persona, name: str) -> str:
    """Return what people had better know: who else is called so, or nearly so."""
    said = []
    for other in near_personas(journey, persona):
        sentence = _("Another persona is called “{name}”: maybe one and the same, written in two ways.")
        said.append(sentence.format(name=" ".join(other.name.split())))
    if name and any(other.id != persona.id and " ".join(other.name.split()) == name for other in journey.personas):
        said.append(_("There is a persona of the new name already."))
    return "\n".join(said)


def _rename(editing: Editing, box: RenameBox) -> None:
    persona, name, places = box.persona.id, box.name, box.chosen
    done: list[Replaced] = []

    def edit(journey: Journey) -> Journey:
        done.append(renaming.rename(journey, persona, name=name, places=places))
        return done[-1].journey

    try:
        if not editing.session.apply(RENAME_EVERYWHERE, edit, selection=[persona]):
            return
    except EditError as error:
        messages.tell(editing.window, str(error))
        return
    changed = len(places)
    said = ngettext("Renamed in {count} place", "Renamed in {count} places", changed)
    editing.window.statusBar().showMessage(said.format(count=speech.number(changed)), 6000)
    if done[-1].left:
        messages.tell(editing.window, left_in_words(done[-1].left))
