"""Touchpoints as they are told: who comes to them, what is felt and said there, and what changes on the way."""

from collections.abc import Iterator
from itertools import pairwise

from journeycanvas import progress
from journeycanvas.exports.telling import fields, tags
from journeycanvas.exports.telling.blocks import (
    Block,
    Entries,
    Entry,
    Fact,
    Facts,
    Figure,
    Group,
    Paragraph,
    Quotation,
    Way,
    Weblink,
)
from journeycanvas.exports.telling.measured import measured
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.figures import percentage
from journeycanvas.language import N_
from journeycanvas.model.gaps import changes
from journeycanvas.model.named import DEVICES
from journeycanvas.model.path import Connection, Visit
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.touchpoint import Link, Touchpoint

GAP, GAP_ON = N_("Gap after “{origin}”"), N_("Gap after “{origin}” ({path})")
CHANGES = {
    "channel": N_("the channel changes from {before} to {after}"),
    "device": N_("the device changes from {before} to {after}"),
    "department": N_("the department changes from {before} to {after}"),
}
WAYS = {"branch": N_("Branch to “{to}”"), "loop": N_("Loop back to “{to}”"), "exit": N_("Exit")}
EXIT = N_("Exit")
PICTURE_AT = N_("Picture at “{name}”")


class Touchpoints:
    """Tells touchpoints; what leads to and from their visits is looked up once."""

    def __init__(self, shown: Shown) -> None:
        """Look up the gaps and the connections of the paths that are shown."""
        self.shown = shown
        self._ways: dict[str, list[Connection]] = {}
        self._gaps: dict[str, list[Paragraph]] = {}
        self._visited: dict[str, str] = {}
        for drawn in shown.paths:
            self._visited.update({visit.id: visit.touchpoint for visit in drawn.path.visits})
            for way in drawn.path.connections:
                self._ways.setdefault(way.origin, []).append(way)
            for origin, destination in pairwise(drawn.path.visits):
                gap = self._gap(drawn, origin, destination)
                if gap is not None:
                    self._gaps.setdefault(destination.touchpoint, []).append(gap)

    def entries(self, stage: str) -> Entries | None:
        """Return the touchpoints of a stage; None where none is shown."""
        held = self.shown.touchpoints(stage)
        return Entries(tuple(self._entry(one) for one in held), "headed") if held else None

    def gaps(self, touchpoint: str) -> list[Paragraph]:
        """Return what changes on the ways that lead to a touchpoint."""
        return self._gaps.get(touchpoint, [])

    def verbatims(self, stage: str) -> Iterator[Quotation]:
        """Yield what is said in a stage, one after the other."""
        for touchpoint in self.shown.visited(stage):
            for _drawn, visit in self.shown.visits.get(touchpoint.id, ()):
                yield from self._quotations(visit)

    def _entry(self, one: Touchpoint) -> Entry:
        progress.step()
        return Entry(self.shown.touchpoint_name(one.id), tags.of_touchpoint(self.shown, one), tuple(self._blocks(one)))

    def _blocks(self, one: Touchpoint) -> Iterator[Block]:
        shown = self.shown
        yield fields.facts(shown, one, fields.TOUCHPOINT)
        yield from self.gaps(one.id)
        yield from links(shown, one.links)
        yield from figures(shown, one.pictures, one_line(one.name))
        visits = shown.visits.get(one.id, ())
        for drawn, visit in visits:
            told = tuple(self._visit(visit))
            if len(shown.paths) == 1:
                yield from told
            elif told:
                yield Group(shown.path_name(drawn), told)
        found = measured(shown, one.id, shown.touchpoint_name(one.id))
        if found is not None:
            yield Group(shown.word(N_("Measurements")), (found,))

    def _visit(self, visit: Visit) -> Iterator[Block]:
        shown = self.shown
        felt = fields.VISIT if shown.tells_emotions else fields.VISIT[1:]
        about = fields.facts(shown, visit, felt)
        if about.facts:
            yield about
        yield from self._quotations(visit)
        yield from (self._way(way) for way in self._ways.get(visit.id, ()))

    def _quotations(self, visit: Visit) -> Iterator[Quotation]:
        for said in visit.verbatims if self.shown.tells_emotions else ():
            if said.shown and said.text.strip():
                yield Quotation(said.text.strip(), one_line(said.who))

    def _way(self, way: Connection) -> Way:
        shown = self.shown
        to = shown.word(EXIT)
        if way.destination is not None:
            to = shown.touchpoint_name(self._visited[way.destination])
        share = "" if way.share is None else percentage(way.share, shown.language)
        causes = tuple(cause.strip() for cause in way.causes if cause.strip())
        return Way(shown.word(WAYS[way.kind]).format(to=to), to, share, one_line(way.label), causes)

    def _gap(self, drawn: DrawnPath, origin: Visit, destination: Visit) -> Paragraph | None:
        shown = self.shown
        before, after = shown.touchpoint[origin.touchpoint], shown.touchpoint[destination.touchpoint]
        changed = changes(before, after)
        if not changed:
            return None
        said = [
            shown.word(CHANGES[each]).format(before=self._of(before, each), after=self._of(after, each))
            for each in changed
        ]
        label = shown.word(GAP if len(shown.paths) == 1 else GAP_ON)
        named = label.format(origin=shown.touchpoint_name(before.id), path=shown.path_name(drawn))
        return Paragraph(", ".join(said), named)

    def _of(self, one: Touchpoint, change: str) -> str:
        shown = self.shown
        if change == "channel":
            return " / ".join(shown.channel_names(one.channels))
        if change == "device":
            device = one.device or "other"
            return shown.word(DEVICES[device])
        return shown.name(one.department)


def figures(shown: Shown, uses: tuple[PictureUse, ...], name: str) -> Iterator[Figure]:
    """Yield the pictures of a record with their captions."""
    title = shown.word(N_("Picture"))
    for use in uses:
        alternative = shown.word(PICTURE_AT).format(name=name) if name else title
        yield Figure(title, shown.image(use), alternative, use.caption.strip())


def links(shown: Shown, held: tuple[Link, ...]) -> Iterator[Weblink]:
    """Yield the links of a record."""
    for link in held:
        yield Weblink(shown.word(N_("Link")), link.address, one_line(link.label))


def addressed(shown: Shown, names: tuple[str, ...]) -> Facts:
    """Return what a card, a recommendation or a resource is for."""
    return Facts((Fact(shown.word(N_("For")), names, is_list=True),) if names else ())
