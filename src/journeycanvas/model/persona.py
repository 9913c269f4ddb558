"""The persona: who travels."""

from typing import Annotated, Literal

from journeycanvas.model.picture import Crop
from journeycanvas.model.record import Colour, Id, Record, Text
from journeycanvas.model.schema import Within
from journeycanvas.model.scope import State


class OwnField(Record):
    """A field the user added, with its name."""

    name: Text
    text: Text = ""


class Persona(Record):
    """A client type, with socio-demographic and psychological fields, all optional (R6, R17-R22)."""

    id: Id
    name: Text = ""
    summary: Text = ""
    """One line under the name."""
    quote: Text = ""
    story: Text = ""
    state: State = "current"
    """A client of today, or one to win (R7)."""
    colour: Colour | None = None
    portrait: Id | None = None
    portrait_crop: Crop = Crop()

    age: Text = ""
    gender: Text = ""
    job: Text = ""
    education: Text = ""
    family: Text = ""
    location: Text = ""
    income: Text = ""

    habits: tuple[Text, ...] = ()
    tastes: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()
    expectations: tuple[Text, ...] = ()
    behaviours: tuple[Text, ...] = ()
    decision_factors: tuple[Text, ...] = ()
    goals: tuple[Text, ...] = ()
    frustrations: tuple[Text, ...] = ()

    keywords: tuple[Text, ...] = ()
    """What the persona types into search engines."""
    contents: tuple[Text, ...] = ()
    """What the persona reads and watches."""
    sources: tuple[Text, ...] = ()
    """Where the persona finds out."""
    devices: tuple[Text, ...] = ()
    digital_ease: Annotated[int, Within(ge=1, le=5)] | None = None

    tone: Text = ""
    """How to address the persona."""
    acquisition: Text = ""
    """How the persona found us."""
    likelihood_to_recommend: Annotated[int, Within(ge=0, le=10)] | None = None
    """The answer to the question of the Net Promoter Score (Reichheld, 2003)."""

    own_fields: tuple[OwnField, ...] = ()
    kind: Literal["persona", "segment", "customer", "employee"] = "persona"
    notes: Text = ""
