"""The lanes of journeys."""
