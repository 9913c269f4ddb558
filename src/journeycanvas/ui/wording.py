"""The names, in the window alone, of the values a field may take, as msgids."""

from journeycanvas.language import N_

PAPERS: dict[str, str] = {
    "content": N_("Sized by content"),
    "A4": "A4",
    "A3": "A3",
    "A2": "A2",
    "A1": "A1",
    "A0": "A0",
    "Letter": N_("US Letter"),
    "Legal": N_("US Legal"),
    "Tabloid": N_("US Tabloid"),
    "custom": N_("Custom size"),
}
ORIENTATIONS: dict[str, str] = {"landscape": N_("Landscape"), "portrait": N_("Portrait")}
UNITS: dict[str, str] = {
    "s": N_("seconds"),
    "min": N_("minutes"),
    "h": N_("hours"),
    "day": N_("days"),
    "week": N_("weeks"),
    "month": N_("months"),
    "year": N_("years"),
}
OUTCOMES: dict[str, str] = {
    "unknown": N_("Not known"),
    "reached": N_("Reached"),
    "not_reached": N_("Not reached"),
}
LANGUAGES: dict[str, str] = {"fr": N_("French"), "en": N_("English")}
MOMENT_EFFECTS: dict[str, str] = {
    "ordinary": N_("an ordinary step"),
    "delight": N_("better than expected"),
    "irritant": N_("gets in the way"),
    "missing": N_("expected by the client, but absent"),
    "breaking_point": N_("the path stops here"),
}
PERSONA_KINDS: dict[str, str] = {
    "persona": N_("Persona"),
    "segment": N_("Segment"),
    "customer": N_("One client"),
    "employee": N_("Employee"),
}
PERSONA_STATES: dict[str, str] = {"current": N_("Client of today"), "target": N_("Client to win")}
ABOUT: dict[str, str] = {"experience": N_("This experience"), "brand": N_("The brand")}
FAMILIES: dict[str, str] = {
    "experience": N_("Experience"),
    "listening": N_("Listening"),
    "satisfaction": N_("Satisfaction"),
    "business": N_("Business"),
    "activity": N_("Activity"),
}
TRENDS: dict[str, str] = {"up": N_("Rising"), "flat": N_("Steady"), "down": N_("Falling")}
SOURCE_KINDS: dict[str, str] = {
    "interview": N_("Interview"),
    "survey": N_("Survey"),
    "workshop": N_("Workshop"),
    "observation": N_("Observation"),
    "report": N_("Activity report"),
    "social": N_("Social networks"),
    "review": N_("Client reviews"),
    "call_centre": N_("Contact centre"),
    "shop": N_("Point of sale"),
    "crm": N_("CRM"),
    "other": N_("Other source"),
}
ROLES: dict[str, str] = {
    "frontstage": N_("In contact with clients"),
    "backstage": N_("Behind the scenes"),
    "support": N_("In support"),
}
WHO_SAID: dict[str, str] = {
    "client": N_("Client"),
    "prospect": N_("Prospect"),
    "staff": N_("Staff"),
    "partner": N_("Partner"),
    "other": N_("Somebody else"),
}
RELATIONS: dict[str, str] = {
    "before": N_("Comes before"),
    "after": N_("Comes after"),
    "part_of": N_("This one is a part of it"),
    "zooms_into": N_("Looks closer at a stage"),
    "other": N_("Otherwise related"),
}
IDEA_STATUS: dict[str, str] = {
    "idea": N_("Idea"),
    "to_prototype": N_("To be prototyped"),
    "tested": N_("Tested"),
    "kept": N_("Kept"),
    "dropped": N_("Dropped"),
}
UNPLACED_KINDS: dict[str, str] = {
    "unsorted": N_("Not sorted yet"),
    "touchpoint": N_("Touchpoint"),
    "card": N_("Card"),
    "recommendation": N_("Recommendation"),
    "resource": N_("Resource"),
    "verbatim": N_("Verbatim"),
}
