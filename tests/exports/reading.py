"""What stands in a PDF, read back with pikepdf: its operators, and the text its codes stand for."""

import io
import re

import pikepdf

_PAIR = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def operators(content: bytes) -> str:
    """Return the uncompressed operators of the page."""
    with opened(content) as file:
        return file.pages[0].Contents.read_bytes().decode("ascii")


def line_texts(content: bytes) -> list[str]:
    """Return the text of each line in the order of drawing, as its codes say it.

    The space that ends it, so that it is not one word with the next line, is left out.
    """
    file = opened(content)
    page = file.pages[0]
    maps = {name: character_map(font) for name, font in page.Resources.Font.items()}
    found: list[str] = []
    characters: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "BT":
            found.append("")
        elif operator == "Tf":
            characters = maps[str(instruction.operands[0])]
        elif operator == "TJ":
            for part in instruction.operands[0]:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part).hex().upper()
                    found[-1] += "".join(characters.get(codes[n : n + 4], "") for n in range(0, len(codes), 4))
    return [line.removesuffix(" ") for line in found]


def character_map(font: pikepdf.Object) -> dict[str, str]:
    lines = font.ToUnicode.read_bytes().decode("ascii")
    body = lines.split("endcodespacerange")[1]
    return {code: bytes.fromhex(units).decode("utf-16-be") for code, units in _PAIR.findall(body)}
