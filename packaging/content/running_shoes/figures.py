"""The figures: NPS, CES and volume of each stage, and those that tell why carts are abandoned."""

from building import stage_figures
from wording import Say

from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement

SURVEYED = "2026-11-14"
STAGES = (
    ("awareness", (12.0, 1480), (3.1, 1480), 41200.0),
    ("consideration", (24.0, 1320), (2.6, 1320), 18900.0),
    ("decision", (-31.0, 1260), (5.4, 1260), 6300.0),
    ("retention", (8.0, 1190), (3.4, 1190), 3400.0),
    ("advocacy", (46.0, 1050), (1.9, 1050), 900.0),
)
"""Stage, NPS and CES each with how many answered, and volume; together 6,300 answers."""


def all_measurements(say: Say) -> tuple[Measurement, ...]:
    """Return every measurement."""
    return (*of_stages(say), *of_payment(say), *of_abandonment(say), *of_mails(say), *of_the_whole(say))


def of_stages(say: Say) -> tuple[Measurement, ...]:
    """Return the figures the picture shows."""
    unit = say("clients", "customers")
    return tuple(
        figure
        for stage, nps, ces, volume in STAGES
        for figure in stage_figures(stage, nps, ces, volume, unit=unit, source="survey", date=SURVEYED)
    )


def of_payment(say: Say) -> tuple[Measurement, ...]:
    """Return the figures of the payment itself."""
    return (
        Measurement(
            id="payment.nps",
            indicator="nps",
            value=-31.0,
            n=6300,
            touchpoint="payment",
            lane="figures",
            family="satisfaction",
            source="survey",
            date=SURVEYED,
            threshold=0.0,
            target=10.0,
            trend="down",
            previous=-24.0,
        ),
        Measurement(
            id="payment.ces",
            indicator="ces",
            value=5.4,
            n=6300,
            touchpoint="payment",
            lane="figures",
            family="experience",
            source="survey",
            date=SURVEYED,
            threshold=4.0,
            target=3.0,
            trend="up",
            previous=5.1,
        ),
        Measurement(
            id="payment.abandonment",
            indicator="abandonment",
            value=46.1,
            unit="%",
            decimals=1,
            touchpoint="payment",
            lane="figures",
            family="business",
            source="published",
            target=35.0,
            threshold=40.0,
        ),
    )


def of_abandonment(say: Say) -> tuple[Measurement, ...]:
    """Return at which moments carts are abandoned; several answers were allowed."""
    note = say(
        "Réponses multiples : les pourcentages ne s'additionnent pas à 100.",
        "Several answers allowed: the percentages do not add to 100.",
    )
    moments = (
        ("login", 37.4, "Abandon à l'identification", "Abandoned at login"),
        ("costs", 35.7, "Abandon en voyant les frais de port", "Abandoned on seeing the delivery costs"),
        ("billing", 20.9, "Abandon à l'adresse de facturation", "Abandoned at the billing address"),
        ("address", 20.0, "Abandon à l'adresse de livraison", "Abandoned at the delivery address"),
    )
    return tuple(
        Measurement(
            id=f"abandonment.{id}",
            indicator="rate",
            name=say(french, english),
            value=value,
            unit="%",
            touchpoint="payment",
            lane="figures",
            family="business",
            source="published",
            notes=note,
        )
        for id, value, french, english in moments
    )


def of_mails(say: Say) -> tuple[Measurement, ...]:
    """Return what becomes of the mails sent within three hours."""
    note = say("Pour les e-mails envoyés dans les 3 heures.", "For mails sent within 3 hours.")
    return (
        Measurement(
            id="reminder.open",
            indicator="open_rate",
            value=40.0,
            unit="%",
            touchpoint="reminder",
            lane="figures",
            family="activity",
            source="published",
            notes=note,
        ),
        Measurement(
            id="reminder.click",
            indicator="click_rate",
            value=20.0,
            unit="%",
            touchpoint="reminder",
            lane="figures",
            family="activity",
            source="published",
            notes=note,
        ),
    )


def of_the_whole(say: Say) -> tuple[Measurement, ...]:
    """Return the figures of the whole journey."""
    return (
        Measurement(
            id="dutch",
            indicator="rate",
            value=74.0,
            unit="%",
            n=1000,
            lane="figures",
            family="listening",
            source="published",
            name=say("Consommateurs néerlandais interrogés", "Dutch consumers asked"),
            notes=say(
                "Plus de 1 000 personnes interrogées. Chiffre repris sans la question posée : à vérifier avant de le "
                "présenter.",
                "More than 1,000 people asked. Quoted without the question put: to be checked before it is shown.",
            ),
        ),
        Measurement(
            id="conversion",
            indicator="conversion",
            value=8.25,
            unit="%",
            decimals=2,
            lane="figures",
            family="business",
            source="crm",
            date="2026-10-31",
            trend="flat",
            previous=8.2,
            target=10.0,
        ),
        Measurement(
            id="lifetime",
            indicator="lifetime_value",
            value=212.0,
            unit="€",
            lane="figures",
            family="business",
            source="crm",
            date="2026-10-31",
            trend="up",
            previous=198.0,
        ),
        Measurement(
            id="reputation",
            indicator="reputation",
            value=4.3,
            unit="/ 5",
            lane="figures",
            n=2870,
            family="listening",
            source="reviews-site",
            date="2026-11-10",
        ),
    )


def all_sources(say: Say) -> tuple[Source, ...]:
    """Return where it all comes from."""
    return (
        Source(
            id="survey",
            kind="survey",
            title=say("Enquête de novembre", "November survey"),
            sample=6300,
            date=SURVEYED,
            file=say("enquete.csv", "survey.csv"),
            department="relation",
        ),
        Source(
            id="interview-mark",
            kind="interview",
            title=say("Entretien avec Mark", "Interview with Mark"),
            who="Mark",
            role=say("Client depuis septembre", "Customer since September"),
            date="2026-11-04",
            place=say("Nantes, en visioconférence", "Nantes, by video call"),
            answered=True,
        ),
        Source(
            id="interview-sofia",
            kind="interview",
            title=say("Entretien avec Sofia", "Interview with Sofia"),
            who="Sofia",
            role=say("A renvoyé sa commande", "Sent her order back"),
            date="2026-11-06",
            place=say("Clermont-Ferrand", "Clermont-Ferrand"),
            answered=False,
        ),
        Source(
            id="workshop",
            kind="workshop",
            title=say("Atelier des équipes", "Workshop of the teams"),
            sample=11,
            date="2026-10-20",
            place=say("Lyon, siège", "Lyon, head office"),
        ),
        Source(
            id="crm",
            kind="crm",
            title=say("Extraction du CRM, octobre", "CRM extract, October"),
            date="2026-10-31",
            department="ecommerce",
        ),
        Source(
            id="reviews-site", kind="review", title=say("Site d'avis", "Review site"), date="2026-11-10", sample=2870
        ),
        Source(
            id="published",
            kind="report",
            title=say("Chiffres publiés sur l'abandon de panier", "Published figures on cart abandonment"),
            notes=say(
                "Repris d'un article de blog ; enquêtes d'origine non consultées.",
                "Taken from a blog article; the surveys themselves were not read.",
            ),
        ),
    )
