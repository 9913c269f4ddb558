"""What is known of each group of a scene, kept from one scene to the next: groups without a change stay the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

from journeycanvas.scene.scene import Nodes, Scene

T = TypeVar("T")


class KeptByGroup(Generic[T]):
    """Something found out about every group of the scene that was asked about last."""

    def __init__(self, find: Callable[[Nodes], T]) -> None:
        """Find it out with a pure function."""
        self._find = find
        self._groups: tuple[Nodes, ...] = ()
        self._found: dict[int, T] = {}

    def of(self, scene: Scene) -> list[T]:
        """Return what is known of each group, in their order."""
        if scene.groups is not self._groups:
            # By identity: the groups of the scene before are still held here, so that no other has taken their place.
            before = self._found
            self._found = {
                id(group): before[id(group)] if id(group) in before else self._find(group) for group in scene.groups
            }
            self._groups = scene.groups
        return [self._found[id(group)] for group in scene.groups]
