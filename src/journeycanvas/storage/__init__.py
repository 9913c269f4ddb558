"""The storage of journeys."""
