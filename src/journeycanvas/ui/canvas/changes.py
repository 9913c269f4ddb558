"""What has to be painted again when one scene follows another."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from operator import is_not

from journeycanvas.scene.scene import Node

_Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The nodes that went and those that came; a node that is another object than before is in both."""

    gone: Sequence[Node]
    come: Sequence[Node]
    keeps_order: bool
    """Whether every place in the painting order has kept its key."""


def changes(before: _Nodes, after: _Nodes) -> Changes:
    """Return the changes from one scene's nodes to another's, found by identity.

    Nodes that are the same objects at the same places are passed over at the speed of C.
    """
    if len(before) == len(after):
        places = [place for place, differs in zip(count(), map(is_not, before, after)) if differs]
        gone, come = [before[place] for place in places], [after[place] for place in places]
        if all(old.key == new.key for old, new in zip(gone, come, strict=True)):
            return Changes(gone, come, keeps_order=True)
        return _in_the_middle(gone, come)
    start = _same_at_start(before, after)
    end = min(_same_at_start(before[::-1], after[::-1]), len(before) - start, len(after) - start)
    return _in_the_middle(before[start : len(before) - end], after[start : len(after) - end])


def _in_the_middle(before: Sequence[Node], after: Sequence[Node]) -> Changes:
    """Compare by key, where nodes came, went or changed places; one that only moved in the order is painted again."""
    old, new = set(map(id, before)), set(map(id, after))
    kept_before = [node for node in before if id(node) in new]
    kept_after = [node for node in after if id(node) in old]
    moved = {id(a) for a, b in zip(kept_before, kept_after, strict=True) if a is not b}
    gone = [node for node in before if id(node) not in new or id(node) in moved]
    come = [node for node in after if id(node) not in old or id(node) in moved]
    return Changes(gone, come, keeps_order=False)


def _same_at_start(before: _Nodes, after: _Nodes) -> int:
    differing = (place for place, differs in zip(count(), map(is_not, before, after)) if differs)
    return next(differing, min(len(before), len(after)))
