"""The recommendations, each where it applies."""

from collections.abc import Callable
from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.cards import CardLook
from journeycanvas.lanes.parts.cells import Looks, cells_height, lay_out_cells
from journeycanvas.lanes.parts.chips import Chip
from journeycanvas.lanes.parts.figures import day
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.language import N_
from journeycanvas.model.named import RECOMMENDATION_STATUS
from journeycanvas.model.recommendation import Recommendation, priority
from journeycanvas.theme.paper import PaperTheme

PROMPT = N_("What we will do")


class RecommendationsLane(LaneBase):
    """The recommendations, each where it applies (R86)."""

    kind: Literal["recommendations"] = "recommendations"

    title: ClassVar[str] = N_("Recommendations")
    icon: ClassVar[str] = "list-check"
    shows: ClassVar[tuple[str, ...]] = ("recommendations", "names")

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        return cells_height(contents, _looks(contents), prompt=contents.word(PROMPT))

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the recommendations with priority and owner."""
        return lay_out_cells(contents, frame, _looks(contents), lane=self.id, prompt=contents.word(PROMPT))


def _looks(contents: Contents) -> Looks:
    def looks(stage: str) -> tuple[CardLook, ...]:
        return tuple(
            _look(
                each.id,
                each,
                contents.names.get(each.department or each.owner or "", ""),
                contents.theme,
                contents.word,
            )
            for each in contents.recommendations.get(stage, ())
        )

    return looks


@latest
def _look(
    key: str, recommendation: Recommendation, who: str, theme: PaperTheme, word: Callable[[str], str]
) -> CardLook:
    colours = theme.colours
    rank = priority(recommendation)
    chips = []
    if rank is not None:
        tone = {1: colours.negative_text, 2: colours.truth_text, 3: colours.secondary}[rank]
        chips.append(Chip(f"P{rank}", colour=tone, pill=True))
    if who:
        chips.append(Chip(who, icon="user"))
    if recommendation.due:
        chips.append(Chip(day(recommendation.due, word), icon="calendar"))
    if recommendation.status not in ("idea", "planned"):
        chips.append(Chip(word(RECOMMENDATION_STATUS[recommendation.status]), icon="check"))
    return CardLook(
        record=recommendation,
        key=f"recommendation:{recommendation.id}",
        role="recommendation",
        field="text",
        text=recommendation.text,
        prompt=word(PROMPT),
        name=recommendation.text,
        fill=colours.paper,
        line=colours.positive_line,
        stripe=colours.positive,
        chips=tuple(chips),
    )
