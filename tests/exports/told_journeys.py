"""Journeys to be told: one with something of everything, and one where everything that can be hidden is."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.card import Card
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.path import Connection, Obstacle, Path, Verbatim, Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Crop, Picture, PictureUse
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.scope import Branding, Goal, Revision, Scope
from journeycanvas.model.stage import Duration, Phase, Stage
from journeycanvas.model.touchpoint import Link, Touchpoint
from tests.exports import scenes

LANES: tuple[Lane, ...] = (
    CardsLane(id="needs", wording="needs"),
    PathLane(id="path"),
    EmotionLane(id="emotion"),
    ChannelsLane(id="channels"),
    MeasurementsLane(id="measured"),
    KeyMomentLane(id="seen"),
    RecommendationsLane(id="todo"),
    ResourcesLane(id="with"),
)


def picture(id: str = "pic") -> Picture:
    """Return a picture whose left half is red, its right half blue."""
    encoded = scenes.picture()
    return Picture(id=id, media_type="image/png", width_px=64, height_px=48, content=encoded.base64)


def everything(**fields: object) -> Journey:
    """Return a journey with something of everything that is told; Lea goes find, ask, pay, Tom asks first."""
    shown = PictureUse(id="use", picture="pic", caption="The shelf", crop=Crop(width=0.5))
    made: dict[str, object] = {
        "title": "Buying shoes",
        "language": "en",
        "scope": Scope(organisation="Stride", objectives=("Sell", "Please")),
        "goal": Goal(text="Shoes that fit", outcome="not_reached", how_to_reach="Ask first"),
        "revision": Revision(author="Zoé", version="2", date="2026-11-21"),
        "branding": Branding(client="Stride & Co", logo="pic", confidentiality="Confidential", accent="#FFE000"),
        "personas": (
            Persona(id="lea", name="Lea", quote="Will it fit?", needs=("Size", "Price"), portrait="pic"),
            Persona(id="tom", name="Tom", digital_ease=2),
        ),
        "phases": (Phase(id="before", name="Before"),),
        "stages": (
            Stage(id="look", name="Look", phase="before", duration=Duration(value=2.0, unit="day"), importance=4),
            Stage(id="buy", name="Buy"),
        ),
        "lanes": LANES,
        "touchpoints": (
            Touchpoint(id="ask", name="Ask", stage="look", channels=("shop",), department="sales", device="none"),
            Touchpoint(
                id="find",
                name="Find",
                stage="look",
                channels=("search", "blog"),
                device="phone",
                moment="delight",
                moment_of_truth=True,
                hesitation=True,
                links=(Link(address="https://example.org/a?b=1&c=2", label="The shop"),),
                pictures=(shown,),
            ),
            Touchpoint(id="pay", name="Pay", stage="buy", channels=("website",), moment="breaking_point"),
            Touchpoint(id="never", name="Never met", stage="buy"),
        ),
        "paths": (
            Path(
                id="p1",
                persona="lea",
                visits=(
                    Visit(id="v1", touchpoint="find", emotion=1.0),
                    Visit(
                        id="v2",
                        touchpoint="ask",
                        emotion=0.5,
                        verbatims=(Verbatim(id="q1", text="At last!", who="Lea, 34"),),
                        blockers=(Obstacle(text="A queue", prevents="Going home"),),
                    ),
                    Visit(id="v3", touchpoint="pay", emotion=-2.0),
                ),
                connections=(
                    Connection(id="w1", kind="exit", origin="v3", share=46.1, label="give up", causes=("Too dear",)),
                    Connection(id="w2", kind="loop", origin="v3", destination="v1"),
                ),
            ),
            Path(id="p2", persona="tom", visits=(Visit(id="v4", touchpoint="ask"),)),
        ),
        "cards": (
            Card(id="c1", lane="needs", stage="look", text="Know the size", evidence="confirmed", votes=3),
            Card(id="c2", lane="seen", stage="buy", text="The till", pictures=(shown.evolve(id="use2"),)),
        ),
        "measurements": (
            Measurement(id="m1", indicator="nps", value=-31.0, stage="buy", n=1260, trend="down", threshold=0.0),
            Measurement(id="m2", indicator="volume", value=41_200.0, unit="clients", stage="look"),
            Measurement(id="m3", indicator="rate", name="Paid late", value=37.4, unit="%", touchpoint="pay"),
            Measurement(id="m4", indicator="csat", value=4.5),
        ),
        "recommendations": (
            Recommendation(
                id="r1", text="Say the price", touchpoints=("pay",), cards=("c1",), impact=5, effort=1, owner="ana"
            ),
            Recommendation(id="r2", text="Thank", stage="buy", after=("r1",), due="2026-12-01"),
        ),
        "resources": (Resource(id="x1", text="A guide", stage="look", status="to_create", department="sales"),),
        "departments": (Department(id="sales", name="Sales"),),
        "people": (Person(id="ana", name="Ana"),),
        "pictures": (picture(),),
    }
    return Journey.model_validate({**made, **fields})


SECRETS = (
    "SECRETCARD",
    "SECRETPATH",
    "SECRETPERSONA",
    "SECRETVERBATIM",
    "SECRETSTAGENOTE",
    "SECRETNOTES",
    "SECRETVISITNOTE",
    "SECRETFIGURE",
    "SECRETADVICE",
    "SECRETRESOURCE",
    "SECRETINVENTORY",
    "SECRETFORHIDDEN",
)


def with_secrets(*, hidden: bool = True) -> Journey:
    """Return a journey with a secret in all that is hidden, or is shown where it may be."""
    lanes = (
        CardsLane(id="needs", wording="needs"),
        CardsLane(id="own", name="SECRETLANE", hidden=hidden),
        PathLane(id="path"),
        EmotionLane(id="emotion"),
        MeasurementsLane(id="measured", hidden=hidden),
        RecommendationsLane(id="todo", hidden=hidden),
        ResourcesLane(id="with", hidden=hidden),
    )
    said = Verbatim(id="q1", text="SECRETVERBATIM", shown=not hidden)
    return Journey.model_validate(
        {
            "title": "Open",
            "language": "en",
            "notes": "SECRETNOTES",
            "personas": (Persona(id="lea", name="Lea"), Persona(id="tom", name="SECRETPERSONA")),
            "stages": (Stage(id="look", name="Look", notes="SECRETSTAGENOTE"),),
            "lanes": lanes,
            "touchpoints": (Touchpoint(id="find", name="Find", stage="look"),),
            "paths": (
                Path(
                    id="p1",
                    persona="lea",
                    visits=(Visit(id="v1", touchpoint="find", verbatims=(said,), notes="SECRETVISITNOTE"),),
                ),
                Path(id="p2", persona="tom", name="SECRETPATH", hidden=hidden),
            ),
            "cards": (
                Card(id="c1", lane="own", stage="look", text="SECRETCARD SECRETFORHIDDEN"),
                Card(id="c2", lane="needs", stage="look", text="Plain"),
            ),
            "measurements": (Measurement(id="m1", name="SECRETFIGURE", value=1.0, stage="look"),),
            "recommendations": (Recommendation(id="r1", text="SECRETADVICE", stage="look", cards=("c1",)),),
            "resources": (Resource(id="x1", text="SECRETRESOURCE", stage="look"),),
            "inventory": (Unplaced(id="u1", text="SECRETINVENTORY"),),
        }
    )
