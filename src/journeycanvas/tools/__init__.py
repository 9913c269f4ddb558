"""The tools of journeys."""
