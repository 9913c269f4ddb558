"""What will not look right on paper: text too small to read, characters that no face can draw."""

import json
from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_
from journeycanvas.scene.legibility import smallest_text_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.text.shaping import missing_characters

SMALLEST_PT = 6.5
"""Smaller print is hard to read at arm's length."""


def printing_findings(journey: Journey, scene: Scene) -> tuple[Finding, ...]:
    """Return what a print of the journey, laid out as this scene, will suffer from."""
    return (*_small_print(scene), *_missing_characters(journey))


def _small_print(scene: Scene) -> Iterator[Finding]:
    smallest = smallest_text_pt(scene)
    if smallest < SMALLEST_PT:
        values = (("paper", scene.sheet.paper), ("size", f"{smallest:.1f}"))
        yield Finding(
            "small_print",
            "warning",
            N_("On {paper}, the smallest text is {size} pt: choose a larger paper."),
            values,
            "/page/paper",
        )


def _missing_characters(journey: Journey) -> Iterator[Finding]:
    missing: dict[str, str] = {}
    for pointer, text in _texts(json.loads(journey.model_dump_json(exclude_defaults=True)), ""):
        for character in missing_characters(text):
            missing.setdefault(character, pointer)
    for character, pointer in missing.items():
        values = (("character", character), ("code", " ".join(f"U+{ord(each):04X}" for each in character)))
        message = N_('No face can draw "{character}" ({code}): a box will stand in its place.')
        yield Finding("missing_character", "warning", message, values, pointer)


def _texts(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    """Yield the texts that the fields of the model hold, with their pointers; pictures are no text."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{pointer}/{index}")
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _NO_TEXTS:
                yield from _texts(inner, f"{pointer}/{name}")


_NO_TEXTS = frozenset({"id", "content"})
