"""Readers of what other programs wrote, fuzzed with what we write for them and with texts of their own."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator

from journeycanvas.document.form import frame_of
from journeycanvas.exports.markdown import markdown
from journeycanvas.exports.mermaid import mermaid
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.pdf_document import with_document
from journeycanvas.exports.pdf_fillable import fillable
from journeycanvas.exports.tables.delimited import comma_separated
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.imports import cjml, enablement_map
from journeycanvas.imports import markdown as markdown_in
from journeycanvas.imports import pdf as carried
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.mermaid.reading import read
from journeycanvas.imports.own_tables.reading import read_tables, read_text
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.wall import wall
from journeycanvas.storage import reading
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.fuzz.kept import any_journeys, refuses

_TEXTS = (
    "journey\n title A\n section B\n  C: 5: D, E\n  note\n  F: 3,5: G: H\n",
    "---\ntitle: x\n---\n%%{init: {}}%%\njourney\naccDescr {\n a\n}\nsection S\nT#58; <br> #quot;: 9: me\n",
    "# page\n```mermaid\njourney\nsection A\nB: : C\n```\n~~~mermaid\njourney\n~~~\n",
)


def read_mermaid(content: bytes) -> None:
    """Read a Mermaid text; what is read can be saved and opened."""
    try:
        found = read(content, "en")
    except ImportFaultError as refusal:
        refuses(refusal)
        return
    assert reading.parse(dump(found.journey), name="again") == found.journey
    assert all(str(remark) for remark in found.remarks)
    if found.offers:
        read(content, "fr", rescale=True)


def read_own_text(content: bytes) -> None:
    """Read a table of ours in text."""
    _read_by(read_text, content)


def read_markdown(content: bytes) -> None:
    """Read an outline in Markdown."""
    _read_by(markdown_in.read, content)


def read_workbook(content: bytes) -> None:
    """Read a workbook of ours."""
    _read_by(read_tables, content)


def read_carried(content: bytes) -> None:
    """Read what a PDF carries."""
    _read_by(carried.read, content)


def read_cjml(content: bytes) -> None:
    """Read a journey in CJML."""
    _read_by(cjml.read, content)


def read_enablement_map(content: bytes) -> None:
    """Read a journey map of Enablement Map."""
    _read_by(enablement_map.read, content)


def enablement_maps() -> Iterator[bytes]:
    """Yield journey maps in YAML to begin with."""
    yield (
        b"kind: cjm\nversion: '1.0'\nid: cjm:x\npersona: {name: Ana, description: d}\nphases:\n- {id: p, name: Buy}\n"
        b"actions:\n- id: a\n  name: Ask\n  phase: p\n  touchpoints: &t [Web, Shop]\n  thoughts_feelings: ['Hm']\n"
        b"  emotion_score: -1\n- {id: b, name: Pay, phase: p, touchpoints: *t, emotion_score: 2}\n---\nkind: sbp\n"
    )
    yield b"phases: [a]\nactions: [b, {name: c, phase: |\n  x\n}]\n"


def cjmls() -> Iterator[bytes]:
    """Yield journeys in CJML to begin with."""
    point = (
        b"<actualCommunicationPoint><touchpointID>T1</touchpointID><belongsTo phaseIDref='p'/><initiator>"
        b"<refersTo actorIDref='a'/><initiatorLabel>asks</initiatorLabel></initiator><receiver><refersTo"
        b" actorIDref='b'/><receiverLabel>answers</receiverLabel></receiver><channel><channelName>Web</channelName>"
        b"</channel><touchpointExperience><experienceDescription>x</experienceDescription>"
        b"<experienceRating>4</experienceRating></touchpointExperience></actualCommunicationPoint>"
    )
    head = (
        b"<CJML version='2.0'><actualJourney><journeyID>AJ1</journeyID><journeyPhases><journeyPhase phaseID='p'>"
        b"<phaseName>Buy</phaseName></journeyPhase></journeyPhases><actors><endUser actorID='a'/><serviceProvider"
        b" actorID='b'><companyName>B</companyName></serviceProvider></actors><touchpoints>"
    )
    yield head + point * 2 + b"</touchpoints></actualJourney></CJML>"
    yield b"<plannedJourney><touchpoints><plannedAction/></touchpoints></plannedJourney>"


def _read_by(reader: Callable[[bytes, str], Imported], content: bytes) -> None:
    try:
        found = reader(content, "fr")
    except ImportFaultError as refusal:
        refuses(refusal)
        return
    assert reading.parse(dump(found.journey), name="again") == found.journey
    assert all(str(remark) for remark in found.remarks)


def own_texts() -> Iterator[bytes]:
    """Yield tables to begin with."""
    yield b"stage,name,channels,moment,emotion: A\nS,T,website,irritant,-1.5\n"
    yield b"stage;name;importance\nS;'=1+1;9\n"
    heads = b"Id,Name,Shape Library,Page ID,Contained By,Line Source,Line Destination,Text Area 1,Comments,My path\n"
    yield heads + b"1,Page,,,,,,P,,\n2,Box,S,1,,,,A,,x\n3,Box,S,1,2,,,B,n,\n4,Line,,1,,2,3,go,,x\n"
    yield from map(comma_separated, (small(), *any_journeys(6)))


def outlines() -> Iterator[bytes]:
    """Yield outlines to begin with."""
    yield b"## S [2 days]\n- Phase: P\n- t [Website, +1]\n  - Link: [a](<https://x.org>)\n### Needs\n- c [Confirmed]\n"
    yield b"1. a\n   - b\n2. c\n```\nx\n```\n| a |\n> b\n"
    yield from map(markdown, (small(), *any_journeys(6)))


def workbooks() -> Iterator[bytes]:
    """Yield workbooks to begin with."""
    yield from map(xlsx, (small(), *any_journeys(3)))


def changed_workbook(content: bytes, *, seed: int) -> bytes:
    """Return a workbook with bytes of one of its parts changed, so that it still unpacks."""
    chance = random.Random(seed)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {each: archive.read(each) for each in archive.namelist()}
    except Exception:  # it cannot be unpacked any more: then it stays as it is
        return content
    if not parts:
        return content
    name = chance.choice(sorted(parts))
    part = bytearray(parts[name])
    for _change in range(chance.randint(1, 6)):
        at = chance.randrange(len(part) + 1)
        part[at : at + chance.randint(0, 9)] = chance.choice(_PIECES) if chance.random() < 0.6 else chance.randbytes(3)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, value in {**parts, name: bytes(part)}.items():
            archive.writestr(each, value)
    return out.getvalue()


_PIECES = (
    *(
        b"<",
        b">",
        b"&amp;",
        b"&x;",
        b'"',
        b"/",
        b"A1",
        b"XFD1048576",
        b"s",
        b't="s"',
        b"<c>",
        b"</c>",
        b"<row>",
        b"<v>",
    ),
    *(b"-1", b"1e308", b"nan", b"9" * 30, b"<!DOCTYPE a>", b"\0", b"\xff", b"_x0001_"),
)


def carriers() -> Iterator[bytes]:
    """Yield PDFs to begin with."""
    bare = pdf(lay_out(small()))
    yield bare
    yield with_document(bare, dump(small()).decode())
    yield fillable(small(), wall(small(), "blank"), frame=dump(frame_of(small())).decode()).replace(b"/TU (", b"/V  (")


def mermaids() -> Iterator[bytes]:
    """Yield texts to begin with."""
    yield from (text.encode() for text in _TEXTS)
    yield from map(mermaid, (small(), *any_journeys(8)))
