"""The columns of the table: which fields of touchpoints and cards they tell, and what these hold."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from journeycanvas.language import N_
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import AVAILABILITY, DEVICES, EVIDENCE, MODES

Kind = Literal[
    "text",
    "stage",
    "lane",
    "moment",
    "mark",
    "channels",
    "mode",
    "device",
    "department",
    "person",
    "persona",
    "emotion",
    "duration",
    "degree",
    "weight",
    "evidence",
    "sources",
    "labels",
    "touchpoints",
    "availability",
    "idea",
    "known",
    "count",
    "notes_merged",
    "links",
]
"""What a column holds: a degree always has a value, a weight may have none, what is known may be yes, no or neither."""
YES = N_("Yes")
NO = N_("No")
IDEAS = {
    "idea": N_("Idea"),
    "to_prototype": N_("To be prototyped"),
    "tested": N_("Tested"),
    "kept": N_("Kept"),
    "dropped": N_("Dropped"),
}


class Column(NamedTuple):
    """A column: the field, or the path whose emotion it tells, its title in the language spoken, and what it holds."""

    id: str
    title: str
    kind: Kind
    path: str = ""


FIRST: tuple[tuple[str, str, Kind], ...] = (
    ("stage", N_("Stage"), "stage"),
    ("name", N_("Name"), "text"),
)
"""The columns of touchpoints before the emotions."""
MORE: tuple[tuple[str, str, Kind], ...] = (
    ("moment", N_("Kind of moment"), "moment"),
    ("moment_of_truth", MOMENT_OF_TRUTH, "mark"),
    ("channels", N_("Channels"), "channels"),
    ("device", N_("Device"), "device"),
    ("department", N_("Department in charge"), "department"),
    ("owner", N_("Owner"), "person"),
    ("duration", N_("Duration"), "duration"),
    ("importance", N_("Importance"), "degree"),
    ("evidence", N_("Evidence"), "evidence"),
    ("sources", N_("Sources"), "sources"),
    ("description", N_("Description"), "text"),
    ("mode", N_("Physical or digital"), "mode"),
    ("waiting", N_("Waiting time"), "duration"),
    ("response_time", N_("Expected response time"), "duration"),
    ("trigger_delay", N_("Sets in after"), "duration"),
    ("frequency", N_("How often"), "text"),
    ("hesitation", N_("The client hesitates here"), "mark"),
    ("at_risk", N_("At risk"), "mark"),
    ("human_fallback", N_("A human can be reached"), "known"),
    ("support_tool", N_("Tool of the staff"), "text"),
    ("partner", N_("Partner"), "text"),
    ("contributor", N_("Contributed by"), "department"),
    ("labels", N_("Labels"), "labels"),
    ("links", N_("Links"), "links"),
    ("notes", N_("Notes"), "text"),
)
"""The columns of touchpoints after the emotions."""
CARD: tuple[tuple[str, str, Kind], ...] = (
    ("lane", N_("Lane"), "lane"),
    ("stage", N_("Stage"), "stage"),
    ("text", N_("Text"), "text"),
    ("evidence", N_("Evidence"), "evidence"),
    ("sources", N_("Sources"), "sources"),
    ("votes", N_("Votes"), "count"),
    ("touchpoints", N_("Linked touchpoints"), "touchpoints"),
    ("persona", N_("Persona"), "persona"),
    ("severity", N_("Severity"), "weight"),
    ("availability", N_("Availability"), "availability"),
    ("status", N_("Status"), "idea"),
    ("count", N_("Notes merged into it"), "notes_merged"),
    ("contributor", N_("Contributed by"), "department"),
    ("labels", N_("Labels"), "labels"),
    ("links", N_("Links"), "links"),
    ("notes", N_("Notes"), "text"),
)
TITLES: dict[str, Mapping[str, str]] = {
    "moment": {kind.id: kind.title for kind in MOMENT_KINDS.values()},
    "device": DEVICES,
    "mode": MODES,
    "evidence": EVIDENCE,
    "availability": AVAILABILITY,
    "idea": IDEAS,
    "mark": {"": NO, "yes": YES},
    "known": {"no": NO, "yes": YES},
}
"""The values that the program names, by the kind of column, as msgids."""
