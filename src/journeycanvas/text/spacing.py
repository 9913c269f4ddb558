"""French spacing: the spaces inside « » and before ? ! : ; % € never end a line."""

import re

NO_BREAK_SPACE = "\u00a0"

_GLUED_SPACES = re.compile(
    r"""(?<=«)[ ]+                                               # after an opening quotation mark
      | (?<=\S)[ ]+(?=[?!»%€]+(?:[\s)\]}.,…"'’”»?!;:]|$))        # before a mark that ends a word, not in "€12" or "!="
      | (?<=\S)[ ]+(?=[:;](?:[\s»]|$))                           # before a colon, but not in an emoticon or ":root"
    """,
    re.VERBOSE,
)


def with_french_spaces(text: str) -> str:
    """Return the text, as long as before, with no-break spaces where French typography wants them."""
    return _GLUED_SPACES.sub(lambda found: NO_BREAK_SPACE * len(found.group()), text)
