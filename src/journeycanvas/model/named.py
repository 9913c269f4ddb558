"""The names, on screen and on the map, of the values a field may take."""

from journeycanvas.language import N_

DEVICES: dict[str, str] = {
    "phone": N_("Smartphone"),
    "tablet": N_("Tablet"),
    "computer": N_("Computer"),
    "landline": N_("Landline phone"),
    "kiosk": N_("Kiosk"),
    "watch": N_("Watch"),
    "speaker": N_("Smart speaker"),
    "tv": N_("Television"),
    "paper": N_("Paper"),
    "none": N_("No device"),
    "other": N_("Other device"),
}
MODES: dict[str, str] = {"physical": N_("Physical"), "digital": N_("Digital"), "hybrid": N_("Hybrid")}
STATES: dict[str, str] = {"current": N_("Current journey"), "target": N_("Target journey")}
OUTCOMES: dict[str, str] = {
    "unknown": N_("Goal"),
    "reached": N_("Goal reached"),
    "not_reached": N_("Goal not reached"),
}
PATH_STYLES: dict[str, str] = {
    "dotted": N_("Dotted"),
    "fine": N_("Fine dots"),
    "large": N_("Large dots"),
    "sparse": N_("Dots far apart"),
    "dense": N_("Large dots close together"),
    "bold": N_("Very large dots"),
}
WOULD_RECOMMEND: dict[bool, str] = {True: N_("Would recommend"), False: N_("Would not recommend")}
WOULD_RECOMMEND_ICONS: dict[bool, str] = {True: "thumb-up", False: "thumb-down"}
EVIDENCE: dict[str, str] = {
    "hypothesis": N_("Hypothesis"),
    "heard_once": N_("Heard once"),
    "confirmed": N_("Confirmed"),
}
AVAILABILITY: dict[str, str] = {
    "available": N_("Available"),
    "hard_to_find": N_("Hard to find"),
    "absent": N_("Absent"),
}
INDICATORS: dict[str, str] = {
    "nps": N_("NPS"),
    "ces": N_("CES"),
    "csat": N_("CSAT"),
    "satisfaction": N_("Satisfaction"),
    "volume": N_("Volume"),
    "conversion": N_("Conversion"),
    "abandonment": N_("Abandonment"),
    "open_rate": N_("Open rate"),
    "click_rate": N_("Click rate"),
    "loyalty": N_("Loyalty"),
    "lifetime_value": N_("Lifetime value"),
    "turnover": N_("Turnover"),
    "reputation": N_("E-reputation"),
    "waiting_time": N_("Waiting time"),
    "duration": N_("Duration"),
    "rate": N_("Rate"),
    "count": N_("Count"),
    "other": N_("Measurement"),
}
RECOMMENDATION_STATUS: dict[str, str] = {
    "idea": N_("Idea"),
    "planned": N_("Planned"),
    "in_progress": N_("In progress"),
    "done": N_("Done"),
    "dropped": N_("Dropped"),
}
RESOURCE_STATUS: dict[str, str] = {
    "have": N_("Have"),
    "to_create": N_("To create"),
    "to_optimise": N_("To optimise"),
}
EMOTIONS: dict[int, str] = {
    -2: N_("Very negative"),
    -1: N_("Negative"),
    0: N_("Neutral"),
    1: N_("Positive"),
    2: N_("Very positive"),
}
EMOTION_FACES: dict[int, str] = {-2: "mood-angry", -1: "mood-sad", 0: "mood-empty", 1: "mood-smile", 2: "mood-happy"}
UNKNOWN_EMOTION = N_("Unknown emotion")
GAPS: dict[str, str] = {"channel": N_("channel"), "device": N_("device"), "department": N_("department")}
KNOWLEDGE: dict[str, str] = {
    "unknown": N_("Unknown journey"),
    "assumed": N_("Assumed journey"),
    "partly_known": N_("Partly known journey"),
    "well_known": N_("Well known journey"),
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
IDEA_STATUS: dict[str, str] = {
    "idea": N_("Idea"),
    "to_prototype": N_("To be prototyped"),
    "tested": N_("Tested"),
    "kept": N_("Kept"),
    "dropped": N_("Dropped"),
}


def emotion_name(emotion: float | None) -> str:
    """Return the msgid of the word for an emotion."""
    return UNKNOWN_EMOTION if emotion is None else EMOTIONS[max(-2, min(2, round(emotion)))]
