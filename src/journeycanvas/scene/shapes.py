"""The few shapes a scene is made of; lengths in points, colours as #rrggbb or #rrggbbaa."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

Command = tuple[str] | tuple[str, float, float] | tuple[str, float, float, float, float, float, float]
"""A drawing command: ("M",x,y), ("L",x,y), ("C",x1,y1,x2,y2,x,y) or ("Z",), always absolute."""


class Glyphs(Protocol):
    """One run of glyphs of one face, placed along a line; lengths in em of the text size."""

    @property
    def face(self) -> str:
        """The name of the bundled face."""

    @property
    def text(self) -> str:
        """The characters shown."""

    @property
    def glyph_ids(self) -> tuple[int, ...]:
        """The glyphs in the order of drawing."""

    @property
    def xs(self) -> tuple[float, ...]:
        """Their places from the start of the line."""

    @property
    def ys(self) -> tuple[float, ...]:
        """Their heights above the baseline."""

    @property
    def advances(self) -> tuple[float, ...]:
        """Their widths."""

    @property
    def clusters(self) -> tuple[int, ...]:
        """For each glyph the index into the text of its first character."""


class Gradient(NamedTuple):
    """A vertical fade from one colour at the top to another at the bottom."""

    top: float
    bottom: float
    from_colour: str
    to_colour: str
    goes_on: tuple[bool, bool] = (True, True)
    """Whether the colour at each end goes on beyond it; where it does not, nothing is drawn there."""


class Box(NamedTuple):
    """A rectangle, its corners round where a radius is given."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


class Disc(NamedTuple):
    """A circle given by its middle."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


class Outline(NamedTuple):
    """A figure of straight lines and cubic curves; caps and joins are round, the fill rule is nonzero."""

    commands: Sequence[Command]
    fill: str | Gradient | None = None
    stroke: str | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


class Dots(NamedTuple):
    """Many discs of one size and colour: x0, y0, x1, y1, and so on."""

    points: tuple[float, ...]
    radius: float
    fill: str


class Icon(NamedTuple):
    """A line drawing of the icon set in a square box; the stroke width is in points."""

    name: str
    x: float
    y: float
    size: float
    stroke: str
    stroke_width: float


class Words(NamedTuple):
    """One line of shaped text, starting at x on the baseline y."""

    x: float
    y: float
    text: str
    style: str
    size: float
    width: float
    fill: str
    runs: Sequence[Glyphs]


class EncodedPicture(NamedTuple):
    """A picture as the document keeps it: its content hash, its media type and its bytes in base64."""

    key: str
    media_type: str
    base64: str
    width_px: int
    height_px: int


class Image(NamedTuple):
    """A picture in a box, the part of it to show given in fractions of its size."""

    x: float
    y: float
    width: float
    height: float
    picture: EncodedPicture
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    radius: float = 0.0


Shape = Box | Disc | Rule | Outline | Dots | Icon | Words | Image
