"""One persona written in two ways, such as Mark and Marc, is probably one (R23)."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_

_SHORTEST = 4
"""Letters of a name that one letter may differ in: Léo and Léa are two people."""


def similar_personas(journey: Journey) -> Iterator[Finding]:
    """Find personas whose names are the same but for accents, capitals or one letter."""
    named = [(index, persona) for index, persona in enumerate(journey.personas) if persona.name.strip()]
    for (_index, persona), (place, other) in combinations(named, 2):
        if persona.state == other.state and are_similar(persona.name, other.name):
            yield Finding(
                "similar_personas",
                "note",
                N_('The personas "{name}" and "{other}" may be one and the same.'),
                (("name", persona.name), ("other", other.name)),
                f"/personas/{place}",
                other.id,
            )


def are_similar(name: str, other: str) -> bool:
    """Return whether two names differ in accents, capitals and spaces alone, or in one letter more or else."""
    one, two = sorted((_folded(name), _folded(other)), key=len)
    if one == two:
        return True
    if len(one) < _SHORTEST or len(two) - len(one) > 1:
        return False
    same = next((index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    after = one[same + 1 :] if len(one) == len(two) else one[same:]
    return after == two[same + 1 :]


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
