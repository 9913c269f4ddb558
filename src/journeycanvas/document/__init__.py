"""The document of journeys."""
