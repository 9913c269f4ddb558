"""The lines of a text, as they are pasted from notes: one a card, without their bullets and numbers."""

import re

_BULLET = re.compile(
    "^(?:[-*+\u2010-\u2015\u2022\u2023\u2043\u25aa\u25ab\u25cb\u25cf\u25e6\u00b7\uf0b7\uf0a7]|\\(?\\d{1,3}[.)])\\s+"
)
"""A sign or a number before a line, as the lists of word processors, e-mails and Markdown write it."""
_BOX = re.compile("^(?:\\[[ xX]\\]|[\u2610\u2611\u2612])\\s+")
"""The box of a list of things to do."""
_EMPTY = "-*+\u2010\u2011\u2012\u2013\u2014\u2022\u00b7"
"""A line of these alone says nothing."""


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without bullets, numbers and the space around."""
    found = [_BOX.sub("", _BULLET.sub("", line.strip())) for line in text.replace("\t", " ").splitlines()]
    return tuple([line for line in found if line.strip(_EMPTY)])
