"""The analysis of journeys."""
