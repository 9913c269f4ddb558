"""Small builders of records and journeys that name only what matters to a test, and one of big realistic journeys."""

import random

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.parts.cuts import places
from journeycanvas.lanes.parts.spots import slots
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.wordings import WordingId
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Indicator, Measurement
from journeycanvas.model.path import Connection, Path, Verbatim, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.stage import Duration, Phase, Stage
from journeycanvas.model.touchpoint import Device, MomentKindId, Position, Touchpoint


def journey_of(*touchpoints: Touchpoint, emotions: tuple[float | None, ...] = (), **fields: object) -> Journey:
    """Return a journey of one persona who visits these touchpoints in order; stages are those they name."""
    stages = tuple(Stage(id=id, name=id) for id in dict.fromkeys(touchpoint.stage for touchpoint in touchpoints))
    path = Path(id="p1", persona="lea", visits=visits_of(*touchpoints, emotions=emotions))
    made: dict[str, object] = {
        "title": "A journey",
        "language": "en",
        "personas": (Persona(id="lea", name="Lea"),),
        "stages": stages,
        "lanes": (PathLane(id="path"), EmotionLane(id="emotion")),
        "touchpoints": touchpoints,
        "paths": (path,),
    }
    return Journey.model_validate({**made, **fields})


def touchpoint(id: str, *, stage: str = "s1", **fields: object) -> Touchpoint:
    """Return a touchpoint named as its id."""
    return Touchpoint.model_validate({"id": id, "name": id, "stage": stage, **fields})


def visits_of(*touchpoints: Touchpoint, emotions: tuple[float | None, ...] = ()) -> tuple[Visit, ...]:
    """Return a visit to each touchpoint; an emotion that is not given is unknown."""
    padded = (*emotions, *(None for _ in touchpoints))
    return tuple(
        Visit(id=f"v-{touchpoint.id}", touchpoint=touchpoint.id, emotion=emotion)
        for touchpoint, emotion in zip(touchpoints, padded, strict=False)
    )


def small(touchpoints: int = 3, *, stages: int = 2) -> Journey:
    """Return a small journey: touchpoints t1, t2... spread over stages s1, s2..., all visited in order."""
    return journey_of(
        *(touchpoint(f"t{n + 1}", stage=f"s{n * stages // touchpoints + 1}") for n in range(touchpoints)),
        emotions=tuple(float(n % 5 - 2) for n in range(touchpoints)),
    )


def large(
    touchpoints: int, *, stages: int = 20, lanes: int = 8, cards_per_cell: int = 3, paths: int = 1, seed: int = 1
) -> Journey:
    """Return a big journey like those people make, in French; the same arguments give the same journey.

    The lanes are path, emotion, channels, measurements, and then lanes of cards.
    """
    chance = random.Random(seed)
    rows = _lanes(lanes)
    columns = tuple(_stage(n, chance) for n in range(stages))
    points = tuple(_touchpoint(n, columns, touchpoints, chance) for n in range(touchpoints))
    cards = tuple(
        _card(f"c-{lane.id}-{stage.id}-{n}", lane.id, stage.id, points, chance)
        for lane in rows
        if lane.holds_cards
        for stage in columns
        for n in range(cards_per_cell)
    )
    return Journey(
        title="Acheter un canapé convertible et le recevoir chez soi",
        subtitle="De la première idée à la recommandation",
        language="fr",
        personas=tuple(_persona(n) for n in range(paths)),
        phases=tuple(Phase(id=f"ph{n}", name=name) for n, name in enumerate(("Avant", "Pendant", "Après"))),
        stages=columns,
        lanes=rows,
        touchpoints=points,
        paths=tuple(_path(n, points, chance) for n in range(paths)),
        cards=cards,
        recommendations=tuple(_recommendation(n, stage.id, cards, chance) for n, stage in enumerate(columns)),
        measurements=tuple(_measurement(n, stage.id, chance) for n, stage in enumerate(columns)),
    )


STAGE_NAMES = (
    "Prise de conscience",
    "Recherche d'information",
    "Comparaison des offres",
    "Visite en magasin",
    "Décision d'achat",
    "Commande et paiement",
    "Attente de la livraison",
    "Réception et montage",
    "Premiers usages",
    "Entretien",
    "Réclamation",
    "Recommandation",
)
TOUCHPOINT_NAMES = (
    "Publicité sur Instagram",
    "Page d'accueil du site",
    "Fiche produit détaillée",
    "Comparateur de prix",
    "Avis des clients",
    "Essayage en magasin",
    "Conseil du vendeur",
    "Devis par courriel",
    "Tunnel de commande",
    "Paiement en trois fois",
    "SMS de suivi",
    "Appel du livreur",
    "Livraison à l'étage",
    "Notice de montage",
    "Service après-vente",
    "Questionnaire de satisfaction",
    "Programme de fidélité",
    "Parrainage d'un proche",
)
THOUGHTS = (
    "Je veux être certaine de la taille avant de commander.",
    "Comparer les prix en magasin et en ligne, puis demander l'avis de ma sœur.",
    "Le délai n'est annoncé nulle part, il faut appeler pour le connaître.",
    "Un créneau de livraison le soir éviterait de poser une demi-journée.",
    "Retrouver le vendeur qui m'a conseillée.",
    "Quel tissu choisir avec un chat ?",
    "Recevoir une confirmation claire, sans jargon.",
    "Le site a perdu mon panier trois fois de suite !",
)
CHANNELS = ("website", "shop", "phone", "email", "instagram", "delivery", "reviews", "app", "salesperson", "sms")
DEVICES: tuple[Device | None, ...] = ("phone", "computer", "none", None)
ORDINARY: tuple[MomentKindId, ...] = ("ordinary",) * 7
MOMENTS: tuple[MomentKindId, ...] = (*ORDINARY, "delight", "irritant", "missing")
WORDINGS: tuple[WordingId, ...] = ("needs", "actions", "pain_points", "thoughts", "opportunities", "questions")
INDICATORS: tuple[Indicator, ...] = ("nps", "ces", "volume", "conversion", "csat")


def _lanes(count: int) -> tuple[Lane, ...]:
    first: tuple[Lane, ...] = (
        PathLane(id="path"),
        EmotionLane(id="emotion"),
        ChannelsLane(id="channels"),
        MeasurementsLane(id="measurements"),
    )
    cards = tuple(CardsLane(id=f"l{n}", wording=WORDINGS[n % len(WORDINGS)]) for n in range(max(0, count - 4)))
    return (*first, *cards)[:count]


def _persona(number: int) -> Persona:
    names = ("Léa Martin", "Karim Benali", "Françoise Le Goff", "Noé Dupont-Œuvrard")
    return Persona(
        id=f"persona{number}",
        name=names[number % len(names)],
        summary="Citadine pressée, compare tout avant d'acheter",
        quote="Je ne veux pas regretter mon choix.",
        age="34 ans",
        needs=("Être rassurée", "Gagner du temps"),
    )


def _stage(number: int, chance: random.Random) -> Stage:
    return Stage(
        id=f"s{number}",
        name=STAGE_NAMES[number % len(STAGE_NAMES)],
        phase=f"ph{min(2, number * 3 // 20)}",
        duration=Duration(value=float(chance.randint(1, 90)), unit="min"),
        importance=chance.randint(1, 5),
    )


def _touchpoint(number: int, columns: tuple[Stage, ...], count: int, chance: random.Random) -> Touchpoint:
    """Return a touchpoint; three in ten were moved by hand, a little way from where they stood."""
    column = number * len(columns) // count
    stage = columns[column].id
    first, following = -(-column * count // len(columns)), -(-(column + 1) * count // len(columns))
    standing = places(tuple([f"t{each}" for each in range(first, following)]))
    place = (standing[number - first] + 0.5 + chance.uniform(-0.6, 0.6)) / slots(standing[-1] + 1)
    moved = Position(x=round(min(1.0, max(0.0, place)), 4), y=round(chance.random(), 4))
    position = moved if chance.random() < 0.3 else None
    return Touchpoint(
        id=f"t{number}",
        name=f"{TOUCHPOINT_NAMES[number % len(TOUCHPOINT_NAMES)]} {number}",
        stage=stage,
        position=position,
        description=chance.choice(THOUGHTS),
        channels=(chance.choice(CHANNELS),),
        device=chance.choice(DEVICES),
        moment=chance.choice(MOMENTS),
        moment_of_truth=chance.random() < 0.05,
        importance=chance.randint(1, 5),
        partner="Transporteur" if number % 9 == 0 else "",
        notes="Vu en entretien" if number % 3 == 0 else "",
    )


def _path(number: int, points: tuple[Touchpoint, ...], chance: random.Random) -> Path:
    visits = tuple(_visit(f"v{number}-{n}", point.id, chance) for n, point in enumerate(points))
    exits = tuple(
        Connection(id=f"x{number}-{n}", kind="exit", origin=visit.id, share=float(chance.randint(1, 30)))
        for n, visit in enumerate(visits)
        if n % 40 == 7
    )
    return Path(id=f"p{number}", persona=f"persona{number}", visits=visits, connections=exits)


def _visit(id: str, point: str, chance: random.Random) -> Visit:
    quote = Verbatim(id=f"q-{id}", text=chance.choice(THOUGHTS), who="Léa") if chance.random() < 0.05 else None
    return Visit(
        id=id,
        touchpoint=point,
        emotion=chance.choice((-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, None)),
        evidence=chance.choice(("hypothesis", "heard_once", "confirmed")),
        verbatims=(quote,) if quote else (),
    )


def _card(id: str, lane: str, stage: str, points: tuple[Touchpoint, ...], chance: random.Random) -> Card:
    linked = (chance.choice(points).id,) if chance.random() < 0.3 else ()
    return Card(id=id, lane=lane, stage=stage, text=chance.choice(THOUGHTS), touchpoints=linked)


def _recommendation(number: int, stage: str, cards: tuple[Card, ...], chance: random.Random) -> Recommendation:
    addressed = (chance.choice(cards).id,) if cards else ()
    return Recommendation(
        id=f"r{number}",
        text=chance.choice(THOUGHTS),
        stage=stage,
        cards=addressed,
        impact=chance.randint(1, 5),
        effort=chance.randint(1, 5),
    )


def _measurement(number: int, stage: str, chance: random.Random) -> Measurement:
    return Measurement(
        id=f"m{number}",
        indicator=INDICATORS[number % len(INDICATORS)],
        value=float(chance.randint(1, 70)),
        stage=stage,
        n=chance.randint(20, 900),
    )
