"""What a PDF holds once and draws by name: icons, fades and pictures (ISO 32000-1, 8.10, 8.7.4.5, 11.5 and 8.9.5)."""

import zlib

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream, PDFZCompress

from journeycanvas.exports.notation import Colour, colour, decimal, fraction
from journeycanvas.exports.outlines import bounds
from journeycanvas.exports.pdf_operators import path
from journeycanvas.exports.pictures import Cutout, opened
from journeycanvas.scene.shapes import Command, Gradient

_ICON_BOX = "[-2 -2 26 26]"
"""The icon set's square of 24 by 24, and room for the thickness of its lines."""


def icon(commands: tuple[Command, ...]) -> PDFStream:
    """Return an icon in its 24 by 24 square; the colour and width of the line are those in force where it is drawn."""
    return _form(f"1 J 1 j {path(commands)} S", box=_ICON_BOX, resources=PDFDictionary({}))


def fade(document: PDFDocument, gradient: Gradient, commands: tuple[Command, ...]) -> PDFStream:
    """Return an outline filled with a vertical gradient, its opacity fading too."""
    start, end = colour(gradient.from_colour), colour(gradient.to_colour)
    around = bounds(commands).grown(1)
    box = f"[{' '.join(map(decimal, (around.x, around.y, around.right, around.bottom)))}]"
    states: dict[str, object] = {"Type": "/ExtGState"}
    if start.opacity == end.opacity:
        states["ca"] = fraction(start.opacity)
    else:
        states["SMask"] = _soft_mask(document, gradient, box)
    resources = PDFDictionary(
        {
            "Shading": PDFDictionary({"Fade": _shading(gradient, "/DeviceRGB", _rgb(start), _rgb(end))}),
            "ExtGState": PDFDictionary({"Clear": PDFDictionary(states)}),
        }
    )
    return _form(f"/Clear gs {path(commands)} W n /Fade sh", box=box, resources=resources)


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


def _soft_mask(document: PDFDocument, gradient: Gradient, box: str) -> PDFDictionary:
    start, end = (fraction(colour(code).opacity) for code in (gradient.from_colour, gradient.to_colour))
    shading = _shading(gradient, "/DeviceGray", start, end)
    group = _form("/Fade sh", box=box, resources=PDFDictionary({"Shading": PDFDictionary({"Fade": shading})}))
    group.dictionary["Group"] = "<< /Type /Group /S /Transparency /CS /DeviceGray /I true >>"
    return PDFDictionary({"Type": "/Mask", "S": "/Luminosity", "G": document.Reference(group)})


def _shading(gradient: Gradient, space: str, start: str, end: str) -> PDFDictionary:
    return PDFDictionary(
        {
            "ShadingType": 2,
            "ColorSpace": space,
            "Coords": f"[0 {decimal(gradient.top)} 0 {decimal(gradient.bottom)}]",
            "Function": f"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [{start}] /C1 [{end}] >>",
            "Extend": "[true true]",
        }
    )


def _rgb(of: Colour) -> str:
    return " ".join(map(fraction, of[:3]))


def _form(content: str, *, box: str, resources: PDFDictionary) -> PDFStream:
    settings = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
    return PDFStream(PDFDictionary(settings), content.encode("ascii"), filters=[PDFZCompress])


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
