"""The outline at the left: personas, stages with their touchpoints, and lanes."""
