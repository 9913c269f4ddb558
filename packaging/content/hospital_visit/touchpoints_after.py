"""The touchpoints back home and at the follow-up."""

from building import lasting, touchpoint
from wording import Say

from journeycanvas.model.touchpoint import Touchpoint


def going_home(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the first days at home."""
    return (
        touchpoint(
            say,
            "pharmacy-shop",
            "home",
            ("Pharmacie de ville", "Local pharmacy"),
            channels=("shop",),
            partner=say("Pharmacien", "Pharmacist"),
            waiting=lasting(10, "min"),
        ),
        touchpoint(
            say,
            "night-number",
            "home",
            ("Numéro d'urgence de nuit", "Emergency number at night"),
            channels=("phone",),
            device="landline",
            department="ambulatory",
            moment="missing",
            importance=5,
            human_fallback=False,
            response_time=lasting(15, "min"),
            description=say(
                "La brochure renvoie au standard, fermé à 20 h.",
                "The leaflet names the switchboard, which closes at 8 pm.",
            ),
        ),
        touchpoint(
            say,
            "next-day-call",
            "home",
            ("Appel du lendemain", "Call the next day"),
            channels=("phone",),
            device="landline",
            department="ambulatory",
            moment="delight",
            importance=5,
            trigger_delay=lasting(1, "day"),
            duration=lasting(8, "min"),
            human_fallback=True,
            owner="person.ward",
            evidence="confirmed",
            description=say(
                "La même infirmière que la veille rappelle.", "The same nurse as the day before calls back."
            ),
        ),
        touchpoint(
            say,
            "home-nurse",
            "home",
            ("Infirmière à domicile", "Nurse at home"),
            channels=("home_visit",),
            partner=say("Infirmière libérale", "Community nurse"),
            duration=lasting(20, "min"),
            frequency=say("Tous les deux jours", "Every other day"),
        ),
    )


def following_up(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the follow-up."""
    return (
        touchpoint(
            say,
            "report",
            "follow-up",
            ("Compte rendu opératoire", "Report on the operation"),
            channels=("post",),
            department="surgery",
            waiting=lasting(12, "day"),
        ),
        touchpoint(
            say,
            "check-up",
            "follow-up",
            ("Consultation de contrôle", "Check-up"),
            channels=("consultation",),
            department="surgery",
            importance=4,
            duration=lasting(10, "min"),
            owner="person.surgeon",
            moment_of_truth=True,
        ),
        touchpoint(
            say,
            "questionnaire",
            "follow-up",
            ("Enquête de satisfaction", "Satisfaction survey"),
            channels=("email",),
            device="phone",
            department="quality",
            importance=2,
            trigger_delay=lasting(2, "week"),
        ),
    )
