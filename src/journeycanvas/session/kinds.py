"""The kinds of things a map is made of: what one is called, and its icon."""

from typing import NamedTuple

from journeycanvas.language import N_


class Kind(NamedTuple):
    """A kind of record: its name as a msgid, and its icon."""

    title: str
    icon: str


KINDS: dict[str, Kind] = {
    "journey": Kind(N_("Journey"), "map"),
    "personas": Kind(N_("Persona"), "user-circle"),
    "phases": Kind(N_("Phase"), "layout-navbar"),
    "stages": Kind(N_("Stage"), "layout-columns"),
    "lanes": Kind(N_("Lane"), "layout-rows"),
    "touchpoints": Kind(N_("Touchpoint"), "map-pin"),
    "paths": Kind(N_("Path"), "route"),
    "visits": Kind(N_("Visit"), "walk"),
    "verbatims": Kind(N_("Verbatim"), "quote"),
    "connections": Kind(N_("Connection"), "git-branch"),
    "cards": Kind(N_("Card"), "note"),
    "recommendations": Kind(N_("Recommendation"), "bulb"),
    "resources": Kind(N_("Resource"), "stack"),
    "measurements": Kind(N_("Measurement"), "gauge"),
    "departments": Kind(N_("Department"), "building"),
    "people": Kind(N_("Person"), "user"),
    "channels": Kind(N_("Channel"), "sitemap"),
    "labels": Kind(N_("Label"), "tag"),
    "sources": Kind(N_("Source"), "clipboard-list"),
    "inventory": Kind(N_("Inventory"), "inbox"),
    "related": Kind(N_("Related journey"), "link"),
    "pictures": Kind(N_("Picture"), "photo"),
}
"""Each by the name of its collection; "journey" is the journey itself."""
