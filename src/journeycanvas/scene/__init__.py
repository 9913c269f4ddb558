"""Drawings that know nothing of journeys: geometry, shapes, nodes, and what lies under a point."""
