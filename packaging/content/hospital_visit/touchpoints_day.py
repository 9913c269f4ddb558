"""The touchpoints of the day of the operation."""

from building import lasting, touchpoint
from wording import Say

from journeycanvas.model.touchpoint import Touchpoint


def operating(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the day."""
    return (
        touchpoint(
            say,
            "welcome",
            "operation",
            ("Accueil de l'unité", "Welcome to the unit"),
            channels=("ward",),
            department="ambulatory",
            waiting=lasting(15, "min"),
            owner="person.ward",
            evidence="confirmed",
        ),
        touchpoint(
            say,
            "check",
            "operation",
            ("Vérification du traitement", "Check of the treatment"),
            channels=("ward",),
            department="anaesthesia",
            moment="breaking_point",
            importance=5,
            duration=lasting(5, "min"),
            owner="person.anaesthetist",
            at_risk=True,
            evidence="confirmed",
            sources=("incidents",),
            description=say(
                "Anticoagulant pris la veille : l'opération est annulée sur place.",
                "Anticoagulant taken the day before: the operation is cancelled on the spot.",
            ),
        ),
        touchpoint(
            say,
            "waiting-room",
            "operation",
            ("Attente préopératoire", "Wait before the operation"),
            channels=("ward",),
            department="ambulatory",
            moment="irritant",
            waiting=lasting(150, "min"),
            evidence="confirmed",
            sources=("observation",),
            description=say(
                "En blouse, à jeun, sans lunettes et sans horaire.",
                "In a gown, unfed, without glasses and without a time.",
            ),
        ),
        touchpoint(
            say,
            "theatre-visit",
            "operation",
            ("Bloc opératoire", "Operating theatre"),
            channels=("theatre",),
            department="surgery",
            importance=5,
            duration=lasting(50, "min"),
            owner="person.surgeon",
        ),
        touchpoint(
            say,
            "recovery",
            "operation",
            ("Salle de réveil", "Recovery room"),
            channels=("theatre",),
            department="anaesthesia",
            moment="delight",
            duration=lasting(70, "min"),
            evidence="confirmed",
            description=say(
                "Une main sur l'épaule, et son nom prononcé en premier.",
                "A hand on the shoulder, and his name said first.",
            ),
        ),
        touchpoint(
            say,
            "surgeon-round",
            "operation",
            ("Visite de sortie", "Discharge visit"),
            channels=("ward",),
            department="surgery",
            waiting=lasting(40, "min"),
            duration=lasting(4, "min"),
        ),
        touchpoint(
            say,
            "prescription",
            "operation",
            ("Ordonnance de sortie", "Discharge prescription"),
            channels=("ward",),
            department="surgery",
            moment="irritant",
            importance=4,
            evidence="heard_once",
            description=say(
                "Rien sur la reprise de l'anticoagulant.", "Nothing on when to take the anticoagulant again."
            ),
        ),
    )
