"""The guided start: six steps to a first map, how far each is, and the way to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.analysis.guide import GuideStep, guide
from journeycanvas.language import N_, _, ngettext
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons, speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.panels.guiding import go_on
from journeycanvas.ui.panels.panel import Panel

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing

_GO = {
    "persona": N_("Describe the persona"),
    "stages": N_("Add a touchpoint"),
    "needs": N_("Write a need"),
    "actions": N_("Write an action"),
    "feelings": N_("Say what is felt"),
    "recommendations": N_("Write a recommendation"),
}
_BAR_HEIGHT = 6
_WIDTH = 264


class GuidePanel(Panel):
    """Six steps under one another; the first that is not complete stands out."""

    def __init__(self, editing: Editing) -> None:
        """Guide through the journey of a window."""
        super().__init__()
        self._editing = editing
        self._session: Session | None = None
        self._colours = LIGHT
        self._shown: tuple[GuideStep, ...] = ()
        self.said = PlainLabel(style="secondary", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_HEIGHT)
        self.steps: list[_Step] = []
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(12, 10, 12, 14)
        rows.setSpacing(10)
        rows.addWidget(self.said)
        rows.addWidget(self.bar)
        for number, id in enumerate(_GO, start=1):
            step = _Step(number)
            step.go.clicked.connect(calling(self._go, id))
            self.steps.append(step)
            rows.addWidget(step)
        rows.addStretch(1)
        scroll = self.area = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.setMinimumWidth(_WIDTH)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self._shown = ()
        self.follow()

    def follow(self) -> None:
        if self._session is None or self._session.gesture is not None:
            return
        steps = guide(self._session.journey)
        if steps == self._shown:
            return
        self._shown = steps
        self._say(steps)

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        for step in self.steps:
            step.dress(colours)

    def retranslate(self) -> None:
        self.bar.setAccessibleName(_("Steps done"))
        self.area.setAccessibleName(_("Guided start"))
        if self._shown:
            self._say(self._shown)

    def _say(self, steps: tuple[GuideStep, ...]) -> None:
        done = sum(step.is_done for step in steps)
        self.bar.setRange(0, len(steps))
        self.bar.setValue(done)
        counted = ngettext("{done} of {count} steps done", "{done} of {count} steps done", done)
        self.said.setText(
            _("All six steps are done. The map is ready to be shown.")
            if done == len(steps)
            else counted.format(done=speech.number(done), count=speech.number(len(steps)))
        )
        first = next((step.id for step in steps if not step.is_done), None)
        for row, step in zip(self.steps, steps, strict=True):
            row.show_step(step, is_next=step.id == first)
            row.dress(self._colours)
        # The keyboard comes to what goes on; where all is done, to the steps, to be read.
        following = next((row.go for row, step in zip(self.steps, steps, strict=True) if step.id == first), None)
        self.setFocusProxy(following or self.area)

    def _go(self, id: str) -> None:
        if self._editing.settle():
            go_on(self._editing, id)


class _Step(QFrame):
    """One step: a tick or its number, its title, what to do, how much is done, and the way to go on."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._is_done = self._is_next = False
        self.setProperty("look", "step")
        self.mark = QLabel()
        self.mark.setFixedSize(SIZES.icon, SIZES.icon)
        self.title = PlainLabel(style="card", wraps=True)
        self.advice = PlainLabel(style="small", wraps=True)
        self.progress = PlainLabel(style="label")
        self.go = QPushButton()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 10, 10)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.advice)
        column.addWidget(self.progress)
        column.addWidget(self.go)

    def show_step(self, step: GuideStep, *, is_next: bool) -> None:
        """Say where a step stands; the next one to do is open."""
        self._is_done, self._is_next = step.is_done, is_next
        title = _(step.title)
        self.title.setText(f"{self._number}. {title}")
        self.advice.setText(_(step.advice))
        self.progress.setText(
            _("Complete")
            if step.is_done
            else _("{done} of {count}").format(done=speech.number(step.done), count=speech.number(step.of))
        )
        self.go.setText(_(_GO[step.id]))
        self.go.setAccessibleDescription(title)
        self.advice.setVisible(is_next)
        self.go.setVisible(not step.is_done)
        self.setProperty("next", is_next)
        self.style().unpolish(self)
        self.style().polish(self)

    def dress(self, colours: WindowColours) -> None:
        """Draw the mark: a tick where it is done, else an open ring."""
        name = "circle-check" if self._is_done else "circle"
        tone = "positive" if self._is_done else "accent" if self._is_next else "secondary"
        colour = getattr(colours, tone)
        self.mark.setPixmap(icons.pixmap(name, colour, ratio=self.devicePixelRatioF()))
