"""The exports of journeys."""
