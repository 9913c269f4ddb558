"""The whole journey: what it is about, its columns and rows, and who works on it."""

from wording import Say

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.page import PageSetup
from journeycanvas.model.scope import Goal, Revision, Scope
from journeycanvas.model.stage import Duration, Phase, Stage
from running_shoes.cells import all_cards, key_moment_picture
from running_shoes.figures import all_measurements, all_sources
from running_shoes.improvements import all_recommendations, all_resources
from running_shoes.mark_path import mark_path
from running_shoes.personas import mark, sofia
from running_shoes.sofia_path import sofia_path
from running_shoes.touchpoints import all_touchpoints, own_channels


def running_shoes(say: Say) -> Journey:
    """Return the journey in one language."""
    return Journey(
        title=say("Acheter des chaussures de course en ligne", "Buying running shoes online"),
        language=say.language,
        scope=scope(say),
        goal=Goal(
            text=say("Chaussures adaptées, recommandées à 2 amis", "Shoes that fit, recommended to 2 friends"),
            outcome="reached",
            would_recommend=True,
        ),
        revision=Revision(
            author=say("Atelier parcours client", "Customer journey workshop"),
            version="3",
            date="2026-11-21",
            review_date="2027-02-15",
            note=say(
                "Version 3 : chiffres de l'enquête de novembre et second persona.",
                "Version 3: figures of the November survey, and a second persona.",
            ),
        ),
        page=PageSetup(paper="A3"),
        personas=(mark(say), sofia(say)),
        phases=phases(say),
        stages=stages(say),
        lanes=lanes(say),
        touchpoints=all_touchpoints(say),
        paths=(mark_path(say), sofia_path(say)),
        cards=all_cards(say),
        recommendations=all_recommendations(say),
        resources=all_resources(say),
        measurements=all_measurements(say),
        departments=departments(say),
        people=people(say),
        channels=own_channels(say),
        sources=all_sources(say),
        inventory=inventory(say),
        pictures=(key_moment_picture(say),),
    )


def scope(say: Say) -> Scope:
    """Return what the map covers."""
    return Scope(
        organisation=say("Foulée, chaussures et conseils de course", "Foulée, running shoes and advice"),
        activity=say("Boutique en ligne", "Online shop"),
        location="France",
        offer=say("Chaussures de course à soutien renforcé", "Running shoes with extra support"),
        target=say(
            "Personnes qui débutent ou reprennent la course et craignent d'avoir mal",
            "People who take up running, or take it up again, and are afraid of pain",
        ),
        stages_covered=say(
            "De la première recherche à la recommandation, un mois après l'achat",
            "From the first search to the recommendation, a month after the purchase",
        ),
        left_out=say(
            "L'achat en magasin, les clubs et les commandes d'entreprise",
            "Buying in a shop, clubs, and orders by companies",
        ),
        objectives=say.each(
            (
                "Faire passer l'abandon au paiement de 46 % à moins de 35 %",
                "Bring abandonment at payment from 46% to under 35%",
            ),
            ("Obtenir un NPS positif à chaque étape", "Reach a positive NPS at every stage"),
            ("Doubler le nombre de parrainages en un an", "Double the number of referrals within a year"),
        ),
        knowledge_level="well_known",
        context=say(
            "Trois ateliers, deux entretiens longs et l'enquête de novembre, à laquelle 6 300 clients ont répondu.",
            "Three workshops, two long interviews, and the November survey, answered by 6,300 customers.",
        ),
    )


def phases(say: Say) -> tuple[Phase, ...]:
    """Return before, during and after the purchase."""
    return (
        Phase(id="before", name=say("Avant l'achat", "Before the purchase")),
        Phase(id="during", name=say("Pendant l'achat", "During the purchase")),
        Phase(id="after", name=say("Après l'achat", "After the purchase")),
    )


def stages(say: Say) -> tuple[Stage, ...]:
    """Return the five stages."""
    return (
        Stage(
            id="awareness",
            name=say("Prise de conscience", "Awareness"),
            phase="before",
            duration=Duration(value=2.0, unit="day"),
            importance=3,
            owner="claire",
            goal=say("Savoir si je peux courir malgré mon dos", "Know whether I can run in spite of my back"),
            recommended_channels=("search", "blog"),
        ),
        Stage(
            id="consideration",
            name=say("Réflexion", "Consideration"),
            phase="before",
            duration=Duration(value=5.0, unit="day"),
            importance=4,
            owner="hugo",
            goal=say("Trouver deux ou trois modèles qui me conviennent", "Find two or three models that suit me"),
            recommended_channels=("live_chat", "reviews"),
            response_time=Duration(value=2.0, unit="min"),
        ),
        Stage(
            id="decision",
            name=say("Décision", "Decision"),
            phase="during",
            duration=Duration(value=20.0, unit="min"),
            waiting=Duration(value=4.0, unit="min"),
            importance=5,
            owner="karim",
            goal=say("Commander sans mauvaise surprise", "Order without a bad surprise"),
            recommended_channels=("website", "live_chat"),
            response_time=Duration(value=1.0, unit="min"),
        ),
        Stage(
            id="retention",
            name=say("Rétention", "Retention"),
            phase="after",
            duration=Duration(value=3.0, unit="week"),
            waiting=Duration(value=3.0, unit="day"),
            importance=5,
            owner="nadia",
            goal=say("Courir sans douleur et sans doute", "Run without pain and without doubt"),
            recommended_channels=("email", "phone"),
            response_time=Duration(value=4.0, unit="h"),
        ),
        Stage(
            id="advocacy",
            name=say("Plaidoyer", "Advocacy"),
            phase="after",
            timing=say("après 1 mois", "after 1 month"),
            importance=4,
            owner="ines",
            goal=say("En faire profiter mes amis", "Let my friends benefit from it"),
            recommended_channels=("email", "referral"),
        ),
    )


def lanes(say: Say) -> tuple[Lane, ...]:
    """Return the six lanes of the picture, then those that are hidden."""
    return (
        CardsLane(id="needs", wording="needs"),
        PathLane(
            id="path",
            description=say("trait pointillé : chemin suivi par Mark", "dotted line: the path Mark takes"),
        ),
        EmotionLane(id="emotion"),
        MeasurementsLane(
            id="satisfaction",
            description=say("NPS · CES · volume", "NPS · CES · volume"),
            indicators=("nps", "ces", "volume"),
        ),
        CardsLane(id="pain", wording="pain_points", name=say("Irritants", "Pain points")),
        RecommendationsLane(id="advice"),
        BackstageLane(id="backstage", name=say("Coulisses", "Backstage"), hidden=True, internal=True),
        ResourcesLane(id="resources", hidden=True, internal=True),
        CardsLane(id="actions", wording="actions", hidden=True),
        CardsLane(id="questions", wording="questions", hidden=True),
        CardsLane(id="information", wording="information", hidden=True),
        CardsLane(id="alternatives", wording="alternatives", hidden=True),
        ChannelsLane(id="channels", hidden=True),
        KeyMomentLane(id="moment", hidden=True),
        CardsLane(id="messages", wording="messages", hidden=True),
        CardsLane(id="team", wording="team_actions", hidden=True, internal=True),
        MeasurementsLane(id="figures", name=say("Chiffres clés", "Key figures"), hidden=True),
    )


def departments(say: Say) -> tuple[Department, ...]:
    """Return the departments."""
    return (
        Department(id="ecommerce", name="E-commerce", role="frontstage"),
        Department(id="relation", name=say("Relation client", "Customer care"), role="frontstage"),
        Department(id="content", name=say("Contenu", "Content"), role="backstage"),
        Department(id="support", name=say("Support", "Support"), role="frontstage"),
        Department(id="marketing", name="Marketing", role="backstage"),
        Department(id="logistics", name=say("Logistique", "Logistics"), role="support"),
    )


def people(say: Say) -> tuple[Person, ...]:
    """Return those who answer for a stage."""
    return (
        Person(
            id="claire",
            name="Claire Vasseur",
            department="content",
            takes_part=True,
            job=say("Responsable éditoriale", "Head of content"),
        ),
        Person(
            id="hugo",
            name="Hugo Lemaire",
            department="support",
            takes_part=True,
            job=say("Responsable du chat et du centre d'aide", "Head of chat and help centre"),
        ),
        Person(
            id="karim",
            name="Karim Haddad",
            department="ecommerce",
            takes_part=True,
            job=say("Directeur e-commerce", "Director of e-commerce"),
        ),
        Person(
            id="nadia",
            name="Nadia Ferrand",
            department="relation",
            takes_part=True,
            job=say("Responsable de la relation client", "Head of customer care"),
        ),
        Person(
            id="ines", name="Inès Morel", department="marketing", job=say("Chargée de fidélisation", "Loyalty officer")
        ),
    )


def inventory(say: Say) -> tuple[Unplaced, ...]:
    """Return what was heard and has no place yet."""
    return (
        Unplaced(
            id="unplaced.podiatrist",
            kind="touchpoint",
            stage="awareness",
            sources=("interview-sofia",),
            text=say("Conseil du podologue", "Advice from the podiatrist"),
            evidence="heard_once",
        ),
        Unplaced(
            id="unplaced.club",
            kind="touchpoint",
            stage="advocacy",
            text=say("Sortie d'essai avec un club partenaire", "Trial run with a partner club"),
        ),
        Unplaced(
            id="unplaced.return",
            kind="touchpoint",
            stage="retention",
            count=3,
            evidence="heard_once",
            text=say("Étiquette de retour dans le colis", "Return label in the parcel"),
        ),
    )
