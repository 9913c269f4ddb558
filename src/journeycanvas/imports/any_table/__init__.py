"""Tables of anybody: what their columns hold is guessed, shown and put right, and then read."""
