"""What the person prefers: the language and the look of the window."""

from typing import Literal, NamedTuple

from journeycanvas.session import settings

FILE = "preferences.json"

Look = Literal["system", "light", "dark"]
Language = Literal["fr", "en"]


class Preferences(NamedTuple):
    """The language of the interface, None for that of the system, and the look of the window."""

    language: Language | None = None
    theme: Look = "system"


def load() -> Preferences:
    """Return the preferences as they were saved; what is missing or makes no sense is as at the start."""
    kept = settings.read(FILE)
    language, theme = kept.get("language"), kept.get("theme")
    return Preferences(
        language="fr" if language == "fr" else "en" if language == "en" else None,
        theme="light" if theme == "light" else "dark" if theme == "dark" else "system",
    )


def save(preferences: Preferences) -> None:
    """Remember the preferences; raises OSError where they cannot be written down."""
    settings.write(FILE, preferences._asdict())
