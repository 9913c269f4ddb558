"""The kind of moment, as a row of its shapes, with its name below."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journeycanvas.language import _
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.touchpoint import MomentKindId
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.wording import MOMENT_EFFECTS

_TRUTH_ICON = "diamond"


class MomentField(Field):
    """The kind of moment of touchpoints, and beside it the mark of a moment of truth, which goes with any kind."""

    def __init__(self, label: str, kind: Binding[MomentKindId], truth: Binding[bool]) -> None:
        """Choose the kind and the mark."""
        super().__init__(label)
        self._kind = kind
        self._truth = truth
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.buttons: dict[str, QToolButton] = {}
        for each in MOMENT_KINDS.values():
            self.buttons[each.id] = self._button(_(each.title), each.tone)
            self.buttons[each.id].clicked.connect(calling(self._choose, each.id))
            line.addWidget(self.buttons[each.id])
        self.truth_button = self._button(_(MOMENT_OF_TRUTH), "truth")
        self.truth_button.clicked.connect(self._mark)
        line.addSpacing(4)
        line.addWidget(self.truth_button)
        line.addStretch(1)
        self._said = PlainLabel(style="value", wraps=True)
        self.column.addWidget(row)
        self.column.addWidget(self._said)
        self.setFocusProxy(self.buttons["ordinary"])
        self.refresh()

    def refresh(self) -> None:
        kinds, marks = self._kind.values(), self._truth.values()
        for id, button in self.buttons.items():
            button.setChecked(kinds == (id,))
        self.truth_button.setChecked(marks == (True,))
        self._say(kinds, is_truth=marks == (True,))

    def dress(self, colours: WindowColours) -> None:
        for each in MOMENT_KINDS.values():
            self.buttons[each.id].setIcon(icons.icon(each.icon, colours, tone=each.tone, size=SIZES.icon))
        self.truth_button.setIcon(icons.icon(_TRUTH_ICON, colours, tone="truth", size=SIZES.icon))

    def _button(self, title: str, tone: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("look", "choice")
        button.setProperty("tone", tone)
        button.setFixedSize(36, 32)
        button.setIconSize(QSize(SIZES.icon, SIZES.icon))
        button.setToolTip(tooltip(title))
        button.setAccessibleName(title)
        return button

    def _choose(self, id: MomentKindId) -> None:
        self._kind.set(id)
        self.refresh()

    def _mark(self) -> None:
        self._truth.set(self.truth_button.isChecked())
        self.refresh()

    def _say(self, kinds: tuple[MomentKindId, ...], *, is_truth: bool) -> None:
        if len(kinds) == 1:
            kind = MOMENT_KINDS[kinds[0]]
            text, tone = _("{kind}: {effect}").format(kind=_(kind.title), effect=_(MOMENT_EFFECTS[kind.id])), kind.tone
        else:
            text, tone = _("Several values"), "neutral"
        if is_truth:
            text = f"{text} · {_(MOMENT_OF_TRUTH)}"
        self._said.setText(text)
        if self._said.property("tone") != tone:
            self._said.setProperty("tone", tone)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)
