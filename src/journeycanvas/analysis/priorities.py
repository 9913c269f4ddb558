"""The order in which to do what is recommended: by priority, but nothing before what it has to come after (R87)."""

from typing import NamedTuple

import networkx as nx

from journeycanvas.document.memo import by_identity
from journeycanvas.model.recommendation import Recommendation, priority

ENDED = ("done", "dropped")
"""What has one of these is in nobody's way."""
_UNRATED = 4
"""After the lowest priority there is."""

_Urgency = tuple[int, int]


class Placed(NamedTuple):
    """A recommendation in the order of doing: its place, from 1, or None where it is done or dropped."""

    recommendation: Recommendation
    place: int | None
    waits_for: tuple[str, ...] = ()
    """What is still open and has to be done just before."""
    unlocks: tuple[str, ...] = ()
    """What is still open and waits for it."""


@by_identity
def in_order(recommendations: tuple[Recommendation, ...]) -> tuple[Placed, ...]:
    """Return what is open in the order of doing, then what is done or dropped.

    What something urgent waits for is as urgent itself. Among equals, the one with more impact for its effort comes
    first, then the one that stands first in the journey.
    """
    open_ones = {one.id: one for one in recommendations if one.status not in ENDED}
    order: nx.DiGraph[str] = nx.DiGraph()
    order.add_nodes_from(open_ones)
    order.add_edges_from((before, id) for id, one in open_ones.items() for before in one.after if before in open_ones)
    own = {id: _urgency(one) for id, one in open_ones.items()}
    lent: dict[str, _Urgency] = {}
    for id in reversed(list(nx.topological_sort(order))):
        lent[id] = min([own[id], *(lent[later] for later in order.successors(id))])
    number = {id: place for place, id in enumerate(open_ones)}
    ids = nx.lexicographical_topological_sort(order, key=lambda id: (lent[id], own[id], number[id]))
    placed = [
        Placed(
            open_ones[id],
            place,
            tuple([before for before in open_ones[id].after if before in open_ones]),
            tuple(sorted(order.successors(id), key=number.__getitem__)),
        )
        for place, id in enumerate(ids, start=1)
    ]
    ended = sorted((one for one in recommendations if one.status in ENDED), key=lambda one: ENDED.index(one.status))
    return (*placed, *(Placed(one, None) for one in ended))


def _urgency(one: Recommendation) -> _Urgency:
    surplus = one.impact - one.effort if one.impact is not None and one.effort is not None else 0
    return priority(one) or _UNRATED, -surplus
