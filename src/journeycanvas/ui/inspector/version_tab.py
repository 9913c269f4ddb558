"""The tab of the journey's form that says who made this version and when, and how it is dressed for a client."""

from journeycanvas.edits import journeys
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_text
from journeycanvas.ui.inspector.choices import ColourField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields
from journeycanvas.ui.inspector.logo import LogoField

_IDS = (JOURNEY,)


def version_fields(session: Session) -> Fields:
    """Return the fields of who made this version and when, and of how it is dressed for a client (R8, R76, R85)."""

    def text(label: str, field: str, step: str) -> TextField:
        return TextField(label, of_text(session, _IDS, field, step=step))

    return (
        text(_("Author"), "revision.author", steps.REVISION),
        text(_("Version"), "revision.version", steps.REVISION),
        DayField(_("Date"), _of_revision(session, "date")),
        DayField(_("To be looked at again on"), _of_revision(session, "review_date")),
        LongTextField(_("What changed"), of_text(session, _IDS, "revision.note", step=steps.REVISION)),
        text(_("Made for"), "branding.client", steps.BRANDING),
        text(_("Confidentiality"), "branding.confidentiality", steps.BRANDING),
        LogoField(session),
        ColourField(
            _("Colour of the map"),
            Binding(
                session,
                steps.BRANDING,
                lambda journey: (journey.branding.accent,),
                lambda journey, colour: journeys.set_branding(journey, accent=colour),
            ),
        ),
    )


def _of_revision(session: Session, field: str) -> Binding[str | None]:
    return Binding(
        session,
        steps.REVISION,
        lambda journey: (journey.revision.__dict__[field],),
        lambda journey, day: journeys.set_revision(journey, **{field: day}),
    )
