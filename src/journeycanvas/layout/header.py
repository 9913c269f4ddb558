"""The header: title, personas and goal."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.figures import day
from journeycanvas.lanes.parts.sayings import quoted
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.contents import pictures
from journeycanvas.model.named import OUTCOMES, STATES
from journeycanvas.model.persona import Persona
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Disc, Icon, Image, Shape
from journeycanvas.theme.paper import PaperTheme

PORTRAIT = 24.0
"""The radius of a portrait."""
PERSONA_WIDTH = 292.0
PERSONA_NARROW = 176.0
GOAL_WIDTH = 176.0
GAP = 20.0
TITLE_MIN = 240.0
MOST_PERSONAS = 3
VERSION = N_("version {version}")
"""How a version is written under the title."""


def header_nodes(
    journey: Journey, paths: tuple[DrawnPath, ...], x: float, right: float, y: float, theme: PaperTheme
) -> tuple[tuple[Node, ...], float]:
    """Return title, personas and goal between x and right, and the height they take."""
    shown = shown_personas(journey, paths)
    goal = _Goal(journey, theme)
    room = right - x
    persona_width = PERSONA_WIDTH if len(shown) < 2 else PERSONA_NARROW
    wanted = GAP + GOAL_WIDTH + len(shown) * (GAP + persona_width)
    blocks = [_PersonaText(persona, persona_width - 2 * PORTRAIT - 8.0, theme, journey.language) for persona in shown]
    stands_below = room - wanted < TITLE_MIN
    title_width = room if stands_below else room - wanted
    title = _Title(journey, paths, title_width, theme)
    beside = max([goal.height, 2 * PORTRAIT if shown else 0.0, *(each.height for each in blocks)])
    if stands_below:
        height = title.height + 10.0 + beside
        top, middle = y + title.height + 10.0, y + title.height + 10.0 + beside / 2
        title_y = y
    else:
        height = max(title.height, beside)
        top, middle = y, y + height / 2
        title_y = y + max(0.0, (height - title.height) / 2)
    nodes = [title.node(x, title_y, theme)]
    goal_x = right - GOAL_WIDTH
    persona_x = goal_x - len(shown) * (persona_width + GAP)
    for persona, text in zip(shown, blocks, strict=True):
        nodes.append(_persona_node(journey, persona, text, persona_x, middle, persona_width, theme))
        persona_x += persona_width + GAP
    nodes.append(goal.node(goal_x, max(top, middle - goal.height / 2), theme))
    return tuple(nodes), height


def shown_personas(journey: Journey, paths: tuple[DrawnPath, ...]) -> list[Persona]:
    """Return the personas of the paths shown, else the first persona; at most three."""
    travelling = list(dict.fromkeys(drawn.path.persona for drawn in paths))
    known = {persona.id: persona for persona in journey.personas}
    found = [known[id] for id in travelling] or list(journey.personas[:1])
    return found[:MOST_PERSONAS]


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


class _Title:
    def __init__(self, journey: Journey, paths: tuple[DrawnPath, ...], width: float, theme: PaperTheme) -> None:
        self.journey = journey
        self.width = width
        self.title = block(
            journey.title or words(journey.language)(UNTITLED), "bold", theme.type.title, width, journey.language
        )
        subtitle = journey.subtitle or composed_subtitle(journey, paths)
        self.subtitle = block(subtitle, "regular", theme.type.body, width, journey.language)
        self.height = self.title.height + self.subtitle.height + 2.0

    def node(self, x: float, y: float, theme: PaperTheme) -> Node:
        colours, journey = theme.colours, self.journey
        fill = colours.ink if journey.title else colours.secondary
        below = y + self.title.height + 2.0
        texts = (
            EditableText(
                "journey",
                "title",
                Rect(x, y, self.width, self.title.height),
                journey.title,
                "bold",
                theme.type.title,
                fill,
            ),
            EditableText(
                "journey",
                "subtitle",
                Rect(x, below, self.width, max(self.subtitle.height, theme.type.body * 1.25)),
                journey.subtitle or " ".join(line for line, _ in self.subtitle.lines),
                "regular",
                theme.type.body,
                colours.secondary,
            ),
        )
        shapes = (*placed(self.title, x, y, fill), *placed(self.subtitle, x, below, colours.secondary))
        bounds = Rect(x, y, self.width, self.height)
        return Node("journey:title", "title", Layer.GRID, bounds, shapes, "journey", journey.title, texts)


UNTITLED = N_("Untitled journey")


class _PersonaText:
    def __init__(self, persona: Persona, width: float, theme: PaperTheme, language: str) -> None:
        self.width = width
        name = ", ".join(part for part in (persona.name, persona.age) if part) or words(language)(UNNAMED)
        quote = quoted(persona.quote, language)
        self.name = block(name, "semibold", theme.type.persona, width, language)
        self.summary = block(persona.summary, "regular", theme.type.body, width, language)
        self.quote: Block = block(quote, "italic", theme.type.body, width, language)
        self.height = self.name.height + self.summary.height + self.quote.height + 3.0


UNNAMED = N_("Unnamed persona")


def _persona_node(
    journey: Journey, persona: Persona, text: _PersonaText, x: float, middle: float, width: float, theme: PaperTheme
) -> Node:
    colours = theme.colours
    text_x = x + 2 * PORTRAIT + 8.0
    y = middle - text.height / 2
    summary_y = y + text.name.height + 1.0
    quote_y = summary_y + text.summary.height + 2.0
    shapes: list[Shape] = [
        *_portrait(journey, persona, x + PORTRAIT, middle, theme),
        *placed(text.name, text_x, y, colours.ink),
        *placed(text.summary, text_x, summary_y, colours.secondary),
        *placed(text.quote, text_x, quote_y, colours.ink),
    ]
    line = theme.type.body * 1.25
    texts = (
        EditableText(
            persona.id,
            "name",
            Rect(text_x, y, text.width, text.name.height),
            persona.name,
            "semibold",
            theme.type.persona,
            colours.ink,
        ),
        EditableText(
            persona.id,
            "summary",
            Rect(text_x, summary_y, text.width, max(line, text.summary.height)),
            persona.summary,
            "regular",
            theme.type.body,
            colours.secondary,
            many_lines=True,
        ),
        EditableText(
            persona.id,
            "quote",
            Rect(text_x, quote_y, text.width, max(line, text.quote.height)),
            persona.quote,
            "italic",
            theme.type.body,
            colours.ink,
            many_lines=True,
        ),
    )
    half = max(PORTRAIT, text.height / 2)
    bounds = Rect(x, middle - half, width, 2 * half)
    return Node(f"persona:{persona.id}", "persona", Layer.GRID, bounds, tuple(shapes), persona.id, persona.name, texts)


def _portrait(journey: Journey, persona: Persona, x: float, y: float, theme: PaperTheme) -> tuple[Shape, ...]:
    colours = theme.colours
    picture = pictures(journey.pictures).get(persona.portrait) if persona.portrait else None
    if picture is not None:
        crop = persona.portrait_crop
        box = (x - PORTRAIT, y - PORTRAIT, 2 * PORTRAIT, 2 * PORTRAIT)
        return (Image(*box, picture, (crop.x, crop.y, crop.width, crop.height), radius=PORTRAIT),)
    size = PORTRAIT * 1.06
    return (
        Disc(x, y, PORTRAIT, colours.accent_soft),
        Icon("user", x - size / 2, y - size / 2, size, persona.colour or colours.accent, 1.6),
    )


class _Goal:
    PADDING = 8.0
    ICON = 13.0

    def __init__(self, journey: Journey, theme: PaperTheme) -> None:
        word: Callable[[str], str] = words(journey.language)
        goal = journey.goal
        self.journey = journey
        room = GOAL_WIDTH - 3 * self.PADDING - self.ICON
        self.label = block(word(OUTCOMES[goal.outcome]), "semibold", theme.type.caption, room, journey.language)
        self.text = block(goal.text, "regular", theme.type.caption + 0.5, room, journey.language)
        hint = goal.how_to_reach if goal.outcome == "not_reached" else ""
        self.hint = block(hint, "italic", theme.type.small, room, journey.language)
        self.height = self.label.height + max(self.text.height, 10.0) + self.hint.height + 2 * self.PADDING

    def node(self, x: float, y: float, theme: PaperTheme) -> Node:
        colours, goal = theme.colours, self.journey.goal
        tone, fill, line = {
            "reached": (colours.positive_text, colours.positive_wash, colours.positive_line),
            "not_reached": (colours.negative_text, colours.negative_wash, colours.negative_line),
            "unknown": (colours.accent, colours.band, colours.hairline),
        }[goal.outcome]
        text_x, top = x + 2 * self.PADDING + self.ICON, y + self.PADDING
        text_y = top + self.label.height
        shapes: tuple[Shape, ...] = (
            Box(x, y, GOAL_WIDTH, self.height, fill, line, 0.75, 6.0),
            Icon("flag", x + self.PADDING, top - 1.0, self.ICON, tone, 1.2),
            *placed(self.label, text_x, top, tone),
            *placed(self.text, text_x, text_y, colours.ink),
            *placed(self.hint, text_x, text_y + self.text.height, colours.secondary),
        )
        room = GOAL_WIDTH - 3 * self.PADDING - self.ICON
        text = EditableText(
            "journey",
            "goal.text",
            Rect(text_x, text_y, room, max(self.text.height, 10.0)),
            goal.text,
            "regular",
            theme.type.caption + 0.5,
            colours.ink,
            many_lines=True,
        )
        texts: tuple[EditableText, ...] = (text,)
        if self.hint.lines:
            below = Rect(text_x, text_y + self.text.height, room, self.hint.height)
            hint, size = goal.how_to_reach, theme.type.small
            hint_text = EditableText(
                "journey", "goal.how_to_reach", below, hint, "italic", size, colours.secondary, many_lines=True
            )
            texts = (text, hint_text)
        name = ", ".join(line for line, _ in (*self.label.lines, *self.text.lines))
        return Node(
            "journey:goal", "goal", Layer.GRID, Rect(x, y, GOAL_WIDTH, self.height), shapes, "journey", name, texts
        )
