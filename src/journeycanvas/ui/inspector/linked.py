"""What is linked to touchpoints: the figures measured there, and the recommendations about them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.model.measurement import SCALES, Measurement
from journeycanvas.model.named import INDICATORS
from journeycanvas.model.recommendation import Recommendation, priority
from journeycanvas.session.session import Session
from journeycanvas.ui import speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel

_IN_A_ROW = 3
_BAD_PARTS = {"nps": 0.5, "csat": 0.6, "satisfaction": 0.6}
"""Below which part of its scale an indicator is bad; of effort, above which."""


def linked_fields(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the figures and recommendations of one touchpoint; nothing for several."""
    journey = session.journey
    measured, advised = _measurements(journey, ids), _recommendations(journey, ids)
    fields: list[Field] = []
    if measured:
        fields.append(_FiguresField(journey, measured))
    if advised:
        fields.append(_AdviceField(session, advised))
    return tuple(fields)


def linked_shape(journey: Journey, ids: tuple[str, ...]) -> object:
    """Return what decides what is shown."""
    return _measurements(journey, ids), _recommendations(journey, ids)


def _measurements(journey: Journey, ids: tuple[str, ...]) -> tuple[Measurement, ...]:
    if len(ids) != 1:
        return ()
    return tuple(one for one in journey.measurements if one.touchpoint == ids[0])


def _recommendations(journey: Journey, ids: tuple[str, ...]) -> tuple[Recommendation, ...]:
    if len(ids) != 1:
        return ()
    about = {card.id for card in journey.cards if ids[0] in card.touchpoints}
    return tuple(one for one in journey.recommendations if ids[0] in one.touchpoints or about.intersection(one.cards))


class _FiguresField(Field):
    """The figures: three in a row, and one a line where they have names of their own."""

    def __init__(self, journey: Journey, measured: tuple[Measurement, ...]) -> None:
        super().__init__("")
        sources = {source.id: source for source in journey.sources}
        source = sources.get(measured[0].source or "")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        self.label.setText(_("Measurements"))
        line.addWidget(self.label)
        line.addStretch(1)
        line.addWidget(PlainLabel(source.file or source.title if source else "", style="label"))
        self.column.addWidget(head)
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, one in enumerate(one for one in measured if not one.name):
            grid.addWidget(_tile(one), number // _IN_A_ROW, number % _IN_A_ROW)
        for place in range(_IN_A_ROW):
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)
        for one in measured:
            if one.name:
                self.column.addWidget(_line(one))


def _tile(one: Measurement) -> QFrame:
    tile = QFrame()
    tile.setObjectName("measure")
    column = QVBoxLayout(tile)
    column.setContentsMargins(9, 6, 9, 7)
    column.setSpacing(1)
    column.addWidget(PlainLabel(_(INDICATORS[one.indicator]), style="label"))
    column.addWidget(_toned(one, style="figure"))
    return tile


def _line(one: Measurement) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 2, 0)
    line.addWidget(PlainLabel(one.name, style="label", wraps=True), 1)
    line.addWidget(_toned(one, style="value"))
    return row


def _toned(one: Measurement, *, style: str) -> PlainLabel:
    """Return the figure; a bad one is told by its colour and by a sign."""
    is_bad = _is_bad(one)
    label = PlainLabel(f"{_figure(one)}\u00a0!" if is_bad else _figure(one), style=style)
    label.setProperty("tone", "negative" if is_bad else "accent")
    return label


def _figure(one: Measurement) -> str:
    decimals = one.decimals if one.decimals is not None else (0 if one.value == round(one.value) else 1)
    written = speech.number(one.value, decimals=decimals, signed=one.indicator == "nps")
    return f"{written}\u00a0{one.unit}" if one.unit else written


def _is_bad(one: Measurement) -> bool:
    if one.threshold is not None:
        return one.value < one.threshold if one.indicator in _BAD_PARTS else one.value > one.threshold
    low, high = (one.scale.low, one.scale.high) if one.scale else SCALES.get(one.indicator, (0.0, 0.0))
    if high <= low:
        return one.indicator == "abandonment"
    part = (one.value - low) / (high - low)
    return part > 0.6 if one.indicator == "ces" else part < _BAD_PARTS.get(one.indicator, 0.0)


class _AdviceField(Field):
    """The recommendations, each a button that selects it."""

    def __init__(self, session: Session, advised: tuple[Recommendation, ...]) -> None:
        super().__init__(_("Linked recommendations"))
        names = {department.id: department.name for department in session.journey.departments}
        for one in advised:
            button = _Linked()
            column = QVBoxLayout(button)
            column.setContentsMargins(10, 7, 8, 8)
            column.setSpacing(3)
            text = PlainLabel(one.text, wraps=True)
            details = PlainLabel(_details(one, names), style="small", wraps=True)
            for label in (text, details):
                column.addWidget(label)
            button.setAccessibleName(one.text)
            button.clicked.connect(calling(session.select, [one.id]))
            self.column.addWidget(button)


class _Linked(QPushButton):
    """A button as high as the words in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "linked")
        self.setAutoDefault(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))


def _details(one: Recommendation, names: dict[str, str]) -> str:
    rank = priority(one)
    parts = [f"P{rank}" if rank else "", names.get(one.department or "", "")]
    if one.impact is not None and one.effort is not None:
        parts.append(_("impact {impact}, effort {effort}").format(impact=one.impact, effort=one.effort))
    return " · ".join(part for part in parts if part)
