"""Where labels find room: near their node and over nothing."""
