"""Finding: actions, things of the map, texts, keys, and what the words mean."""
