"""The vertical fades of a PDF; those of one gradient share its colours (ISO 32000-1, 8.7.4.5 and 11.6.5.2)."""

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject
from reportlab.pdfgen.canvas import Canvas

from journeycanvas.exports.notation import colour, decimal, fraction
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Gradient


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object written down at once: a long map has a thousand fades, and reportlab is slow to format them."""

    __RefOnly__ = 1

    def __init__(self, content: str) -> None:
        self._content = content.encode("ascii")

    def format(self, _document: PDFDocument) -> bytes:
        return self._content


class Fades:
    """The fades of all pages."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._shadings: dict[tuple[Gradient, bool], str] = {}
        self._masks: dict[tuple[Gradient, Rect], str] = {}

    def filling(self, gradient: Gradient, around: Rect) -> str:
        """Return what fills the clip in force, which lies inside a rectangle; an even opacity is said apart."""
        colours = self._shading(gradient, is_opacity=False)
        self._canvas._shadingUsed[colours] = colours
        if colour(gradient.from_colour).opacity == colour(gradient.to_colour).opacity:
            return f"/{colours} sh"
        return f"/{self._mask(gradient, around)} gs /{colours} sh"

    def _mask(self, gradient: Gradient, around: Rect) -> str:
        name = self._masks.get((gradient, around)) or self._new_mask(gradient, around)
        # Each page has graphics states of its own.
        self._canvas._extgstate._c["SMask", f"<< /Type /Mask /S /Luminosity /G {self._reference(name)} >>"] = name
        return name

    def _new_mask(self, gradient: Gradient, around: Rect) -> str:
        name = self._masks[gradient, around] = f"Mask{len(self._masks) + 1}"
        box = " ".join(map(decimal, (around.x, around.y, around.right, around.bottom)))
        shading = self._reference(self._shading(gradient, is_opacity=True))
        group = (
            f"<< /Type /XObject /Subtype /Form /BBox [{box}] /Resources << /Shading << /Fade {shading} >> >>"
            " /Group << /Type /Group /S /Transparency /CS /DeviceGray /I true >> /Length 8 >>"
            "\nstream\n/Fade sh\nendstream\n"
        )
        self._add(name, group)
        return name

    def _shading(self, gradient: Gradient, *, is_opacity: bool) -> str:
        known = self._shadings.get((gradient, is_opacity))
        if known is not None:
            return known
        name = self._shadings[gradient, is_opacity] = f"Fade{len(self._shadings) + 1}"
        ends = colour(gradient.from_colour), colour(gradient.to_colour)
        start, end = (" ".join(map(fraction, end[3:] if is_opacity else end[:3])) for end in ends)
        space = "/DeviceGray" if is_opacity else "/DeviceRGB"
        goes_on = " ".join(str(each).lower() for each in gradient.goes_on)
        shading = (
            f"<< /ShadingType 2 /ColorSpace {space}"
            f" /Coords [0 {decimal(gradient.top)} 0 {decimal(gradient.bottom)}]"
            f" /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [{start}] /C1 [{end}] >>"
            f" /Extend [{goes_on}] >>"
        )
        self._add(name, shading)
        return name

    def _add(self, name: str, content: str) -> None:
        document = self._canvas._doc
        document.Reference(_Written(content), name)
        document.updateSignature(content)

    def _reference(self, name: str) -> str:
        return "{} {} R".format(*self._canvas._doc.idToObjectNumberAndVersion[name])
