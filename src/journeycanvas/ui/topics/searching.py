"""Finding: the palette of all actions, things of the map, texts, and shortcuts."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
