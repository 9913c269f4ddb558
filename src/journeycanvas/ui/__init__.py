"""The ui of journeys."""
