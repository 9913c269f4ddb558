"""French spacing: the spaces inside « » and before ? ! : ; % € never end a line."""

import re
from functools import cache, lru_cache

from journeycanvas.remembering import forgettable

NO_BREAK_SPACE = "\u00a0"

_GLUED_SPACES = r"""
      (?<=«)[ ]+                                                 # after an opening quotation mark
    | (?<=\S)[ ]+(?=[?!»%€]+(?:[\s)\]}.,…"'’”»?!;:]|$))          # before a mark that ends a word, not in "€12" or "!="
    | (?<=\S)[ ]+(?=[:;](?:[\s»]|$))                             # before a colon, but not in an emoticon or ":root"
"""


@forgettable
@lru_cache(maxsize=256)
def with_french_spaces(text: str) -> str:
    """Return the text, as long as before, with no-break spaces where French typography wants them."""
    return _glued_spaces().sub(lambda found: NO_BREAK_SPACE * len(found.group()), text)


@cache
def _glued_spaces() -> re.Pattern[str]:
    """Return the pattern, compiled when first needed: the program starts without it."""
    return re.compile(_GLUED_SPACES, re.VERBOSE)
