"""Stages and lanes: order, width, height, splitting, joining, hiding."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
