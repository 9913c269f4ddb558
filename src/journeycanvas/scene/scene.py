"""A scene: the whole drawing of a journey as a display list of nodes."""

from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class EditableText:
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


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the drawing: what it shows, where, and how it is named for a screen reader.

    The key is unique and stable within a document ("touchpoint:t3", "emotion:v8", "card:c1");
    the record is the id of the record shown. A node that is not on paper is seen on the screen only.
    """

    key: str
    role: str
    layer: Layer
    bounds: Rect
    shapes: tuple[Shape, ...]
    record: str | None = None
    name: str = ""
    texts: tuple[EditableText, ...] = ()
    on_paper: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """Where a stage stands."""

    stage: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """Where a lane stands; the inner box is the part its content may take, without its margins."""

    lane: str
    kind: str
    y: float
    height: float
    inner_y: float
    inner_height: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place named in the outline of an exported document."""

    title: str
    box: Rect


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: its size in points, and the scale from scene to paper."""

    width_pt: float
    height_pt: float
    scale: float
    paper: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A laid-out journey. Nodes stand in painting order; the sheet is width by height scene points."""

    width: float
    height: float
    sheet: Sheet
    nodes: tuple[Node, ...]
    columns: tuple[Column, ...] = ()
    bands: tuple[Band, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    title: str = ""
    subject: str = ""
    author: str = ""
    language: str = "fr"
