"""What comes in from other programs: one file a format, one line in the registry."""
