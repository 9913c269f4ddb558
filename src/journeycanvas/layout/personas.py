"""The personas in the header: portrait, name, summary and quote."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.sayings import quoted
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.contents import pictures
from journeycanvas.layout.prompts import prompt_node
from journeycanvas.model.persona import Persona
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node
from journeycanvas.scene.shapes import Disc, Icon, Image, Shape
from journeycanvas.text import line_height
from journeycanvas.theme.paper import PaperTheme

PORTRAIT = 24.0
"""The radius of a portrait."""
TEXT_X = 2 * PORTRAIT + 8.0
"""How far right of its left edge the text of a persona begins."""
NAME_GAP, SUMMARY_GAP = 1.0, 2.0
MOST = 3
UNNAMED = N_("Unnamed persona")
NO_BREAK = "\u00a0"


def shown_personas(journey: Journey, paths: tuple[DrawnPath, ...]) -> list[Persona]:
    """Return the personas of the paths shown, else the first persona; at most three."""
    travelling = list(dict.fromkeys(drawn.path.persona for drawn in paths))
    known = {persona.id: persona for persona in journey.personas}
    found = [known[id] for id in travelling] or list(journey.personas[:1])
    return found[:MOST]


class PersonaBlock:
    """A persona's portrait and texts, broken to stay within a width, and no wider than they are."""

    def __init__(self, journey: Journey, persona: Persona, most: float, theme: PaperTheme) -> None:
        """Break the texts so that the whole is at most so wide, in points."""
        self.journey, self.persona, self.theme = journey, persona, theme
        language, room = journey.language, most - TEXT_X
        self.unnamed = words(language)(UNNAMED)
        typed = ", ".join(part for part in (persona.name.strip(), persona.age.strip().replace(" ", NO_BREAK)) if part)
        self.is_named = bool(typed)
        self.name = block(typed or self.unnamed, "semibold", theme.type.persona, room, language)
        self.summary = block(persona.summary, "regular", theme.type.body, room, language)
        self.quote = block(quoted(persona.quote, language), "italic", theme.type.body, room, language)
        self.text_width = max(self.name.width, self.summary.width, self.quote.width)
        self.text_height = self.name.height + NAME_GAP + self.summary.height + SUMMARY_GAP + self.quote.height
        self.width = TEXT_X + self.text_width
        self.height = max(2 * PORTRAIT, self.text_height)

    def nodes(self, x: float, middle: float) -> list[Node]:
        """Draw the persona around a height; what stands for a missing name is on the screen only."""
        persona, colours = self.persona, self.theme.colours
        text_x, name_y = x + TEXT_X, middle - self.text_height / 2
        summary_y = name_y + self.name.height + NAME_GAP
        quote_y = summary_y + self.summary.height + SUMMARY_GAP
        shapes: list[Shape] = [
            *self._portrait(x + PORTRAIT, middle),
            *(placed(self.name, text_x, name_y, colours.ink) if self.is_named else ()),
            *placed(self.summary, text_x, summary_y, colours.secondary),
            *placed(self.quote, text_x, quote_y, colours.ink),
        ]
        bounds = Rect(x, middle - self.height / 2, self.width, self.height)
        name = persona.name or self.unnamed
        texts = self._texts(text_x, (name_y, summary_y, quote_y))
        key = f"persona:{persona.id}"
        node = Node(key, "persona", Layer.GRID, bounds, tuple(shapes), persona.id, name, texts)
        return [node] if self.is_named else [node, prompt_node(key, self.name, text_x, name_y)]

    def _texts(self, x: float, ys: tuple[float, float, float]) -> tuple[EditableText, ...]:
        persona, colours, sizes = self.persona, self.theme.colours, self.theme.type
        line, width = line_height(sizes.body), self.text_width
        name_y, summary_y, quote_y = ys
        return (
            EditableText(
                persona.id,
                "name",
                Rect(x, name_y, width, self.name.height),
                persona.name,
                "semibold",
                sizes.persona,
                colours.ink,
                prompt=self.unnamed,
            ),
            EditableText(
                persona.id,
                "summary",
                Rect(x, summary_y, width, max(line, self.summary.height)),
                persona.summary,
                "regular",
                sizes.body,
                colours.secondary,
                many_lines=True,
            ),
            EditableText(
                persona.id,
                "quote",
                Rect(x, quote_y, width, max(line, self.quote.height)),
                persona.quote,
                "italic",
                sizes.body,
                colours.ink,
                many_lines=True,
            ),
        )

    def _portrait(self, x: float, y: float) -> tuple[Shape, ...]:
        colours, persona = self.theme.colours, self.persona
        picture = pictures(self.journey.pictures).get(persona.portrait) if persona.portrait else None
        if picture is not None:
            crop = persona.portrait_crop
            box = (x - PORTRAIT, y - PORTRAIT, 2 * PORTRAIT, 2 * PORTRAIT)
            return (Image(*box, picture, (crop.x, crop.y, crop.width, crop.height), radius=PORTRAIT),)
        size = PORTRAIT * 1.06
        return (
            Disc(x, y, PORTRAIT, colours.accent_soft),
            Icon("user", x - size / 2, y - size / 2, size, persona.colour or colours.accent, 1.6),
        )
