"""What is linked to touchpoints: the figures measured there, the recommendations about them, cards and resources."""

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from journeycanvas.analysis.links import linked_to
from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements
from journeycanvas.language import _, words
from journeycanvas.model.named import RESOURCE_STATUS
from journeycanvas.model.recommendation import Recommendation, priority
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.elided import Elided
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.measured import measured_fields
from journeycanvas.ui.messages import PlainLabel


class _Told(NamedTuple):
    """A linked record: its id, what kind of thing it is, its words, and its icon."""

    id: str
    kind: str
    text: str
    icon: str


def linked_fields(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the figures of one touchpoint, and ways to what tells of it; nothing for several."""
    if len(ids) != 1:
        return ()
    journey = session.journey
    advised, cards, resources = _recommendations(journey, ids), _cards(journey, ids), _resources(journey, ids)
    return (
        *measured_fields(session, {"touchpoint": ids[0]}),
        *([_AdviceField(session, advised)] if advised else ()),
        *([_WaysField(session, _("Linked cards"), cards)] if cards else ()),
        *([_WaysField(session, _("Linked resources"), resources)] if resources else ()),
    )


def linked_shape(journey: Journey, ids: tuple[str, ...]) -> object:
    """Return what decides what is shown."""
    measured = measurements.about(journey, {"touchpoint": ids[0]}) if len(ids) == 1 else ()
    return measured, _recommendations(journey, ids), _cards(journey, ids), _resources(journey, ids)


def _recommendations(journey: Journey, ids: tuple[str, ...]) -> tuple[Recommendation, ...]:
    if len(ids) != 1:
        return ()
    about = {card.id for card in journey.cards if ids[0] in card.touchpoints}
    return tuple(one for one in journey.recommendations if ids[0] in one.touchpoints or about.intersection(one.cards))


def _cards(journey: Journey, ids: tuple[str, ...]) -> tuple[_Told, ...]:
    others = frozenset(linked_to(journey, ids[0])) if len(ids) == 1 else frozenset()
    found = [one for one in journey.cards if one.id in others] if others else []
    word = words(journey.language)
    lanes = {lane.id: lane.name or word(lane.shown_title()) for lane in journey.lanes} if found else {}
    return tuple(_Told(one.id, lanes[one.lane], one.text, "note") for one in found)


def _resources(journey: Journey, ids: tuple[str, ...]) -> tuple[_Told, ...]:
    found = [one for one in journey.resources if ids[0] in one.touchpoints] if len(ids) == 1 else []
    return tuple(_Told(one.id, _(RESOURCE_STATUS[one.status]), one.text, "stack") for one in found)


class _WaysField(Field):
    """Records, each a row that selects it: what kind of thing it is, and its words."""

    def __init__(self, session: Session, title: str, told: tuple[_Told, ...]) -> None:
        super().__init__(title)
        self._rows: list[tuple[Elided, str]] = []
        for one in told:
            text = " ".join(one.text.split()) or _("Without a name")
            row = Elided(_("{name}: {value}").format(name=one.kind, value=text))
            row.clicked.connect(calling(session.select, [one.id]))
            self._rows.append((row, one.icon))
            self.column.addWidget(row)

    def dress(self, colours: WindowColours) -> None:
        for row, icon in self._rows:
            row.setIcon(icons.icon(icon, colours, tone="secondary", size=SIZES.small_icon))


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
