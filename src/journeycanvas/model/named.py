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


def emotion_name(emotion: float | None) -> str:
    """Return the msgid of the word for an emotion."""
    return UNKNOWN_EMOTION if emotion is None else EMOTIONS[max(-2, min(2, round(emotion)))]
