"""Typing fast: cards one after the other, cell by cell."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
