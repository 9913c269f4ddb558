"""The layout of journeys."""
