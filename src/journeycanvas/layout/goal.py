"""The goal in the header: reached or not, and how it could be."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.prompts import prompt_node
from journeycanvas.model.named import OUTCOMES, WOULD_RECOMMEND, WOULD_RECOMMEND_ICONS
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Layer, Node
from journeycanvas.scene.shapes import Box, Icon, Shape
from journeycanvas.theme.paper import PaperTheme

WIDTH = 176.0
PADDING = 8.0
ICON = 13.0
THUMB = 10.0
THUMB_GAP = 3.0
ADVICE_GAP = 3.0
"""Between the goal and whether the client would recommend."""
TEXT_X = 2 * PADDING + ICON
ROOM = WIDTH - TEXT_X - PADDING
PROMPT = N_("What the client wants to achieve")


class Goal:
    """The goal, broken for the width of its box."""

    def __init__(self, journey: Journey, theme: PaperTheme) -> None:
        """Break its texts."""
        self.journey, self.theme = journey, theme
        word, goal, sizes = words(journey.language), journey.goal, theme.type
        self.label = block(word(OUTCOMES[goal.outcome]), "semibold", sizes.caption, ROOM, journey.language)
        self.prompt = word(PROMPT)
        shown = goal.text if goal.text.strip() else self.prompt
        self.text = block(shown, "regular", sizes.caption + 0.5, ROOM, journey.language)
        hint = goal.how_to_reach if goal.outcome == "not_reached" else ""
        self.hint = block(hint, "italic", sizes.small, ROOM, journey.language)
        self.advice = ""
        if goal.would_recommend is not None:
            self.advice = word(WOULD_RECOMMEND[goal.would_recommend])
        advice_room = ROOM - THUMB - THUMB_GAP
        self.advised = block(self.advice, "medium", sizes.small, advice_room, journey.language)
        under = self.advised.height + ADVICE_GAP if self.advice else 0.0
        self.height = self.label.height + self.text.height + self.hint.height + under + 2 * PADDING

    def nodes(self, x: float, y: float) -> list[Node]:
        """Draw the goal; what an empty one asks for is on the screen only."""
        colours, goal = self.theme.colours, self.journey.goal
        tone, fill, line = {
            "reached": (colours.positive_text, colours.positive_wash, colours.positive_line),
            "not_reached": (colours.negative_text, colours.negative_wash, colours.negative_line),
            "unknown": (colours.accent, colours.band, colours.hairline),
        }[goal.outcome]
        has_text = bool(goal.text.strip())
        text_x, top = x + TEXT_X, y + PADDING
        text_y = top + self.label.height
        shapes: tuple[Shape, ...] = (
            Box(x, y, WIDTH, self.height, fill, line, 0.75, 6.0),
            Icon("flag", x + PADDING, top - 1.0, ICON, tone, 1.2),
            *placed(self.label, text_x, top, tone),
            *(placed(self.text, text_x, text_y, colours.ink) if has_text else ()),
            *placed(self.hint, text_x, text_y + self.text.height, colours.secondary),
            *self._advice(text_x, y + self.height - PADDING - self.advised.height),
        )
        text = EditableText(
            "journey",
            "goal.text",
            Rect(text_x, text_y, ROOM, self.text.height),
            goal.text,
            "regular",
            self.theme.type.caption + 0.5,
            colours.ink,
            many_lines=True,
            prompt=self.prompt,
        )
        said = [line for line, _ in self.label.lines] + ([goal.text] if has_text else [])
        said += [self.advice] if self.advice else []
        bounds = Rect(x, y, WIDTH, self.height)
        node = Node("journey:goal", "goal", Layer.GRID, bounds, shapes, "journey", ", ".join(said), (text,))
        return [node] if has_text else [node, prompt_node("journey:goal", self.text, text_x, text_y)]

    def _advice(self, x: float, y: float) -> tuple[Shape, ...]:
        """Draw a thumb and the words that tell whether the client would recommend; nothing where that is not known."""
        answer, fill = self.journey.goal.would_recommend, self.theme.colours.secondary
        if answer is None:
            return ()
        thumb = Icon(WOULD_RECOMMEND_ICONS[answer], x, y + (self.advised.height - THUMB) / 2, THUMB, fill, 1.0)
        return (thumb, *placed(self.advised, x + THUMB + THUMB_GAP, y, fill))
