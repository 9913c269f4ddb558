"""A presentation as its own library reads it back: slides, their shapes in painting order, and what they say."""

import io
import zipfile
from collections.abc import Iterator

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation as Opened
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

EMU = 12_700


def opened(content: bytes) -> Opened:
    return Presentation(io.BytesIO(content))


def members(content: bytes) -> dict[str, bytes]:
    """Return the files in a presentation."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def every_shape(shapes: object) -> Iterator[BaseShape]:
    """Yield shapes, and those of groups after their group."""
    for shape in shapes:  # type: ignore[attr-defined]
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every_shape(shape.shapes)


def texts(slide: Slide) -> list[str]:
    """Return what the shapes and the cells of a slide say."""
    found = []
    for shape in every_shape(slide.shapes):
        if shape.has_text_frame and shape.text_frame.text:
            found.append(shape.text_frame.text.replace("\v", " "))
        if shape.has_table:
            found += [cell.text_frame.text for row in shape.table.rows for cell in row.cells if cell.text_frame.text]
    return found


def notes(slide: Slide) -> str:
    """Return what the notes of a slide say, every space a plain one."""
    frame = slide.notes_slide.notes_text_frame
    return plain(frame.text) if frame is not None else ""


def title(slide: Slide) -> str:
    """Return the title of a slide, every space a plain one."""
    return plain(slide.shapes.title.text)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def listing(slide: Slide) -> Iterator[str]:
    """Yield a line for each shape or group: its kind, where it stands in whole points, its name, and what it says."""
    for shape in slide.shapes:
        box = " ".join(str(round((side or 0) / EMU)) for side in (shape.left, shape.top, shape.width, shape.height))
        kind = shape._element.tag.split("}")[1]
        said = [each.text_frame.text for each in every_shape([shape]) if each.has_text_frame and each.text_frame.text]
        yield f"{kind} {box} {shape.name!r}" + "".join(f" | {text!r}" for text in said)
        if shape.has_table:
            for row in shape.table.rows:
                yield "  " + " | ".join(repr(cell.text_frame.text) for cell in row.cells)
