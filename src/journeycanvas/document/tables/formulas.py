"""Texts that a spreadsheet program would take for a formula, and how plain text keeps them from being one.

As the Open Worldwide Application Security Project advises (https://owasp.org/www-community/attacks/CSV_Injection), an
apostrophe goes before them. It goes also before those that have apostrophes there already: so taking one away from
whatever begins so gives back every text as it was.
"""

import re

_SIGNS = r"[ \u00a0\t\r\n]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]"
IS_TAKEN = re.compile(rf"'*{_SIGNS}").match
_IS_KEPT = re.compile(rf"'+{_SIGNS}").match


def kept_from_being_one(text: str) -> str:
    """Return a text as plain text may hold it."""
    return f"'{text}" if IS_TAKEN(text) else text


def as_it_was(text: str) -> str:
    """Return a text that was kept from being a formula as it was."""
    return text[1:] if _IS_KEPT(text) else text
