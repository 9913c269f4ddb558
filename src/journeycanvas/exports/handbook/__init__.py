"""The handbook: a journey told on pages, from its cover to its glossary."""
