"""What to do, and what it takes."""

from wording import Say

from journeycanvas.model.recommendation import Recommendation, Resource


def all_recommendations(say: Say) -> tuple[Recommendation, ...]:
    """Return the five recommendations of the picture; their priorities follow from impact and effort."""
    return (
        Recommendation(
            id="advice.lexicon",
            stage="awareness",
            impact=3,
            effort=2,
            department="content",
            owner="claire",
            text=say("Lexique simple, vidéo podologue", "Simple glossary, video by a podiatrist"),
            cards=("pain.awareness.1",),
            touchpoints=("article",),
            status="planned",
            evidence="confirmed",
        ),
        Recommendation(
            id="advice.help",
            stage="consideration",
            impact=4,
            effort=3,
            department="support",
            owner="hugo",
            text=say("Centre d'aide : délais et retours", "Help centre: times and returns"),
            cards=("pain.consideration.1",),
            touchpoints=("reviews",),
            status="planned",
            evidence="confirmed",
        ),
        Recommendation(
            id="advice.costs",
            stage="decision",
            impact=5,
            effort=2,
            department="ecommerce",
            owner="karim",
            text=say("Frais affichés dès le panier, chat au paiement", "Costs shown from the cart on, chat at payment"),
            cards=("pain.decision.1",),
            touchpoints=("payment", "cart"),
            status="planned",
            sources=("survey",),
            evidence="confirmed",
        ),
        Recommendation(
            id="advice.call",
            stage="retention",
            impact=5,
            effort=3,
            department="relation",
            owner="nadia",
            text=say("Appel à J+7 et enquête CES", "Call on day 7, and CES survey"),
            cards=("pain.retention.1",),
            touchpoints=("service",),
            status="planned",
            after=("advice.help",),
            evidence="confirmed",
        ),
        Recommendation(
            id="advice.referral",
            stage="advocacy",
            impact=2,
            effort=3,
            department="marketing",
            owner="ines",
            text=say("Parrainage à −10 % partageable", "10% referral, easy to share"),
            touchpoints=("referral",),
            status="idea",
            after=("advice.call",),
            evidence="confirmed",
        ),
    )


def all_resources(say: Say) -> tuple[Resource, ...]:
    """Return the resources there are, to create and to improve."""
    return (
        Resource(
            id="resource.guide",
            stage="awareness",
            status="to_optimise",
            touchpoints=("article",),
            department="content",
            text=say("Guide « Courir quand on a mal au dos »", "Guide “Running with a bad back”"),
        ),
        Resource(
            id="resource.podiatrist",
            stage="awareness",
            status="to_create",
            touchpoints=("article",),
            department="content",
            text=say("Podologue partenaire pour la vidéo", "Partner podiatrist for the video"),
        ),
        Resource(
            id="resource.chat",
            stage="consideration",
            status="have",
            touchpoints=("chat",),
            department="support",
            text=say("Quatre conseillères formées", "Four trained advisers"),
        ),
        Resource(
            id="resource.inbox",
            stage="consideration",
            status="to_optimise",
            touchpoints=("chat", "instagram"),
            department="support",
            text=say("Boîte de réception multicanale", "Multichannel inbox"),
        ),
        Resource(
            id="resource.costs",
            stage="decision",
            status="to_create",
            touchpoints=("cart", "payment"),
            department="ecommerce",
            owner="karim",
            text=say("Calcul des frais dès le panier", "Costs worked out from the cart on"),
        ),
        Resource(
            id="resource.line",
            stage="retention",
            status="to_create",
            touchpoints=("service",),
            department="relation",
            text=say("Ligne téléphonique avec rappel", "Phone line with call-back"),
        ),
        Resource(
            id="resource.codes",
            stage="advocacy",
            status="have",
            touchpoints=("referral",),
            department="marketing",
            text=say("Codes de parrainage personnels", "Personal referral codes"),
        ),
    )
