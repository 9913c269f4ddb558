"""What can be done, topic by topic."""
