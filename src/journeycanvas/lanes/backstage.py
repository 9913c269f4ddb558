"""What the client sees of the organisation, and what stays behind the line of visibility."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_
from journeycanvas.model.organisation import Role


class BackstageLane(LaneBase):
    """What the client sees of the organisation, and what stays behind the line of visibility."""

    kind: Literal["backstage"] = "backstage"
    role: Role = "backstage"
    """Before the line of visibility, behind it, or in support (Shostack, 1984)."""

    title: ClassVar[str] = N_("Backstage")
    icon: ClassVar[str] = "building"
    holds_cards: ClassVar[bool] = True
