"""The cards of the patient: what he does, needs, asks, and what gets in his way."""

from building import cards, with_changes
from wording import Say

from journeycanvas.model.card import Card


def patient_cards(say: Say) -> tuple[Card, ...]:
    """Return every card above the line of visibility, and what was learnt."""
    return (*done(say), *needed(say), *asked(say), *pains(say), *learnt(say))


def done(say: Say) -> tuple[Card, ...]:
    """Return what the patient does."""
    return cards(
        say,
        "actions",
        (
            ("decision", "Je rappelle trois fois le secrétariat", "I call the secretary three times"),
            ("decision", "Je signe le consentement éclairé", "I sign the informed consent"),
            ("preadmission", "Je remplis onze pages avec ma fille", "I fill in eleven pages with my daughter"),
            ("preadmission", "Je cherche quand arrêter l'anticoagulant", "I look for when to stop the anticoagulant"),
            ("eve", "J'attends l'appel près du téléphone", "I wait for the call beside the phone"),
            ("eve", "Je prends la douche antiseptique", "I take the antiseptic shower"),
            ("operation", "J'attends en blouse, à jeun depuis minuit", "I wait in a gown, without food since midnight"),
            ("operation", "Je demande l'heure à chaque passage", "I ask the time whenever somebody passes"),
            ("home", "Je compte mes comprimés", "I count my tablets"),
            ("home", "Je surveille le pansement", "I watch the dressing"),
            ("follow-up", "Je montre la cicatrice", "I show the scar"),
            ("follow-up", "Je retourne au potager", "I go back to the garden"),
        ),
        evidence="confirmed",
        sources=("interview-marcel", "observation"),
    )


def needed(say: Say) -> tuple[Card, ...]:
    """Return the needs."""
    return cards(
        say,
        "needs",
        (
            (
                "decision",
                "J'ai besoin de comprendre les risques avec mon traitement",
                "I need to understand the risks with my treatment",
            ),
            ("preadmission", "J'ai besoin d'une consigne écrite, datée", "I need written, dated instructions"),
            ("eve", "J'ai besoin d'une heure précise", "I need an exact time"),
            ("operation", "J'ai besoin qu'on me parle par mon nom", "I need to be spoken to by name"),
            ("home", "J'ai besoin d'un numéro qui répond la nuit", "I need a number that answers at night"),
            ("follow-up", "J'ai besoin de savoir ce que je peux porter", "I need to know what I may lift"),
        ),
        evidence="heard_once",
        sources=("interview-marcel",),
    )


def asked(say: Say) -> tuple[Card, ...]:
    """Return the questions."""
    return cards(
        say,
        "questions",
        (
            ("decision", "Anesthésie générale ou locorégionale ?", "General or regional anaesthesia?"),
            ("preadmission", "Combien de jours sans anticoagulant ?", "How many days without the anticoagulant?"),
            ("eve", "Puis-je boire de l'eau le matin ?", "May I drink water in the morning?"),
            ("operation", "À quelle heure vais-je passer ?", "What time is my turn?"),
            ("home", "Ce saignement est-il normal ?", "Is this bleeding normal?"),
            ("follow-up", "Quand puis-je conduire ?", "When may I drive?"),
        ),
        evidence="heard_once",
        sources=("observation",),
    )


def pains(say: Say) -> tuple[Card, ...]:
    """Return the pain points; two are touchpoints that do not exist."""
    made = cards(
        say,
        "pain",
        (
            ("decision", "Secrétariat injoignable le lundi", "Nobody answers on Mondays"),
            ("preadmission", "Mêmes questions posées trois fois", "The same questions asked three times"),
            (
                "preadmission",
                "Consigne sur les anticoagulants jamais écrite",
                "Instructions on anticoagulants never written",
            ),
            ("eve", "Heure de convocation connue à 17 h seulement", "Time of arrival only known at 5 pm"),
            ("operation", "Attente préopératoire sans information", "Wait before the operation without news"),
            (
                "operation",
                "Ordonnance muette sur la reprise du traitement",
                "Prescription silent on restarting the treatment",
            ),
            ("home", "Personne à joindre entre 20 h et 8 h", "Nobody to reach between 8 pm and 8 am"),
            ("follow-up", "Compte rendu reçu après la consultation", "Report received after the check-up"),
        ),
        evidence="confirmed",
        sources=("observation",),
    )
    return with_changes(
        made,
        {
            "decision.1": {"touchpoints": ("secretary",), "severity": 3, "contributor": "surgery"},
            "preadmission.1": {"touchpoints": ("form", "admissions-desk"), "severity": 3, "count": 3},
            "preadmission.2": {
                "touchpoints": ("written-plan", "check"),
                "severity": 5,
                "votes": 11,
                "contributor": "anaesthesia",
            },
            "eve.1": {"touchpoints": ("eve-call",), "severity": 3, "votes": 4},
            "operation.1": {"touchpoints": ("waiting-room",), "severity": 4, "votes": 8, "contributor": "ambulatory"},
            "operation.2": {"touchpoints": ("prescription",), "severity": 5, "votes": 6, "evidence": "heard_once"},
            "home.1": {"touchpoints": ("night-number",), "severity": 5, "votes": 9, "contributor": "ambulatory"},
            "follow-up.1": {"touchpoints": ("report",), "severity": 2, "evidence": "hypothesis"},
        },
    )


def learnt(say: Say) -> tuple[Card, ...]:
    """Return what the study taught."""
    return cards(
        say,
        "insights",
        (
            (
                "preadmission",
                "Trois annulations sur quatre viennent d'une consigne mal comprise",
                "Three cancellations in four come from a misunderstood instruction",
            ),
            (
                "operation",
                "L'incertitude pèse plus que la durée de l'attente",
                "Not knowing weighs more than the length of the wait",
            ),
            (
                "home",
                "Un appel du lendemain évite un passage aux urgences sur cinq",
                "A call the next day avoids one visit to the emergency department in five",
            ),
        ),
        evidence="heard_once",
        sources=("workshop",),
    )
