"""Lines of an outline that say several things at once: quotations, connections, measurements, lanes."""

import re
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names, key, titled
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline import facts, named
from journeycanvas.edits.outline.keys import colon
from journeycanvas.edits.outline.marks import in_round_brackets, not_closed, parts, shown, typed, with_tags
from journeycanvas.edits.outline.values import amount
from journeycanvas.edits.texts import number
from journeycanvas.lanes.parts import figures
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import _, words
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.named import INDICATORS
from journeycanvas.model.path import Connection, Path, Verbatim

ARROWS = ("→", "-->", "->", "=>")
_QUOTATION = re.compile(r"[\"“«„]\s*(?P<text>.*\S)?\s*[\"”»“]\s*(?:[—–-]+\s*(?P<who>.*))?", re.DOTALL)
_SHARE = re.compile(r"(?P<name>.*?)\s*\[\s*(?P<share>[\d.,e+-]+)\s*%\s*\]", re.DOTALL)
_FIGURE = r"[+\-\u2212]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][+-]?\d+)?"
_MEASURED = re.compile(rf"(?P<name>.*?)\s*[:=]\s*(?P<value>{_FIGURE})\s*(?P<unit>.*)", re.DOTALL)
_PER_CENT = "%"


MEASURED = ("indicator", "name", "value", "unit", "n", "date", "trend", "threshold", "target", "previous")
"""The fields that the line of a measurement tells."""


class Way(NamedTuple):
    """What a connection says: where it leads, by name, its share in per cent, its words."""

    to: str
    share: float | None
    label: str


def quotation(verbatim: Verbatim, language: str) -> str:
    """Return a quotation with who said it."""
    text = shown(verbatim.text)
    quoted = f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"
    return f"{quoted} — {shown(verbatim.who)}" if verbatim.who.strip() else quoted


def is_quotation(content: str) -> bool:
    """Tell whether a line begins as a quotation."""
    return content[:1] in ("“", "«", "„", '"')


def read_quotation(content: str) -> dict[str, object]:
    """Return the text of a quotation, and who said it; the mark at the end may still be missing."""
    found = _QUOTATION.fullmatch(content)
    if found is None:
        return {"text": typed(content[1:]), "who": ""}
    return {"text": typed(found["text"] or ""), "who": typed(found["who"] or "") if found["who"] else ""}


def connection(journey: Journey, path: Path, way: Connection) -> str:
    """Return where a connection leads, its share and its words."""
    names = named.visits(path.visits, journey.touchpoints, journey.stages, journey.language).shown
    share = "" if way.share is None else f" [{_per_cent(way.share, journey.language)}]"
    label = f"{colon(journey.language)} {shown(way.label)}" if way.label.strip() else ""
    return f"→ {names[way.destination or named.EXIT]}{share}{label}"


def is_connection(content: str) -> bool:
    """Tell whether a line begins as a connection."""
    return content.startswith(ARROWS)


def read_connection(content: str, names: Names, language: str) -> Way:
    """Return what a connection says, with the id of the visit it leads to or of the exit; EditError where unclear."""
    rest = content[next(len(arrow) for arrow in ARROWS if content.startswith(arrow)) :].strip()
    cuts = [len(rest), *(place for place in range(len(rest) - 1, -1, -1) if rest[place] == ":")]
    for cut in cuts:
        said, label = rest[:cut].strip(), rest[cut + 1 :]
        with_share = _SHARE.fullmatch(said)
        for name, share in ((said, None), (with_share["name"], with_share["share"])) if with_share else ((said, None),):
            to = names.named(name)
            if to is not None:
                return Way(to, None if share is None else _share(share), typed(label) if label.strip() else "")
    raise EditError(
        _("No touchpoint of this path is called “{text}”; write {exit} where people leave.").format(
            text=rest.partition(":")[0].strip(), exit=words(language)(named.EXIT)
        )
    )


def measurement(journey: Journey, one: Measurement) -> str:
    """Return a figure with its name, its unit and short facts."""
    language, say = journey.language, words(journey.language)
    title = say(INDICATORS[one.indicator])
    name = one.name.strip()
    tags = facts.told(journey, one, "measurement")
    if name and (one.indicator != "other" or _indicator(name) is not None):
        tags.insert(0, title)
    gap = "" if language == "en" and one.unit == _PER_CENT else figures.NO_BREAK
    unit = gap + in_round_brackets(shown(one.unit)) if one.unit.strip() else ""
    label = in_round_brackets(shown(name)) if name else title
    figure = f"{label}{colon(language)} {amount(one.value, language)}{unit}"
    return with_tags(figure, ", ".join(tags))


def read_measurement(journey: Journey, content: str) -> dict[str, object]:
    """Return the fields of a measurement; raises EditError where its figure is unclear."""
    said, inside = parts(content)
    if inside is None:
        raise not_closed()
    found = _MEASURED.fullmatch(said)
    if found is None:
        raise EditError(_("Write what is measured, a colon and a figure, such as “NPS: 32”."))
    fields = facts.defaults(Measurement, "measurement")
    indicator = None
    left = []
    for part in facts.split(inside):
        known = _indicator(part) if indicator is None else None
        indicator = indicator or known
        left += [] if known else [part]
    fields.update(facts.read(journey, left, "measurement"))
    plain = _indicator(found["name"]) if indicator is None else None
    fields.update(
        indicator=plain or indicator or "other",
        name="" if plain else typed(found["name"]),
        value=number(found["value"].replace("\u2212", "-")),
        unit=typed(found["unit"]) if found["unit"].strip() else "",
    )
    return fields


def lane(journey: Journey, one: Lane) -> str:
    """Return a lane: its name, with its kind where the name does not tell it."""
    kinds = named.lane_kinds(journey.language)
    kind = named.kind_of(one)
    tags = facts.told(journey, one, "lane")
    name = one.name.strip()
    if not name:
        return with_tags(kinds.shown[kind], ", ".join(tags))
    told = kinds.named(name)
    if told != kind and (told is not None or kind != "cards"):
        tags.insert(0, kinds.shown[kind])
    return with_tags(shown(name), ", ".join(tags))


class ReadLane(NamedTuple):
    """What a lane's line says: the kind in its bracket, the kind its name is the word of, and the fields."""

    kind: str | None
    named: str | None
    fields: dict[str, object]


def read_lane(journey: Journey, content: str) -> ReadLane:
    """Return what a lane's line says; raises EditError where its bracket is unclear."""
    name, inside = parts(content)
    if inside is None:
        raise not_closed()
    kinds = named.lane_kinds(journey.language)
    kind = None
    left = []
    for part in facts.split(inside):
        known = kinds.named(part) if kind is None else None
        kind = kind or known
        left += [] if known else [part]
    fields = {"hidden": False, **facts.read(journey, left, "lane")}
    return ReadLane(kind, kinds.named(name) if kind is None else None, {**fields, "name": typed(name)})


def _indicator(text: str) -> str | None:
    return titled(INDICATORS, language="en").named(text) if key(text) else None


def _per_cent(share: float, language: str) -> str:
    return f"{amount(share, language)}{figures.NO_BREAK if language == 'fr' else ''}{_PER_CENT}"


def _share(text: str) -> float:
    share = number(text)
    if not 0 <= share <= 100:
        raise EditError(_("A share is a number from 0 to 100."))
    return share
