"""A PDF to be kept for good: PDF/A-1b (ISO 19005-1), with all that a reader needs to show it as it is."""

from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from journeycanvas.exports.icc import NAME, srgb_profile

_PACKET = "W5M0MpCehiHzreSzNTczkc9d"
"""What every packet of XMP begins with (XMP specification, part 1, 7.3)."""
_DC, _PDF = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/pdf/1.3/"
_ID = "http://www.aiim.org/pdfa/ns/id/"


def archived(pdf: bytes) -> bytes:
    """Return a PDF without transparency as PDF/A-1b; it has no dates, and so the same PDF gives the same bytes."""
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        profile = file.make_stream(srgb_profile(), N=3)
        intent = Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=NAME,
            Info=NAME,
            RegistryName="http://www.color.org",
            DestOutputProfile=profile,
        )
        file.Root.OutputIntents = Array([file.make_indirect(intent)])
        packet = file.make_stream(_packet({str(name): str(said) for name, said in file.docinfo.items()}))
        packet.Type, packet.Subtype = Name.Metadata, Name.XML
        file.Root.Metadata = packet
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get(Name.Subtype) == Name.CIDFontType2:
                each.FontDescriptor.CIDSet = file.make_stream(_all_of(each))
        for page in file.pages:
            if Name.Tabs in page.obj:
                del page.obj[Name.Tabs]  # of a later PDF
        file.save(
            written,
            force_version="1.4",
            deterministic_id=True,
            fix_metadata_version=False,  # it would write the packet anew
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return written.getvalue()


def _all_of(font: pikepdf.Object) -> bytes:
    """Return the glyphs a subset has, a bit each: all that the font numbers, since it numbers those used alone."""
    count = len(font.CIDToGIDMap.read_bytes()) // 2
    return ((1 << count) - 1 << -count % 8).to_bytes((count + 7) // 8, "big")


def _packet(told: dict[str, str]) -> bytes:
    """Return what the file says of itself once more, as XMP."""
    title, author, subject = (escape(told.get(name, "")) for name in ("/Title", "/Author", "/Subject"))
    core = "<dc:format>application/pdf</dc:format>"
    if title:
        core += f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    if author:
        core += f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    if subject:
        core += f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>'
    parts = (
        _about("dc", _DC, core),
        _about("pdf", _PDF, f"<pdf:Producer>{escape(told.get('/Producer', ''))}</pdf:Producer>"),
        _about("pdfaid", _ID, "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"),
    )
    return (
        f'<?xpacket begin="\ufeff" id="{_PACKET}"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{"".join(parts)}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _about(prefix: str, space: str, body: str) -> str:
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{space}">{body}</rdf:Description>'
