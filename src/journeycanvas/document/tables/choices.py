"""The values that the program names, by the kind of choice, and the names of records, as boxes tell them."""

from collections.abc import Mapping

from journeycanvas.lanes.backstage import TITLES as BACKSTAGE
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import N_
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.named import (
    ABOUT,
    AVAILABILITY,
    DEVICES,
    EVIDENCE,
    FAMILIES,
    IDEA_STATUS,
    INDICATORS,
    KNOWLEDGE,
    MODES,
    PATH_STYLES,
    PERSONA_KINDS,
    PERSONA_STATES,
    RECOMMENDATION_STATUS,
    RESOURCE_STATUS,
    ROLES,
    SOURCE_KINDS,
    STATES,
    TRENDS,
    WHO_SAID,
)

CHOICES: Mapping[str, Mapping[str, str]] = {
    "about": ABOUT,
    "availability": AVAILABILITY,
    "backstage": {str(role): title for role, title in BACKSTAGE.items()},
    "connection": {"branch": N_("Branch"), "loop": N_("Loop back"), "exit": N_("Exit")},
    "device": DEVICES,
    "evidence": EVIDENCE,
    "family": FAMILIES,
    "idea": IDEA_STATUS,
    "indicator": INDICATORS,
    "knowledge": KNOWLEDGE,
    "lane": {str(kind.model_fields["kind"].default): kind.title for kind in LANE_KINDS},
    "language": {"fr": N_("French"), "en": N_("English")},
    "mode": MODES,
    "moment": {id: kind.title for id, kind in MOMENT_KINDS.items()} | {"ordinary": N_("Ordinary")},
    "outcome": {"unknown": N_("Not known"), "reached": N_("Goal reached"), "not_reached": N_("Goal not reached")},
    "path_style": PATH_STYLES,
    "persona": PERSONA_KINDS,
    "persona_state": PERSONA_STATES,
    "recommendation": RECOMMENDATION_STATUS,
    "resource": RESOURCE_STATUS,
    "role": ROLES,
    "source": SOURCE_KINDS,
    "state": STATES,
    "trend": TRENDS,
    "unit": {
        "s": N_("seconds"),
        "min": N_("minutes"),
        "h": N_("hours"),
        "day": N_("days"),
        "week": N_("weeks"),
        "month": N_("months"),
        "year": N_("years"),
    },
    "who": WHO_SAID,
    "wording": {wording.id: wording.title for wording in WORDINGS.values()},
}
"""The names of values, as msgids, by the kind of choice."""
