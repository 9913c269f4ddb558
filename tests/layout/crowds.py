"""Maps as crowded and as awkward as people make them: long words, places by hand, several paths, exits, bubbles."""

from functools import cache
from random import Random

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.layout.map import lay_out
from journeycanvas.model.card import Card
from journeycanvas.model.organisation import Department
from journeycanvas.model.path import Connection, Path, Verbatim, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import MomentKindId, Position, Touchpoint
from journeycanvas.scene.scene import Scene
from tests.builders import large

SIXTY_LETTERS = "hyperdésinstitutionnalisationnellementpseudoparlementarismes"
NAMES = (
    "Appel",
    "Recherche Google",
    "Anticonstitutionnellement",
    "désinstitutionnalisation",
    "Rendez-vous avec le conseiller-référent de l'après-vente",
    SIXTY_LETTERS,
    "",
    "Le très long nom d'un point de contact que personne n'a voulu raccourcir en atelier",
)
SAYINGS = (
    "Ouf !",
    "Je ne sais jamais à quel numéro appeler, et personne ne me rappelle.",
    f"{SIXTY_LETTERS}, m'a-t-on répondu.",
)
MOMENTS: tuple[MomentKindId, ...] = ("ordinary", "ordinary", "delight", "irritant", "missing", "breaking_point")
CHANNELS = ("website", "shop", "phone", "email")

LINES = {"level": (0.0, 1.0, 0.5), "steep": (0.5, 0.0, None), "close": (0.45, 0.1, 0.5), "heap": (0.5, 0.0, 0.5)}
"""Where a crowd stands in its stage: x of the first one, how far on the last one is, and y, else on all heights."""

PLACES = (0.0, 0.25, 0.5, 0.75, 1.0)


@cache
def crowded_scene(seed: int) -> Scene:
    """Return the scene of a crowded journey, laid out once for all that look at it."""
    return lay_out(crowded(seed))


@cache
def lined_up_scene(line: str) -> Scene:
    """Return the scene of 120 touchpoints that stand in one line of a stage, or all in one place."""
    x, reach, y = LINES[line]
    journey = large(120, stages=1)
    points = tuple(
        point.evolve(position=Position(x=x + reach * place / 120, y=place / 120 if y is None else y))
        for place, point in enumerate(journey.touchpoints)
    )
    return lay_out(journey.evolve(touchpoints=points))


def crowded(seed: int, *, most: int = 60) -> Journey:
    """Return a journey of 3 to 15 stages and 5 to `most` touchpoints; the same seed gives the same journey."""
    chance = Random(seed)
    count, stages = chance.randint(5, most), chance.randint(3, 15)
    points = _touchpoints(chance, count, stages)
    return Journey(
        title="Un parcours",
        language=chance.choice(("fr", "en")),
        personas=tuple(Persona(id=f"persona{n}", name=f"Léa {n}") for n in range(3)),
        phases=(Phase(id="ph", name="La phase au nom très long de l'avant-vente et de tout ce qui la précède"),),
        stages=tuple(_stage(chance, n) for n in range(stages)),
        lanes=(
            PathLane(id="path", height=chance.choice((None, None, 60.0, 400.0))),
            EmotionLane(id="emotion", description=chance.choice(SAYINGS)),
            CardsLane(id="needs", name=chance.choice(NAMES), prompt=chance.choice(SAYINGS), wording="needs"),
            RecommendationsLane(id="todo"),
        ),
        touchpoints=points,
        paths=tuple(_path(chance, n, points) for n in range(chance.randint(0, 3))),
        cards=tuple(
            Card(id=f"c{n}", lane="needs", stage=f"s{chance.randrange(stages)}", text=chance.choice(NAMES), votes=3)
            for n in range(6)
        ),
        departments=(Department(id="d", name=f"Direction de la {SIXTY_LETTERS}"),),
        recommendations=(Recommendation(id="r", text="Faire", stage="s0", department="d", impact=5, effort=1),),
    )


def _touchpoints(chance: Random, count: int, stages: int) -> tuple[Touchpoint, ...]:
    spread = chance.choice(("evenly", "evenly", "in one stage", "anyhow"))
    by_hand = chance.choice((0.0, 0.3, 1.0))
    held = {
        "evenly": lambda n: n * stages // count,
        "in one stage": lambda _: 0,
        "anyhow": lambda _: chance.randrange(stages),
    }[spread]
    return tuple(
        Touchpoint(
            id=f"t{n}",
            name=chance.choice(NAMES),
            stage=f"s{held(n)}",
            position=_position(chance) if chance.random() < by_hand else None,
            channels=(chance.choice(CHANNELS),),
            moment=chance.choice(MOMENTS),
            moment_of_truth=chance.random() < 0.1,
            importance=chance.randint(1, 5),
        )
        for n in range(count)
    )


def _position(chance: Random) -> Position:
    if chance.random() < 0.5:
        return Position(x=chance.choice(PLACES), y=chance.choice(PLACES))
    return Position(x=chance.random(), y=chance.random())


def _stage(chance: Random, number: int) -> Stage:
    return Stage(
        id=f"s{number}",
        name=chance.choice(NAMES),
        phase=chance.choice(("ph", None)),
        width=chance.choice((None, None, None, None, 90.0, 300.0)),
    )


def _path(chance: Random, number: int, points: tuple[Touchpoint, ...]) -> Path:
    visited = [point for point in points if number == 0 or chance.random() < 0.6]
    visits = tuple(
        Visit(
            id=f"v{number}-{place}",
            touchpoint=point.id,
            emotion=chance.choice((-2.0, -1.0, 0.0, 0.7, 2.0, None)),
            emotion_word="Anticonstitutionnellement" if chance.random() < 0.05 else "",
            evidence=chance.choice(("hypothesis", "confirmed")),
            verbatims=_said(f"q{number}-{place}", chance.choice(SAYINGS)) if chance.random() < 0.15 else (),
        )
        for place, point in enumerate(visited)
    )
    leaving = tuple(
        Connection(
            id=f"x{number}-{place}",
            kind=kind,
            origin=visits[place].id,
            destination=None if kind == "exit" else chance.choice(visits).id,
            share=46.5,
            label=chance.choice(("", "retour", "abandons de panier en cours de route")),
        )
        for place in range(0, len(visits), 7)
        for kind in (chance.choice(("exit", "branch", "loop")),)
    )
    return Path(id=f"p{number}", persona=f"persona{number}", visits=visits, connections=leaving)


def _said(id: str, text: str) -> tuple[Verbatim, ...]:
    return (Verbatim(id=id, text=text),)
