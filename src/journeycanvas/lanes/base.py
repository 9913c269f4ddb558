"""What every kind of lane shares: its record, what it is given to draw, and what it returns."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Annotated, ClassVar, NamedTuple

from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Path
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Id, Record, Text
from journeycanvas.model.schema import Schema, Within
from journeycanvas.model.scope import Goal
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column, Nodes
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import PaperTheme


class DrawnPath(NamedTuple):
    """A path to be drawn: its colour, how it is named, its visits' touchpoints and goal.

    It also tells the place in it of each visit that a connection leaves or leads to, by id.
    """

    path: Path
    colour: str
    name: str
    touchpoint_ids: tuple[str, ...]
    goal: Goal
    places: Mapping[str, int]


class Contents(NamedTuple):
    """What the lanes may show, indexed by layout from the document; stages and columns stand in the same order.

    For each stage, ids, xs and emotions stand in the order of its touchpoints: where each is across the map, in points,
    and what is felt there on the first path shown.
    Names are those of departments, people and sources by id; channels the title, in the language of the document,
    and the icon of each channel, built in or own.
    """

    theme: PaperTheme
    word: Callable[[str], str]
    language: str
    stages: tuple[Stage, ...]
    columns: tuple[Column, ...]
    cards: Mapping[tuple[str, str], tuple[Card, ...]]
    touchpoints: Mapping[str, tuple[Touchpoint, ...]]
    paths: tuple[DrawnPath, ...]
    ids: Mapping[str, tuple[str, ...]]
    xs: Mapping[str, tuple[float, ...]]
    emotions: Mapping[str, tuple[float | None, ...]]
    measurements: tuple[Measurement, ...]
    recommendations: Mapping[str, tuple[Recommendation, ...]]
    resources: Mapping[str, tuple[Resource, ...]]
    names: Mapping[str, str]
    channels: Mapping[str, tuple[str, str]]
    pictures: Mapping[str, EncodedPicture]
    shows_evidence: bool = True
    """Whether what is unproven looks so."""


class Frame(NamedTuple):
    """Where a lane is drawn: its top and the height wanted, in points."""

    y: float
    height: float
    x: float
    right: float


class LaidLane(NamedTuple):
    """A drawn lane: its nodes in groups, and its true height, which may exceed what was wanted."""

    groups: tuple[Nodes, ...]
    height: float
    inner_y: float = 0.0
    inner_height: float = 0.0


class LaneBase(Record, ABC):
    """A row of the map. Its kind decides what it holds and how it is drawn."""

    id: Id
    name: Text = ""
    """A name of its own; otherwise that of the kind."""
    description: Text = ""
    hidden: bool = False
    height: Annotated[float, Within(ge=16, le=20_000)] | None = None
    """A height set by hand, in points; otherwise it follows the content."""
    internal: bool = False
    """Left out of what a client receives."""

    kind: str
    title: ClassVar[str]
    """The name of the kind, a message to translate."""
    icon: ClassVar[str]
    holds_cards: ClassVar[bool] = False
    shows: ClassVar[tuple[str, ...]] = ()
    """The fields of the contents it shows, so that it is laid out again only when one changes; none where any may."""
    stretch: ClassVar[float] = 0.0
    """Its part of the height left over on a sheet of a given size."""

    @classmethod
    def core_schema(cls) -> Schema:
        """Return what pydantic's core knows of this class: also that the kind is always written."""
        return super().core_schema() | {"serialization": _WITH_ITS_KIND}

    def shown_title(self) -> str:
        """Return the msgid of the name where none is given."""
        return self.title

    def shown_icon(self) -> str:
        """Return the icon at the head."""
        return self.icon

    def subtitle(self, contents: Contents) -> str:
        """Return the small print under the name, in the language of the document."""
        return self.description

    @abstractmethod
    def natural_height(self, contents: Contents) -> float:
        """Return the height in points that the content needs."""

    @abstractmethod
    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw the lane's content into the frame."""


def _with_its_kind(lane: LaneBase, write: Callable[[LaneBase], dict[str, object]]) -> dict[str, object]:
    """Write the kind first, also where defaults are left out: it tells which record to read."""
    return {"kind": lane.__dict__["kind"], **write(lane)}


_WITH_ITS_KIND: Schema = {
    "type": "function-wrap",
    "function": _with_its_kind,
    "return_schema": {"type": "dict", "keys_schema": {"type": "str"}},
}
