"""The session of journeys."""
