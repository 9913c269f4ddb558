"""The quick bar itself: buttons in groups that show what is common to the selection, and change all of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QToolButton, QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.language import N_, _
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import EMOTION_FACES, EMOTIONS, UNKNOWN_EMOTION
from journeycanvas.session.session import Session
from journeycanvas.theme.paper import PATH_COLOURS
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import icons, quick_bar_offer
from journeycanvas.ui.calling import calling, told
from journeycanvas.ui.colour_names import colour_name
from journeycanvas.ui.quick_bar_buttons import BACK, ICON, KEYS, Group, QuickButton
from journeycanvas.ui.quick_bar_channels import ChannelButton
from journeycanvas.ui.quick_bar_look import SHADOW, paint_ground, style_sheet, swatch
from journeycanvas.ui.quick_bar_offer import Common, Offer

TITLE = N_("Quick bar")
THROUGH_MS = 400
"""For so long a press goes through the bar to what it has just covered: it was meant for that."""
_PAD = 5
_TONES = {-2: "negative", -1: "negative", 0: "neutral", 1: "positive", 2: "positive"}
_ACTIONS = ("recommend", "duplicate", "delete")


class Bar(QWidget):
    """The bar over the map; it works on an offer, and says when the keyboard should go back to the map."""

    left = Signal()
    pointer_gone = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Stand in a view, hidden."""
        super().__init__(parent)
        self.hide()
        self.setObjectName("quick-bar")
        self._through = QTimer(self, interval=THROUGH_MS, singleShot=True)
        self._through.timeout.connect(self._hold)
        self._session: Session | None = None
        self._offer = Offer()
        self._colours = LIGHT
        self.moments = {kind.id: QuickButton(tone=kind.tone) for kind in MOMENT_KINDS.values()}
        for moment, button in self.moments.items():
            button.clicked.connect(calling(self._change, partial(quick_bar_offer.set_moment, moment=moment)))
        self.truth = QuickButton(tone="truth")
        self.truth.clicked.connect(calling(self._change, quick_bar_offer.toggle_truth))
        self.faces: dict[int | None, QuickButton] = {
            degree: QuickButton(tone=_TONES[degree]) for degree in sorted(EMOTION_FACES)
        }
        self.faces[None] = QuickButton(tone="neutral")
        for felt, button in self.faces.items():
            emotion = None if felt is None else float(felt)
            button.clicked.connect(calling(self._change, partial(quick_bar_offer.set_emotion, emotion=emotion)))
        self.channel = ChannelButton(QuickButton(checkable=False), self._choose_channel)
        self.swatches: dict[str | None, QuickButton] = {
            colour: QuickButton(tone="neutral") for colour in (None, *PATH_COLOURS[:6])
        }
        for colour, button in self.swatches.items():
            button.clicked.connect(calling(self._change, partial(quick_bar_offer.set_colour, colour=colour)))
        self.doing = {id: QuickButton(checkable=False) for id in _ACTIONS}
        for id, button in self.doing.items():
            button.clicked.connect(calling(self._do, id))
        self._groups = {
            "moment": Group((*self.moments.values(), self.truth)),
            "emotion": Group(self.faces.values()),
            "channel": Group((self.channel.button,)),
            "colour": Group(self.swatches.values()),
            "": Group(self.doing.values()),
        }
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        edge = SHADOW + _PAD
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(2)
        for group in self._groups.values():
            self._row.addWidget(group)
        self.dress(LIGHT)
        self.retranslate()

    def work_on(self, session: Session, offer: Offer) -> None:
        """Offer what is there for a selection, and show what is common to it."""
        self._session, self._offer = session, offer
        for part, group in self._groups.items():
            group.setHidden(bool(part) and part not in offer.parts)
        self.doing["duplicate"].setHidden(not (offer.touchpoints or offer.cards))
        self.refresh()

    def forget(self) -> None:
        """Offer nothing, and hold on to no journey."""
        self._session, self._offer = None, Offer()
        self.channel.forget()

    def refresh(self) -> None:
        """Show what is common to the selection now."""
        if self._session is None:
            return
        journey = self._session.journey
        common: Common = quick_bar_offer.common_to(journey, self._offer)
        for moment, button in self.moments.items():
            button.setChecked(common.moments == {moment})
        self.truth.setChecked(common.truths == {True})
        for felt, button in self.faces.items():
            button.setChecked(common.emotions == {felt})
        for colour, button in self.swatches.items():
            button.setChecked(common.colours == {colour})
        self.channel.show(journey, common.channels, self._colours)

    def fit(self, width: int) -> None:
        """Put the groups side by side, or below one another where the view is too narrow for that."""
        self._stack(False)
        if self.sizeHint().width() > width:
            self._stack(True)
        self.adjustSize()

    def let_through(self) -> None:
        """Leave the mouse to what is behind, until a hand has seen that the bar is there now."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._through.start()

    def enter(self) -> None:
        """Give the keyboard to the bar: to what is switched on, or else to the first button."""
        buttons = self._buttons()
        checked = [button for button in buttons if button.isChecked()]
        if buttons:
            (checked or buttons)[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the bar."""
        return any(button.hasFocus() for button in self._buttons())

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self.setStyleSheet(style_sheet(colours))
        for kind in MOMENT_KINDS.values():
            self.moments[kind.id].setIcon(icons.icon(kind.icon, colours, tone=kind.tone, size=ICON))
        self.truth.setIcon(icons.icon("diamond", colours, tone="truth", size=ICON))
        for felt, face in self.faces.items():
            name, tone = ("question-mark", "secondary") if felt is None else (EMOTION_FACES[felt], _TONES[felt])
            face.setIcon(icons.icon(name, colours, tone=tone, size=ICON))
        for colour, button in self.swatches.items():
            button.setIcon(swatch(colour, colours))
        self.doing["recommend"].setIcon(icons.icon("list-check", colours, size=ICON))
        self.doing["duplicate"].setIcon(icons.icon("copy-plus", colours, size=ICON))
        self.doing["delete"].setIcon(icons.icon("trash", colours, size=ICON))
        self.refresh()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setAccessibleName(_(TITLE))
        for kind in MOMENT_KINDS.values():
            self.moments[kind.id].name(_(kind.title))
        self.truth.name(_(MOMENT_OF_TRUTH))
        for felt, face in self.faces.items():
            face.name(_(UNKNOWN_EMOTION) if felt is None else _("Emotion: {word}").format(word=_(EMOTIONS[felt])))
        for colour, button in self.swatches.items():
            button.name(_("Colour of the lane") if colour is None else colour_name(colour))
        self.doing["recommend"].name(_("Recommend…").rstrip("…"))
        self.doing["duplicate"].name(_("Duplicate"))
        self.doing["delete"].name(_("Delete"))
        for part, title in (
            ("moment", _("Kind of moment")),
            ("emotion", _("Emotion")),
            ("channel", _("Main channel")),
            ("colour", _("Colour")),
        ):
            self._groups[part].setAccessibleName(title)
        self.refresh()

    def _hold(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def _stack(self, is_stacked: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_stacked else way.LeftToRight)
        is_first = True
        for group in self._groups.values():
            if not group.isHidden():
                group.lead(is_first or is_stacked)
                is_first = False
        self._row.activate()

    def _buttons(self) -> list[QToolButton]:
        return [
            button
            for group in self._groups.values()
            if not group.isHidden()
            for button in group.findChildren(QToolButton)
            if button.isEnabled() and not button.isHidden()
        ]

    def _change(self, change: Callable[[Session, Offer], None]) -> None:
        """Change all that is selected; what cannot be done is told."""
        if self._session is not None:
            try:
                change(self._session, self._offer)
            except EditError as error:
                self.refused.emit(str(error))
        self.refresh()

    def _choose_channel(self, channel: str | None) -> None:
        self._change(partial(quick_bar_offer.set_channel, channel=channel))

    def _do(self, id: str) -> None:
        action = self.window().findChild(QAction, id)
        if isinstance(action, QAction):
            action.trigger()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = self._buttons()
        here = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in KEYS and here is not None:
            step = -1 if event.key() in BACK else 1
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(buttons) - 1}
            to = ends.get(Qt.Key(event.key()), (here + step) % len(buttons))
            buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        # Qt would leave the bar with Tab; the keys above go round in it, and Escape leaves it.
        key = Qt.Key.Key_Tab if next else Qt.Key.Key_Backtab
        self.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        return True

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_ground(painter, QRectF(self.rect()), self._colours)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointer_gone.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Else the view behind would take it for a click on the map.
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
