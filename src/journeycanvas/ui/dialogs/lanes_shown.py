"""The box that says which lanes are shown: each change is one step, seen in the map at once."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeycanvas.edits import lanes
from journeycanvas.language import N_, _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.columns_and_rows.lanes import HIDE_LANE, lane_name
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.text_room import high, wide

SHOW_LANE = N_("Show lane")
SHOW_LANES = N_("Show lanes")
_WIDTH, _MOST_ROWS = 360, 16
_ROOM = 12
"""What the list takes besides its rows."""
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_MOST = 0.35
"""How much of the height of the window the list takes at most; the other rows are scrolled to."""


def choose_lanes_shown(parent: QWidget, session: Session) -> None:
    """Let the person show and hide lanes."""
    dialog = LanesShown(parent, session)
    stop = session.on_change(dialog.refresh)
    try:
        dialog.exec()
    finally:
        stop()
        discard(dialog)


class LanesShown(QDialog):
    """A list of all lanes, each with a box to check."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """List the lanes of a session."""
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(_("Lanes shown"))
        self._window = parent.window()
        self.setMinimumWidth(wide(_WIDTH))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Lanes"))
        self.list.itemChanged.connect(self._change)
        label = PlainLabel(_("Hidden lanes keep what they hold. They are neither drawn nor exported."), wraps=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.show_all = buttons.addButton(_("Show all"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_all.setAutoDefault(False)
        self.show_all.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.refresh()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def refresh(self) -> None:
        """Show which lanes are shown now."""
        journey = self._session.journey
        row_height = high(SIZES.field_height)
        with QSignalBlocker(self.list):
            while self.list.count() > len(journey.lanes):
                self.list.takeItem(self.list.count() - 1)
            for row, lane in enumerate(journey.lanes):
                if row == self.list.count():
                    self.list.addItem(QListWidgetItem())
                entry = self.list.item(row)
                entry.setSizeHint(QSize(0, row_height))
                entry.setText(lane_name(journey, lane))
                entry.setCheckState(_UNCHECKED if lane.hidden else _CHECKED)
        rows = max(4, min(_MOST_ROWS, len(journey.lanes), round(self._window.height() * _MOST) // row_height))
        self.list.setMinimumHeight(rows * row_height + 2 * self.list.frameWidth() + _ROOM)
        self.show_all.setEnabled(any(lane.hidden for lane in journey.lanes))

    def _change(self, entry: QListWidgetItem) -> None:
        id = self._session.settled.lanes[self.list.row(entry)].id
        if entry.checkState() == _CHECKED:
            self._session.apply(SHOW_LANE, lambda journey: lanes.show(journey, [id]))
        else:
            self._session.apply(HIDE_LANE, lambda journey: lanes.hide(journey, [id]))

    def _show_all(self) -> None:
        hidden = [lane.id for lane in self._session.settled.lanes if lane.hidden]
        self._session.apply(SHOW_LANES, lambda journey: lanes.show(journey, hidden))
