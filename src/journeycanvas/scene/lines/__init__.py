"""Lines through points: the dotted line of a path, its detours, and the curve of emotions."""
