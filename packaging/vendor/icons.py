"""Make resources/icons/tabler.json: the outlines of the icons we use, out of Tabler's package.

Run with the project's Python and npm: `python packaging/vendor/icons.py`.
To add an icon, add its name to icons.txt and run again.
"""

import json
import re
from pathlib import Path

from npm_package import Package, fetch

ICONS = Path(__file__).parents[2] / "resources" / "icons"
TABLER = Package("@tabler/icons", "3.51.0", "b30108713d3fa60aee862c2a133225da8e0f309be0708fe2925763ff810c766c")

NAMES = Path(__file__).with_name("icons.txt")

# A fill only closes the middle of dots that the stroke covers already.
OUTLINE = re.compile(r'<path\s+d="([^"]+)"(?:\s+fill="currentColor")?\s*/>')
DRAWN = re.compile(r"<(?:path|circle|rect|line|polyline|polygon|ellipse)\b")
BACKGROUND = '<path stroke="none" d="M0 0h24v24H0z" fill="none" />'


def main() -> None:
    """Write the outlines and the licence."""
    files = fetch(TABLER)
    icons = {name: outlines(files[f"icons/outline/{name}.svg"].decode()) for name in sorted(NAMES.read_text().split())}
    vendored = {"source": TABLER.name, "version": TABLER.version, "licence": "MIT", "icons": icons}
    ICONS.mkdir(parents=True, exist_ok=True)
    (ICONS / "tabler.json").write_text(json.dumps(vendored, indent=1) + "\n", encoding="utf-8")
    (ICONS / "LICENCE-Tabler.txt").write_bytes(files["LICENSE"])
    print(f"{len(icons)} icons")


def outlines(svg: str) -> list[str]:
    """Return the path of every stroke of an icon; raises ValueError where it is drawn with anything else."""
    drawing = svg.replace(BACKGROUND, "")
    found = OUTLINE.findall(drawing)
    if len(found) != len(DRAWN.findall(drawing)):
        raise ValueError(f"not made of plain strokes: {svg}")
    return found


if __name__ == "__main__":
    main()
