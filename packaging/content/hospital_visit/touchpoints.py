"""The touchpoints up to the day before."""

from building import lasting, touchpoint
from wording import Say

from hospital_visit.touchpoints_after import following_up, going_home
from hospital_visit.touchpoints_day import operating
from journeycanvas.model.touchpoint import Touchpoint


def all_touchpoints(say: Say) -> tuple[Touchpoint, ...]:
    """Return the touchpoints, stage by stage."""
    return (
        *deciding(say),
        *preparing(say),
        *the_day_before(say),
        *operating(say),
        *going_home(say),
        *following_up(say),
    )


def deciding(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the decision."""
    return (
        touchpoint(
            say,
            "family-doctor",
            "decision",
            ("Médecin traitant", "Family doctor"),
            channels=("consultation",),
            partner=say("Cabinet médical", "Doctor's practice"),
            evidence="confirmed",
        ),
        touchpoint(
            say,
            "secretary",
            "decision",
            ("Secrétariat de chirurgie", "Surgery secretary"),
            channels=("phone",),
            device="landline",
            department="surgery",
            moment="irritant",
            waiting=lasting(25, "min"),
            human_fallback=True,
            response_time=lasting(5, "min"),
            evidence="confirmed",
            sources=("calls",),
            description=say(
                "Trois appels en moyenne avant de joindre quelqu'un.", "Three calls on average before somebody answers."
            ),
        ),
        touchpoint(
            say,
            "surgeon",
            "decision",
            ("Consultation de chirurgie", "Consultation with the surgeon"),
            channels=("consultation",),
            department="surgery",
            moment_of_truth=True,
            importance=5,
            duration=lasting(15, "min"),
            waiting=lasting(18, "day"),
            owner="person.surgeon",
            evidence="confirmed",
            description=say(
                "Tout se décide en un quart d'heure : opérer ou attendre.",
                "All is decided within a quarter of an hour: operate, or wait.",
            ),
        ),
    )


def preparing(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the pre-admission."""
    return (
        touchpoint(
            say,
            "form",
            "preadmission",
            ("Questionnaire de préadmission", "Pre-admission form"),
            channels=("form",),
            device="computer",
            department="admissions",
            moment="irritant",
            duration=lasting(45, "min"),
            hesitation=True,
            evidence="confirmed",
            description=say(
                "Onze pages ; les mêmes questions reviennent à trois endroits.",
                "Eleven pages; the same questions come back in three places.",
            ),
        ),
        touchpoint(
            say,
            "admissions-desk",
            "preadmission",
            ("Bureau des admissions", "Admissions office"),
            channels=("counter",),
            department="admissions",
            waiting=lasting(35, "min"),
            owner="person.admissions",
        ),
        touchpoint(
            say,
            "anaesthetist",
            "preadmission",
            ("Consultation préanesthésique", "Consultation with the anaesthetist"),
            channels=("consultation",),
            department="anaesthesia",
            moment="delight",
            importance=5,
            duration=lasting(25, "min"),
            human_fallback=True,
            owner="person.anaesthetist",
            evidence="confirmed",
            description=say(
                "Le médecin anesthésiste dessine le calendrier des médicaments.",
                "The anaesthetist draws a calendar for the medicines.",
            ),
        ),
        touchpoint(
            say,
            "blood-test",
            "preadmission",
            ("Analyses de sang", "Blood tests"),
            channels=("consultation",),
            partner=say("Laboratoire de ville", "Local laboratory"),
            waiting=lasting(20, "min"),
        ),
        touchpoint(
            say,
            "written-plan",
            "preadmission",
            ("Consigne écrite sur les anticoagulants", "Written plan for the anticoagulants"),
            channels=("post",),
            department="anaesthesia",
            moment="missing",
            importance=5,
            description=say(
                "Attendue par tous les patients, elle n'existe qu'oralement.",
                "Expected by every patient, it is only ever spoken.",
            ),
        ),
    )


def the_day_before(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the eve."""
    return (
        touchpoint(
            say,
            "eve-call",
            "eve",
            ("Appel de la veille", "Call the day before"),
            channels=("phone",),
            device="landline",
            department="ambulatory",
            moment_of_truth=True,
            importance=5,
            duration=lasting(6, "min"),
            owner="person.ward",
            human_fallback=True,
            at_risk=True,
            evidence="confirmed",
            description=say(
                "L'infirmière confirme l'heure, le jeûne et l'arrêt du traitement.",
                "The nurse confirms the time, the fasting and the stop of the treatment.",
            ),
        ),
        touchpoint(
            say,
            "eve-text",
            "eve",
            ("SMS de consignes", "Text with instructions"),
            channels=("sms",),
            device="phone",
            department="ambulatory",
            trigger_delay=lasting(2, "h"),
            description=say(
                "Douche antiseptique, à jeun depuis minuit, pas de bijoux.",
                "Antiseptic shower, nothing to eat from midnight, no jewellery.",
            ),
        ),
    )
