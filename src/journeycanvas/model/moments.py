"""The kinds of moment, each with its own shape and icon; a new one is one row and its name in MomentKindId."""

from typing import Literal, NamedTuple

from journeycanvas.language import N_
from journeycanvas.model.touchpoint import MomentKindId

MomentShape = Literal["circle", "triangle", "octagon", "diamond", "dashed_circle"]


class MomentKind(NamedTuple):
    """How a kind of moment is named and drawn; the tone names a colour role."""

    id: MomentKindId
    title: str
    shape: MomentShape
    tone: Literal["accent", "positive", "negative", "truth", "neutral"]
    icon: str
    badge: str | None = None
    filled: bool = False
    stops_path: bool = False


MOMENT_KINDS: dict[str, MomentKind] = {
    kind.id: kind
    for kind in (
        MomentKind("ordinary", N_("Touchpoint"), "circle", "accent", "circle"),
        MomentKind("delight", N_("Delight"), "circle", "positive", "heart", badge="heart"),
        MomentKind("irritant", N_("Irritant"), "triangle", "negative", "alert-triangle"),
        MomentKind("missing", N_("Expected, missing"), "dashed_circle", "neutral", "circle-dashed"),
        MomentKind(
            "breaking_point", N_("Breaking point"), "octagon", "negative", "alert-octagon", filled=True, stops_path=True
        ),
    )
}
MOMENT_OF_TRUTH = N_("Moment of truth")
