"""The model of journeys."""
