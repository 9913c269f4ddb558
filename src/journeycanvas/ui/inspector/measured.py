"""The figures measured at something: what they are, and one more by typing it; each leads to its own form."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.measurements import Subject
from journeycanvas.language import N_, _
from journeycanvas.model.measurement import Indicator, Measurement, standing
from journeycanvas.model.named import INDICATORS
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.choices import Combo
from journeycanvas.ui.inspector.elided import ElidedLabel
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel

ADD_MEASUREMENT = N_("Add measurement")
_IN_A_ROW = 3
_SHORT_NAME, _SHORT_FIGURE = 12, 7
"""Characters of what is measured and of a figure that stands beside two others."""


def measured_fields(session: Session, subject: Mapping[Subject, str]) -> tuple[Field, ...]:
    """Return the figures of a subject, of the whole journey without one, and the field that adds another."""
    held = measurements.about(session.journey, subject)
    figures = (FiguresField(session, held),) if held else ()
    return (*figures, NewFigureField(session, subject))


class FiguresField(Field):
    """The figures: three in a row where they are short, else one a line; each is a button to its form."""

    def __init__(self, session: Session, measured: tuple[Measurement, ...]) -> None:
        """Show these figures of a session."""
        super().__init__("")
        self._session = session
        sources = {source.id: source for source in session.journey.sources}
        source = sources.get(measured[0].source or "")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        self.label.setText(_("Measurements"))
        line.addWidget(self.label)
        line.addWidget(ElidedLabel(source.file or source.title if source else ""), 1)
        self.column.addWidget(head)
        self.buttons: list[QPushButton] = []
        grid = QGridLayout()
        grid.setSpacing(6)
        small = [one for one in measured if _is_small(one)]
        for number, one in enumerate(small):
            grid.addWidget(self._tile(one), number // _IN_A_ROW, number % _IN_A_ROW)
        for place in range(_IN_A_ROW):
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)
        for one in measured:
            if one not in small:
                self.column.addWidget(self._line(one))
        self.setFocusProxy(self.buttons[0])

    def _tile(self, one: Measurement) -> QPushButton:
        tile = self._button(one, _(INDICATORS[one.indicator]), look="measure")
        column = QVBoxLayout(tile)
        column.setContentsMargins(9, 6, 9, 7)
        column.setSpacing(1)
        column.addWidget(PlainLabel(_(INDICATORS[one.indicator]), style="label"))
        column.addWidget(_toned(one, style="figure"))
        tile.setMinimumHeight(column.sizeHint().height())
        return tile

    def _line(self, one: Measurement) -> QPushButton:
        name = one.name or _(INDICATORS[one.indicator])
        button = self._button(one, name, look="measure-line")
        line = QHBoxLayout(button)
        line.setContentsMargins(4, 2, 4, 2)
        line.addWidget(ElidedLabel(name, is_right=False), 1)
        line.addWidget(_toned(one, style="value"))
        button.setMinimumHeight(line.sizeHint().height())
        return button

    def _button(self, one: Measurement, name: str, *, look: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", look)
        button.setAutoDefault(False)
        button.setAccessibleName(_("{name}: {figure}").format(name=name, figure=_figure(one)))
        button.setAccessibleDescription(_("Bad") if standing(one) == "bad" else "")
        button.clicked.connect(calling(self._session.select, [one.id]))
        self.buttons.append(button)
        return button


class NewFigureField(Field):
    """What is measured and the figure: Enter adds it."""

    def __init__(self, session: Session, subject: Mapping[Subject, str]) -> None:
        """Add to a subject, or to the whole journey."""
        super().__init__(_("Add a measurement"))
        self._session = session
        self._subject = dict(subject)
        self.indicator = Combo()
        for id, title in INDICATORS.items():
            self.indicator.addItem(_(title), id)
        self.indicator.setAccessibleName(_("What is measured"))
        self.value = QLineEdit()
        self.value.setMinimumHeight(SIZES.field_height)
        self.value.setPlaceholderText(_("Figure, then Enter"))
        self.value.setAccessibleName(_("Figure of the new measurement"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.indicator, 1)
        line.addWidget(self.value, 1)
        self.column.addWidget(row)
        self.label.setBuddy(self.indicator)
        self.setFocusProxy(self.indicator)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.warning.hide()
        self.column.addWidget(self.warning)
        self.value.returnPressed.connect(self._add)

    def _add(self) -> None:
        text = self.value.text().strip()
        if not text:
            return
        value = speech.read_number(text.removesuffix("%"))
        self.warning.setText("" if value is not None else _("Type a number, such as 12 or 3.5."))
        self.warning.setVisible(value is None)
        if value is None:
            return
        indicator = cast(Indicator, self.indicator.currentData())
        unit = "%" if text.endswith("%") else ""

        def added(journey: Journey) -> Journey:
            id = fresh(journey, "m")
            return measurements.add(journey, indicator, value=value, unit=unit, about=self._subject, id=id)

        self.value.clear()
        self._session.apply(ADD_MEASUREMENT, added)


def _is_small(one: Measurement) -> bool:
    """Return whether a figure and what it measures are short enough to stand beside two others."""
    return not one.name and len(_(INDICATORS[one.indicator])) <= _SHORT_NAME and len(_figure(one)) <= _SHORT_FIGURE


def _toned(one: Measurement, *, style: str) -> PlainLabel:
    """Return the figure; a bad one is told by its colour and by a sign."""
    is_bad = standing(one) == "bad"
    label = PlainLabel(f"{_figure(one)}\u00a0!" if is_bad else _figure(one), style=style)
    label.setProperty("tone", "negative" if is_bad else "accent")
    return label


def _figure(one: Measurement) -> str:
    decimals = one.decimals if one.decimals is not None else (0 if one.value == round(one.value) else 1)
    written = speech.number(one.value, decimals=decimals, signed=one.indicator == "nps")
    return f"{written}\u00a0{one.unit}" if one.unit else written
