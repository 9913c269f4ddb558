"""Pictures: putting them in, cutting them, describing them."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
