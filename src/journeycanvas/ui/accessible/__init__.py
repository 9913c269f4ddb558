"""The map for screen readers: a tree of lanes and of the things in them, what is selected, and what was done."""
