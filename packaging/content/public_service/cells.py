"""The cards."""

from building import cards, with_changes
from wording import Say

from journeycanvas.model.card import Card


def all_cards(say: Say) -> tuple[Card, ...]:
    """Return every card."""
    return (*wanted(say), *done(say), *information(say), *pains(say), *asked(say), *unseen(say))


def wanted(say: Say) -> tuple[Card, ...]:
    """Return the needs."""
    return cards(
        say,
        "needs",
        (
            ("inform", "Je veux être prévenu avant que ma carte expire", "I want to be told before my card expires"),
            ("inform", "Je veux savoir à quelle adresse me fier", "I want to know which address to trust"),
            ("prepare", "J'ai besoin d'une liste à cocher, sur papier", "I need a list to tick, on paper"),
            ("prepare", "J'ai besoin de reprendre là où je me suis arrêté", "I need to carry on where I stopped"),
            ("book", "Je veux une date avant mon départ", "I want a date before I leave"),
            ("submit", "Je veux n'avoir à venir qu'une fois", "I want to come only once"),
            ("submit", "J'ai besoin de m'asseoir en attendant", "I need to sit while I wait"),
            ("collect", "Je veux savoir où en est ma demande", "I want to know how my request is getting on"),
        ),
        evidence="confirmed",
        sources=("interview-georges", "interview-amina"),
    )


def done(say: Say) -> tuple[Card, ...]:
    """Return what people do."""
    return cards(
        say,
        "actions",
        (
            ("inform", "J'appelle la mairie le matin", "I call the town hall in the morning"),
            ("inform", "Je cherche sur mon téléphone la nuit", "I search on my phone at night"),
            ("prepare", "Je réunis facture, photos et ancienne carte", "I gather bill, photographs and old card"),
            ("prepare", "Je recommence le formulaire depuis le début", "I start the form all over again"),
            ("book", "Je me connecte le lundi à 8 h", "I log in on Mondays at 8"),
            ("book", "J'appelle trois autres mairies", "I call three other town halls"),
            ("submit", "J'arrive vingt minutes en avance", "I arrive twenty minutes early"),
            ("collect", "Je regarde la boîte aux lettres", "I look in the letter box"),
        ),
        evidence="heard_once",
        sources=("interview-georges",),
    )


def information(say: Say) -> tuple[Card, ...]:
    """Return what people must know, and whether they can find it."""
    made = cards(
        say,
        "information",
        (
            ("inform", "Le renouvellement est gratuit", "The renewal is free"),
            ("inform", "La date d'expiration réelle, avec la prolongation", "The true expiry date, with the extension"),
            ("prepare", "Les pièces à fournir selon ma situation", "The documents for my situation"),
            ("prepare", "Les normes de la photo", "The rules for the photograph"),
            ("book", "Le délai dans chaque mairie alentour", "The waiting time at every town hall around"),
            ("submit", "L'entrée accessible en fauteuil", "The step-free entrance"),
            ("collect", "L'avancement de ma demande", "The progress of my request"),
            ("collect", "Le délai pour retirer la carte : trois mois", "The time to collect the card: three months"),
        ),
        evidence="confirmed",
        sources=("observation",),
    )
    found = {
        "inform.1": "hard_to_find",
        "inform.2": "hard_to_find",
        "prepare.1": "available",
        "prepare.2": "available",
        "book.1": "absent",
        "submit.1": "hard_to_find",
        "collect.1": "absent",
        "collect.2": "available",
    }
    return with_changes(made, {name: {"availability": availability} for name, availability in found.items()})


def pains(say: Say) -> tuple[Card, ...]:
    """Return the pain points, each tied to where it hurts."""
    made = cards(
        say,
        "pain",
        (
            ("inform", "Aucun rappel avant l'échéance", "No reminder before the expiry"),
            ("inform", "Des sites payants se font passer pour officiels", "Paid sites pass themselves off as official"),
            ("prepare", "Session expirée au bout de 20 minutes", "Session expired after 20 minutes"),
            (
                "book",
                "38 jours d'attente, créneaux partis en onze minutes",
                "38 days of waiting, slots gone in eleven minutes",
            ),
            ("submit", "Dossiers refusés pour une pièce manquante", "Files refused for one missing document"),
            ("collect", "Aucune nouvelle sans internet", "No news without internet"),
        ),
        evidence="confirmed",
        sources=("observation", "logs"),
    )
    return with_changes(
        made,
        {
            "inform.1": {"touchpoints": ("notice",), "severity": 4, "votes": 5, "contributor": "documents"},
            "inform.2": {"touchpoints": ("fake-site",), "severity": 3, "contributor": "communication"},
            "prepare.1": {"touchpoints": ("pre-request",), "severity": 5, "votes": 7, "contributor": "digital"},
            "book.1": {"touchpoints": ("platform",), "severity": 5, "votes": 8, "count": 6, "contributor": "documents"},
            "submit.1": {"touchpoints": ("documents-desk",), "severity": 4, "contributor": "documents"},
            "collect.1": {"touchpoints": ("progress-call",), "severity": 4, "votes": 4, "contributor": "reception"},
        },
    )


def asked(say: Say) -> tuple[Card, ...]:
    """Return the questions."""
    return cards(
        say,
        "questions",
        (
            ("inform", "Ma carte est-elle encore valable pour voyager ?", "Is my card still valid for travelling?"),
            ("prepare", "Une facture de téléphone suffit-elle ?", "Is a phone bill enough?"),
            ("book", "Puis-je aller dans une autre mairie ?", "May I go to another town hall?"),
            ("submit", "Ma fille peut-elle venir avec moi ?", "May my daughter come with me?"),
            ("collect", "Quelqu'un d'autre peut-il retirer ma carte ?", "Can somebody else collect my card?"),
        ),
        evidence="heard_once",
        sources=("interview-georges",),
    )


def unseen(say: Say) -> tuple[Card, ...]:
    """Return what happens behind the counter."""
    return cards(
        say,
        "backstage",
        (
            ("inform", "Le fichier des échéances n'est jamais exploité", "The list of expiry dates is never used"),
            ("prepare", "Contrôle manuel des pièces la veille", "Documents checked by hand the day before"),
            ("book", "Ouverture des créneaux une semaine à la fois", "Slots opened one week at a time"),
            ("submit", "Transmission sécurisée à la préfecture", "Secure transmission to the prefecture"),
            ("collect", "Fabrication centralisée, livraison par fourgon", "Central manufacture, delivery by van"),
        ),
        evidence="confirmed",
        sources=("workshop",),
    )
