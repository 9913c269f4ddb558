"""Copies of a journey for others: what does not travel with them is left out, and named."""
