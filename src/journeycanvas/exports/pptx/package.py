"""The presentation as a package of parts: slides, notes, pictures and links, and the file they make."""

import io
import zipfile
from collections.abc import Iterator

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from journeycanvas import progress
from journeycanvas.exports.pictures import Cutout
from journeycanvas.exports.pptx.skeleton import CONTENT_TYPES, RELATIONSHIPS, content_types

_SCHEMES = ("http://", "https://", "mailto:")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_PACKING = 5
"""How hard zlib tries: against its own choice, 6, two thirds of the time for a few bytes more."""
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg"}
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


class Package:
    """A presentation to which slides are added."""

    def __init__(self, skeleton: bytes) -> None:
        """Begin with a presentation that has no slides."""
        self._skeleton = skeleton
        self._presentation = Presentation(io.BytesIO(skeleton))
        self._main = self._presentation.part
        self._package = self._main.package
        self._layout = self._presentation.slide_layouts[0].part
        self._notes_master = self._main.part_related_by(RELATIONSHIP_TYPE.NOTES_MASTER)
        self._pictures: dict[str, Part] = {}
        self._count = 0

    def new_slide(self) -> "Slide":
        """Begin a slide, which is the last one."""
        self._count += 1
        number = self._count
        slide = self._part(f"/ppt/slides/slide{number}.xml", CONTENT_TYPE.PML_SLIDE)
        slide.relate_to(self._layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        self._presentation.slides._sldIdLst.add_sldId(self._main.relate_to(slide, RELATIONSHIP_TYPE.SLIDE))
        notes = self._part(f"/ppt/notesSlides/notesSlide{number}.xml", CONTENT_TYPE.PML_NOTES_SLIDE)
        notes.relate_to(self._notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
        notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
        return Slide(self, slide, notes)

    def picture(self, shown: Cutout) -> Part:
        """Return the part of a picture, which is kept once."""
        found = self._pictures.get(shown.key)
        if found is None:
            suffix = _SUFFIXES[shown.media_type]
            name = PackURI(f"/ppt/media/image{len(self._pictures) + 1}.{suffix}")
            found = self._pictures[shown.key] = Part(name, shown.media_type, self._package, shown.content)
        return found

    def content(self) -> bytes:
        """Return the bytes of the file: no time of now, and parts in the order they lead to one another."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in progress.through(tuple(self._members())):
                entry = zipfile.ZipInfo(name, _ZIP_TIME)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
                file.writestr(entry, content, compresslevel=_PACKING)
        return buffer.getvalue()

    def _members(self) -> Iterator[tuple[str, bytes]]:
        """Yield the names and contents of the files in the package."""
        parts = tuple(self._package.iter_parts())
        yield CONTENT_TYPES, content_types({part.partname: part.content_type for part in parts})
        with zipfile.ZipFile(io.BytesIO(self._skeleton)) as bare:
            yield RELATIONSHIPS, bare.read(RELATIONSHIPS)
        for part in parts:
            yield part.partname.membername, part.blob
            if len(part.rels):
                yield part.partname.rels_uri.membername, part.rels.xml

    def _part(self, name: str, kind: str) -> Part:
        return Part(PackURI(name), kind, self._package, b"")


class Slide:
    """One slide and its notes."""

    def __init__(self, package: Package, slide: Part, notes: Part) -> None:
        """Take the parts, which are filled once."""
        self._package = package
        self._slide = slide
        self._notes = notes

    def embed(self, shown: Cutout) -> str:
        """Put a picture on the slide, and return the name of its relationship."""
        return self._slide.relate_to(self._package.picture(shown), RELATIONSHIP_TYPE.IMAGE)

    def link(self, address: str) -> str:
        """Return the name of the relationship of a link in the notes; nothing for one that may not be followed."""
        if not address.lower().startswith(_SCHEMES):
            return ""
        return self._notes.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def fill(self, shapes: str) -> None:
        """Give the slide its shapes."""
        tree = f"<p:cSld><p:spTree>{_ROOT}{shapes}</p:spTree></p:cSld>"
        self._slide.blob = _document("sld", tree)

    def tell(self, body: str) -> None:
        """Give the notes their text, the body of a shape."""
        picture = (
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
            '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        )
        text = (
            '<p:sp><p:nvSpPr><p:cNvPr id="3" name=""/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
            f'<p:ph type="body" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>{body}</p:sp>'
        )
        self._notes.blob = _document("notes", f"<p:cSld><p:spTree>{_ROOT}{picture}{text}</p:spTree></p:cSld>")


def _document(tag: str, content: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    colours = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return f"{head}<p:{tag} {_NAMESPACES}>{content}{colours}</p:{tag}>".encode()
