"""The figures: days of waiting, satisfaction and volume of each stage."""

from typing import NamedTuple

from wording import Say

from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement, Trend

DAY = "2026-04-30"


class Row(NamedTuple):
    """A stage: what it makes people wait, how satisfied they are, how many there are."""

    stage: str
    waiting: float
    unit: tuple[str, str]
    previous: float
    target: float
    trend: Trend
    satisfied: float
    volume: float


DAYS, MINUTES = ("jours", "days"), ("min", "min")
ROWS = (
    Row("inform", 9.0, MINUTES, 8.0, 2.0, "up", 58.0, 8200.0),
    Row("prepare", 2.0, DAYS, 2.0, 1.0, "flat", 61.5, 7350.0),
    Row("book", 38.0, DAYS, 31.0, 10.0, "up", 27.0, 5730.0),
    Row("submit", 25.0, MINUTES, 28.0, 10.0, "down", 72.0, 5410.0),
    Row("collect", 29.0, DAYS, 33.0, 20.0, "down", 66.5, 5290.0),
)


def all_measurements(say: Say) -> tuple[Measurement, ...]:
    """Return every measurement."""
    return (*(figure for row in ROWS for figure in of_stage(row, say)), *of_touchpoints(say), *of_the_whole(say))


def of_stage(row: Row, say: Say) -> tuple[Measurement, ...]:
    """Return the three figures of a stage."""
    return (
        Measurement(
            id=f"{row.stage}.waiting",
            indicator="waiting_time",
            value=row.waiting,
            unit=say(*row.unit),
            stage=row.stage,
            previous=row.previous,
            target=row.target,
            trend=row.trend,
            source="logs",
            date=DAY,
            family="activity",
        ),
        Measurement(
            id=f"{row.stage}.satisfaction",
            indicator="satisfaction",
            value=row.satisfied,
            unit="%",
            stage=row.stage,
            n=412,
            source="satisfaction",
            date=DAY,
            family="satisfaction",
            threshold=50.0,
        ),
        Measurement(
            id=f"{row.stage}.volume",
            indicator="volume",
            value=row.volume,
            unit=say("usagers", "users"),
            stage=row.stage,
            source="logs",
            date=DAY,
            family="activity",
        ),
    )


def of_touchpoints(say: Say) -> tuple[Measurement, ...]:
    """Return the figures of single touchpoints."""
    return (
        Measurement(
            id="switchboard.lost",
            indicator="rate",
            name=say("Appels perdus", "Calls lost"),
            value=34.5,
            unit="%",
            decimals=1,
            touchpoint="switchboard",
            source="calls",
            date=DAY,
            threshold=20.0,
            target=10.0,
            n=6120,
        ),
        Measurement(
            id="pre-request.abandonment",
            indicator="abandonment",
            value=22.0,
            unit="%",
            touchpoint="pre-request",
            source="logs",
            date=DAY,
            target=8.0,
            n=7350,
        ),
        Measurement(
            id="documents-desk.refused",
            indicator="rate",
            name=say("Dossiers incomplets", "Incomplete files"),
            value=16.4,
            unit="%",
            decimals=1,
            touchpoint="documents-desk",
            source="logs",
            date=DAY,
            target=8.0,
            n=5410,
        ),
        Measurement(
            id="help-desk.satisfaction",
            indicator="csat",
            value=4.7,
            touchpoint="help-desk",
            n=136,
            source="satisfaction",
            date=DAY,
            family="satisfaction",
        ),
    )


def of_the_whole(say: Say) -> tuple[Measurement, ...]:
    """Return the figures of the whole journey and of the two states of Georges' path."""
    name = say("Délai total", "Total time")
    return (
        Measurement(
            id="total.today",
            indicator="duration",
            name=name,
            value=74.0,
            unit=say("jours", "days"),
            path="georges-today",
            source="logs",
            date=DAY,
            previous=70.0,
            trend="up",
        ),
        Measurement(
            id="total.tomorrow",
            indicator="duration",
            name=name,
            value=30.0,
            unit=say("jours", "days"),
            path="georges-tomorrow",
            notes=say("Visé fin 2027.", "Aimed at for the end of 2027."),
        ),
        Measurement(
            id="complaints",
            indicator="count",
            name=say("Réclamations", "Complaints"),
            value=214.0,
            source="logs",
            date=DAY,
            previous=187.0,
            trend="up",
            family="listening",
        ),
    )


def all_sources(say: Say) -> tuple[Source, ...]:
    """Return where it all comes from."""
    return (
        Source(
            id="interview-georges",
            kind="interview",
            title=say("Entretiens avec Georges", "Interviews with Georges"),
            who="Georges",
            role=say("Usager", "User"),
            date="2026-04-22",
            place=say("À domicile", "At home"),
            answered=True,
        ),
        Source(
            id="interview-amina",
            kind="interview",
            title=say("Entretien avec Amina", "Interview with Amina"),
            who="Amina",
            role=say("Usagère", "User"),
            date="2026-04-27",
            place=say("Par téléphone", "By phone"),
        ),
        Source(
            id="observation",
            kind="observation",
            date="2026-04-15",
            department="documents",
            title=say("Une journée au guichet des titres", "A day at the documents counter"),
        ),
        Source(
            id="workshop",
            kind="workshop",
            date="2026-05-12",
            sample=14,
            title=say("Atelier agents et usagers", "Workshop of officers and users"),
        ),
        Source(
            id="logs",
            kind="report",
            date=DAY,
            department="digital",
            title=say("Journaux de la plateforme", "Logs of the platform"),
        ),
        Source(
            id="calls",
            kind="call_centre",
            date=DAY,
            department="reception",
            title=say("Rapport du standard téléphonique", "Report of the switchboard"),
        ),
        Source(
            id="satisfaction",
            kind="survey",
            date=DAY,
            sample=412,
            department="communication",
            title=say("Enquête de satisfaction du printemps", "Spring satisfaction survey"),
        ),
    )
