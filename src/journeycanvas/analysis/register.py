"""The register of resources: what there is, what is to create and to optimise, where, and who answers for it (R82)."""

from collections.abc import Iterator

from journeycanvas.analysis.figure_lines import Line, named, said
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.language import _
from journeycanvas.model.named import RESOURCE_STATUS
from journeycanvas.model.recommendation import Resource


def resource_lines(journey: Journey) -> Iterator[Line]:
    """Yield each resource with its touchpoints, its department and its owner, by status."""
    touchpoint = touchpoint_by_id(journey.touchpoints)
    answering = {one.id: " ".join(one.name.split()) for one in journey.departments}
    answering |= {one.id: " ".join(one.name.split()) for one in journey.people}

    def told(one: Resource) -> str:
        text = " ".join(one.text.split()) or _("Without a name")
        where = ", ".join(named(touchpoint[id]) for id in one.touchpoints)
        who = [answering.get(id or "", "") for id in (one.department, one.owner)]
        return " · ".join(part for part in (text, where, *who) if part)

    for status, title in RESOURCE_STATUS.items():
        for one in journey.resources:
            if one.status == status:
                yield Line(said(_(title), told(one)), (one.id,))
