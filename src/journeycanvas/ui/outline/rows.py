"""The rows of the outline, made from a journey; the model and the painting read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.language import N_, _, words
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import STATES
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.touchpoint import Touchpoint

if TYPE_CHECKING:  # loaded once a row is moved
    from journeycanvas.tools.moving_rows import RowsKind

RowKind = Literal["section", "persona", "path", "stage", "touchpoint", "lane"]

UNTITLED = N_("Untitled")
_UNNAMED = N_("Unnamed persona")


class Row(NamedTuple):
    """One line of the outline. Hidden is None where there is nothing to hide or show."""

    kind: RowKind
    id: str
    text: str
    icon: str = ""
    saying: str = "{name}"
    """What a screen reader says, with a place for the text; many rows share one."""
    name: str = ""
    """What renaming starts from."""
    moment: str = ""
    is_truth: bool = False
    hidden: bool | None = None
    rows: tuple[Row, ...] = ()

    @property
    def said(self) -> str:
        """What a screen reader says."""
        return self.saying.format(name=self.text)


def carried_kind(row: Row | None) -> RowsKind | None:
    """Return the kind of a row among whose rows it has a place; None for a section."""
    return None if row is None or row.kind == "section" else row.kind


def outline_rows(journey: Journey) -> tuple[Row, ...]:
    """Return the rows: the plan with personas and stages, then the lanes; a persona's paths where it has several."""
    held = touchpoints_by_stage(journey.touchpoints)
    icons = {channel.id: channel.icon for channel in journey.channels}
    sayings = _sayings()
    # A lane without a name of its own is called here what it is called on the map.
    word = words(journey.language)
    plan = (
        *(_persona(journey, persona) for persona in journey.personas),
        *(
            Row(
                "stage",
                stage.id,
                _line(stage.name),
                saying=_("Stage: {name}"),
                name=stage.name,
                rows=tuple(_touchpoint(touchpoint, icons, sayings) for touchpoint in held.get(stage.id, ())),
            )
            for stage in journey.stages
        ),
    )
    lanes = tuple(
        Row(
            "lane",
            lane.id,
            _line(lane.name or word(lane.shown_title())),
            icon=lane.shown_icon(),
            saying=_("Lane: {name}, hidden") if lane.hidden else _("Lane: {name}, shown"),
            name=lane.name,
            hidden=lane.hidden,
        )
        for lane in journey.lanes
    )
    return (
        Row("section", "plan", _("Outline").upper()),
        *plan,
        Row("section", "lanes", _("Lanes").upper()),
        *lanes,
    )


def _persona(journey: Journey, persona: Persona) -> Row:
    paths = [path for path in journey.paths if path.persona == persona.id]
    hidden = all(path.hidden for path in paths) if paths else None
    name = _line(persona.name, words(journey.language)(_UNNAMED))
    text = ", ".join(part for part in (name, persona.age.strip()) if part)
    rows = _paths(journey, paths) if len(paths) > 1 else ()
    return Row("persona", persona.id, text, "user-circle", _("Persona: {name}"), persona.name, hidden=hidden, rows=rows)


def _paths(journey: Journey, paths: list[Path]) -> tuple[Row, ...]:
    """Return the rows of the paths of one persona, each hidden and shown by itself."""
    word = words(journey.language)
    found = []
    for path in paths:
        text = _line(path.name, word(STATES[path.state]))
        saying = _("Path: {name}, hidden") if path.hidden else _("Path: {name}, shown")
        icon = "target-arrow" if path.state == "target" else "route"
        found.append(Row("path", path.id, text, icon, saying, path.name, hidden=path.hidden))
    return tuple(found)


def _touchpoint(touchpoint: Touchpoint, icons: dict[str, str], sayings: dict[tuple[str, bool], str]) -> Row:
    kind = MOMENT_KINDS[touchpoint.moment]
    channel = touchpoint.channels[0] if touchpoint.channels else ""
    icon = touchpoint.icon or icons.get(channel) or (CHANNELS[channel].icon if channel in CHANNELS else "circle")
    return Row(
        "touchpoint",
        touchpoint.id,
        _line(touchpoint.name),
        icon,
        sayings[kind.id, touchpoint.moment_of_truth],
        touchpoint.name,
        moment="" if touchpoint.moment == "ordinary" else touchpoint.moment,
        is_truth=touchpoint.moment_of_truth,
    )


def _sayings() -> dict[tuple[str, bool], str]:
    """Return what is said of touchpoints: their name, the kind of their moment, and whether it is one of truth."""
    return {
        (kind.id, is_truth): ", ".join(["{name}", _(kind.title), *([_(MOMENT_OF_TRUTH)] if is_truth else [])])
        for kind in MOMENT_KINDS.values()
        for is_truth in (False, True)
    }


def _line(text: str, unnamed: str = "") -> str:
    line = " ".join(text.split())
    # The very same text where it is one line, so that the names of a journey are not kept twice.
    return text if line == text != "" else line or unnamed or _(UNTITLED)
