"""Writes the page that shows all pictures."""

from pathlib import Path

from pictures.colour_blindness import SAMPLES, SEEN_AS
from pictures.listed import PICTURES, Listed

_HEAD = """# Pictures

Every panel and dialog, in French and in English, and the samples as colour-blind people see them.
`make pictures` takes them again, in a window without a screen; which ones is listed in
[packaging/dev/pictures/listed.py](../../packaging/dev/pictures/listed.py).
"""
_BLIND = """## As colour-blind people see it

Simulated after Machado, Oliveira and Fernandes (2009), severity 1.0. What a colour says is said by a shape, a sign or
a word too: kinds of moment by their outline, paths and curves by their dots, emotions by height and faces, priorities
by letters. `tests/system/test_without_colour.py` takes all colours away and looks whether things still differ.
"""


def write(folder: Path) -> None:
    """Write the page."""
    parts = [_HEAD, *map(_section, PICTURES), _BLIND]
    for kind in SEEN_AS:
        shown = " | ".join(_image(f"{sample}-{tongue}-{kind}", kind) for sample, tongue in SAMPLES)
        parts.append(
            f"### {kind.capitalize()}\n\n| {' | '.join(sample for sample, _ in SAMPLES)} |\n|---|---|\n| {shown} |\n"
        )
    (folder / "README.md").write_text("\n".join(parts), encoding="utf-8")


def _section(listed: Listed) -> str:
    rows = [
        "| " + " | ".join(_image(f"{listed.name}-{tongue}-{look}", title) for tongue, title in _titles(listed)) + " |"
        for look in listed.looks
    ]
    heads = " | ".join(title for _, title in _titles(listed))
    return "\n".join([f"## {listed.english}", "", f"| {heads} |", "|---|---|", *rows, ""])


def _titles(listed: Listed) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("fr", listed.french), ("en", listed.english)


def _image(name: str, title: str) -> str:
    return f"![{title}]({name}.png)"
