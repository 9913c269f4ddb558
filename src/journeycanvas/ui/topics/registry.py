"""All topics, in the order of their entries in the menus. A new one is one line here."""

from collections.abc import Mapping

from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.common import ROWS as COMMON
from journeycanvas.ui.topics.things import DEEDS as THINGS
from journeycanvas.ui.topics.topic import Deed, Topic

TOPICS: tuple[Topic, ...] = ()

ROWS: tuple[ActionRow, ...] = (*COMMON, *(row for topic in TOPICS for row in topic.rows))
DEEDS: Mapping[str, Deed] = {**THINGS, **{id: deed for topic in TOPICS for id, deed in topic.deeds.items()}}


def entries(menu: str) -> tuple[str, ...]:
    """Return what the topics put into a menu."""
    return tuple(entry for topic in TOPICS for entry in topic.entries.get(menu, ()))
