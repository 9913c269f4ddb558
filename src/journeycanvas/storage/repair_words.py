"""How records are told to the person whose file is repaired."""

from journeycanvas.language import N_, _

KINDS = {
    "personas": N_("Persona"),
    "phases": N_("Phase"),
    "stages": N_("Stage"),
    "lanes": N_("Lane"),
    "touchpoints": N_("Touchpoint"),
    "paths": N_("Path"),
    "cards": N_("Card"),
    "recommendations": N_("Recommendation"),
    "resources": N_("Resource"),
    "measurements": N_("Measurement"),
    "departments": N_("Department"),
    "people": N_("Person"),
    "channels": N_("Channel"),
    "labels": N_("Label"),
    "sources": N_("Source"),
    "inventory": N_("Inventory"),
    "related": N_("Related journey"),
    "pictures": N_("Picture"),
    "visits": N_("Visit"),
    "verbatims": N_("Quotation"),
    "connections": N_("Connection"),
    "uses": N_("Picture"),
}
"""What a record of each list is called."""
_NAMED_BY = ("name", "title", "text")
_LONGEST_NAME = 40
"""Characters of a record's name that are told."""

Json = dict[str, object]


def told(kind: str, record: dict[str, object], number: int) -> str:
    """Return how a record is told: its kind, its place among them in the file, and what it is called."""
    name = next((" ".join(str(record[field]).split()) for field in _NAMED_BY if record.get(field)), "")
    shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    plain = _("{kind} {number}").format(kind=_(KINDS[kind]), number=number)
    return f"{plain}, “{shown}”" if shown else plain
