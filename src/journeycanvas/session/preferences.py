"""What the person prefers: the language and the look of the window."""

from typing import Literal, NamedTuple, get_args

from journeycanvas.session import settings

FILE = "preferences.json"

Look = Literal["system", "light", "dark"]
Language = Literal["fr", "en"]
TextSize = Literal["smaller", "normal", "larger", "much_larger", "double"]
TEXT_SIZES: tuple[TextSize, ...] = get_args(TextSize)


class Preferences(NamedTuple):
    """The language of the interface, None for that of the system, and the look of the window."""

    language: Language | None = None
    theme: Look = "system"
    text_size: TextSize = "normal"
    """How large the texts of the window are; those of the map have sizes on paper."""
    is_animated: bool = True
    """Whether the map moves from one view to another; else it is there at once."""


def load() -> Preferences:
    """Return the preferences as they were saved; what is missing or makes no sense is as at the start."""
    kept = settings.read(FILE)
    language, theme, size = kept.get("language"), kept.get("theme"), kept.get("text_size")
    return Preferences(
        language="fr" if language == "fr" else "en" if language == "en" else None,
        theme="light" if theme == "light" else "dark" if theme == "dark" else "system",
        text_size=next((one for one in TEXT_SIZES if one == size), "normal"),
        is_animated=kept.get("is_animated") is not False,
    )


def save(preferences: Preferences) -> None:
    """Remember the preferences; raises OSError where they cannot be written down."""
    settings.write(FILE, preferences._asdict())
