"""The whole journey: what it is about, its columns and rows, and who works on it."""

from building import lasting
from wording import Say

from hospital_visit.backstage import backstage_cards
from hospital_visit.cells import patient_cards
from hospital_visit.figures import all_measurements, all_sources
from hospital_visit.improvements import all_recommendations, all_resources
from hospital_visit.paths import marcel_path, sylvie_path
from hospital_visit.personas import marcel, sylvie
from hospital_visit.touchpoints import all_touchpoints
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.organisation import Department, OwnChannel, Person
from journeycanvas.model.scope import Goal, Revision, Scope
from journeycanvas.model.stage import Phase, Stage


def hospital_visit(say: Say) -> Journey:
    """Return the journey in one language."""
    return Journey(
        title=say("Une opération à l'hôpital de jour", "An operation in day surgery"),
        language=say.language,
        scope=scope(say),
        goal=Goal(
            text=say(
                "Opéré, rentré le soir même, sans complication", "Operated on, home the same evening, no complication"
            ),
            outcome="reached",
        ),
        revision=Revision(
            author=say("Comité expérience patient", "Patient experience committee"),
            version="4",
            date="2026-09-30",
            review_date="2027-03-31",
            note=say("Coulisses relues par l'équipe du bloc.", "Backstage reviewed by the theatre team."),
        ),
        personas=(marcel(say), sylvie(say)),
        phases=phases(say),
        stages=stages(say),
        lanes=lanes(say),
        touchpoints=all_touchpoints(say),
        paths=(marcel_path(say), sylvie_path(say)),
        cards=(*patient_cards(say), *backstage_cards(say)),
        recommendations=all_recommendations(say),
        resources=all_resources(say),
        measurements=all_measurements(say),
        departments=departments(say),
        people=people(say),
        channels=(
            OwnChannel(
                id="consultation", name=say("Consultation", "Consultation"), mode="physical", icon="clipboard-list"
            ),
            OwnChannel(
                id="ward",
                name=say("Unité de chirurgie ambulatoire", "Day surgery unit"),
                mode="physical",
                icon="building-community",
            ),
            OwnChannel(
                id="theatre", name=say("Bloc opératoire", "Operating theatre"), mode="physical", icon="shield-check"
            ),
        ),
        sources=all_sources(say),
        inventory=(
            Unplaced(
                id="unplaced.parking",
                kind="touchpoint",
                stage="operation",
                count=4,
                evidence="heard_once",
                text=say("Parking complet dès 7 h", "Car park full from 7 am"),
            ),
            Unplaced(
                id="unplaced.glasses",
                kind="card",
                stage="operation",
                lane="pain",
                evidence="heard_once",
                sources=("interview-marcel",),
                text=say(
                    "Lunettes et appareils auditifs retirés trop tôt", "Glasses and hearing aids taken away too early"
                ),
            ),
        ),
    )


def scope(say: Say) -> Scope:
    """Return what the map covers."""
    return Scope(
        organisation=say("Centre hospitalier des Trois-Rivières", "Trois-Rivières Hospital"),
        activity=say("Chirurgie ambulatoire", "Day surgery"),
        location=say("unité de 16 places", "unit of 16 beds"),
        offer=say("Cure de hernie inguinale dans la journée", "Repair of a groin hernia within the day"),
        target=say("Patients de plus de 60 ans sous anticoagulants", "Patients over 60 who take anticoagulants"),
        stages_covered=say("De la consultation à la visite de contrôle", "From the consultation to the check-up"),
        left_out=say("Urgences et hospitalisation complète", "Emergencies and inpatient stays"),
        objectives=say.each(
            (
                "Ramener les annulations du jour de 6,2 % à moins de 2 %",
                "Bring cancellations on the day from 6.2% to under 2%",
            ),
            (
                "Ne laisser aucun patient sans réponse la première nuit",
                "Leave no patient without an answer on the first night",
            ),
            ("Réduire de moitié l'attente avant le bloc", "Halve the wait before the theatre"),
        ),
        knowledge_level="partly_known",
        context=say(
            "Observation de 12 patients, entretiens, atelier de 18 soignants et enquête nationale de satisfaction.",
            "Observation of 12 patients, interviews, a workshop of 18 carers, and the national satisfaction survey.",
        ),
    )


def phases(say: Say) -> tuple[Phase, ...]:
    """Return before, during and after the day."""
    return (
        Phase(id="before", name=say("Avant l'hospitalisation", "Before the hospital")),
        Phase(id="during", name=say("Le jour même", "On the day")),
        Phase(id="after", name=say("Après", "After")),
    )


def stages(say: Say) -> tuple[Stage, ...]:
    """Return the six stages."""
    return (
        Stage(
            id="decision",
            name=say("Décider d'opérer", "Deciding to operate"),
            phase="before",
            duration=lasting(3, "week"),
            waiting=lasting(18, "day"),
            importance=4,
            owner="person.surgeon",
            goal=say("Comprendre pourquoi et quand", "Understand why and when"),
        ),
        Stage(
            id="preadmission",
            name=say("Préadmission", "Pre-admission"),
            phase="before",
            duration=lasting(10, "day"),
            waiting=lasting(6, "day"),
            importance=5,
            owner="person.anaesthetist",
            goal=say("Être prêt sans rien oublier", "Be ready, with nothing forgotten"),
            recommended_channels=("form", "phone"),
        ),
        Stage(
            id="eve",
            name=say("La veille", "The day before"),
            phase="before",
            duration=lasting(1, "day"),
            importance=5,
            owner="person.ward",
            goal=say("Savoir à quelle heure venir", "Know when to come"),
            recommended_channels=("phone", "sms"),
            response_time=lasting(30, "min"),
        ),
        Stage(
            id="operation",
            name=say("L'opération", "The operation"),
            phase="during",
            duration=lasting(7, "h"),
            waiting=lasting(150, "min"),
            importance=5,
            owner="person.ward",
            goal=say("Me sentir entre de bonnes mains", "Feel in good hands"),
        ),
        Stage(
            id="home",
            name=say("Retour à domicile", "Back home"),
            phase="after",
            duration=lasting(3, "day"),
            importance=5,
            owner="person.ward",
            goal=say("Ne pas avoir peur la première nuit", "Not be afraid on the first night"),
            recommended_channels=("phone", "home_visit"),
            response_time=lasting(15, "min"),
        ),
        Stage(
            id="follow-up",
            name=say("Suivi", "Follow-up"),
            phase="after",
            timing=say("après 3 semaines", "after 3 weeks"),
            importance=3,
            owner="person.surgeon",
            goal=say("Reprendre ma vie d'avant", "Get back to my usual life"),
        ),
    )


def lanes(say: Say) -> tuple[Lane, ...]:
    """Return the lanes: above the line of visibility, below it, and what is measured and done."""
    return (
        CardsLane(id="actions", wording="actions"),
        PathLane(
            id="path",
            description=say("Marcel, de la consultation au contrôle", "Marcel, from consultation to check-up"),
        ),
        EmotionLane(id="emotion"),
        BackstageLane(id="front", role="frontstage", name=say("Soignants visibles", "Carers the patient sees")),
        BackstageLane(id="behind", role="backstage", name=say("Coulisses", "Backstage"), internal=True),
        BackstageLane(id="support", role="support", name=say("Fonctions support", "Support functions"), internal=True),
        MeasurementsLane(id="figures", name=say("Mesures", "Figures"), indicators=("nps", "ces", "volume")),
        CardsLane(id="pain", wording="pain_points", name=say("Irritants", "Pain points")),
        RecommendationsLane(id="advice"),
        CardsLane(id="needs", wording="needs", hidden=True),
        CardsLane(id="questions", wording="questions", hidden=True),
        CardsLane(id="insights", wording="insights", hidden=True, internal=True),
        ResourcesLane(id="resources", hidden=True, internal=True),
    )


def departments(say: Say) -> tuple[Department, ...]:
    """Return the departments of the hospital."""
    return (
        Department(id="surgery", name=say("Chirurgie viscérale", "General surgery"), role="frontstage"),
        Department(id="anaesthesia", name=say("Anesthésie-réanimation", "Anaesthetics"), role="frontstage"),
        Department(id="ambulatory", name=say("Chirurgie ambulatoire", "Day surgery"), role="frontstage"),
        Department(id="admissions", name=say("Bureau des admissions", "Admissions office"), role="frontstage"),
        Department(id="pharmacy", name=say("Pharmacie hospitalière", "Hospital pharmacy"), role="backstage"),
        Department(id="sterilisation", name=say("Stérilisation", "Sterilisation"), role="support"),
        Department(
            id="quality", name=say("Qualité et gestion des risques", "Quality and risk management"), role="support"
        ),
    )


def people(say: Say) -> tuple[Person, ...]:
    """Return those who answer for a stage."""
    return (
        Person(
            id="person.surgeon",
            name=say("Dr Hélène Carpentier", "Dr Hélène Carpentier"),
            department="surgery",
            job=say("Chirurgienne viscérale", "General surgeon"),
            takes_part=True,
        ),
        Person(
            id="person.anaesthetist",
            name=say("Dr Idriss Benali", "Dr Idriss Benali"),
            department="anaesthesia",
            job=say("Médecin anesthésiste-réanimateur", "Consultant anaesthetist"),
            takes_part=True,
        ),
        Person(
            id="person.ward",
            name="Sandrine Lefort",
            department="ambulatory",
            takes_part=True,
            job=say("Cadre de santé", "Ward manager"),
        ),
        Person(
            id="person.admissions",
            name="Thierry Colas",
            department="admissions",
            job=say("Responsable des admissions", "Head of admissions"),
        ),
    )
