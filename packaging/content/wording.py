"""Texts in both languages side by side, and the no-break spaces of French typography."""

import re
from dataclasses import dataclass
from typing import Literal

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

NO_BREAK = "\u00a0"
_BEFORE_SIGN = re.compile(r" (?=[:;!?»%€])")
_AFTER_OPENING = re.compile(r"(?<=«) ")
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Say:
    """Says every text in one language, so that both files come from one structure."""

    language: Language

    def __call__(self, french: str, english: str) -> str:
        """Return the text in the language, with the spaces it asks for."""
        return spaced(french) if self.language == "fr" else english

    def each(self, *pairs: tuple[str, str]) -> tuple[str, ...]:
        """Return several texts in the language."""
        return tuple(self(french, english) for french, english in pairs)


def spaced(french: str) -> str:
    """Return French text with no-break spaces before : ; ! ? % €, inside guillemets and between thousands."""
    for space in (_BEFORE_SIGN, _AFTER_OPENING, _BETWEEN_THOUSANDS):
        french = space.sub(NO_BREAK, french)
    return french
