"""The text of journeys."""
