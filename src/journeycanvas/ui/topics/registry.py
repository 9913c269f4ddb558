"""All topics, in the order of their entries in the menus. A new one is one line here."""

from collections.abc import Mapping

from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.arranging import TOPIC as ARRANGING
from journeycanvas.ui.topics.checklist import TOPIC as CHECKLIST
from journeycanvas.ui.topics.clipboard import TOPIC as CLIPBOARD
from journeycanvas.ui.topics.common import ROWS as COMMON
from journeycanvas.ui.topics.executive import TOPIC as EXECUTIVE
from journeycanvas.ui.topics.exporting import TOPIC as EXPORTING
from journeycanvas.ui.topics.faces import TOPIC as FACES
from journeycanvas.ui.topics.panels import TOPIC as PANELS
from journeycanvas.ui.topics.paths import TOPIC as PATHS
from journeycanvas.ui.topics.pictures import TOPIC as PICTURES
from journeycanvas.ui.topics.preferences import TOPIC as PREFERENCES
from journeycanvas.ui.topics.recommending import TOPIC as RECOMMENDING
from journeycanvas.ui.topics.searching import TOPIC as SEARCHING
from journeycanvas.ui.topics.stages_and_lanes import TOPIC as STAGES_AND_LANES
from journeycanvas.ui.topics.things import DEEDS as THINGS
from journeycanvas.ui.topics.topic import Deed, Topic
from journeycanvas.ui.topics.typing import TOPIC as TYPING
from journeycanvas.ui.topics.versions import TOPIC as VERSIONS
from journeycanvas.ui.topics.viewing import TOPIC as VIEWING
from journeycanvas.ui.topics.wall import TOPIC as WALL

TOPICS: tuple[Topic, ...] = (
    EXPORTING,
    WALL,
    CLIPBOARD,
    TYPING,
    SEARCHING,
    ARRANGING,
    STAGES_AND_LANES,
    RECOMMENDING,
    PATHS,
    PICTURES,
    VIEWING,
    EXECUTIVE,
    CHECKLIST,
    FACES,
    PANELS,
    PREFERENCES,
    VERSIONS,
)

ROWS: tuple[ActionRow, ...] = (*COMMON, *(row for topic in TOPICS for row in topic.rows))
DEEDS: Mapping[str, Deed] = {**THINGS, **{id: deed for topic in TOPICS for id, deed in topic.deeds.items()}}
WITHOUT_JOURNEY = frozenset(row.id for row in ROWS if row.needs == "nothing")


def entries(menu: str) -> tuple[str, ...]:
    """Return what the topics put into a menu."""
    return tuple(entry for topic in TOPICS for entry in topic.entries.get(menu, ()))
