"""The scene of journeys."""
