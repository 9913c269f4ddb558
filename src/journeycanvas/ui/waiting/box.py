"""The box that shows how far something is that takes long, and cancels it."""

from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel

_WIDTH = 380
_WHOLE = 1000
"""In so many parts the bar is drawn."""
_INPUT = frozenset(
    {
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
        *(QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod),
    }
)
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WaitingBox(QDialog):
    """Says what is going on and how far it is; Escape and its button cancel it.

    What is typed meanwhile is kept, also what an input method composes.
    """

    cancelled = Signal()
    _is_over = False
    """Whether it has gone away; it is asked for before the box is made, while Qt makes its own part of it."""

    def __init__(self, window: QWidget | None, doing: str) -> None:
        """Say that this is going on."""
        super().__init__(window)
        self.setWindowTitle("Journey Canvas")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._typed: list[QKeyEvent | QInputMethodEvent] = []
        self._composed = ""
        """What an input method has not handed over yet."""
        self.label = PlainLabel(doing.rstrip("…") + "…", wraps=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.label.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.button.setText(_("Cancel"))
        self.button.setAutoDefault(False)  # or the Enter after a word typed on would cancel
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.label)
        column.addWidget(self.bar)
        column.addWidget(buttons)
        self.setFocus()

    def show_share(self, share: float) -> None:
        """Show how far it is, from 0 to 1; it never goes back."""
        self.bar.setValue(max(self.bar.value(), round(share * _WHOLE)))

    def keep_typed(self) -> None:
        """Take the letters that were typed before the box is there; clicks are for what was shown, and are dropped."""
        # Asked to look at all events, PySide gets to know every type of Qt, lest one is for it: that takes longer and
        # more memory than all the rest of the box.
        window = self.parentWidget()
        told: list[QObject] = [*QGuiApplication.topLevelWindows(), *(window.actions() if window is not None else ())]
        typed_into = QApplication.focusWidget()
        told += [typed_into] if typed_into is not None else []  # it is told of composed letters alone
        for each in told:
            each.installEventFilter(self)
        QGuiApplication.inputMethod().commit()  # or what is half composed would be lost on the way to the box
        QCoreApplication.processEvents()
        for each in told:
            with suppress(RuntimeError):  # it may have gone meanwhile
                each.removeEventFilter(self)

    def end(self) -> None:
        """Go away, and give what was typed meanwhile to whatever takes letters by then; nothing where cancelled."""
        QGuiApplication.inputMethod().commit()
        self._keep_composed(self._composed)
        self._is_over = True
        self.hide()
        window = self.parentWidget()
        if window is not None:
            window.activateWindow()
        if not self.button.isEnabled():
            self._typed = []
        QTimer.singleShot(0, self._type_again)  # once the deed is done that was waited for, into its editor

    def _type_again(self) -> None:
        # Through the box, which hands on each: the first letter may open the editor that the others are meant for, or
        # begin what takes long again, whose box then keeps the others.
        for event in self._typed:
            QCoreApplication.postEvent(self, event)
        discard(self)

    def _hand_on(self, event: QEvent) -> None:
        window = self.parentWidget()
        widget = QApplication.focusWidget() or (window.focusWidget() if window is not None else None)
        if widget is not None:
            QCoreApplication.sendEvent(widget, event)

    def _keep_composed(self, text: str) -> None:
        self._composed = ""
        if text:
            event = QInputMethodEvent()
            event.setCommitString(text)
            self._typed.append(event)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
        elif isinstance(event, QInputMethodEvent):
            self.inputMethodEvent(event)
        return event.type() in _INPUT

    def event(self, event: QEvent) -> bool:
        if self._is_over and isinstance(event, QKeyEvent | QInputMethodEvent):
            self._hand_on(event)
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._keep_composed(event.commitString())
        self._composed = event.preeditString()
        event.accept()

    def reject(self) -> None:
        # The box stays until the work has stopped: whoever waits closes it.
        if self.button.isEnabled():
            self.label.setText(_("Cancelling…"))
            self.button.setEnabled(False)
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif (event.text() or event.key() == Qt.Key.Key_Backspace) and not event.modifiers() & _NOT_TYPED:
            self._typed.append(event.clone())
