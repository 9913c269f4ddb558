"""A map as a drawing of draw.io (diagrams.net), whose shapes and texts can be edited there."""
