"""The touchpoints at the town hall and after."""

from building import lasting, touchpoint
from wording import Say

from journeycanvas.model.touchpoint import Touchpoint


def handing_in(say: Say) -> tuple[Touchpoint, ...]:
    """Return those at the town hall."""
    return (
        touchpoint(
            say,
            "reception-desk",
            "submit",
            ("Accueil de la mairie", "Town hall reception"),
            channels=("counter",),
            department="reception",
            waiting=lasting(25, "min"),
            owner="person.lea",
        ),
        touchpoint(
            say,
            "documents-desk",
            "submit",
            ("Guichet des titres", "Documents counter"),
            channels=("counter",),
            department="documents",
            moment_of_truth=True,
            importance=5,
            duration=lasting(12, "min"),
            owner="person.marc",
            human_fallback=True,
            description=say(
                "Le dossier passe, ou tout est à refaire : un sur six est incomplet.",
                "The file passes, or all must be done again: one in six is incomplete.",
            ),
        ),
        touchpoint(
            say,
            "fingerprints",
            "submit",
            ("Prise d'empreintes", "Fingerprints"),
            channels=("kiosk",),
            mode="hybrid",
            device="kiosk",
            department="documents",
            duration=lasting(5, "min"),
            description=say(
                "Le capteur lit mal les mains usées par le travail.", "The reader struggles with hands worn by work."
            ),
        ),
        touchpoint(
            say,
            "receipt",
            "submit",
            ("Récépissé de dépôt", "Receipt for the request"),
            channels=("counter",),
            department="documents",
            duration=lasting(2, "min"),
        ),
    )


def collecting(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the last stage."""
    return (
        touchpoint(
            say,
            "tracking",
            "collect",
            ("Suivi de la demande", "Tracking of the request"),
            channels=("website",),
            device="phone",
            department="state",
            waiting=lasting(29, "day"),
        ),
        touchpoint(
            say,
            "progress-call",
            "collect",
            ("Appel d'avancement", "Progress call"),
            channels=("phone",),
            device="landline",
            department="documents",
            moment="missing",
            labels=("label.paper",),
            importance=4,
            description=say(
                "Sans internet, aucun moyen de savoir où en est la demande.",
                "Without internet there is no way to know how the request is getting on.",
            ),
        ),
        touchpoint(
            say,
            "ready-text",
            "collect",
            ("SMS de mise à disposition", "Text: the card is ready"),
            channels=("sms",),
            device="phone",
            department="state",
        ),
        touchpoint(
            say,
            "pick-up",
            "collect",
            ("Retrait de la carte", "Collecting the card"),
            channels=("counter",),
            department="documents",
            moment="delight",
            moment_of_truth=True,
            importance=4,
            duration=lasting(8, "min"),
            waiting=lasting(15, "min"),
            owner="person.marc",
        ),
        touchpoint(
            say,
            "survey",
            "collect",
            ("Enquête de satisfaction", "Satisfaction survey"),
            channels=("feedback",),
            device="phone",
            department="communication",
            trigger_delay=lasting(1, "week"),
            importance=2,
        ),
    )
