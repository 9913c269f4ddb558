"""The journey as a graph: visits, and the ways between them."""

from typing import TypeAlias

import networkx as nx

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.document.memo import by_identity
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.path import Path

Graph: TypeAlias = nx.MultiDiGraph
"""Nodes are the ids of visits, with their `path` and `touchpoint`; edges have a `kind`: order, branch or loop."""


@by_identity
def graph(journey: Journey) -> Graph:
    """Return the graph of all paths. Where a path is cut, at a breaking point, the plain order leads no further."""
    made: Graph = nx.MultiDiGraph()
    for path in journey.paths:
        for visit in path.visits:
            made.add_node(visit.id, path=path.id, touchpoint=visit.touchpoint)
        made.add_edges_from(_order(journey, path), kind="order")
        for connection in path.connections:
            if connection.destination is not None:
                made.add_edge(connection.origin, connection.destination, kind=connection.kind, share=connection.share)
    return made


def reachable(journey: Journey, path: Path) -> frozenset[str]:
    """Return the visits of a path that its first visit leads to, that one included."""
    if not path.visits:
        return frozenset()
    first = path.visits[0].id
    return frozenset({first, *nx.descendants(graph(journey), first)})


def _order(journey: Journey, path: Path) -> list[tuple[str, str]]:
    touchpoint = touchpoint_by_id(journey.touchpoints)
    return [
        (origin.id, destination.id)
        for origin, destination in zip(path.visits, path.visits[1:], strict=False)
        if not MOMENT_KINDS[touchpoint[origin.touchpoint].moment].stops_path
    ]
