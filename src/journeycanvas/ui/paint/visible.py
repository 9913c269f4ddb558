"""From how many pixels on what is drawn can be told apart: what is smaller is simplified, or left out."""

LEGIBLE_PX = 3.0
"""Text lower than this is a bar."""
VISIBLE_TEXT_PX = 1.2
"""Text lower than this is not seen."""
VISIBLE_ICON_PX = 3.5
VISIBLE_STROKE_PX = 0.25
VISIBLE_LINE_PX = 0.02
"""A thinner line tints a pixel by so little that nobody sees it."""
VISIBLE_FADE_PX = 0.5
ROUND_CORNER_PX = 1.0
ROUND_DISC_PX = 2.0
ROUND_DOT_PX = 0.45
LINE_STEP_PX = 1.0
"""How far apart the corners of a line are that stands for dots."""
BAR_HEIGHT = 0.45
"""The height of a bar that stands for text, in text sizes: about that of a small letter."""
