"""A lane of pictures with captions: what the moment looks like."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class KeyMomentLane(LaneBase):
    """A lane of pictures with captions: what the moment looks like."""

    kind: Literal["key_moment"] = "key_moment"

    title: ClassVar[str] = N_("Key moment")
    icon: ClassVar[str] = "photo"
    holds_cards: ClassVar[bool] = True
