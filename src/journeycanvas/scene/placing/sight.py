"""What lies in sight of a node: which leaders would cross something taken."""

from collections.abc import Iterable
from math import atan2, ceil, floor, hypot, inf, pi, tau

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import Line, Occupied

SECTORS = 96
SECTOR = tau / SECTORS
NEARBY = 60.0
"""How far around the node to look for what hides whole sectors."""
PER_ROW = 6
"""How many things of each row nearby the horizon is made of at most: it only spares work."""
PATIENCE = 6
"""How many leaders are tried one by one before the horizon is drawn."""


class Sight:
    """What is in sight of one node; the horizon is drawn only once many leaders were asked about."""

    __slots__ = ("anchor", "asked", "horizon", "occupied", "x", "y")

    def __init__(self, anchor: Rect, occupied: Occupied) -> None:
        """Stand in the middle of the node."""
        self.anchor, self.occupied = anchor, occupied
        self.x, self.y = anchor.middle
        self.asked = 0
        self.horizon: list[float] = [inf] * SECTORS

    def is_crossed(self, leader: Line) -> bool:
        """Tell whether the leader, that points away from the middle of the node, crosses anything but dots."""
        self.asked += 1
        if self.asked == PATIENCE:
            others = self.occupied.some_near(self.anchor.grown(NEARBY), per_row=PER_ROW)
            self.horizon = horizon(self.x, self.y, [box for box in others if box != self.anchor])
        return self.occupied.is_crossed(leader, self.anchor)

    def is_hidden(self, across: float, down: float, length: float) -> bool:
        """Tell whether a leader so long, to a point so far right and down, is already known to cross something."""
        return self.asked >= PATIENCE and length > self.horizon[int(atan2(down, across) // SECTOR) % SECTORS]


def horizon(x: float, y: float, boxes: Iterable[Rect]) -> list[float]:
    """Return for each sector of the view from a point the distance beyond which one of the boxes hides it all."""
    hidden_from = [inf] * SECTORS
    for box in boxes:
        if box.contains(x, y):
            continue
        corners = [(cx - x, cy - y) for cx in (box.x, box.right) for cy in (box.y, box.bottom)]
        towards = atan2(box.y + box.height / 2 - y, box.x + box.width / 2 - x)
        offsets = [(atan2(dy, dx) - towards + pi) % tau - pi for dx, dy in corners]
        distance = max(hypot(dx, dy) for dx, dy in corners)
        for sector in range(ceil((towards + min(offsets)) / SECTOR), floor((towards + max(offsets)) / SECTOR)):
            hidden_from[sector % SECTORS] = min(hidden_from[sector % SECTORS], distance)
    return hidden_from
