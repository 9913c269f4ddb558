"""Two copies of one journey brought together, by the ids of what they hold, against the journey both came from."""
