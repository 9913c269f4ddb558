"""The header: title, personas and goal, beside each other or one under the other."""

from journeycanvas.document.journey import Journey
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.layout import goal as goals
from journeycanvas.layout.goal import Goal
from journeycanvas.layout.personas import PersonaBlock, shown_personas
from journeycanvas.layout.title import Title
from journeycanvas.scene.scene import Nodes
from journeycanvas.theme.paper import PaperTheme

PERSONA_MOST = 292.0
"""The width of a persona where there is room."""
PERSONA_LEAST = 176.0
GAP = 20.0
ROW_GAP = 10.0
TITLE_MIN = 320.0


class _Headed:
    """A journey as its header shows it; equal to another where the header says the same."""

    __slots__ = ("journey", "matter", "paths")

    def __init__(self, journey: Journey, paths: tuple[DrawnPath, ...]) -> None:
        self.journey = journey
        self.paths = paths
        drawn = tuple([(each.path.persona, each.path.state, each.path.name, each.name) for each in paths])
        about = (journey.scope, journey.revision, journey.personas, journey.pictures, journey.goal, journey.branding)
        self.matter = (journey.title, journey.subtitle, journey.language, *about, drawn)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Headed) and self.matter == other.matter

    def __hash__(self) -> int:
        return hash(self.matter[:3])


def header_nodes(
    journey: Journey, paths: tuple[DrawnPath, ...], x: float, right: float, y: float, theme: PaperTheme
) -> tuple[Nodes, float]:
    """Return title, personas and goal between x and right, and the height they take."""
    return _header(y, _Headed(journey, paths), x, right, theme)


@latest
def _header(y: float, headed: _Headed, x: float, right: float, theme: PaperTheme) -> tuple[Nodes, float]:
    journey, paths = headed.journey, headed.paths
    goal = Goal(journey, theme)
    shown = shown_personas(journey, paths)
    most = _persona_width(len(shown), right - x)
    personas = [PersonaBlock(journey, persona, most, theme) for persona in shown]
    beside_width = goals.WIDTH + GAP + sum(persona.width + GAP for persona in personas)
    beside_height = max([goal.height, *(persona.height for persona in personas)])
    stands_below = right - x - beside_width < min(TITLE_MIN, (right - x) / 3)
    title = Title(journey, paths, right - x if stands_below else right - x - beside_width, theme)
    if stands_below:
        height = title.height + ROW_GAP + beside_height
        title_y, middle = y, y + title.height + ROW_GAP + beside_height / 2
    else:
        height = max(title.height, beside_height)
        title_y, middle = y + (height - title.height) / 2, y + height / 2
    nodes = title.nodes(x, title_y)
    at_x = right - beside_width + GAP
    for persona in personas:
        nodes += persona.nodes(at_x, middle)
        at_x += persona.width + GAP
    nodes += goal.nodes(right - goals.WIDTH, middle - goal.height / 2)
    return tuple(nodes), height


def _persona_width(count: int, room: float) -> float:
    """Return how wide each of so many personas may be: narrower where they are several and the map is not wide."""
    if count < 2:
        return PERSONA_MOST
    share = (room - TITLE_MIN - goals.WIDTH - GAP) / count - GAP
    return min(PERSONA_MOST, max(PERSONA_LEAST, share))
