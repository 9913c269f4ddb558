"""A journey with a secret in all that a copy can leave out, and by which parts each goes."""

from collections.abc import Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Person
from journeycanvas.model.path import Path, Verbatim, Visit
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.scope import Branding, RelatedJourney, Revision
from tests.builders import journey_of, touchpoint

SECRETS: Mapping[str, tuple[str, ...]] = {
    "SECRETASIDE": (),
    "SECRETASIDECARD": (),
    "SECRETINTERNAL": ("internal",),
    "SECRETINTERNALCARD": ("internal",),
    "SECRETNOTE": ("notes",),
    "SECRETVERSION": ("notes",),
    "SECRETUNPLACED": ("unplaced",),
    "SECRETRELATED": ("unplaced",),
    "SECRETSPEAKER": ("authors", "names"),
    "SECRETOWNER": ("names",),
    "SECRETASKED": ("names", "evidence"),
    "SECRETMAKER": ("names",),
    "SECRETTURNOVER": ("costs",),
    "SECRETPRICE": ("costs",),
    "SECRETSOURCE": ("evidence",),
    "SECRETCONTRIBUTOR": ("evidence",),
    "SECRETCLIENT": ("branding",),
    "SECRETLINE": ("branding",),
}
"""By each secret, the parts that take it along."""


def with_secrets_of_parts() -> Journey:
    """Return a journey in which every part has something, all of it shown or told somewhere."""
    said = Verbatim(id="q1", text="I like it", who="SECRETSPEAKER", source="asked")
    visit = Visit(id="v1", touchpoint="shop", emotion=1.0, verbatims=(said,), notes="SECRETNOTE")
    shop = touchpoint(
        "shop",
        name="Shop",
        owner="ana",
        contributor="sales",
        evidence="confirmed",
        sources=("asked",),
        notes="SECRETNOTE",
    )
    return journey_of(
        shop,
        lanes=(
            PathLane(id="path"),
            EmotionLane(id="emotion"),
            MeasurementsLane(id="measured"),
            RecommendationsLane(id="todo"),
            CardsLane(id="needs", wording="needs"),
            CardsLane(id="within", name="SECRETINTERNAL", internal=True),
            CardsLane(id="aside", name="SECRETASIDE"),
        ),
        paths=(Path(id="p1", persona="lea", visits=(visit,)),),
        cards=(
            Card(id="c1", lane="needs", stage="s1", text="Plain", votes=3, notes="SECRETNOTE"),
            Card(id="c2", lane="within", stage="s1", text="SECRETINTERNALCARD"),
            Card(id="c3", lane="aside", stage="s1", text="SECRETASIDECARD"),
        ),
        measurements=(
            Measurement(id="m1", name="SECRETTURNOVER", indicator="turnover", value=12.0, stage="s1"),
            Measurement(id="m2", name="SECRETPRICE", unit="k€", value=3.0, stage="s1"),
        ),
        recommendations=(Recommendation(id="r1", text="Advise", stage="s1", effort=2, votes=1),),
        departments=(Department(id="sales", name="SECRETCONTRIBUTOR"),),
        people=(Person(id="ana", name="SECRETOWNER"),),
        sources=(Source(id="asked", title="SECRETSOURCE", who="SECRETASKED"),),
        inventory=(Unplaced(id="u1", text="SECRETUNPLACED"),),
        related=(RelatedJourney(id="j1", title="SECRETRELATED"),),
        revision=Revision(author="SECRETMAKER", note="SECRETVERSION"),
        branding=Branding(client="SECRETCLIENT", confidentiality="SECRETLINE", accent="#ff0000"),
    )
