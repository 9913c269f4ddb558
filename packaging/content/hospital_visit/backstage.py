"""The cards of the hospital: carers the patient sees, what lies behind, and what supports it."""

from building import cards
from wording import Say

from journeycanvas.model.card import Card


def backstage_cards(say: Say) -> tuple[Card, ...]:
    """Return the cards of the three lanes about the line of visibility."""
    return (*seen(say), *unseen(say), *supporting(say))


def seen(say: Say) -> tuple[Card, ...]:
    """Return what carers do before the patient's eyes."""
    return cards(
        say,
        "front",
        (
            (
                "decision",
                "La chirurgienne examine, explique et remet le consentement",
                "The surgeon examines, explains and hands over the consent form",
            ),
            ("preadmission", "L'agent vérifie l'identité et la mutuelle", "The officer checks identity and insurance"),
            ("preadmission", "L'anesthésiste interroge sur le traitement", "The anaesthetist asks about the treatment"),
            (
                "eve",
                "L'infirmière d'ambulatoire téléphone entre 15 h et 18 h",
                "The day surgery nurse calls between 3 and 6 pm",
            ),
            (
                "operation",
                "L'aide-soignante installe et reste joignable",
                "The care assistant settles him and stays within call",
            ),
            (
                "operation",
                "L'infirmière anesthésiste accompagne au bloc",
                "The nurse anaesthetist walks him to the theatre",
            ),
            ("home", "L'infirmière rappelle le lendemain matin", "The nurse calls the next morning"),
            ("follow-up", "La chirurgienne contrôle la cicatrisation", "The surgeon checks how it heals"),
        ),
        evidence="confirmed",
        sources=("observation",),
    )


def unseen(say: Say) -> tuple[Card, ...]:
    """Return what happens behind the line of visibility."""
    return cards(
        say,
        "behind",
        (
            ("decision", "Programmation de la vacation opératoire", "Booking of the theatre session"),
            ("preadmission", "Saisie du dossier dans deux logiciels", "File typed into two programs"),
            ("preadmission", "Conciliation médicamenteuse par la pharmacie", "Review of the medicines by the pharmacy"),
            ("eve", "Ordre de passage arrêté à 16 h 30", "Order of the day settled at 4.30 pm"),
            (
                "operation",
                "Régulation du bloc : retards non transmis à l'unité",
                "Theatre control: delays not passed on to the unit",
            ),
            ("operation", "Validation de l'aptitude à la rue", "Fitness for discharge signed off"),
            ("home", "Lettre de liaison au médecin traitant", "Letter to the family doctor"),
            ("follow-up", "Codage du séjour et facturation", "Coding of the stay and billing"),
        ),
        evidence="heard_once",
        sources=("workshop",),
    )


def supporting(say: Say) -> tuple[Card, ...]:
    """Return what supports the carers."""
    return cards(
        say,
        "support",
        (
            ("decision", "Agenda partagé de chirurgie", "Shared diary of surgery"),
            ("preadmission", "Portail patient, hors ligne le dimanche", "Patient portal, down on Sundays"),
            ("eve", "Envoi automatique des SMS", "Automatic texts"),
            ("operation", "Stérilisation des instruments", "Sterilisation of the instruments"),
            ("operation", "Brancardage et bionettoyage", "Porters and cleaning"),
            ("home", "Transport sanitaire et pharmacie de garde", "Patient transport and duty pharmacy"),
            ("follow-up", "Cellule qualité : lecture des enquêtes", "Quality team: reading of the surveys"),
        ),
        evidence="hypothesis",
    )
