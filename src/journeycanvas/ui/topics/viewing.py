"""Ways to look at a map: presenting, filters, one path before the others."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
