"""The title of the map and the line under it, with the logo of the client before them."""

from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.figures import day
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.contents import pictures
from journeycanvas.layout.prompts import prompt_node
from journeycanvas.model.named import STATES
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node
from journeycanvas.scene.shapes import EncodedPicture, Image
from journeycanvas.text import line_height
from journeycanvas.theme.paper import PaperTheme

GAP = 2.0
VERSION = N_("version {version}")
"""How a version is written under the title."""
UNTITLED = N_("Untitled journey")
LOGO, LOGO_OF = N_("Logo"), N_("Logo of {client}")
LOGO_HEIGHT, LOGO_WIDTH, LOGO_GAP = 40.0, 132.0, 14.0
"""The most that a logo takes, and how far the title keeps off it, in points."""
JOURNEY = "journey"


class Logo(NamedTuple):
    """The logo of the client, and how large it is shown, in points."""

    picture: EncodedPicture
    width: float
    height: float

    @classmethod
    def of(cls, picture: EncodedPicture, room: float) -> "Logo":
        """Return a logo as large as it may be, taking a third of the room at most."""
        scale = min(LOGO_HEIGHT / picture.height_px, min(LOGO_WIDTH, room / 3) / picture.width_px)
        return cls(picture, picture.width_px * scale, picture.height_px * scale)

    def node(self, x: float, y: float, journey: Journey) -> Node:
        """Draw the logo with its top left corner at x, y."""
        word, client = words(journey.language), journey.branding.client
        name = word(LOGO_OF).format(client=client) if client else word(LOGO)
        shape = Image(x, y, self.width, self.height, self.picture)
        box = Rect(x, y, self.width, self.height)
        return Node("journey:logo", "logo", Layer.GRID, box, (shape,), JOURNEY, name)


class Title:
    """The title and the line under it, broken for a width."""

    def __init__(self, journey: Journey, paths: tuple[DrawnPath, ...], width: float, theme: PaperTheme) -> None:
        """Break both for a width in points."""
        self.journey = journey
        self.theme = theme
        logo = pictures(journey.pictures).get(journey.branding.logo) if journey.branding.logo else None
        self.logo = Logo.of(logo, width) if logo is not None else None
        self.inset = self.logo.width + LOGO_GAP if self.logo is not None else 0.0
        self.width = width = width - self.inset
        self.untitled = words(journey.language)(UNTITLED)
        shown = journey.title if journey.title.strip() else self.untitled
        self.title = block(shown, "bold", theme.type.title, width, journey.language)
        subtitle = journey.subtitle or composed_subtitle(journey, paths)
        self.subtitle = block(subtitle, "regular", theme.type.body, width, journey.language)
        self.text_height = self.title.height + self.subtitle.height + GAP
        self.height = max(self.text_height, self.logo.height if self.logo is not None else 0.0)

    def nodes(self, x: float, y: float) -> list[Node]:
        """Draw logo, title and subtitle; what stands for a missing title is on the screen only."""
        colours, journey = self.theme.colours, self.journey
        before = [self.logo.node(x, y + (self.height - self.logo.height) / 2, journey)] if self.logo else []
        x, y = x + self.inset, y + (self.height - self.text_height) / 2
        is_titled = bool(journey.title.strip())
        below = y + self.title.height + GAP
        shapes = placed(self.subtitle, x, below, colours.secondary)
        if is_titled:
            shapes = (*placed(self.title, x, y, colours.ink), *shapes)
        bounds = Rect(x, y, self.width, self.text_height)
        name = journey.title or self.untitled
        node = Node("journey:title", "title", Layer.GRID, bounds, shapes, "journey", name, self._texts(x, y, below))
        return [*before, node] if is_titled else [*before, node, prompt_node("journey:title", self.title, x, y)]

    def _texts(self, x: float, y: float, below: float) -> tuple[EditableText, EditableText]:
        colours, sizes = self.theme.colours, self.theme.type
        return (
            EditableText(
                "journey",
                "title",
                Rect(x, y, self.width, self.title.height),
                self.journey.title,
                "bold",
                sizes.title,
                colours.ink,
                prompt=self.untitled,
            ),
            EditableText(
                "journey",
                "subtitle",
                Rect(x, below, self.width, max(self.subtitle.height, line_height(sizes.body))),
                self.journey.subtitle or " ".join(line for line, _ in self.subtitle.lines),
                "regular",
                sizes.body,
                colours.secondary,
            ),
        )


def composed_subtitle(journey: Journey, paths: tuple[DrawnPath, ...]) -> str:
    """Return the line under the title from the scope and the version, where none is typed."""
    word = words(journey.language)
    scope, revision = journey.scope, journey.revision
    states = list(dict.fromkeys(drawn.path.state for drawn in paths))
    place = ", ".join(part for part in (scope.activity or scope.offer, scope.location) if part)
    parts = [word(STATES[state]) for state in states[:1]] if len(states) == 1 else []
    parts += [place] if place else []
    if revision.version:
        parts.append(word(VERSION).format(version=revision.version))
    if revision.date:
        parts.append(day(revision.date, word))
    return " · ".join(parts)
