"""The whole journey: what it is about, its columns and rows, and who works on it."""

from building import lasting
from wording import Say

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.organisation import Department, Label, Person
from journeycanvas.model.scope import Goal, Revision, Scope
from journeycanvas.model.stage import Phase, Stage
from public_service.cells import all_cards
from public_service.figures import all_measurements, all_sources
from public_service.improvements import all_recommendations, all_resources
from public_service.paths import all_paths
from public_service.personas import amina, georges
from public_service.touchpoints import all_touchpoints


def public_service(say: Say) -> Journey:
    """Return the journey in one language."""
    return Journey(
        title=say("Renouveler sa carte d'identité", "Renewing an identity card"),
        language=say.language,
        scope=scope(say),
        goal=Goal(
            text=say("Une carte valide avant le voyage du 12 juin", "A valid card before the journey on 12 June"),
            outcome="not_reached",
            how_to_reach=say(
                "Prévenir six mois avant l'échéance et ouvrir l'agenda commun des mairies voisines.",
                "Send a notice six months ahead, and open the shared diary of the neighbouring town halls.",
            ),
        ),
        revision=Revision(
            author=say("Mission qualité de service", "Quality of service team"),
            version="2",
            date="2026-05-18",
            review_date="2026-11-16",
            note=say(
                "Chemin cible ajouté après l'atelier du 12 mai.", "Target path added after the workshop of 12 May."
            ),
        ),
        personas=(georges(say), amina(say)),
        phases=phases(say),
        stages=stages(say),
        lanes=lanes(say),
        touchpoints=all_touchpoints(say),
        paths=all_paths(say),
        cards=all_cards(say),
        recommendations=all_recommendations(say),
        resources=all_resources(say),
        measurements=all_measurements(say),
        departments=departments(say),
        people=people(say),
        labels=(Label(id="label.paper", name=say("Sans internet", "Without internet"), colour="#B57B00"),),
        sources=all_sources(say),
        inventory=(
            Unplaced(
                id="unplaced.bank",
                kind="touchpoint",
                stage="inform",
                evidence="heard_once",
                text=say("La banque refuse une carte périmée", "The bank refuses an expired card"),
            ),
            Unplaced(
                id="unplaced.interpreter",
                kind="resource",
                stage="submit",
                text=say("Interprète en langue des signes", "Sign language interpreter"),
            ),
        ),
    )


def scope(say: Say) -> Scope:
    """Return what the map covers."""
    return Scope(
        organisation=say("Ville de Valmont", "Town of Valmont"),
        activity=say("Titres d'identité", "Identity documents"),
        location=say("Valmont, 28 000 habitants", "Valmont, 28,000 inhabitants"),
        offer=say("Renouvellement de la carte nationale d'identité", "Renewal of the national identity card"),
        target=say("Habitants adultes dont la carte expire", "Adult residents whose card expires"),
        stages_covered=say("De la découverte de l'échéance au retrait", "From noticing the expiry to collection"),
        left_out=say("Perte, vol, première demande et passeport", "Loss, theft, first requests and passports"),
        objectives=say.each(
            ("Ramener le délai total de 74 à 30 jours", "Bring the total time from 74 down to 30 days"),
            ("Permettre de tout faire sans internet", "Make everything possible without internet"),
            ("Réduire de moitié les dossiers refusés au guichet", "Halve the files refused at the counter"),
        ),
        knowledge_level="partly_known",
        context=say(
            "Étude avec 9 usagers, 4 agents du guichet des titres et les journaux de la plateforme.",
            "Study with 9 users, 4 officers of the documents counter, and the logs of the appointment platform.",
        ),
    )


def phases(say: Say) -> tuple[Phase, ...]:
    """Return the phases, told from the town hall."""
    return (
        Phase(id="before", name=say("Avant la mairie", "Before the town hall")),
        Phase(id="there", name=say("À la mairie", "At the town hall")),
        Phase(id="after", name=say("Après le dépôt", "After the request")),
    )


def stages(say: Say) -> tuple[Stage, ...]:
    """Return the five stages, with the time spent waiting apart."""
    return (
        Stage(
            id="inform",
            name=say("S'informer", "Find out"),
            phase="before",
            duration=lasting(3, "day"),
            importance=3,
            owner="person.lea",
            goal=say("Savoir quoi faire, et où", "Know what to do, and where"),
            recommended_channels=("website", "phone"),
        ),
        Stage(
            id="prepare",
            name=say("Préparer le dossier", "Prepare the file"),
            phase="before",
            duration=lasting(4, "day"),
            importance=5,
            owner="person.lea",
            goal=say("N'oublier aucun document", "Forget no document"),
            recommended_channels=("form", "counter"),
        ),
        Stage(
            id="book",
            name=say("Prendre rendez-vous", "Make an appointment"),
            phase="before",
            duration=lasting(2, "h"),
            waiting=lasting(38, "day"),
            importance=5,
            owner="person.marc",
            goal=say("Obtenir une date avant mon départ", "Get a date before I leave"),
            recommended_channels=("website", "phone"),
            response_time=lasting(1, "day"),
        ),
        Stage(
            id="submit",
            name=say("Déposer la demande", "Hand in the request"),
            phase="there",
            duration=lasting(40, "min"),
            waiting=lasting(25, "min"),
            importance=4,
            owner="person.marc",
            goal=say("Ne venir qu'une fois", "Come only once"),
            recommended_channels=("counter",),
        ),
        Stage(
            id="collect",
            name=say("Attendre et retirer", "Wait and collect"),
            phase="after",
            duration=lasting(15, "min"),
            waiting=lasting(29, "day"),
            importance=4,
            owner="person.marc",
            goal=say("Savoir quand ma carte sera prête", "Know when my card will be ready"),
            recommended_channels=("sms", "counter"),
            timing=say("4 semaines plus tard", "4 weeks later"),
        ),
    )


def lanes(say: Say) -> tuple[Lane, ...]:
    """Return the lanes."""
    return (
        CardsLane(id="needs", wording="needs"),
        CardsLane(id="actions", wording="actions"),
        PathLane(id="path", description=say("Georges, aujourd'hui et demain", "Georges, today and tomorrow")),
        EmotionLane(id="emotion"),
        CardsLane(id="information", wording="information"),
        MeasurementsLane(
            id="figures",
            name=say("Délais et satisfaction", "Times and satisfaction"),
            indicators=("waiting_time", "satisfaction", "volume"),
        ),
        CardsLane(id="pain", wording="pain_points", name=say("Irritants", "Pain points")),
        RecommendationsLane(id="advice"),
        CardsLane(id="questions", wording="questions", hidden=True),
        BackstageLane(id="backstage", hidden=True, internal=True),
        ResourcesLane(id="resources", hidden=True, internal=True),
        ChannelsLane(id="channels", hidden=True),
    )


def departments(say: Say) -> tuple[Department, ...]:
    """Return the departments of the town, and those of others."""
    return (
        Department(id="reception", name=say("Accueil général", "General reception"), role="frontstage"),
        Department(id="documents", name=say("Service des titres", "Documents office"), role="frontstage"),
        Department(id="digital", name=say("Direction du numérique", "Digital department"), role="backstage"),
        Department(id="communication", name=say("Communication", "Communication"), role="backstage"),
        Department(id="state", name=say("Services de l'État", "State services"), role="support"),
    )


def people(say: Say) -> tuple[Person, ...]:
    """Return those who answer for a stage."""
    return (
        Person(
            id="person.lea",
            name="Léa Brunet",
            department="reception",
            takes_part=True,
            job=say("Responsable de l'accueil", "Head of reception"),
        ),
        Person(
            id="person.marc",
            name="Marc Oudinot",
            department="documents",
            takes_part=True,
            job=say("Chef du service des titres", "Head of the documents office"),
        ),
        Person(
            id="person.yasmine",
            name="Yasmine Cherif",
            department="digital",
            takes_part=True,
            job=say("Cheffe de projet numérique", "Digital project lead"),
        ),
    )
