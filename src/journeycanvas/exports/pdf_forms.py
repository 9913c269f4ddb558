"""What a PDF holds once and draws by name: icons and pictures (ISO 32000-1, 8.10 and 8.9.5)."""

import zlib

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream, PDFZCompress

from journeycanvas.exports.pdf_operators import path
from journeycanvas.exports.pictures import Cutout, opened
from journeycanvas.scene.shapes import Command

_ICON_BOX = "[-2 -2 26 26]"
"""The icon set's square of 24 by 24, and room for the thickness of its lines."""


def icon(commands: tuple[Command, ...]) -> PDFStream:
    """Return an icon in its 24 by 24 square; the colour and width of the line are those in force where it is drawn."""
    settings = {"Type": "/XObject", "Subtype": "/Form", "BBox": _ICON_BOX, "Resources": PDFDictionary({})}
    return PDFStream(PDFDictionary(settings), f"1 J 1 j {path(commands)} S".encode("ascii"), filters=[PDFZCompress])


def picture(document: PDFDocument, cutout: Cutout) -> PDFStream:
    """Return a picture; a JPEG as it is, any other decoded; raises UnreadablePictureError."""
    pixels = opened(cutout.content)
    if cutout.media_type == "image/jpeg" and pixels.mode in ("L", "RGB"):
        space = "/DeviceGray" if pixels.mode == "L" else "/DeviceRGB"
        return _image(cutout.content, pixels.size, space, "/DCTDecode")
    if "transparency" in pixels.info or pixels.mode in ("RGBA", "LA", "PA"):
        clear = pixels.convert("RGBA")
        image = _image(zlib.compress(clear.convert("RGB").tobytes()), pixels.size, "/DeviceRGB", "/FlateDecode")
        mask = zlib.compress(clear.getchannel("A").tobytes())
        image.dictionary["SMask"] = document.Reference(_image(mask, pixels.size, "/DeviceGray", "/FlateDecode"))
        return image
    return _image(zlib.compress(pixels.convert("RGB").tobytes()), pixels.size, "/DeviceRGB", "/FlateDecode")


def _image(content: bytes, size: tuple[int, int], space: str, packing: str) -> PDFStream:
    settings = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": size[0],
        "Height": size[1],
        "ColorSpace": space,
        "BitsPerComponent": 8,
        "Filter": packing,
    }
    return PDFStream(PDFDictionary(settings), content)
