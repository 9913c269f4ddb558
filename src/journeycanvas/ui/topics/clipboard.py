"""The clipboard: cutting, copying and pasting between maps and other programs."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
