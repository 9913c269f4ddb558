"""The inventory: what is collected first, and placed on the map later."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from journeycanvas.document.journey import Journey
from journeycanvas.edits import inventory, records
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.texts import clean
from journeycanvas.language import N_, _
from journeycanvas.model.inventory import Unplaced
from journeycanvas.session.session import Session
from journeycanvas.theme.window import WindowColours
from journeycanvas.tools import placing
from journeycanvas.ui import messages
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.inserting import selected_place
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.panels.panel import Panel
from journeycanvas.ui.panels.thing_list import CollectingLine, ThingList
from journeycanvas.ui.panels.things import Things, carried_ids, in_order
from journeycanvas.ui.text_room import high
from journeycanvas.ui.waiting.beside import Beside

COLLECT = N_("Collect in inventory")
REWORD = N_("Change in inventory")
JOIN = N_("Join near-duplicates")
ARCHIVE = N_("Archive")
BRING_BACK = N_("Bring back from archive")
DROP = N_("Delete from inventory")
_MANY = 60
"""Things from which on it takes longer than a frame to find near-duplicates."""
_LINE_HEIGHT = 58
_BESIDE = 20
"""What the two lines to type in have above and below them."""
_SIDE = 10


class InventoryPanel(Panel):
    """A line to collect in, a list to place from."""

    details_wanted = Signal()
    """The fields of what is selected are to be shown."""

    def __init__(self, canvas: Canvas) -> None:
        """Place on the map of a canvas."""
        super().__init__()
        self._canvas = canvas
        self._session: Session | None = None
        self._looked_at: tuple[Unplaced, ...] | None = None
        self._beside = Beside(self)
        self.things = Things()
        self.things.typed.connect(self._reword)
        self.line = CollectingLine()
        self.line.setFixedHeight(high(_LINE_HEIGHT, lines=2, beside=_BESIDE))
        self.line.entered.connect(self._collect)
        self.list = ThingList()
        self.list.setModel(self.things)
        self.list.placed.connect(self._place)
        self.list.dropped.connect(self._delete)
        self.list.selectionModel().selectionChanged.connect(self._allow)
        self.empty = PlainLabel(style="secondary", wraps=True)
        self.archived = QCheckBox()
        self.archived.toggled.connect(self.follow)
        self.place, self.archive, self.join = QPushButton(), QPushButton(), QPushButton()
        self.details = QPushButton()
        self.details.clicked.connect(self._show_details)
        self.place.clicked.connect(self._place)
        self.archive.clicked.connect(self._archive)
        self.join.clicked.connect(self._join)
        self.setFocusProxy(self.line)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.place, 1)
        row.addWidget(self.archive, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.archived)
        column.addLayout(row)
        column.addWidget(self.details)
        column.addWidget(self.join)
        canvas.setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self.follow()

    def follow(self) -> None:
        held = self._session.journey.inventory if self._session is not None else ()
        self.things.show(held, with_archived=self.archived.isChecked())
        self.empty.setVisible(self.things.rowCount() == 0)
        self.list.setVisible(self.things.rowCount() > 0)
        self.archived.setVisible(any(thing.archived for thing in held))
        self._allow()

    def dress(self, colours: WindowColours) -> None:
        self.line.setFixedHeight(high(_LINE_HEIGHT, lines=2, beside=_BESIDE))
        self.things.colours = colours
        self.list.viewport().update()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(_("What was heard, one thing a line; Enter collects it"))
        self.line.setAccessibleName(_("Collect in the inventory"))
        self.list.setAccessibleName(_("Inventory"))
        self.list.setAccessibleDescription(_("Enter places on the map, F2 changes the text, Delete deletes."))
        self.empty.setText(_("Collect everything first: interactions, needs, remarks. Drag it onto the map later."))
        self.archived.setText(_("Show what is archived"))
        self.place.setText(_("Place on map"))
        self.place.setToolTip(messages.tooltip(_("Place in the selected stage or lane")))
        self.details.setText(_("Show details"))
        self.details.setToolTip(messages.tooltip(_("Evidence, sources and more, in the inspector")))
        self.join.setText(_("Join near-duplicates"))
        self._allow()

    def _chosen(self) -> list[str]:
        held = self._session.journey.inventory if self._session is not None else ()
        return in_order(held, [self.things.thing(index).id for index in self.list.selectedIndexes()])

    def _allow(self) -> None:
        chosen = set(self._chosen())
        journey = self._session.settled if self._session is not None else None
        held = [thing for thing in journey.inventory if thing.id in chosen] if journey is not None else []
        self.place.setEnabled(bool(held) and journey is not None and bool(journey.stages))
        self.archive.setEnabled(bool(held))
        self.details.setEnabled(bool(held))
        self.archive.setText(_(BRING_BACK) if held and all(thing.archived for thing in held) else _(ARCHIVE))
        self._allow_joining(journey)

    def _allow_joining(self, journey: Journey | None) -> None:
        """Let near-duplicates be joined where there are any; among many things that is found out beside the window."""
        held = journey.inventory if journey is not None else ()
        if held is self._looked_at:
            return
        self._looked_at = held
        self._beside.forget()
        if journey is None or len(held) <= _MANY:
            self.join.setEnabled(journey is not None and bool(inventory.near_duplicates(journey)))
        else:
            self.join.setEnabled(False)
            self._beside.begin(
                partial(inventory.near_duplicates, journey), lambda found: self.join.setEnabled(bool(found()))
            )

    def _apply(self, name: str, edit: Callable[[Journey], Journey]) -> None:
        if self._session is None:
            return
        try:
            self._session.apply(name, edit)
        except EditError as error:
            messages.tell(self, str(error))
        self.follow()

    def _show_details(self) -> None:
        if self._session is not None:
            self._session.select(self._chosen())
            self.details_wanted.emit()

    def _collect(self, text: str) -> None:
        if self._session is not None:
            stage, lane = selected_place(self._session)
            self._apply(COLLECT, lambda journey: inventory.collect(journey, text.split("\n"), stage=stage, lane=lane))
            self.list.scrollToBottom()

    def _reword(self, id: str, text: str) -> None:
        self._apply(REWORD, lambda journey: records.change(journey, (id,), text=clean(text)))

    def _place(self) -> None:
        session = self._session
        if session is not None:
            stage, lane = selected_place(session)
            refused = placing.place_all(session, self._chosen(), stage=stage, lane=lane)
            self.follow()
            self._tell(refused)

    def _drop(self, session: Session, ids: list[str], point: tuple[float, float]) -> bool:
        """Place things at a point of the map, and tell why some could not be; return whether any was."""
        placed, refused = False, set()
        for id in ids:
            try:
                if placing.place_at(session, id, point) is None:
                    refused.add(_("Drop it on the path, or into a lane of cards, recommendations or resources."))
                else:
                    placed = True
            except EditError as error:
                refused.add(str(error))
        self.follow()
        self._tell(refused)
        return placed

    def _tell(self, refused: Collection[str]) -> None:
        if refused:
            messages.tell(self, "\n".join(sorted(refused)))

    def _archive(self) -> None:
        chosen = self._chosen()
        if self._session is None or not chosen:
            return
        held = [thing for thing in self._session.settled.inventory if thing.id in chosen]
        brings_back = all(thing.archived for thing in held)
        name = BRING_BACK if brings_back else ARCHIVE
        self._apply(name, lambda journey: records.change(journey, chosen, archived=not brings_back))

    def _join(self) -> None:
        def joined(journey: Journey) -> Journey:
            for group in inventory.near_duplicates(journey):
                journey = inventory.join(journey, group)
            return journey

        self._apply(JOIN, joined)

    def _delete(self) -> None:
        gone = set(self._chosen())
        if gone:
            self._apply(DROP, lambda journey: inventory.without(journey, gone))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Qt lets a text that wraps be squeezed to fewer lines than it has, and it would run into what is above.
        self.empty.setMinimumHeight(self.empty.heightForWidth(max(1, self.width() - 2 * _SIDE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and carried_ids(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and (ids := carried_ids(event.mimeData())) and self._session is not None:
            at = self._canvas.scene_point(event.position())
            known = {thing.id for thing in self._session.journey.inventory}
            if self._drop(self._session, [id for id in ids if id in known], (at.x(), at.y())):
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)
