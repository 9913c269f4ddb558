"""What brings work back after the program ended without being asked to."""
