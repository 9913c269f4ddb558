"""The boxes that the window opens."""
