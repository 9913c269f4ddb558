"""Waiting for what takes long: how far it is, and how to cancel it, while the window goes on answering."""
