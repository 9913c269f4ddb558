"""The twelve touchpoints.

Where one follows another without a change of channel, device or department, they share their main channel, their
device and their department: so exactly four gaps are found on Mark's path.
"""

from typing import NamedTuple

from building import lasting
from wording import Say

from journeycanvas.model.organisation import OwnChannel
from journeycanvas.model.touchpoint import Device, Position, Touchpoint

ADVICE = "advice-community"


class Row(NamedTuple):
    """What every touchpoint has: where it stands, what it is called, how it is reached and who answers for it."""

    id: str
    stage: str
    x: float
    y: float
    french: str
    english: str
    icon: str
    channels: tuple[str, ...]
    device: Device
    department: str
    owner: str


ROWS = (
    Row(
        "search",
        "awareness",
        0.246,
        0.688,
        "Recherche Google",
        "Google search",
        "search",
        ("search",),
        "phone",
        "ecommerce",
        "claire",
    ),
    Row(
        "article",
        "awareness",
        0.712,
        0.408,
        "Article de blog",
        "Blog article",
        "article",
        ("search", "blog"),
        "phone",
        "ecommerce",
        "claire",
    ),
    Row(
        "chat",
        "consideration",
        0.153,
        0.208,
        "Chat en direct",
        "Live chat",
        "message-circle",
        (ADVICE, "live_chat"),
        "phone",
        "ecommerce",
        "hugo",
    ),
    Row(
        "reviews",
        "consideration",
        0.507,
        0.528,
        "Avis clients",
        "Customer reviews",
        "star",
        (ADVICE, "reviews"),
        "phone",
        "ecommerce",
        "karim",
    ),
    Row(
        "instagram",
        "consideration",
        0.842,
        0.748,
        "Instagram",
        "Instagram",
        "brand-instagram",
        (ADVICE, "instagram"),
        "phone",
        "ecommerce",
        "ines",
    ),
    Row(
        "cart", "decision", 0.302, 0.408, "Panier", "Cart", "shopping-cart", ("website",), "phone", "ecommerce", "karim"
    ),
    Row(
        "payment",
        "decision",
        0.674,
        0.856,
        "Paiement",
        "Payment",
        "credit-card",
        ("website",),
        "phone",
        "ecommerce",
        "karim",
    ),
    Row(
        "reminder",
        "retention",
        0.135,
        0.488,
        "E-mail de relance",
        "Reminder e-mail",
        "mail",
        ("website", "email"),
        "phone",
        "relation",
        "nadia",
    ),
    Row(
        "delivery",
        "retention",
        0.432,
        0.312,
        "Livraison",
        "Delivery",
        "truck-delivery",
        ("website", "delivery"),
        "phone",
        "relation",
        "nadia",
    ),
    Row(
        "service",
        "retention",
        0.786,
        0.632,
        "Service client",
        "Customer service",
        "headset",
        ("website", "help_centre"),
        "computer",
        "relation",
        "nadia",
    ),
    Row(
        "review-request",
        "advocacy",
        0.293,
        0.296,
        "Demande d'avis",
        "Review request",
        "message-star",
        ("website", "feedback"),
        "computer",
        "relation",
        "ines",
    ),
    Row(
        "referral",
        "advocacy",
        0.656,
        0.152,
        "Code de parrainage",
        "Referral code",
        "gift",
        ("website", "referral"),
        "computer",
        "relation",
        "ines",
    ),
)


def own_channels(say: Say) -> tuple[OwnChannel, ...]:
    """Return the channel that chat, reviews and Instagram have in common."""
    name = say("Conseils et communauté", "Advice and community")
    return (OwnChannel(id=ADVICE, name=name, mode="digital", icon="users"),)


def all_touchpoints(say: Say) -> tuple[Touchpoint, ...]:
    """Return the touchpoints in the order of Mark's path."""
    details = own_details(say)
    return tuple(touchpoint(row, say).evolve(**details[row.id]) for row in ROWS)


def touchpoint(row: Row, say: Say) -> Touchpoint:
    """Return what every touchpoint has."""
    return Touchpoint(
        id=row.id,
        name=say(row.french, row.english),
        stage=row.stage,
        position=Position(x=row.x, y=row.y),
        channels=row.channels,
        device=row.device,
        department=row.department,
        owner=row.owner,
        icon=row.icon,
        evidence="confirmed",
        sources=("survey",),
    )


def own_details(say: Say) -> dict[str, dict[str, object]]:
    """Return what only one touchpoint has, by its id."""
    return {
        "search": {
            "description": say(
                "Mark tape « les meilleures chaussures de sport pour éviter les maux de dos ».",
                "Mark types “the best sports shoes to avoid back pain”.",
            ),
            "duration": lasting(15, "min"),
            "importance": 3,
            "frequency": say("3 fois en deux jours", "3 times in two days"),
        },
        "article": {
            "description": say(
                "Le guide « Courir quand on a mal au dos », lu jusqu'au bout par un visiteur sur trois.",
                "The guide “Running with a bad back”, read to the end by one visitor in three.",
            ),
            "duration": lasting(8, "min"),
            "contributor": "content",
        },
        "chat": {
            "description": say(
                "Une conseillère répond, pose trois questions et propose deux modèles.",
                "An adviser answers, asks three questions and suggests two models.",
            ),
            "moment": "delight",
            "importance": 5,
            "duration": lasting(6, "min"),
            "waiting": lasting(2, "min"),
            "response_time": lasting(2, "min"),
            "human_fallback": True,
            "contributor": "support",
            "support_tool": say("Boîte de réception multicanale", "Multichannel inbox"),
        },
        "reviews": {
            "description": say(
                "Les avis se trient par note, pas par morphologie ni par douleur.",
                "Reviews can be sorted by stars, not by build or by pain.",
            ),
            "duration": lasting(25, "min"),
            "importance": 4,
            "hesitation": True,
        },
        "instagram": {
            "description": say(
                "Belles photos, mais la question posée en message privé reste sans réponse.",
                "Fine photographs, but the question asked in a direct message gets no answer.",
            ),
            "moment": "irritant",
            "duration": lasting(12, "min"),
            "waiting": lasting(2, "day"),
            "response_time": lasting(1, "h"),
            "human_fallback": False,
            "contributor": "marketing",
        },
        "cart": {
            "description": say("Une paire en 43, gardée une nuit.", "One pair, size 43, kept overnight."),
            "duration": lasting(5, "min"),
            "importance": 4,
        },
        "payment": {
            "description": say(
                "Les frais de port et la date d'expédition n'apparaissent qu'à cet écran.",
                "Delivery costs and the shipping date only appear on this screen.",
            ),
            "moment": "breaking_point",
            "importance": 5,
            "duration": lasting(11, "min"),
            "waiting": lasting(4, "min"),
            "hesitation": True,
            "at_risk": True,
            "human_fallback": False,
        },
        "reminder": {
            "description": say(
                "Envoyé dans les 3 heures, avec les frais offerts : il décide de la suite.",
                "Sent within 3 hours, with free delivery: it decides what follows.",
            ),
            "moment_of_truth": True,
            "importance": 5,
            "trigger_delay": lasting(3, "h"),
            "duration": lasting(3, "min"),
        },
        "delivery": {
            "description": say(
                "Colis remis en main propre, suivi d'heure en heure.",
                "Parcel handed over in person, tracked hour by hour.",
            ),
            "mode": "hybrid",
            "partner": say("Transporteur", "Carrier"),
            "importance": 4,
            "duration": lasting(5, "min"),
            "waiting": lasting(3, "day"),
            "contributor": "logistics",
        },
        "service": {
            "description": say(
                "Mark cherche quelqu'un à qui demander si le talon doit serrer : il ne trouve qu'un formulaire.",
                "Mark looks for somebody to ask whether the heel should be tight: he only finds a form.",
            ),
            "moment": "missing",
            "importance": 4,
            "human_fallback": False,
            "response_time": lasting(4, "h"),
        },
        "review-request": {
            "description": say(
                "Un message une semaine après la première sortie, une seule question.",
                "A message a week after the first run, with a single question.",
            ),
            "trigger_delay": lasting(1, "week"),
            "duration": lasting(2, "min"),
        },
        "referral": {
            "description": say(
                "−10 % pour lui et pour chaque ami, à partager en un geste.",
                "10% off for him and for every friend, shared in one move.",
            ),
            "moment": "delight",
            "importance": 4,
            "duration": lasting(2, "min"),
            "contributor": "marketing",
        },
    }
