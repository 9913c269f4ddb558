"""The pages of a PDF, painted shape by shape; only what changes from one shape to the next is written."""

from collections.abc import Sequence
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfgen.canvas import Canvas

from journeycanvas import text
from journeycanvas.exports import pdf_forms
from journeycanvas.exports.notation import colour, decimal
from journeycanvas.exports.outlines import bounds, box_outline, crossed
from journeycanvas.exports.pdf_fades import Fades
from journeycanvas.exports.pdf_fonts import PdfFace
from journeycanvas.exports.pdf_operators import disc, fill_colour, path, round_box, stroke_colour
from journeycanvas.exports.pdf_outlined import OutlinedFace
from journeycanvas.exports.pictures import UnreadablePictureError, cutout
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.icons import BOX, icon, is_known
from journeycanvas.scene.shapes import Box, Command, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Shape, Words

_BUTT, _ROUND = 0, 1
_PENS_KEPT = 1024
_UNREADABLE = "#8A93A3"
_SPECK = 0.01
"""The length of the line that a round cap makes a dot: a line of no length at all is not drawn by every reader."""
_SPECK_LINE = "%.2f %.2f m %.2f %.2f l"
"""Written thousands of times, and so in the fastest way."""


class PdfPage:
    """One page after the other, in points of the scene with y downwards; all use the same faces and forms."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._faces: dict[str, PdfFace | OutlinedFace] = {}
        self._forms: dict[object, str] = {}
        self._fades = Fades(canvas)
        self.turn()

    def turn(self) -> None:
        """Go on with the page that the canvas has just begun."""
        canvas = self._canvas
        self._code: list[str] = canvas._code
        canvas._formsinuse.extend(str(number) for number in range(1, len(self._forms) + 1))
        self._fill = self._stroke = "#000000"
        self._fill_opacity = self._stroke_opacity = 1.0
        self._line: tuple[float, tuple[float, ...], int] = (1.0, (), _BUTT)
        self._font: tuple[str, float] | None = None

    def paint(self, shape: Shape) -> None:
        """Draw one shape over what is there."""
        match shape:
            case Words():
                self._words(shape)
            case Box():
                self._box(shape)
            case Rule():
                self._rule(shape)
            case Disc():
                self._disc(shape)
            case Icon():
                self._icon(shape)
            case Outline():
                self._outline(shape)
            case Dots():
                self._dots(shape)
            case Image():
                self._image(shape)

    def embed_faces(self) -> None:
        """Put the glyphs used on all pages into the document; nothing can be painted afterwards."""
        for face in self._faces.values():
            face.add_to(self._canvas._doc)

    def _box(self, box: Box) -> None:
        self._set_line(box.stroke, box.stroke_width, box.dash, cap=_BUTT)
        if box.radius > 0:
            outline = round_box(box.width, box.height, box.radius)
            self._paint_path(outline, box.fill, box.stroke, origin=(box.x, box.y))
        else:
            outline = f"{decimal(box.x)} {decimal(box.y)} {decimal(box.width)} {decimal(box.height)} re"
            self._paint_path(outline, box.fill, box.stroke)

    def _disc(self, shape: Disc) -> None:
        self._set_line(shape.stroke, shape.stroke_width, shape.dash, cap=_BUTT)
        self._paint_path(disc(shape.radius), shape.fill, shape.stroke, origin=(shape.x, shape.y))

    def _rule(self, rule: Rule) -> None:
        self._set_line(rule.stroke, rule.stroke_width, rule.dash, cap=_BUTT)
        outline = f"{decimal(rule.x1)} {decimal(rule.y1)} m {decimal(rule.x2)} {decimal(rule.y2)} l"
        self._paint_path(outline, None, rule.stroke)

    def _outline(self, outline: Outline) -> None:
        fill = outline.fill
        if isinstance(fill, Gradient):
            self._fade(fill, outline.commands)
            fill = None
        if fill is not None or outline.stroke is not None:
            self._set_line(outline.stroke, outline.stroke_width, outline.dash, cap=_ROUND)
            self._paint_path(path(outline.commands), fill, outline.stroke)

    def _dots(self, dots: Dots) -> None:
        if not dots.points:
            return
        self._set_line(dots.fill, 2 * dots.radius, (), cap=_ROUND)
        places = zip(dots.points[::2], dots.points[1::2], strict=True)
        specks = [_SPECK_LINE % (x, y, x + _SPECK, y) for x, y in places]
        self._paint_path("\n".join(specks), None, dots.fill)

    def _icon(self, shape: Icon) -> None:
        name = self._forms.get(("icon", shape.name))
        if name is None:
            if not is_known(shape.name):
                return
            name = self._add_form(("icon", shape.name), pdf_forms.icon(icon(shape.name)))
        self._set_stroke(shape.stroke)
        pen = _icon_pen(shape.size, shape.stroke_width)
        self._code.append(f"q {pen} {shape.x:.2f} {shape.y:.2f} cm /{name} Do Q")

    def _words(self, words: Words) -> None:
        self._set_fill(words.fill)
        code, size, at_end = self._code, words.size, ""
        code.append("BT")
        for run in words.runs:
            face = self._faces.get(run.face) or self._new_face(run.face)
            for resource, x, y, glyphs in face.pieces(run):
                font = (resource, size)
                if font != self._font:
                    self._font = font
                    code.append(f"/{resource} {decimal(size)} Tf")
                code.append(f"1 0 0 -1 {words.x + x * size:.2f} {words.y - y * size:.2f} Tm [{glyphs}] TJ")
                at_end = face.space
        # Lines of one text would be read as one word.
        code.append(f"[{at_end}] TJ ET" if at_end else "ET")

    def _image(self, image: Image) -> None:
        box = Rect(image.x, image.y, image.width, image.height)
        try:
            shown = cutout(image)
            name = self._forms.get(("picture", shown.key))
            if name is None:
                name = self._add_form(("picture", shown.key), pdf_forms.picture(self._canvas._doc, shown))
        except UnreadablePictureError:
            self._outline(Outline(crossed(box), stroke=_UNREADABLE, stroke_width=0.75))
            return
        self._set_opacity(1.0, self._stroke_opacity)
        clip = path(box_outline(Box(*box, radius=image.radius)))
        place = shown.place
        size = f"{decimal(place.width)} 0 0 {decimal(-place.height)}"
        self._code.append(f"q {clip} W n {size} {decimal(place.x)} {decimal(place.bottom)} cm /{name} Do Q")

    def _fade(self, gradient: Gradient, commands: Sequence[Command]) -> None:
        start, end = colour(gradient.from_colour).opacity, colour(gradient.to_colour).opacity
        self._set_opacity(start if start == end else 1.0, self._stroke_opacity)
        self._code.append(f"q {path(commands)} W n {self._fades.filling(gradient, bounds(commands).grown(1))} Q")

    def _paint_path(
        self, outline: str, fill: str | None, stroke: str | None, *, origin: tuple[float, float] | None = None
    ) -> None:
        if fill is not None:
            self._set_fill(fill)
        if stroke is not None:
            self._set_stroke(stroke)
        if fill is not None and stroke is not None and self._stroke_opacity < 1:
            # Painted at once, readers disagree whether the fill shows through the inner half of the line.
            painted = f"{outline} f\n{outline} S"
        elif fill is not None or stroke is not None:
            painted = f"{outline} {'S' if fill is None else 'f' if stroke is None else 'B'}"
        else:
            return
        if origin is None:
            self._code.append(painted)
        else:
            x, y = origin
            self._code.append(f"q 1 0 0 1 {x:.2f} {y:.2f} cm {painted} Q")

    def _set_fill(self, code: str) -> None:
        if code != self._fill:
            self._fill = code
            self._code.append(fill_colour(code))
        opacity = colour(code).opacity
        if opacity != self._fill_opacity:
            self._set_opacity(opacity, self._stroke_opacity)

    def _set_stroke(self, code: str) -> None:
        if code != self._stroke:
            self._stroke = code
            self._code.append(stroke_colour(code))
        opacity = colour(code).opacity
        if opacity != self._stroke_opacity:
            self._set_opacity(self._fill_opacity, opacity)

    def _set_opacity(self, fill: float, stroke: float) -> None:
        if fill != self._fill_opacity:
            self._fill_opacity = fill
            self._canvas.setFillAlpha(round(fill, 4))
        if stroke != self._stroke_opacity:
            self._stroke_opacity = stroke
            self._canvas.setStrokeAlpha(round(stroke, 4))

    def _set_line(self, stroke: str | None, width: float, dash: Sequence[float], *, cap: int) -> None:
        line = (width, tuple(dash), cap)
        if stroke is None or line == self._line:
            return
        old_width, old_dash, old_cap = self._line
        self._line = line
        if width != old_width:
            self._code.append(f"{decimal(width)} w")
        if line[1] != old_dash:
            self._code.append(f"[{' '.join(map(decimal, dash))}] 0 d")
        if cap != old_cap:
            self._code.append(f"{cap} J {cap} j")

    def _new_face(self, name: str) -> PdfFace | OutlinedFace:
        kind = OutlinedFace if text.is_system(name) else PdfFace
        face = self._faces[name] = kind(name, resource=f"F{len(self._faces) + 1}")
        return face

    def _add_form(self, key: object, form: PDFStream) -> str:
        document, number = self._canvas._doc, str(len(self._forms) + 1)
        document.addForm(number, form)
        document.updateSignature(form.content)
        self._canvas._formsinuse.append(number)
        name: str = document.getXObjectName(number)
        self._forms[key] = name
        return name


@forgettable
@lru_cache(_PENS_KEPT)
def _icon_pen(size: float, width: float) -> str:
    """Return the line of an icon and the start of the matrix that brings the icon to its size."""
    scale = size / BOX
    return f"{decimal(width / scale)} w [] 0 d {scale:.4f} 0 0 {scale:.4f}"
