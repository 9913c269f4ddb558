"""The page set-up: the paper, how it lies, its margin, and how small the smallest text is printed."""

from math import isfinite

from PySide6.QtGui import QShowEvent

from journeycanvas.document.journey import Journey
from journeycanvas.edits import journeys
from journeycanvas.language import N_, _
from journeycanvas.model.page import is_roll, page_size_mm
from journeycanvas.scene.legibility import smallest_text_pt, text_sizes_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.theme.paper import LEGIBLE_PT
from journeycanvas.ui import speech
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.fields import Field, NumberField, SwitchField
from journeycanvas.ui.inspector.form import Fields
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.wording import ORIENTATIONS, PAPERS

_LARGEST_MM, _SMALLEST_MM = 20_000, 50
_USUAL_MM = (420.0, 297.0)
"""The size a custom paper begins with."""
_ROLL, _USUAL_ROLL_MM = "roll", 914.0
"""A paper of which only the height is given, and the height it begins with: that of a roll of 36 inches."""
ROLL = N_("Roll, as long as the map")
_POINTS_PER_MM = 72 / 25.4
TOO_SMALL = N_("Too small to be read with ease. Choose a larger paper, or hide lanes.")


def page_fields(session: Session) -> Fields:
    """Return the fields of the page set-up."""
    papers: dict[str | None, str] = {id: _(title) for id, title in (*PAPERS.items(), (_ROLL, ROLL))}
    orientations: dict[str | None, str] = {id: _(title) for id, title in ORIENTATIONS.items()}
    return (
        ChoiceField(_("Paper"), _paper(session), papers),
        ChoiceField(_("Orientation"), _of_page(session, "orientation"), orientations),
        NumberField(_("Width in millimetres"), _length(session, 0), least=_SMALLEST_MM, most=_LARGEST_MM),
        NumberField(_("Height in millimetres"), _length(session, 1), least=_SMALLEST_MM, most=_LARGEST_MM),
        NumberField(_("Margin in millimetres"), _margin(session), least=0, most=100),
        NumberField(_("Bleed in millimetres"), _bleed(session), least=0, most=20),
        SwitchField(_("Header with persona and goal"), _switch(session, "show_header")),
        SwitchField(_("Legend"), _switch(session, "show_legend")),
        SwitchField(_("How far things are proved"), _switch(session, "show_evidence")),
        SmallestTextField(session),
    )


class SmallestTextField(Field):
    """How small the smallest text will be, with a warning where it cannot be read."""

    def __init__(self, session: Session) -> None:
        """Tell of the scene of a session."""
        super().__init__(_("Smallest printed text"))
        self._session = session
        self.said = PlainLabel(style="value")
        self.warning = PlainLabel(_(TOO_SMALL), style="warning", wraps=True)
        self.column.addWidget(self.said)
        self.column.addWidget(self.warning)
        self.warning.hide()

    def refresh(self) -> None:
        # All texts of the map are looked at, and most that is in sight otherwise is never read.
        if self.isVisible():
            self._tell()

    def _tell(self) -> None:
        size = smallest_text_pt(self._session.scene)
        has_text = isfinite(size)
        self.said.setText(_("{size} points").format(size=speech.number(size, decimals=1)) if has_text else "—")
        self.warning.setVisible(_is_too_small(size))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()


def too_small(scene: Scene) -> str:
    """Return the warning of a scene whose smallest text cannot be read in print; empty where all can."""
    # The first one found is enough, and spares looking at the others.
    return _(TOO_SMALL) if any(map(_is_too_small, text_sizes_pt(scene))) else ""


def _is_too_small(size: float) -> bool:
    return size < LEGIBLE_PT - 0.005


def _of_page(session: Session, field: str) -> Binding[str | None]:
    return Binding(
        session,
        steps.PAGE,
        lambda journey: (getattr(journey.page, field),),
        lambda journey, value: journeys.set_page(journey, **{field: value}),
    )


def _switch(session: Session, field: str) -> Binding[bool]:
    return Binding(
        session,
        steps.PAGE,
        lambda journey: (getattr(journey.page, field),),
        lambda journey, value: journeys.set_page(journey, **{field: value}),
    )


def _paper(session: Session) -> Binding[str | None]:
    def write(journey: Journey, paper: str | None) -> Journey:
        if paper == _ROLL:
            across = journey.page.height_mm or _USUAL_ROLL_MM
            return journeys.set_page(journey, paper="custom", width_mm=None, height_mm=across)
        if paper != "custom" or (journey.page.width_mm is not None and not is_roll(journey.page)):
            return journeys.set_page(journey, paper=paper)
        width, height = page_size_mm(journey.page) or _USUAL_MM
        return journeys.set_page(journey, paper=paper, width_mm=width, height_mm=height)

    return Binding(
        session, steps.PAGE, lambda journey: (_ROLL if is_roll(journey.page) else journey.page.paper,), write
    )


def _length(session: Session, side: int) -> Binding[int]:
    """Return the binding of a side of the paper; giving it another length makes the paper a custom one."""

    def sides(journey: Journey) -> tuple[float, float]:
        sheet = session.scene.sheet
        return page_size_mm(journey.page) or (sheet.width_pt / _POINTS_PER_MM, sheet.height_pt / _POINTS_PER_MM)

    def write(journey: Journey, length: int) -> Journey:
        given = (journey.page.width_mm, journey.page.height_mm)[side]
        if is_roll(journey.page) and given is not None:
            return journeys.set_page(journey, **{("width_mm", "height_mm")[side]: float(length)})
        width, height = sides(journey)
        width, height = (float(length), height) if side == 0 else (width, float(length))
        return journeys.set_page(journey, paper="custom", width_mm=width, height_mm=height)

    return Binding(session, steps.PAGE, lambda journey: (round(sides(journey)[side]),), write)


def _bleed(session: Session) -> Binding[int]:
    return Binding(
        session,
        steps.PAGE,
        lambda journey: (round(journey.page.bleed_mm),),
        lambda journey, bleed: journeys.set_page(journey, bleed_mm=float(bleed)),
    )


def _margin(session: Session) -> Binding[int]:
    return Binding(
        session,
        steps.PAGE,
        lambda journey: (round(journey.page.margin_mm),),
        lambda journey, margin: journeys.set_page(journey, margin_mm=float(margin)),
    )
