"""A scene: the whole drawing of a journey as a display list of nodes."""

from collections.abc import Callable
from enum import IntEnum
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Shape


class Layer(IntEnum):
    """What is painted over what, from the paper upwards."""

    SHEET = 0
    BAND = 1
    GRID = 2
    CARD = 3
    PATH = 4
    TOUCHPOINT = 5
    LABEL = 6
    BADGE = 7


class EditableText(NamedTuple):
    """A drawn text that can be typed over: which record and field it shows, and where and how."""

    record: str
    field: str
    box: Rect
    text: str
    style: str
    size: float
    fill: str
    align: str = "left"
    many_lines: bool = False
    prompt: str = ""


class Shown(NamedTuple):
    """What a node shows: its shapes, its name for a screen reader, and its texts that can be typed over."""

    shapes: tuple[Shape, ...]
    name: str = ""
    texts: tuple[EditableText, ...] = ()


class Carried(NamedTuple):
    """A thing in hand: where its middle was, how far it reaches from there, and how far it has been carried."""

    x: float
    y: float
    reach: float
    dx: float
    dy: float


class Node:
    """One thing on the drawing: what it shows, where, and how it is named for a screen reader.

    The key is unique and stable within a document ("touchpoint:t3", "emotion:v8", "card:c1");
    the record is the id of the record shown. A node that is not on paper is seen on the screen only.
    It never changes. What it shows may be given as a function, which is asked once, when first needed: most of a large
    map is out of view, or too small to be read.
    """

    __slots__ = ("_shown", "_sketch", "bend", "bounds", "key", "layer", "on_paper", "record", "role")

    def __init__(
        self,
        key: str,
        role: str,
        layer: Layer,
        bounds: Rect,
        shapes: tuple[Shape, ...] = (),
        record: str | None = None,
        name: str = "",
        texts: tuple[EditableText, ...] = (),
        on_paper: bool = True,
        show: Callable[[], Shown] | None = None,
        sketch: Callable[[], tuple[Shape, ...]] | None = None,
        bend: Callable[[tuple[Carried, ...]], "Node"] | None = None,
    ) -> None:
        """Take what is known at once; what it shows as shapes, name and texts, or as a function that returns them.

        The sketch is quicker to draw than what it shows, and looks the same from afar. What is tied to other things
        says how it bends after those in hand, until all is laid out again.
        """
        self.bend = bend
        self.key = key
        self.role = role
        self.layer = layer
        self.bounds = bounds
        self.record = record
        self.on_paper = on_paper
        self._shown: Shown | Callable[[], Shown] = show or Shown(shapes, name, texts)
        self._sketch: tuple[Shape, ...] | Callable[[], tuple[Shape, ...]] | None = sketch

    @property
    def shown(self) -> Shown:
        """What the node shows."""
        shown = self._shown
        if not isinstance(shown, Shown):
            shown = self._shown = shown()
        return shown

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What is drawn, from the lowest shape upwards."""
        return self.shown.shapes

    @property
    def sketch(self) -> tuple[Shape, ...]:
        """What stands for the shapes where dots and letters cannot be told apart."""
        sketch = self._sketch
        if sketch is None:
            return self.shapes
        if callable(sketch):
            sketch = self._sketch = sketch()
        return sketch

    def glance(self) -> tuple[Shape, ...]:
        """Return the sketch without keeping it, for those who only look at it once."""
        sketch = self._sketch
        return sketch() if callable(sketch) else self.sketch

    @property
    def name(self) -> str:
        """What a screen reader says."""
        return self.shown.name

    @property
    def texts(self) -> tuple[EditableText, ...]:
        """The texts that can be typed over."""
        return self.shown.texts

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same in all that is seen, said and typed."""
        if self is other:
            return True
        return isinstance(other, Node) and self._placed == other._placed and self.shown == other.shown

    def __hash__(self) -> int:
        """Return the hash of the key."""
        return hash(self.key)

    def __repr__(self) -> str:
        """Return all that is known of the node."""
        return f"Node{self._placed + self.shown}"

    @property
    def _placed(self) -> tuple[str, str, Layer, Rect, str | None, bool]:
        return self.key, self.role, self.layer, self.bounds, self.record, self.on_paper


class Column(NamedTuple):
    """Where a stage stands."""

    stage: str
    x: float
    width: float


class Band(NamedTuple):
    """Where a lane stands; the inner box is the part its content may take, without its margins."""

    lane: str
    kind: str
    y: float
    height: float
    inner_y: float
    inner_height: float


class Bookmark(NamedTuple):
    """A place named in the outline of an exported document."""

    title: str
    box: Rect


class Sheet(NamedTuple):
    """The paper: its size in points, and the scale from scene to paper."""

    width_pt: float
    height_pt: float
    scale: float
    paper: str
    bleed_pt: float = 0.0
    """How far a printer prints beyond the edge before the paper is cut."""


Nodes = tuple[Node, ...]


class _Drawn(NamedTuple):
    """What a scene is made of."""

    width: float
    height: float
    sheet: Sheet
    groups: tuple[Nodes, ...]
    columns: tuple[Column, ...] = ()
    bands: tuple[Band, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    title: str = ""
    subject: str = ""
    author: str = ""
    language: str = "fr"
    alternatives: tuple[tuple[str, str], ...] = ()
    """What is said in place of a thing drawn in parts, by what the keys of its nodes begin with, and of a picture."""


class Scene(_Drawn):
    """A laid-out journey. Nodes stand in painting order, in groups; the sheet is width by height scene points.

    Groups without a change are the very same objects in one scene and the next, as their nodes are.
    """

    @cached_property
    def nodes(self) -> Nodes:
        """All nodes, the lowest first."""
        return tuple(chain.from_iterable(self.groups))
