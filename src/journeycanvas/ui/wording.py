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
RELATIONS: dict[str, str] = {
    "before": N_("Comes before"),
    "after": N_("Comes after"),
    "part_of": N_("This one is a part of it"),
    "zooms_into": N_("Looks closer at a stage"),
    "other": N_("Otherwise related"),
}
UNPLACED_KINDS: dict[str, str] = {
    "unsorted": N_("Not sorted yet"),
    "touchpoint": N_("Touchpoint"),
    "card": N_("Card"),
    "recommendation": N_("Recommendation"),
    "resource": N_("Resource"),
    "verbatim": N_("Verbatim"),
}
