"""Pictures: read from files and the clipboard, made smaller where they are large, and cut."""
