"""Paths: drawing branches, loops, exits and whole curves."""

from journeycanvas.ui.topics.topic import Topic

TOPIC = Topic(rows=(), deeds={}, entries={})
