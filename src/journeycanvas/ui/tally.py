"""How many things of each kind, in words: what goes with something, and what is back."""

from collections.abc import Mapping

from journeycanvas.language import ngettext
from journeycanvas.ui import speech

KINDS = (
    *("personas", "phases", "stages", "lanes", "paths", "touchpoints", "cards"),
    *("visits", "emotions", "verbatims", "connections", "measurements"),
    *("recommendations", "resources", "inventory", "pictures"),
)
"""What is told, in this order; of the rest, such as labels, nobody would look for the count."""


def in_words(counts: Mapping[str, int]) -> str:
    """Return how many there are of each kind told, such as “1 path, 14 visits”; empty where there is none."""
    told = [(kind, counts[kind]) for kind in KINDS if counts.get(kind)]
    return ", ".join(_counted(kind, count).format(count=speech.number(count)) for kind, count in told)


def _counted(kind: str, count: int) -> str:
    match kind:
        case "personas":
            return ngettext("{count} persona", "{count} personas", count)
        case "phases":
            return ngettext("{count} phase", "{count} phases", count)
        case "stages":
            return ngettext("{count} stage", "{count} stages", count)
        case "lanes":
            return ngettext("{count} lane", "{count} lanes", count)
        case "paths":
            return ngettext("{count} path", "{count} paths", count)
        case "touchpoints":
            return ngettext("{count} touchpoint", "{count} touchpoints", count)
        case "cards":
            return ngettext("{count} card", "{count} cards", count)
        case "visits":
            return ngettext("{count} visit", "{count} visits", count)
        case "emotions":
            return ngettext("{count} emotion", "{count} emotions", count)
        case "verbatims":
            return ngettext("{count} verbatim", "{count} verbatims", count)
        case "connections":
            return ngettext("{count} connection", "{count} connections", count)
        case "measurements":
            return ngettext("{count} measurement", "{count} measurements", count)
        case "recommendations":
            return ngettext("{count} recommendation", "{count} recommendations", count)
        case "resources":
            return ngettext("{count} resource", "{count} resources", count)
        case "inventory":
            return ngettext("{count} note to be placed", "{count} notes to be placed", count)
        case _:
            return ngettext("{count} picture", "{count} pictures", count)
