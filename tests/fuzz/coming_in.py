"""Readers of what other programs wrote, fuzzed with what we write for them and with texts of their own."""

from collections.abc import Iterator

from journeycanvas.exports.mermaid import mermaid
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.mermaid.reading import read
from journeycanvas.storage import reading
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.fuzz.kept import any_journeys, refuses

_TEXTS = (
    "journey\n title A\n section B\n  C: 5: D, E\n  note\n  F: 3,5: G: H\n",
    "---\ntitle: x\n---\n%%{init: {}}%%\njourney\naccDescr {\n a\n}\nsection S\nT#58; <br> #quot;: 9: me\n",
    "# page\n```mermaid\njourney\nsection A\nB: : C\n```\n~~~mermaid\njourney\n~~~\n",
)


def read_mermaid(content: bytes) -> None:
    """Read a Mermaid text; what is read can be saved and opened."""
    try:
        found = read(content, "en")
    except ImportFaultError as refusal:
        refuses(refusal)
        return
    assert reading.parse(dump(found.journey), name="again") == found.journey
    assert all(str(remark) for remark in found.remarks)
    if found.offers:
        read(content, "fr", rescale=True)


def mermaids() -> Iterator[bytes]:
    """Yield texts to begin with."""
    yield from (text.encode() for text in _TEXTS)
    yield from map(mermaid, (small(), *any_journeys(8)))
