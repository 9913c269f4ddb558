"""Panels beside the map: the steps so far, the overview, the inventory."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
