"""Where a text stands, in words, and what the map shows of it."""

from collections.abc import Iterator

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits import records
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.language import N_, _
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.record import Record
from journeycanvas.session.kinds import KINDS

FIELD_TITLES: dict[str, str] = {
    "title": N_("Title"),
    "subtitle": N_("Subtitle"),
    "name": N_("Name"),
    "text": N_("Text"),
    "notes": N_("Notes"),
    "note": N_("Notes"),
    "description": N_("Description"),
    "organisation": N_("Organisation"),
    "activity": N_("Activity"),
    "offer": N_("Offer"),
    "target": N_("Clients meant"),
    "location": N_("Place"),
    "place": N_("Place"),
    "stages_covered": N_("Stages covered"),
    "left_out": N_("Left out"),
    "objectives": N_("Objectives"),
    "context": N_("Context"),
    "goal": N_("Goal"),
    "how_to_reach": N_("How it could be reached"),
    "author": N_("Author"),
    "version": N_("Version"),
    "client": N_("Client"),
    "confidentiality": N_("Confidentiality"),
    "summary": N_("Summary"),
    "quote": N_("Quotation"),
    "story": N_("Story"),
    "age": N_("Age"),
    "gender": N_("Gender"),
    "job": N_("Job"),
    "education": N_("Education"),
    "family": N_("Family"),
    "income": N_("Income"),
    "habits": N_("Habits"),
    "tastes": N_("Tastes"),
    "needs": N_("Needs"),
    "expectations": N_("Expectations"),
    "behaviours": N_("What they do"),
    "decision_factors": N_("What decides the purchase"),
    "goals": N_("Goals"),
    "frustrations": N_("Frustrations"),
    "keywords": N_("Typed into search engines"),
    "contents": N_("Reads and watches"),
    "sources": N_("Finds out from"),
    "devices": N_("Devices"),
    "tone": N_("How to address them"),
    "acquisition": N_("How they found us"),
    "own_fields": N_("Other fields"),
    "timing": N_("When"),
    "prompt": N_("Prompt"),
    "partner": N_("Partner"),
    "frequency": N_("Frequency"),
    "support_tool": N_("Support tool"),
    "caption": N_("Caption"),
    "links": N_("Links"),
    "emotion_word": N_("Word for the emotion"),
    "who": N_("Who"),
    "role": N_("Role"),
    "motivation": N_("Motivation"),
    "enablers": N_("What helps"),
    "blockers": N_("What stands in the way"),
    "label": N_("Label"),
    "causes": N_("Causes"),
    "unit": N_("Unit"),
    "email": N_("E-mail address"),
}
"""What the fields with texts are called; of a text inside a field, the field."""
_WITHOUT_A_NAME = frozenset({"scope", "revision", "branding"})
"""Parts of the journey whose fields are known by their own names."""
_LONGEST_NAME = 40


def title_of_field(field: str) -> str:
    """Return what a field is called, named by a dotted way such as "goal.text"."""
    steps = [step for step in field.split(".") if not step.isdigit()]
    if len(steps) > 1 and (steps[0] in _WITHOUT_A_NAME or steps[-1] == "how_to_reach"):
        steps = steps[-1:]
    return _(FIELD_TITLES[steps[0]]) if steps[0] in FIELD_TITLES else steps[0]


def place_in_words(journey: Journey, record: str | None, *, field: str) -> str:
    """Return where a text stands: the kind of the record, its name where that is another text, and the field."""
    found = journey if record is None else _record(journey, record)
    name = records.kind_of(journey, record) if record is not None else None
    kind = KINDS[name if name in KINDS else "journey"]
    known = "" if record is None or field in ("name", "text", "title") else name_of(journey, found)
    return " · ".join(part for part in (_(kind.title), known, title_of_field(field)) if part)


def shown_for(journey: Journey, record: str | None) -> Iterator[str]:
    """Return the ids of what shows a record on the map, the best first: itself, then what it belongs to."""
    yield record or JOURNEY
    way = records.locate(journey, record) if record is not None else None
    for length in range(len(way or ()), 1, -2):
        owner = records.record_at(journey, (way or ())[:length])
        if isinstance(owner, Visit):
            yield owner.touchpoint
        elif isinstance(owner, Connection):
            yield owner.origin
        elif isinstance(owner, Path):
            yield owner.persona
        if isinstance(owner, Record) and owner.__dict__["id"] != record:
            yield owner.__dict__["id"]


def name_of(journey: Journey, record: Record | None) -> str:
    """Return what a record is known by, in short."""
    if isinstance(record, Visit):
        record = touchpoint_by_id(journey.touchpoints).get(record.touchpoint)
    fields = record.__dict__ if record is not None else {}
    name = next((fields[field] for field in ("name", "title", "text") if fields.get(field)), "")
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST_NAME else line[:_LONGEST_NAME].rstrip() + "…"


def _record(journey: Journey, id: str) -> Record | None:
    way = records.locate(journey, id)
    found = records.record_at(journey, way) if way is not None else None
    return found if isinstance(found, Record) else None
