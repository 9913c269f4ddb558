"""Arranging touchpoints and cards: aligning, spreading, tidying, doubling, joining."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
