"""French and English for every text a person sees, in the window, on the command line and on the map."""

import gettext as _gettext
import os
from collections.abc import Callable
from functools import cache

from journeycanvas import resources

LANGUAGES = ("fr", "en")
_DOMAIN = "journeycanvas"
_spoken: list[str] = []


def N_(message: str) -> str:
    """Mark a message kept in a table, so that it is collected for translation; returned unchanged."""
    return message


@cache
def catalogue(language: str) -> _gettext.NullTranslations:
    """Return the messages of a language; English is the language of the messages themselves."""
    file = resources.path("translations", language, "LC_MESSAGES", f"{_DOMAIN}.mo")
    if not file.exists():
        return _gettext.NullTranslations()
    with file.open("rb") as messages:
        return _gettext.GNUTranslations(messages)


def words(language: str) -> Callable[[str], str]:
    """Return the function that translates into a document's own language."""
    return catalogue(language if language in LANGUAGES else "en").gettext


def system_language() -> str:
    """Return the language the system asks for: French where it speaks French, else English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "fr" if value.startswith("fr") else "en"
    import locale  # few systems tell their language in no variable, and a start does without

    return "fr" if (locale.getlocale()[0] or "").lower().startswith("fr") else "en"


def current() -> str:
    """Return the language of the interface."""
    if not _spoken:
        _spoken.append(system_language())
    return _spoken[0]


def use(language: str) -> None:
    """Speak this language in the interface from now on."""
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _spoken[:] = [language]


def _(message: str) -> str:
    """Translate a message into the language of the interface."""
    return catalogue(current()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Translate a message that depends on a count into the language of the interface."""
    return catalogue(current()).ngettext(one, many, count)
