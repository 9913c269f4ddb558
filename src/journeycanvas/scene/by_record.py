"""The nodes of a record, found without asking every node."""

from collections.abc import Iterator

from journeycanvas.scene.kept_by_group import KeptByGroup
from journeycanvas.scene.scene import Node, Nodes, Scene


def nodes_of_record(scene: Scene, record: str) -> Iterator[Node]:
    """Give the nodes that show a record, in painting order."""
    return (node for group in _by_record.of(scene) for node in group.get(record, ()))


def _records(group: Nodes) -> dict[str, list[Node]]:
    nodes: dict[str, list[Node]] = {}
    for node in group:
        if node.record is not None:
            nodes.setdefault(node.record, []).append(node)
    return nodes


_by_record = KeptByGroup(_records)
