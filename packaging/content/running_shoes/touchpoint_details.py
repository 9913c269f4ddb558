"""What only one touchpoint has: its description, kind of moment, times and contributor."""

from building import lasting
from wording import Say


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
            "icon": "credit-card",
            "moment": "breaking_point",
            "importance": 5,
            "duration": lasting(11, "min"),
            "waiting": lasting(4, "min"),
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
