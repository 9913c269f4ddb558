"""The theme of journeys."""
