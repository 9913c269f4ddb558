"""The edits of journeys."""
