"""The window of versions in words: when a version was saved, and what changed from one to another."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate

from journeycanvas.analysis.comparison import JOURNEY, Change, Difference
from journeycanvas.language import N_, _
from journeycanvas.session.kinds import KINDS
from journeycanvas.session.step_names import shortened
from journeycanvas.ui import speech
from journeycanvas.ui.searching.place_words import FIELD_TITLES, title_of_field

_CHANGES: Mapping[Change, str] = {
    "added": N_("Added: {what}"),
    "removed": N_("Taken out: {what}"),
    "changed": N_("Changed: {what} ({fields})"),
    "moved": N_("Moved: {what}"),
}
_FIELDS: Mapping[str, str] = {
    "language": N_("Language"),
    "page": N_("Page"),
    "stage": N_("Stage"),
    "lane": N_("Lane"),
    "phase": N_("Phase"),
    "persona": N_("Persona"),
    "touchpoint": N_("Touchpoint"),
    "touchpoints": N_("Linked touchpoints"),
    "channels": N_("Channels"),
    "device": N_("Device"),
    "mode": N_("Physical or digital"),
    "moment": N_("Kind of moment"),
    "moment_of_truth": N_("Moment of truth"),
    "department": N_("Department in charge"),
    "owner": N_("Owner"),
    "contributor": N_("Contributed by"),
    "duration": N_("Duration"),
    "waiting": N_("Waiting time"),
    "response_time": N_("Expected response time"),
    "importance": N_("Importance"),
    "evidence": N_("Evidence"),
    "labels": N_("Labels"),
    "position": N_("Place"),
    "colour": N_("Colour"),
    "portrait": N_("Picture"),
    "pictures": N_("Pictures"),
    "votes": N_("Votes"),
    "severity": N_("Severity"),
    "status": N_("Status"),
    "state": N_("State"),
    "value": N_("Value"),
    "date": N_("Date"),
    "impact": N_("Impact"),
    "effort": N_("Effort"),
    "style": N_("Dots of the path"),
    "width": N_("Width"),
    "height": N_("Height"),
    "hidden": N_("Shown or hidden"),
    "share": N_("Share"),
    "volume": N_("Volume"),
    "goal": N_("Goal"),
}
"""What fields without texts are called; those not named here are other details."""


def when_in_words(at: datetime, *, now: datetime | None = None) -> str:
    """Return the day and the time of day of a version, where the person is, as it stands by itself."""
    said = within_a_sentence(at, now=now)
    return said[:1].upper() + said[1:]


def within_a_sentence(at: datetime, *, now: datetime | None = None) -> str:
    """Return the same as it stands inside a sentence."""
    here = at.astimezone()
    time = here.strftime("%H:%M")
    today = (now or datetime.now().astimezone()).date()
    if here.date() == today:
        return _("today, {time}").format(time=time)
    if here.date() == today - timedelta(days=1):
        return _("yesterday, {time}").format(time=time)
    return _("{day}, {time}").format(day=_day(here.date(), today=today), time=time)


def difference_in_words(difference: Difference) -> str:
    """Return one difference as a line."""
    kind = _(KINDS[difference.kind if difference.kind in KINDS else JOURNEY].title)
    name = shortened(difference.name)
    what = _("{kind} “{name}”").format(kind=kind, name=name) if name else kind
    if difference.change == "emotion":
        before, after = map(_emotion, difference.emotions)
        said = _("Emotion at “{name}”: {before}, then {after}") if name else _("Emotion: {before}, then {after}")
        return said.format(name=name, before=before, after=after)
    fields = dict.fromkeys(_field(field) for field in difference.fields)
    return _(_CHANGES[difference.change]).format(what=what, fields=", ".join(fields))


def _day(day: date, *, today: date) -> str:
    pattern = "dddd d MMMM" if day.year == today.year else "d MMMM yyyy"
    return speech.locale().toString(QDate(day.year, day.month, day.day), pattern)


def _field(field: str) -> str:
    """Return what a field is called."""
    first, _dot, rest = field.partition(".")
    last = first if first == "page" else rest or first
    if last in _FIELDS and last not in FIELD_TITLES:
        return _(_FIELDS[last])
    return title_of_field(field) if last in FIELD_TITLES else _("other details")


def _emotion(value: float | None) -> str:
    return _("unknown") if value is None else speech.number(value, decimals=1, signed=True)
