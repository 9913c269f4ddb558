"""The touchpoints, and those before the town hall."""

from building import lasting, touchpoint
from wording import Say

from journeycanvas.model.touchpoint import Touchpoint
from public_service.touchpoints_there import collecting, handing_in


def all_touchpoints(say: Say) -> tuple[Touchpoint, ...]:
    """Return the touchpoints, stage by stage."""
    return (*finding_out(say), *preparing(say), *booking(say), *handing_in(say), *collecting(say))


def finding_out(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the first stage."""
    return (
        touchpoint(
            say,
            "notice",
            "inform",
            ("Courrier de rappel", "Reminder letter"),
            channels=("post",),
            mode="physical",
            department="documents",
            moment="missing",
            importance=5,
            description=say(
                "Six mois avant l'échéance, avec une date proposée. Attendu, il n'existe pas encore.",
                "Six months before the expiry, with a date offered. Expected, not there yet.",
            ),
        ),
        touchpoint(
            say,
            "post-office",
            "inform",
            ("Guichet de la poste", "Post office counter"),
            channels=("counter",),
            partner=say("La poste", "The post office"),
            waiting=lasting(12, "min"),
            description=say(
                "C'est là que Georges découvre que sa carte est périmée.",
                "This is where Georges finds out that his card has expired.",
            ),
        ),
        touchpoint(
            say,
            "search",
            "inform",
            ("Recherche en ligne", "Web search"),
            channels=("search",),
            device="phone",
            duration=lasting(10, "min"),
        ),
        touchpoint(
            say,
            "fake-site",
            "inform",
            ("Faux site payant", "Fake site that charges"),
            channels=("website",),
            device="phone",
            moment="irritant",
            at_risk=True,
            importance=4,
            description=say(
                "Premier résultat sponsorisé : 39 € pour une démarche gratuite.",
                "First sponsored result: €39 for something that is free.",
            ),
        ),
        touchpoint(
            say,
            "official-site",
            "inform",
            ("Site officiel", "Official website"),
            channels=("website",),
            device="phone",
            department="state",
            duration=lasting(14, "min"),
        ),
        touchpoint(
            say,
            "switchboard",
            "inform",
            ("Standard de la mairie", "Town hall switchboard"),
            channels=("phone",),
            device="landline",
            department="reception",
            moment="irritant",
            waiting=lasting(9, "min"),
            response_time=lasting(2, "min"),
            human_fallback=True,
            owner="person.lea",
            description=say(
                "Serveur vocal à quatre niveaux avant une personne.",
                "A voice menu of four levels before a person answers.",
            ),
        ),
    )


def preparing(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the file."""
    return (
        touchpoint(
            say,
            "login",
            "prepare",
            ("Connexion avec FranceConnect", "Login with FranceConnect"),
            channels=("website",),
            device="phone",
            department="state",
            duration=lasting(4, "min"),
        ),
        touchpoint(
            say,
            "pre-request",
            "prepare",
            ("Pré-demande en ligne", "Online pre-request"),
            channels=("form",),
            device="computer",
            department="state",
            moment="breaking_point",
            importance=5,
            hesitation=True,
            human_fallback=False,
            duration=lasting(35, "min"),
            description=say(
                "La session expire au bout de 20 minutes ; rien n'est enregistré.",
                "The session expires after 20 minutes; nothing is saved.",
            ),
        ),
        touchpoint(
            say,
            "help-desk",
            "prepare",
            ("Espace France Services", "France Services desk"),
            channels=("counter",),
            department="reception",
            moment="delight",
            importance=5,
            human_fallback=True,
            duration=lasting(25, "min"),
            labels=("label.paper",),
            owner="person.lea",
            description=say(
                "Une conseillère remplit la demande avec Georges et imprime la liste des pièces.",
                "An adviser fills in the request with Georges and prints the list of documents.",
            ),
        ),
        touchpoint(
            say,
            "photo-booth",
            "prepare",
            ("Cabine photo", "Photo booth"),
            channels=("kiosk",),
            device="kiosk",
            partner=say("Exploitant de la cabine", "Booth operator"),
            duration=lasting(6, "min"),
            description=say(
                "Photos refusées si l'on sourit : 8 € perdus une fois sur dix.",
                "Photographs refused if one smiles: €8 lost one time in ten.",
            ),
        ),
        touchpoint(
            say,
            "proof",
            "prepare",
            ("Justificatif de domicile", "Proof of address"),
            channels=("post",),
            mode="hybrid",
            waiting=lasting(2, "day"),
        ),
    )


def booking(say: Say) -> tuple[Touchpoint, ...]:
    """Return those of the appointment."""
    return (
        touchpoint(
            say,
            "platform",
            "book",
            ("Plateforme de rendez-vous", "Appointment platform"),
            channels=("website",),
            device="phone",
            department="digital",
            moment="irritant",
            importance=5,
            waiting=lasting(38, "day"),
            owner="person.yasmine",
            description=say(
                "Les créneaux ouvrent le lundi à 8 h et partent en onze minutes.",
                "Slots open on Mondays at 8 am and are gone in eleven minutes.",
            ),
        ),
        touchpoint(
            say,
            "next-town",
            "book",
            ("Appel à la mairie voisine", "Call to the next town hall"),
            channels=("phone",),
            device="landline",
            partner=say("Mairie voisine", "Next town hall"),
            duration=lasting(20, "min"),
        ),
        touchpoint(
            say,
            "shared-diary",
            "book",
            ("Agenda commun des mairies", "Shared diary of town halls"),
            channels=("counter", "website"),
            mode="hybrid",
            department="reception",
            labels=("label.paper",),
            importance=5,
            description=say(
                "Chemin cible : l'agent réserve pour Georges dans la mairie la plus proche.",
                "Target path: the officer books for Georges at the nearest town hall.",
            ),
        ),
        touchpoint(
            say,
            "confirmation",
            "book",
            ("Confirmation par SMS", "Text confirmation"),
            channels=("sms",),
            device="phone",
            department="digital",
            frequency=say("Deux fois par rendez-vous", "Twice an appointment"),
        ),
    )
