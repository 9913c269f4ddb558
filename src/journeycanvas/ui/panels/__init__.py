"""Panels that dock at the edges of the window: the steps so far, the overview, the inventory."""
