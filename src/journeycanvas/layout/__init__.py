"""Layout: a pure function from a journey to the scene that shows it."""
