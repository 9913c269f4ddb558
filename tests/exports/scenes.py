"""Scenes made by hand, without layout: every shape, every script, and as many nodes as asked for."""

import base64
import io
import math
from collections.abc import Iterable

from PIL import Image as Pixels

from journeycanvas import text
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Bookmark, Layer, Node, Scene, Sheet
from journeycanvas.scene.shapes import (
    Box,
    Command,
    Disc,
    Dots,
    EncodedPicture,
    Gradient,
    Icon,
    Image,
    Outline,
    Rule,
    Shape,
    Words,
)
from journeycanvas.ui.paint.extents import painted_edges

INK = "#1F2633"
ACCENT = "#2F4B7C"
NEGATIVE = "#C8502D"
POSITIVE = "#1B8A7A"
TEXTS = (
    "Être rassuré sur son choix, dès l'été : « où est ma commande ? »",
    "The office filed five afflicted coffees, and waffles",
    "37 % d'abandons, −31 NPS, 12 €, AVATAR To Ty. P,",
    "Ελληνικά: η διαδρομή του πελάτη",
    "Путь клиента: покупка обуви",
    "נתיב הלקוח",
    "Łódź, İstanbul, Việt Nam, naïve façade",
    "Livraison 📦 puis merci 👍 et 🚚",
    "→ ≤ ≥ ½ … — “quoted”",
)


def words(line: str, x: float, y: float, *, style: text.Style = "regular", size: float = 9.0, fill: str = INK) -> Words:
    shaped = text.shape(line, style)
    return Words(x, y, line, style, size, shaped.width * size, fill, shaped.runs)


def node(key: str, *shapes: Shape, name: str = "", on_paper: bool = True, record: str | None = None) -> Node:
    """Return a node with the bounds of its shapes."""
    left, top, right, bottom = painted_edges(Node(key, "note", Layer.CARD, Rect(0, 0, 1, 1), shapes))
    bounds = Rect(left, top, right - left, bottom - top)
    return Node(key, "note", Layer.CARD, bounds, shapes, record, name, on_paper=on_paper)


def scene(*nodes: Node, width: float = 400, height: float = 300, scale: float = 1.0, **more: object) -> Scene:
    sheet = Sheet(width * scale, height * scale, scale, "map")
    return Scene(width, height, sheet, (nodes,), **more)  # type: ignore[arg-type]  # the fields are the caller's to know


def of_lines(lines: Iterable[str], *, style: text.Style = "regular", size: float = 9.0) -> Scene:
    """Return a scene of lines of text, one under the other."""
    nodes = [node(f"line:{n}", words(line, 20, 30 + 20 * n, style=style, size=size)) for n, line in enumerate(lines)]
    return scene(*nodes, width=600, height=60 + 20 * len(nodes), language="en")


def picture(media_type: str = "image/png", *, size: tuple[int, int] = (64, 48), mode: str = "RGB") -> EncodedPicture:
    """Return a picture whose left half is red, its right half blue, with a white corner at the top left."""
    pixels = Pixels.new("RGBA", size, (200, 40, 40, 255))
    pixels.paste((40, 40, 200, 255), (size[0] // 2, 0, *size))
    pixels.paste((255, 255, 255, 0 if mode == "RGBA" else 255), (0, 0, size[0] // 4, size[1] // 4))
    buffer = io.BytesIO()
    pixels.convert(mode).save(buffer, media_type.removeprefix("image/").upper())
    content = base64.b64encode(buffer.getvalue()).decode("ascii")
    return EncodedPicture(f"{media_type}-{mode}-{size}", media_type, content, *size)


def wave(x: float, y: float, width: float, height: float) -> tuple[Command, ...]:
    """Return the outline of a hill over a level line."""
    return (
        ("M", x, y),
        ("C", x + width / 3, y, x + width / 3, y - height, x + width / 2, y - height),
        ("C", x + 2 * width / 3, y - height, x + 2 * width / 3, y, x + width, y),
        ("Z",),
    )


def everything() -> Scene:
    """Return a scene with every shape, style and script."""
    styles: tuple[text.Style, ...] = ("regular", "italic", "medium", "semibold", "bold")
    hill = wave(20, 250, 200, 60)
    valley = wave(20, 250, 200, -60)
    dots = tuple(n for i in range(60) for n in (240 + 5 * i, 240 + 30 * math.sin(i / 6)))
    nodes = [
        node("sheet", Box(0, 0, 600, 420, "#FFFFFF")),
        node("note:1", Box(20, 20, 120, 40, "#FFF8E1", "#F0DFA8", 0.75, 4), words("Card note", 28, 40), name="A card"),
        node("box:dash", Box(160, 20, 120, 40, None, "#8A93A3", 1.2, 12, (4, 3))),
        node("box:sharp", Box(300, 20, 60, 40, "#2F4B7C80", "#C8502D80", 6)),
        node("disc", Disc(400, 40, 18, "#FFFFFF", ACCENT, 1.6), Icon("search", 391, 31, 18, ACCENT, 1.3)),
        node("disc:dash", Disc(450, 40, 18, None, "#8A93A3", 1.2, (3, 3)), Icon("heart", 441, 31, 18, "#8A93A3", 1)),
        node("rule", Rule(20, 75, 580, 75, "#DDE2EA", 0.75), Rule(20, 80, 580, 80, "#8A93A3", 0.5, (2, 2))),
        node("hill", Outline(hill, Gradient(190, 250, "#1B8A7A55", "#1B8A7A00"), POSITIVE, 2)),
        node("valley", Outline(valley, Gradient(250, 310, "#C8502D00", "#C8502D55"))),
        node("plain", Outline(wave(240, 300, 120, 30), "#2F4B7C"), Outline(wave(380, 300, 120, 30), None, INK, 3)),
        node("even", Outline(wave(240, 340, 120, 30), Gradient(310, 340, "#2F4B7C80", "#C8502D80"))),
        node("path", Dots(dots, 1.5, ACCENT)),
        *(node(f"style:{s}", words(f"Style {s}", 480, 30 + 10 * n, style=s)) for n, s in enumerate(styles)),
        *(node(f"text:{n}", words(line, 20, 95 + 11 * n)) for n, line in enumerate(TEXTS)),
        node("picture:1", Image(20, 330, 80, 60, picture(), radius=10)),
        node("picture:2", Image(110, 330, 60, 60, picture("image/jpeg"), crop=(0.5, 0.25, 0.5, 0.75))),
        node("picture:3", Image(180, 330, 80, 60, picture(mode="RGBA"), crop=(0.1, 0.1, 0.33, 0.33), radius=30)),
        node("picture:4", Image(270, 350, 40, 40, picture())),
        node("picture:5", Image(320, 350, 40, 40, picture("image/gif"))),
        node("picture:6", Image(370, 350, 40, 40, picture("image/webp", mode="RGBA"), radius=4)),
        node("picture:7", Image(420, 350, 40, 40, EncodedPicture("broken", "image/png", "AAAA", 4, 4))),
        node("prompt", words("Never printed", 500, 400), on_paper=False),
    ]
    return scene(
        *nodes,
        width=600,
        height=420,
        bookmarks=(
            Bookmark("Prise de conscience", Rect(20, 20, 200, 380)),
            Bookmark("Réflexion → Ω", Rect(220, 20, 200, 380)),
        ),
        title="Acheter des chaussures à Łódź",
        subject="Parcours actuel",
        author="Zoé Ωmega",
        language="fr",
    )


def of_boxes(count: int) -> Scene:
    """Return a scene of boxes with two lines of text each, every text different."""
    columns = max(1, round(math.sqrt(count)))
    nodes = []
    for n in range(count):
        x, y = 20.0 + 160 * (n % columns), 20.0 + 50 * (n // columns)
        nodes.append(
            node(
                f"touchpoint:t{n}",
                Box(x, y, 150, 40, "#FFFFFF", "#DDE2EA", 0.75, 4),
                words(f"Recherche de chaussures {n}", x + 8, y + 16, style="semibold"),
                words(f"Comparer prix, avis, retours {n}", x + 8, y + 30, fill="#5D6779"),
                name=f"Touchpoint {n}",
            )
        )
    return scene(*nodes, width=40 + 160 * columns, height=40 + 50 * (count // columns + 1), language="fr")
