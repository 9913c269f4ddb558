"""The resources, each where it is needed."""

from collections.abc import Callable
from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.cards import CardLook
from journeycanvas.lanes.parts.cells import Looks, cells_height, lay_out_cells
from journeycanvas.lanes.parts.chips import Chip
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.language import N_
from journeycanvas.model.named import RESOURCE_STATUS
from journeycanvas.model.recommendation import Resource
from journeycanvas.theme.paper import PaperTheme

PROMPT = N_("What we need for it")
ICONS = {"have": "circle-check", "to_create": "circle-plus", "to_optimise": "adjustments"}


class ResourcesLane(LaneBase):
    """The resources, each where it is needed (R82)."""

    kind: Literal["resources"] = "resources"

    title: ClassVar[str] = N_("Resources")
    icon: ClassVar[str] = "stack"
    shows: ClassVar[tuple[str, ...]] = ("resources", "names")

    def natural_height(self, contents: Contents) -> float:
        """Return the height of the fullest cell."""
        return cells_height(contents, _looks(contents), prompt=contents.word(PROMPT))

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the resources: had, to create, to optimise."""
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
            for each in contents.resources.get(stage, ())
        )

    return looks


@latest
def _look(key: str, resource: Resource, who: str, theme: PaperTheme, word: Callable[[str], str]) -> CardLook:
    colours = theme.colours
    colour = {
        "have": colours.positive_text,
        "to_create": colours.negative_text,
        "to_optimise": colours.truth_text,
    }[resource.status]
    chips = [Chip(word(RESOURCE_STATUS[resource.status]), icon=ICONS[resource.status], colour=colour)]
    if who:
        chips.append(Chip(who, icon="user"))
    return CardLook(
        record=resource,
        key=f"resource:{resource.id}",
        role="resource",
        field="text",
        text=resource.text,
        prompt=word(PROMPT),
        name=resource.text,
        fill=colours.paper,
        line=colours.hairline,
        chips=tuple(chips),
    )
