"""The figures: NPS, CES and volume of each stage, waits, and cancellations."""

from building import stage_figures
from wording import Say

from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement

DAY = "2026-08-31"
STAGES = (
    ("decision", (4.0, 238), (4.2, 238), 2100.0),
    ("preadmission", (-12.0, 231), (5.1, 231), 1960.0),
    ("eve", (21.0, 224), (2.9, 224), 1890.0),
    ("operation", (15.0, 226), (3.6, 226), 1840.0),
    ("home", (-6.0, 219), (4.7, 219), 1726.0),
    ("follow-up", (38.0, 187), (2.2, 187), 1580.0),
)
"""Stage, NPS and CES each with how many answered, and volume."""


def all_measurements(say: Say) -> tuple[Measurement, ...]:
    """Return every measurement."""
    unit = say("patients", "patients")
    return (
        *(
            figure
            for stage, nps, ces, volume in STAGES
            for figure in stage_figures(stage, nps, ces, volume, unit=unit, source="survey", date=DAY)
        ),
        *of_touchpoints(say),
        Measurement(
            id="cancelled",
            indicator="rate",
            name=say("Annulations le jour même", "Cancelled on the day"),
            value=6.2,
            unit="%",
            decimals=1,
            n=1840,
            source="incidents",
            date=DAY,
            threshold=4.0,
            target=2.0,
            previous=5.4,
            trend="up",
            family="activity",
        ),
        Measurement(
            id="same-day",
            indicator="rate",
            name=say("Sorties le soir même", "Home the same evening"),
            value=93.8,
            unit="%",
            decimals=1,
            n=1726,
            source="activity",
            date=DAY,
            target=96.0,
            family="activity",
        ),
        Measurement(
            id="satisfaction",
            indicator="satisfaction",
            value=78.4,
            unit="/ 100",
            decimals=1,
            n=226,
            source="survey",
            date=DAY,
            family="satisfaction",
        ),
    )


def of_touchpoints(say: Say) -> tuple[Measurement, ...]:
    """Return the figures of single touchpoints."""
    return (
        Measurement(
            id="secretary.lost",
            indicator="rate",
            name=say("Appels perdus", "Calls lost"),
            value=41.0,
            unit="%",
            touchpoint="secretary",
            source="calls",
            date=DAY,
            threshold=20.0,
            n=3980,
        ),
        Measurement(
            id="waiting-room.waiting",
            indicator="waiting_time",
            value=150.0,
            unit="min",
            n=12,
            touchpoint="waiting-room",
            source="observation",
            date="2026-06-24",
            target=75.0,
            trend="up",
        ),
        Measurement(
            id="eve-call.reached",
            indicator="rate",
            name=say("Patients joints", "Patients reached"),
            value=87.5,
            unit="%",
            decimals=1,
            touchpoint="eve-call",
            source="activity",
            date=DAY,
            target=98.0,
        ),
        Measurement(
            id="next-day-call.csat",
            indicator="csat",
            value=4.8,
            touchpoint="next-day-call",
            n=164,
            source="survey",
            date=DAY,
            family="satisfaction",
        ),
    )


def all_sources(say: Say) -> tuple[Source, ...]:
    """Return where it all comes from."""
    return (
        Source(
            id="interview-marcel",
            kind="interview",
            title=say("Trois entretiens avec Marcel", "Three interviews with Marcel"),
            who="Marcel",
            role=say("Patient", "Patient"),
            date="2026-06-25",
            place=say("À domicile", "At home"),
            answered=True,
        ),
        Source(
            id="interview-sylvie",
            kind="interview",
            title=say("Entretien avec Sylvie", "Interview with Sylvie"),
            who="Sylvie",
            role=say("Aidante", "Carer"),
            date="2026-06-27",
            place=say("Par téléphone", "By phone"),
        ),
        Source(
            id="observation",
            kind="observation",
            date="2026-06-24",
            sample=12,
            department="quality",
            title=say("Observation de douze patients", "Observation of twelve patients"),
        ),
        Source(
            id="workshop",
            kind="workshop",
            date="2026-09-10",
            sample=18,
            department="ambulatory",
            title=say("Atelier des soignants", "Workshop of the carers"),
        ),
        Source(
            id="survey",
            kind="survey",
            date=DAY,
            sample=238,
            department="quality",
            title=say("Enquête nationale de satisfaction", "National satisfaction survey"),
        ),
        Source(
            id="incidents",
            kind="report",
            date=DAY,
            department="quality",
            title=say("Registre des annulations", "Register of cancellations"),
        ),
        Source(
            id="activity",
            kind="report",
            date=DAY,
            department="ambulatory",
            title=say("Rapport d'activité de l'unité", "Activity report of the unit"),
        ),
        Source(
            id="calls",
            kind="call_centre",
            date=DAY,
            department="surgery",
            title=say("Statistiques du standard", "Switchboard statistics"),
        ),
    )
