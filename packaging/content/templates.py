"""The templates: stages, phases, lanes and a path without visits, to begin with."""

from building import Pair
from wording import Say

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.stage import Phase, Stage


def template(
    say: Say, title: Pair, *, phases: tuple[tuple[str, Pair], ...], stages: tuple[Stage, ...], lanes: tuple[Lane, ...]
) -> Journey:
    """Return a journey with one unnamed persona and an empty path, so that drawing can start at once."""
    return Journey(
        title=say(*title),
        language=say.language,
        personas=(Persona(id="persona"),),
        phases=tuple(Phase(id=id, name=say(*name)) for id, name in phases),
        stages=stages,
        lanes=lanes,
        paths=(Path(id="path-current", persona="persona"),),
    )


def stage(say: Say, id: str, name: Pair, *, goal: Pair, phase: str | None = None) -> Stage:
    """Return a stage with the goal the client has there, in the first person."""
    return Stage(id=id, name=say(*name), goal=say(*goal), phase=phase)


def usual_lanes() -> tuple[Lane, ...]:
    """Return needs, path, emotion, pain points and recommendations."""
    return (
        CardsLane(id="needs", wording="needs"),
        PathLane(id="path"),
        EmotionLane(id="emotion"),
        CardsLane(id="pain", wording="pain_points"),
        RecommendationsLane(id="advice"),
    )


def before_during_after(say: Say) -> Journey:
    """Return before, during and after the purchase (R24)."""
    before, during, after = "before", "during", "after"
    return template(
        say,
        ("Parcours d'achat", "Purchase journey"),
        phases=(
            (before, ("Avant l'achat", "Before the purchase")),
            (during, ("Pendant l'achat", "During the purchase")),
            (after, ("Après l'achat", "After the purchase")),
        ),
        stages=(
            stage(
                say,
                "need",
                ("Besoin", "Need"),
                phase=before,
                goal=("Comprendre ce qu'il me faut", "Understand what I need"),
            ),
            stage(
                say,
                "search",
                ("Recherche", "Search"),
                phase=before,
                goal=("Comparer et me faire un avis", "Compare and make up my mind"),
            ),
            stage(
                say,
                "choice",
                ("Choix", "Choice"),
                phase=during,
                goal=("Choisir sans me tromper", "Choose without getting it wrong"),
            ),
            stage(
                say,
                "purchase",
                ("Achat", "Purchase"),
                phase=during,
                goal=("Payer vite et sans surprise", "Pay fast and without a surprise"),
            ),
            stage(
                say, "use", ("Utilisation", "Use"), phase=after, goal=("Profiter de mon achat", "Enjoy what I bought")
            ),
            stage(
                say,
                "loyalty",
                ("Fidélité", "Loyalty"),
                phase=after,
                goal=("Revenir et en parler autour de moi", "Come back and tell others"),
            ),
        ),
        lanes=(CardsLane(id="actions", wording="actions"), *usual_lanes()),
    )


def presale_purchase_aftersale(say: Say) -> Journey:
    """Return pre-sale, purchase and after-sale, as sellers say (R25)."""
    presale, purchase, aftersale = "presale", "purchase", "aftersale"
    return template(
        say,
        ("Parcours client : avant-vente, achat, après-vente", "Customer journey: pre-sale, purchase, after-sale"),
        phases=(
            (presale, ("Avant-vente", "Pre-sale")),
            (purchase, ("Achat", "Purchase")),
            (aftersale, ("Après-vente", "After-sale")),
        ),
        stages=(
            stage(
                say,
                "contact",
                ("Premier contact", "First contact"),
                phase=presale,
                goal=("Trouver à qui m'adresser", "Find whom to turn to"),
            ),
            stage(
                say,
                "counsel",
                ("Conseil", "Advice"),
                phase=presale,
                goal=("Être écouté et conseillé", "Be listened to and advised"),
            ),
            stage(
                say,
                "offer",
                ("Offre et contrat", "Offer and contract"),
                phase=purchase,
                goal=("Comprendre ce à quoi je m'engage", "Understand what I commit to"),
            ),
            stage(
                say,
                "payment",
                ("Paiement et livraison", "Payment and delivery"),
                phase=purchase,
                goal=("Recevoir ce qui était promis", "Receive what was promised"),
            ),
            stage(
                say,
                "support",
                ("Assistance", "Support"),
                phase=aftersale,
                goal=("Être aidé dès que j'ai un problème", "Get help as soon as I have a problem"),
            ),
            stage(
                say,
                "renewal",
                ("Renouvellement", "Renewal"),
                phase=aftersale,
                goal=("Être reconnu comme client fidèle", "Be recognised as a loyal customer"),
            ),
        ),
        lanes=(
            *usual_lanes(),
            MeasurementsLane(id="satisfaction", indicators=("nps", "ces", "volume")),
        ),
    )


def five_stages(say: Say) -> Journey:
    """Return awareness, consideration, decision, retention and advocacy (R26)."""
    return template(
        say,
        ("Parcours client en cinq étapes", "Customer journey in five stages"),
        phases=(),
        stages=(
            stage(
                say,
                "awareness",
                ("Prise de conscience", "Awareness"),
                goal=("Mettre un nom sur mon problème", "Put a name to my problem"),
            ),
            stage(
                say,
                "consideration",
                ("Réflexion", "Consideration"),
                goal=("Comparer les solutions possibles", "Compare the possible solutions"),
            ),
            stage(say, "decision", ("Décision", "Decision"), goal=("Acheter en confiance", "Buy with confidence")),
            stage(
                say,
                "retention",
                ("Rétention", "Retention"),
                goal=("Être suivi après l'achat", "Be looked after once I have bought"),
            ),
            stage(
                say,
                "advocacy",
                ("Plaidoyer", "Advocacy"),
                goal=("Recommander ce qui m'a plu", "Recommend what I liked"),
            ),
        ),
        lanes=(
            CardsLane(id="needs", wording="needs"),
            PathLane(id="path"),
            KeyMomentLane(id="moment"),
            EmotionLane(id="emotion"),
            CardsLane(id="actions", wording="team_actions", name=say("Actions", "Actions")),
        ),
    )


def service_blueprint(say: Say) -> Journey:
    """Return what the client does and sees, the line of visibility, and what lies behind (R77)."""
    return template(
        say,
        ("Plan de service", "Service blueprint"),
        phases=(),
        stages=(
            stage(
                say,
                "discover",
                ("Découvrir", "Discover"),
                goal=("Savoir que le service existe", "Know that the service exists"),
            ),
            stage(
                say,
                "request",
                ("Demander", "Request"),
                goal=("Faire ma demande en une fois", "Make my request in one go"),
            ),
            stage(
                say,
                "receive",
                ("Recevoir", "Receive"),
                goal=("Obtenir ce que j'attends, à l'heure dite", "Get what I expect, when promised"),
            ),
            stage(
                say,
                "follow-up",
                ("Être suivi", "Be followed up"),
                goal=("Ne pas rester seul avec mes questions", "Not be left alone with my questions"),
            ),
        ),
        lanes=(
            CardsLane(id="actions", wording="actions"),
            PathLane(id="path"),
            EmotionLane(id="emotion"),
            BackstageLane(id="frontstage", role="frontstage", name=say("Personnel visible", "Frontstage staff")),
            BackstageLane(id="backstage", role="backstage", name=say("Coulisses", "Backstage")),
            BackstageLane(id="support", role="support", name=say("Fonctions support", "Support functions")),
            ResourcesLane(id="resources", hidden=True),
            MeasurementsLane(id="measurements", name=say("Mesures", "Measurements")),
        ),
    )


def blank(say: Say) -> Journey:
    """Return three stages without a name of their own."""
    return template(
        say,
        ("Nouveau parcours", "New journey"),
        phases=(),
        stages=tuple(Stage(id=f"stage-{n}", name=say(f"Étape {n}", f"Stage {n}")) for n in (1, 2, 3)),
        lanes=(CardsLane(id="needs", wording="needs"), PathLane(id="path"), EmotionLane(id="emotion")),
    )
