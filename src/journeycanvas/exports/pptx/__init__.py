"""The journey as slides that can be edited: its map in native shapes, and a slide for each stage with notes."""
