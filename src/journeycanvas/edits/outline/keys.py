"""What the lines of an outline begin with: the fields of each kind of record, and the sections they stand in.

    Persona: Karim
        Age: 34
        Needs:
            Good advice

A new field is one row here. Every word is known in every language, however it is accented or capitalised.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from journeycanvas.document.naming import key
from journeycanvas.language import LANGUAGES, N_, words
from journeycanvas.model.named import DEVICES, KNOWLEDGE, MODES

Holds = Literal[
    "text",
    "list",
    "names",
    "choice",
    "duration",
    "degree",
    "score",
    "person",
    "department",
    "source",
    "channels",
    "path",
]
"""What a field holds; names are those of other records, one a line."""


class Field(NamedTuple):
    """A field that a line tells: its name in the record, dotted where it stands deeper, the word, what it holds."""

    name: str
    title: str
    holds: Holds = "text"
    titles: Mapping[str, str] = {}
    """Of a choice: the words for its values."""

    @property
    def is_list(self) -> bool:
        """Whether its word is a heading with a line below it for each of its texts or names."""
        return self.holds in ("list", "names")


_NOTES = Field("notes", N_("Notes"))
_DESCRIPTION = Field("description", N_("Description"))
_OWNER = Field("owner", N_("Person in charge"), "person")
_DEPARTMENT = Field("department", N_("Department in charge"), "department")
_FOR = Field("touchpoints", N_("For"), "names")

FIELDS: dict[str, tuple[Field, ...]] = {
    "journey": (Field("title", N_("Title")), Field("subtitle", N_("Subtitle"))),
    "journey_notes": (_NOTES,),
    "scope": (
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
    ),
    "goal": (
        Field(
            "goal.outcome",
            N_("Outcome"),
            "choice",
            {"unknown": N_("Not known"), "reached": N_("Goal reached"), "not_reached": N_("Goal not reached")},
        ),
        Field("goal.how_to_reach", N_("How it could be reached")),
    ),
    "persona": (
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
        _NOTES,
    ),
    "phase": (_DESCRIPTION,),
    "lane": (_DESCRIPTION,),
    "stage": (
        _DESCRIPTION,
        Field("goal", N_("Goal of the client")),
        Field("timing", N_("When")),
        Field("waiting", N_("Waiting time"), "duration"),
        Field("importance", N_("Importance"), "degree"),
        _OWNER,
        Field("response_time", N_("Expected response time"), "duration"),
        Field("recommended_channels", N_("Best channels"), "channels"),
        _NOTES,
    ),
    "touchpoint": (
        _DESCRIPTION,
        Field("mode", N_("Physical or digital"), "choice", MODES),
        Field("device", N_("Device"), "choice", DEVICES),
        _DEPARTMENT,
        _OWNER,
        Field("partner", N_("Partner")),
        Field("importance", N_("Importance"), "degree"),
        Field("duration", N_("Duration"), "duration"),
        Field("waiting", N_("Waiting time"), "duration"),
        Field("response_time", N_("Expected response time"), "duration"),
        Field("trigger_delay", N_("Sets in after"), "duration"),
        Field("frequency", N_("How often")),
        Field("support_tool", N_("Tool of the staff")),
        _NOTES,
    ),
    "visit": (
        Field("emotion_word", N_("Word at the curve")),
        Field("motivation", N_("Motivation")),
        Field("enablers", N_("What helps"), "list"),
        Field("blockers", N_("What stands in the way"), "list"),
    ),
    "visit_alone": (_NOTES,),
    "connection": (Field("causes", N_("Causes"), "list"),),
    "card": (_FOR, _NOTES),
    "recommendation": (
        _FOR,
        Field("after", N_("To be done after"), "names"),
        _OWNER,
        _DEPARTMENT,
        _NOTES,
    ),
    "resource": (_FOR, _OWNER, _DEPARTMENT, _NOTES),
    "measurement": (Field("source", N_("Source"), "source"), Field("path", N_("Path"), "path"), _NOTES),
}
"""The fields by the kind of line they stand under. Under a touchpoint also those of its visit may stand."""

SECTIONS: dict[str, str] = {
    "scope": N_("Scope"),
    "goal": N_("Goal of the client"),
    "persona": N_("Persona"),
    "path": N_("Path"),
    "channels": N_("Own channels"),
    "lanes": N_("Lanes"),
    "phase": N_("Phase"),
    "no_phase": N_("No phase"),
    "recommendations": N_("Recommendations"),
    "resources": N_("Resources"),
    "measurements": N_("Measurements"),
    "picture": N_("Picture"),
}
"""The words for what is more than a field: records that have a word before their name, and headings."""

_AT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "root": (
        ("journey", "journey_notes"),
        (
            *("scope", "goal", "persona", "channels", "lanes", "phase", "no_phase"),
            *("recommendations", "resources", "measurements"),
        ),
    ),
    "persona": (("persona",), ("path",)),
    "stage": (("stage",), ("recommendations", "resources", "measurements")),
    "touchpoint": (("touchpoint", "visit"), ("measurements", "picture")),
    "visit": (("visit", "visit_alone"), ()),
    "card": (("card",), ("picture",)),
    **{each: ((each,), ()) for each in ("scope", "goal", "phase", "lane", "recommendation", "resource", "measurement")},
}
"""What words may begin a line, by what it stands under: whose fields, and which sections."""

_BEFORE_COLON = re.compile(r"([^:\[\]“”«»\"]{1,60}?)\s*:\s*")


class Begun(NamedTuple):
    """A word at the beginning of a line: the field or the section it names, and where what it says begins."""

    field: Field | None
    section: str
    at: int


def begun(content: str, under: str) -> Begun | None:
    """Return the word a line begins with that has a meaning under a line of that kind; None where there is none."""
    found = _BEFORE_COLON.match(content)
    if found is None:
        return None
    known = _known(under).get(key(found[1]))
    return None if known is None else Begun(known[0], known[1], found.end())


def word_before_colon(content: str) -> tuple[str, int] | None:
    """Return the word before a colon, whatever it is, and where what it says begins."""
    found = _BEFORE_COLON.match(content)
    return None if found is None else (found[1], found.end())


def before_first_colon(content: str) -> tuple[str, int] | None:
    """Return what stands before the first colon, however long it is, and where what comes after it begins."""
    word, found, rest = content.partition(":")
    return (word.strip(), len(content) - len(rest.lstrip())) if found else None


def word_length(content: str) -> int:
    """Return how long the word with its colon is that a line begins with, if it means something anywhere."""
    found = _BEFORE_COLON.match(content)
    return 0 if found is None or not any(key(found[1]) in _known(under) for under in _AT) else found.end()


def is_named(content: str) -> bool:
    """Tell whether a line at the margin begins with a word that stands before a name: of a persona, a phase, a map."""
    word = begun(content, "root")
    return word is not None and (word.section in ("persona", "phase") or (word.field or _NOTES).name == "title")


def is_reserved(name: str, under: str) -> bool:
    """Tell whether a word has a meaning of its own at the beginning of lines under a line of that kind."""
    return key(name) in _known(under)


def field_of(kind: str, name: str) -> Field:
    """Return a field of a kind of line."""
    return next(field for field in FIELDS[kind] if field.name == name)


@cache
def title(word: str, language: str) -> str:
    """Return a word with its colon, as it begins a line."""
    return words(language)(word) + colon(language)


def colon(language: str) -> str:
    """Return a colon, with the space that the language has before it."""
    return "\u00a0:" if language == "fr" else ":"


@cache
def _known(under: str) -> Mapping[str, tuple[Field | None, str]]:
    kinds, sections = _AT.get(under, ((), ()))
    found: dict[str, tuple[Field | None, str]] = {}
    for language in LANGUAGES:
        say = words(language)
        for kind in kinds:
            found.update({key(say(field.title)): (field, kind) for field in FIELDS[kind]})
        found.update({key(say(SECTIONS[section])): (None, section) for section in sections})
    return found
