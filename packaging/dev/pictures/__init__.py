"""Takes the pictures of the window, of its panels and of the samples, into docs/pictures."""
