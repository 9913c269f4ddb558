"""What is linked to touchpoints: the figures measured there, and the recommendations about them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements
from journeycanvas.language import _
from journeycanvas.model.recommendation import Recommendation, priority
from journeycanvas.session.session import Session
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.measured import measured_fields
from journeycanvas.ui.messages import PlainLabel


def linked_fields(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the figures and recommendations of one touchpoint; nothing for several."""
    journey = session.journey
    advised = _recommendations(journey, ids)
    measured = measured_fields(session, {"touchpoint": ids[0]}) if len(ids) == 1 else ()
    return (*measured, _AdviceField(session, advised)) if advised else measured


def linked_shape(journey: Journey, ids: tuple[str, ...]) -> object:
    """Return what decides what is shown."""
    measured = measurements.about(journey, {"touchpoint": ids[0]}) if len(ids) == 1 else ()
    return measured, _recommendations(journey, ids)


def _recommendations(journey: Journey, ids: tuple[str, ...]) -> tuple[Recommendation, ...]:
    if len(ids) != 1:
        return ()
    about = {card.id for card in journey.cards if ids[0] in card.touchpoints}
    return tuple(one for one in journey.recommendations if ids[0] in one.touchpoints or about.intersection(one.cards))


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
