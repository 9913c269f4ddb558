"""Draw shop.png, a mock of the page of the shop with a shoe, its price and its stars.

Run by hand: `python packaging/content/pictures/draw_shop.py`. The picture is kept, since its bytes depend on Pillow.
"""

from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
FONT = HERE.parents[2] / "resources" / "fonts" / "JCSans-SemiBold.ttf"
FINER = 4
"""Drawn this much larger, then made smaller, for smooth edges."""

INK, PALE, BAND, ACCENT, POSITIVE, GOLD, LINE = (
    "#1F2633",
    "#8A93A3",
    "#F5F7FA",
    "#2F4B7C",
    "#1B8A7A",
    "#E0A526",
    "#DDE2EA",
)
SHOE = [
    (70, 150),
    (74, 118),
    (96, 106),
    (120, 110),
    (138, 128),
    (162, 140),
    (196, 148),
    (222, 158),
    (228, 172),
    (226, 178),
    (70, 178),
]


def main() -> None:
    """Draw the picture and write it beside this script."""
    image = Image.new("RGB", (480 * FINER, 300 * FINER), "white")
    page = ImageDraw.Draw(image)
    draw_bar(page)
    draw_shoe(page)
    draw_offer(page)
    small = image.resize((480, 300), Image.Resampling.LANCZOS).quantize(64)
    small.save(HERE / "shop.png", optimize=True)


def scaled(*values: float) -> tuple[float, ...]:
    """Return coordinates of the picture as drawn."""
    return tuple(value * FINER for value in values)


def write(page: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: float, colour: str) -> None:
    """Write a word or a price."""
    page.text(scaled(*at), text, font=ImageFont.truetype(str(FONT), round(size * FINER)), fill=colour)


def draw_bar(page: ImageDraw.ImageDraw) -> None:
    """Draw the bar of the browser."""
    page.rectangle(scaled(0, 0, 480, 34), fill=BAND)
    for x, colour in ((18, "#E2876B"), (36, GOLD), (54, "#7DB8A8")):
        page.ellipse(scaled(x - 5, 12, x + 5, 22), fill=colour)
    page.rounded_rectangle(scaled(80, 8, 400, 26), radius=9 * FINER, fill="white", outline=LINE, width=FINER)
    page.line(scaled(0, 34, 480, 34), fill=LINE, width=FINER)


def draw_shoe(page: ImageDraw.ImageDraw) -> None:
    """Draw the shoe on its pale ground."""
    page.rounded_rectangle(scaled(24, 56, 276, 256), radius=10 * FINER, fill="#EDF2FA")
    page.ellipse(scaled(62, 188, 238, 204), fill="#D9E1EE")
    page.polygon([scaled(*point) for point in SHOE], fill=ACCENT)
    page.polygon(
        [scaled(x, y) for x, y in ((70, 150), (74, 118), (92, 108), (98, 150), (96, 178), (70, 178))], fill="#3F62A0"
    )
    page.rounded_rectangle(scaled(64, 174, 234, 192), radius=8 * FINER, fill="white", outline=LINE, width=FINER)
    page.rounded_rectangle(scaled(64, 182, 234, 192), radius=5 * FINER, fill=POSITIVE)
    for step in range(4):
        x, y = 122 + step * 13, 116 + step * 9
        page.line(scaled(x - 3, y + 10, x + 9, y - 1), fill="white", width=3 * FINER)
    page.line(
        [scaled(*point) for point in ((100, 168), (140, 160), (180, 162), (214, 170))],
        fill="#9DB4DA",
        width=4 * FINER,
        joint="curve",
    )


def draw_offer(page: ImageDraw.ImageDraw) -> None:
    """Draw the name as grey bars, the stars, the price, the sizes and the button."""
    page.rounded_rectangle(scaled(300, 62, 446, 74), radius=4 * FINER, fill=INK)
    page.rounded_rectangle(scaled(300, 82, 400, 90), radius=4 * FINER, fill=LINE)
    for index in range(5):
        page.polygon(star(308 + index * 20, 110), fill=GOLD if index < 4 else LINE)
    write(page, (406, 102), "(128)", 13, PALE)
    write(page, (300, 128), "119 €", 30, INK)
    for index, size in enumerate(("42", "43", "44")):
        x = 300 + index * 48
        chosen = size == "43"
        page.rounded_rectangle(
            scaled(x, 174, x + 40, 200),
            radius=5 * FINER,
            fill="#DCE6F5" if chosen else "white",
            outline=ACCENT if chosen else LINE,
            width=FINER * (2 if chosen else 1),
        )
        write(page, (x + 11, 179), size, 14, ACCENT if chosen else PALE)
    page.rounded_rectangle(scaled(300, 216, 446, 252), radius=7 * FINER, fill=POSITIVE)
    page.line(
        [scaled(*point) for point in ((352, 225), (358, 225), (363, 239), (382, 239), (386, 229), (360, 229))],
        fill="white",
        width=3 * FINER,
        joint="curve",
    )
    for x in (366, 380):
        page.ellipse(scaled(x - 2.5, 242, x + 2.5, 247), fill="white")


def star(x: float, y: float) -> list[tuple[float, ...]]:
    """Return the ten corners of a star about a point."""
    corners = []
    for index in range(10):
        radius, angle = (8.5 if index % 2 == 0 else 3.6), -pi / 2 + index * pi / 5
        corners.append(scaled(x + radius * cos(angle), y + radius * sin(angle)))
    return corners


if __name__ == "__main__":
    main()
