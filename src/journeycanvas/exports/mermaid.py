"""The journey as a Mermaid text, and in comments what Mermaid has no words for.

Mermaid's diagram type "journey" knows a title, sections, tasks, a score for each from 0 to 5 and who does it
(https://mermaid.js.org/syntax/userJourney.html). Lanes, cards, pictures, figures and places stand in lines that begin
with "%% jc:", a record in each, which other programs skip and our own import reads.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from journeycanvas import language, progress
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_
from journeycanvas.model.path import Path

KEPT = "%% jc:"
NEUTRAL = 3.0
UNNAMED = "…"
EXPLAINED = N_("Lanes, pictures, figures and places stand below for Journey Canvas; other programs skip these lines.")
TARGET = N_("target")

_SIGNS = str.maketrans({":": "#58;", ";": "#59;", "#": "#35;", "\n": "<br>", "\t": " "})
_IN_A_ROW = str.maketrans({",": "#44;"})
_ITS_OWN_WORD = re.compile(r"title\b|section\b|journey\b|acctitle\b|accdescr\b|[%`~-]", re.IGNORECASE)

Row = list[object]


def mermaid(journey: Journey) -> bytes:
    """Return the Mermaid text of a journey, in UTF-8."""
    words = language.words(journey.language)
    lines = ["journey"]
    if journey.title.strip():
        lines.append(f"    title {_written(journey.title)}")
    if journey.subtitle.strip():
        lines.append(f"    accDescr: {_written(journey.subtitle)}")
    rows: list[Row] = []
    actors = _actors(journey, words(TARGET))
    for stage in progress.through(journey.stages):
        name = _written(stage.name)
        lines.append(f"    section {name}")
        rows.append(["section", stage.id, name])
        for row in _tasks(journey, stage.id, actors):
            _kind, _id, written, score, who, _visits = row
            lines.append(f"      {written}: {score}{f': {who}' if who else ''}")
            rows.append(row)
    lines += ["", f"%% {words(EXPLAINED)}", *_kept(journey, rows)]
    return ("\n".join(lines) + "\n").encode()


def _written(text: str, *, in_a_row: bool = False) -> str:
    """Return a text with the signs that Mermaid reads as its own as entities, on one line."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip() or UNNAMED
    first = f"#{ord(plain[0])};" if _ITS_OWN_WORD.match(plain) else plain[0].translate(_SIGNS)
    written = first + plain[1:].translate(_SIGNS)
    if "%%" in written:
        written = written.replace("%", "#37;")
    return written.translate(_IN_A_ROW) if in_a_row else written


def _actors(journey: Journey, target: str) -> dict[str, str]:
    """Return how each path that is shown is named, each by another name; one without a name is not named."""
    names = {persona.id: persona.name.strip() for persona in journey.personas}
    found: dict[str, str] = {}
    for path in journey.paths:
        name = names[path.persona]
        if path.hidden:
            continue
        if not name:
            found[path.id] = ""
            continue
        several = [other for other in journey.paths if other.persona == path.persona and not other.hidden]
        if len(several) > 1 and (path.name.strip() or path.state == "target"):
            name = path.name.strip() or f"{name} ({target})"
        number, plain = 1, name
        while name in found.values():
            number += 1
            name = f"{plain} {number}"
        found[path.id] = name
    return found


def _tasks(journey: Journey, stage: str, actors: Mapping[str, str]) -> Iterator[Row]:
    """Yield a row for each touchpoint of a stage, and one more for each further emotion felt there."""
    visits = _visits(journey.paths, actors)
    for touchpoint in journey.touchpoints:
        if touchpoint.stage != stage:
            continue
        felt: dict[float | None, list[tuple[str, str]]] = {}
        for path, visit, emotion in visits.get(touchpoint.id, ()):
            felt.setdefault(emotion, []).append((actors[path], visit))
        for emotion, those in (felt or {None: []}).items():
            score = "" if emotion is None else f"{round(emotion + NEUTRAL, 2):g}"
            who = ", ".join(_written(name, in_a_row=True) for name, _visit in those if name)
            yield ["task", touchpoint.id, _written(touchpoint.name), score, who, [visit for _name, visit in those]]


_Felt = tuple[str, str, float | None]


def _visits(paths: Sequence[Path], actors: Mapping[str, str]) -> dict[str, list[_Felt]]:
    """Return the first visit of each shown path to each touchpoint: path, visit and emotion."""
    found: dict[str, list[_Felt]] = {}
    for path in paths:
        seen: set[str] = set()
        for visit in path.visits if path.id in actors else ():
            if visit.touchpoint not in seen:
                seen.add(visit.touchpoint)
                found.setdefault(visit.touchpoint, []).append((path.id, visit.id, visit.emotion))
    return found


def _kept(journey: Journey, rows: list[Row]) -> Iterator[str]:
    """Yield the lines that keep the whole journey, a record each, and what the lines above were made of."""
    fields = json.loads(journey.dumped(exclude_defaults=True))
    several = {
        name: value for name, value in fields.items() if name in Journey.model_fields and isinstance(value, list)
    }
    alone = {name: value for name, value in fields.items() if name not in several}
    yield _line("journey", alone)
    for name, records in several.items():
        for record in records:
            yield _line(name, record)
    for row in rows:
        yield _line("row", row)


def _line(name: str, value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # A line end of Unicode's own would end the line for some programs, and two per cent signs begin a setting.
    for sign in ("%", "\x85", "\u2028", "\u2029"):
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return f"{KEPT} {name} {written}"
