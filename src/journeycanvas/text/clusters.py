"""What a reader takes for one character: a letter with its marks, a joined emoji, a flag."""

import unicodedata
from functools import lru_cache

JOINER = "\u200d"
EMOJI_SELECTOR = "\ufe0f"
_FIRST_SYMBOL = "\u2190"
_FIRST_PICTOGRAPH, _LAST_PICTOGRAPH = "\U0001f300", "\U0001faff"


def boundaries(text: str) -> list[int]:
    """Return where each cluster begins, and the length of the text at the end."""
    starts = [0]
    flag_is_open = is_flag_letter(text[0]) if text else False
    for index in range(1, len(text)):
        character = text[index]
        if extends(character) or (text[index - 1] == JOINER and character >= _FIRST_SYMBOL):
            continue
        if is_flag_letter(character) and flag_is_open:
            flag_is_open = False
            continue
        flag_is_open = is_flag_letter(character)
        starts.append(index)
    if text:
        starts.append(len(text))
    return starts


@lru_cache(4096)
def extends(character: str) -> bool:
    """Say whether a character belongs to the one before it: a mark, a selector, a joiner, a skin tone."""
    return (
        unicodedata.category(character)[0] == "M"
        or character in "\u200c\u200d\u2060\u00ad\ufeff"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


@lru_cache(4096)
def is_invisible(character: str) -> bool:
    """Say whether a character only steers others, so that no face needs to have it."""
    return (
        unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


def is_flag_letter(character: str) -> bool:
    """Say whether two of these make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def is_emoji(cluster: str) -> bool:
    """Say whether a cluster asks to be drawn as an emoji rather than as a letter or sign."""
    first = cluster[0]
    return EMOJI_SELECTOR in cluster or _FIRST_PICTOGRAPH <= first <= _LAST_PICTOGRAPH or is_flag_letter(first)
