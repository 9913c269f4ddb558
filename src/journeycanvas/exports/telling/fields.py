"""The fields that are told of scope, goal, personas, stages, touchpoints and visits, one row each.

Their labels are those of the journey as a text, so that a text which is exported can be read back.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from journeycanvas.exports.telling.blocks import Fact, Facts
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.lanes.parts.figures import duration, number
from journeycanvas.language import N_
from journeycanvas.model.named import DEVICES, KNOWLEDGE, MODES
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Duration

Holds = Literal["text", "list", "choice", "duration", "degree", "score", "name", "channels", "answer", "obstacles"]
OF_FIVE = N_("{degree} of 5")
ANSWERS = {True: N_("Yes"), False: N_("No")}
_OUT_OF: Mapping[str, str] = {"degree": OF_FIVE, "score": N_("{degree} of 10")}
PREVENTS = N_("{obstacle} (prevents: {goal})")


class Field(NamedTuple):
    """A field: its name in the record, dotted where it stands deeper, its label, what it holds, words for values."""

    name: str
    label: str
    holds: Holds = "text"
    titles: Mapping[str, str] = {}


SCOPE = (
    Field("scope.organisation", N_("Organisation")),
    Field("scope.activity", N_("Activity")),
    Field("scope.offer", N_("Offer")),
    Field("scope.target", N_("Clients meant")),
    Field("scope.location", N_("Place")),
    Field("scope.stages_covered", N_("Stages covered")),
    Field("scope.left_out", N_("Left out")),
    Field("scope.objectives", N_("Objectives"), "list"),
    Field("scope.knowledge_level", N_("How well it is known"), "choice", KNOWLEDGE),
    Field("scope.context", N_("Context")),
)
GOAL = (
    Field(
        "outcome",
        N_("Outcome"),
        "choice",
        {"unknown": N_("Not known"), "reached": N_("Goal reached"), "not_reached": N_("Goal not reached")},
    ),
    Field("how_to_reach", N_("How it could be reached")),
    Field("would_recommend", N_("Would recommend"), "answer"),
)
PERSONA = (
    Field("summary", N_("Summary")),
    Field("quote", N_("Quotation")),
    Field("story", N_("Story")),
    Field("state", N_("State"), "choice", {"current": N_("Client of today"), "target": N_("Client to win")}),
    Field("age", N_("Age")),
    Field("gender", N_("Gender")),
    Field("job", N_("Job")),
    Field("education", N_("Education")),
    Field("family", N_("Family")),
    Field("location", N_("Place")),
    Field("income", N_("Income")),
    Field("habits", N_("Habits"), "list"),
    Field("tastes", N_("Tastes"), "list"),
    Field("needs", N_("Needs"), "list"),
    Field("expectations", N_("Expectations"), "list"),
    Field("behaviours", N_("What they do"), "list"),
    Field("decision_factors", N_("What decides the purchase"), "list"),
    Field("goals", N_("Goals"), "list"),
    Field("frustrations", N_("Frustrations"), "list"),
    Field("keywords", N_("Typed into search engines"), "list"),
    Field("contents", N_("Reads and watches"), "list"),
    Field("sources", N_("Finds out from"), "list"),
    Field("devices", N_("Devices"), "list"),
    Field("digital_ease", N_("Ease with digital tools"), "degree"),
    Field("tone", N_("How to address them")),
    Field("acquisition", N_("How they found us")),
    Field("likelihood_to_recommend", N_("Likely to recommend us"), "score"),
)
STAGE = (
    Field("description", N_("Description")),
    Field("goal", N_("Goal of the client")),
    Field("timing", N_("When")),
    Field("waiting", N_("Waiting time"), "duration"),
    Field("importance", N_("Importance"), "degree"),
    Field("owner", N_("Person in charge"), "name"),
    Field("response_time", N_("Expected response time"), "duration"),
    Field("recommended_channels", N_("Best channels"), "channels"),
)
TOUCHPOINT = (
    Field("description", N_("Description")),
    Field("mode", N_("Physical or digital"), "choice", MODES),
    Field("device", N_("Device"), "choice", DEVICES),
    Field("department", N_("Department in charge"), "name"),
    Field("owner", N_("Person in charge"), "name"),
    Field("partner", N_("Partner")),
    Field("importance", N_("Importance"), "degree"),
    Field("duration", N_("Duration"), "duration"),
    Field("waiting", N_("Waiting time"), "duration"),
    Field("response_time", N_("Expected response time"), "duration"),
    Field("trigger_delay", N_("Sets in after"), "duration"),
    Field("frequency", N_("How often")),
    Field("human_fallback", N_("A human can be reached"), "answer"),
    Field("support_tool", N_("Tool of the staff")),
)
VISIT = (
    Field("emotion_word", N_("Word at the curve")),
    Field("motivation", N_("Motivation")),
    Field("enablers", N_("What helps"), "list"),
    Field("blockers", N_("What stands in the way"), "obstacles"),
)
MEASUREMENT = (Field("source", N_("Source"), "name"),)
OWNERS = (
    Field("owner", N_("Person in charge"), "name"),
    Field("department", N_("Department in charge"), "name"),
)


def facts(shown: Shown, record: Record, fields: tuple[Field, ...]) -> Facts:
    """Return the fields of a record that say more than a new one would."""
    return Facts(tuple(_facts(shown, record, fields)))


def _facts(shown: Shown, record: Record, fields: tuple[Field, ...]) -> Iterator[Fact]:
    for field in fields:
        owner: Record = record
        *way, name = field.name.split(".")
        for step in way:
            owner = getattr(owner, step)
        value = getattr(owner, name)
        if value == type(owner).model_fields[name].default:
            continue
        texts = tuple(text for text in _texts(shown, field, value) if text.strip())
        if texts:
            plain = number(value, shown.language) if field.holds in _OUT_OF and isinstance(value, int) else ""
            yield Fact(shown.word(field.label), texts, field.holds in ("list", "obstacles"), plain=plain)


def _texts(shown: Shown, field: Field, value: object) -> Iterator[str]:
    """Yield what a field says."""
    if isinstance(value, Duration):
        yield duration(value, shown.word, shown.language)
    elif isinstance(value, bool):
        yield shown.word(ANSWERS[value])
    elif isinstance(value, int):
        yield shown.word(_OUT_OF[field.holds]).format(degree=number(value, shown.language))
    elif field.holds == "choice":
        yield shown.word(field.titles[str(value)])
    elif field.holds == "name":
        yield shown.name(str(value))
    elif isinstance(value, str):
        yield value.strip()
    elif isinstance(value, tuple):
        if field.holds == "channels":
            yield ", ".join(shown.channel_names(value))
        else:
            yield from (one.strip() if isinstance(one, str) else _obstacle(shown, one) for one in value)


def _obstacle(shown: Shown, one: Record) -> str:
    text, prevents = str(getattr(one, "text", "")).strip(), one_line(str(getattr(one, "prevents", "")))
    return shown.word(PREVENTS).format(obstacle=text, goal=prevents) if prevents else text
