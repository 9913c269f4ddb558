"""What is hidden stays here: exports, pictures and what is copied hold nothing that is not seen."""

import json
import re
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying
from journeycanvas.exports.mermaid import EXPLAINED, KEPT
from journeycanvas.exports.registry import Format, formats
from journeycanvas.exports.write import write
from journeycanvas.layout.map import lay_out
from journeycanvas.storage.reading import parse
from journeycanvas.ui.clipboard.telling import Telling
from tests.archive.make_v1 import full
from tests.builders import large
from tests.exports.reading import line_texts

_ONE_TABLE = ("csv", "tsv")
_TABLES = (*_ONE_TABLE, "xlsx")
"""Formats to work on in other programs; the first two tell the touchpoints alone."""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("suffix", ["pdf", "svg"])
def test_exports_carry_nothing_hidden(suffix: str, tmp_path: Path) -> None:
    journey = large(8, stages=2, lanes=6, cards_per_cell=1, paths=2)
    lanes = tuple(lane.evolve(hidden=True) if lane.id == "l1" else lane for lane in journey.lanes)
    hidden = {"hidden lane": "l1", "hidden path": "p1"}
    told = tuple(
        card.evolve(text="Geheimwort") if card.lane == hidden["hidden lane"] else card.evolve(notes="Geheimwort")
        for card in journey.cards
    )
    paths = tuple(path.evolve(hidden=True, name="Geheimwort") if path.id == "p1" else path for path in journey.paths)
    points = tuple(one.evolve(notes="Geheimwort", description="Geheimwort") for one in journey.touchpoints)
    stages = tuple(stage.evolve(notes="Geheimwort") for stage in journey.stages)
    secret = journey.evolve(
        lanes=lanes,
        cards=told,
        paths=paths,
        touchpoints=points,
        stages=stages,
        notes="Geheimwort",
        revision=journey.revision.evolve(note="Geheimwort"),
        scope=journey.scope.evolve(context="Geheimwort"),
    )

    write(lay_out(secret), tmp_path / f"map.{suffix}")

    assert "Geheimwort" not in words((tmp_path / f"map.{suffix}").read_bytes())
    write(lay_out(secret.evolve(lanes=journey.lanes)), tmp_path / f"lane.{suffix}")
    assert "Geheimwort" in words((tmp_path / f"lane.{suffix}").read_bytes())
    write(lay_out(secret.evolve(title="Geheimwort")), tmp_path / f"title.{suffix}")
    assert "Geheimwort" in words((tmp_path / f"title.{suffix}").read_bytes())


@pytest.mark.parametrize("format", formats(), ids=lambda each: each.suffix)
def test_no_format_carries_what_is_hidden(format: Format, qapp: object, tmp_path: Path) -> None:
    journey = large(8, stages=2, lanes=6, cards_per_cell=1, paths=2)
    lanes = tuple(lane.evolve(name="Geheimlane") if lane.id == "l1" else lane for lane in journey.lanes)
    cards = tuple(card.evolve(text="Geheimcard") if card.lane == "l1" else card for card in journey.cards)
    paths = tuple(path.evolve(name="Geheimpath") if path.id == "p1" else path for path in journey.paths)
    shown = journey.evolve(
        lanes=lanes, cards=cards, paths=paths, notes="Geheimnote", revision=journey.revision.evolve(note="Geheimnote")
    )
    hidden = shown.evolve(
        lanes=tuple(lane.evolve(hidden=lane.id == "l1" or lane.hidden) for lane in lanes),
        paths=tuple(path.evolve(hidden=path.id == "p1") for path in paths),
    )

    before, after = (exported(one, format, tmp_path) for one in (shown, hidden))

    if format.suffix == "mmd":  # which keeps all in lines that only Journey Canvas reads, and says so
        assert language.words(journey.language)(EXPLAINED) in before
        after = "\n".join(line for line in after.splitlines() if not line.startswith(KEPT))
    elif format.suffix not in ("png", *_ONE_TABLE):
        assert "Geheimcard" in before
    notes = set() if format.suffix not in _TABLES else {"Geheimnote"}  # in columns for them
    assert set(re.findall(r"Geheim\w+", after)) <= notes


def exported(journey: Journey, format: Format, folder: Path) -> str:
    """Return all text in a file of a format, that of packed parts too."""
    path = folder / f"map.{format.suffix}"
    write(journey if format.is_of_journey else lay_out(journey), path)
    if format.suffix == "mmd":
        return path.read_text(encoding="utf-8")
    if not zipfile.is_zipfile(path):
        return words(path.read_bytes())
    with zipfile.ZipFile(path) as parts:
        return "\n".join(words(parts.read(name)) for name in parts.namelist())


@pytest.mark.parametrize("all_shown", [True, False])
@pytest.mark.parametrize("suffix", ["pdf", "svg"])
def test_every_word_of_an_export_is_seen_on_it(suffix: str, all_shown: bool, tmp_path: Path) -> None:
    journey = full_of_words(all_shown=all_shown)
    scene = lay_out(journey)
    on_paper = [node for node in scene.nodes if node.on_paper]
    seen = words_in(repr([node.shapes for node in on_paper]))
    # What a mark is called is shown where one points at it in an SVG; a PDF has it read aloud where no letters are.
    silent = [node for node in on_paper if not words_in(repr(node.shapes))]
    named = words_in(repr([node.name for node in (on_paper if suffix == "svg" else silent)]))
    of_itself = words_in(f"{journey.title} {journey.subtitle} {journey.revision.author}")

    write(scene, tmp_path / f"map.{suffix}")

    said = words_in(words((tmp_path / f"map.{suffix}").read_bytes()))
    assert said - seen - named - of_itself == set()
    assert len(said & seen) > (40 if all_shown else 3)
    assert len(words_in(journey.dumped(exclude_defaults=True).decode())) > 4 * len(said)


def full_of_words(*, all_shown: bool) -> Journey:
    """Return a journey each text of which is a word that stands nowhere else."""
    values = full(tuple(f"Wort{number:04}x" for number in range(3_000)), 1)
    if all_shown:
        for record in (*values["lanes"], *values["paths"]):  # type: ignore[misc]
            record["hidden"] = False
        for lane in values["lanes"]:  # type: ignore[attr-defined]
            lane["internal"] = False
    return parse(json.dumps(values).encode(), name="full")


def test_copied_text_and_tables_carry_nothing_hidden() -> None:
    journey = full_of_words(all_shown=True)
    lanes = {card.lane for card in journey.cards[:1]}
    ids = [one.id for one in (*journey.stages, *journey.touchpoints)]
    secret = journey.evolve(
        lanes=tuple(lane.evolve(hidden=True) if lane.id in lanes else lane for lane in journey.lanes),
        paths=tuple(path.evolve(hidden=True) for path in journey.paths),
    )
    hidden = [card.text for card in journey.cards if card.lane in lanes]
    hidden += [one.text for path in journey.paths for visit in path.visits for one in visit.verbatims]

    shown, told = (copied_words(one, ids) for one in (journey, secret))

    assert set(hidden) & shown
    assert not set(hidden) & told
    assert set(hidden) & copied_words(secret, [*lanes, *(path.id for path in journey.paths)])


def copied_words(journey: Journey, ids: list[str]) -> set[str]:
    """Return what others can paste of these records."""
    telling = Telling(journey, copying.take(journey, frozenset(ids), source="here").copied)
    return words_in(f"{telling.text()} {telling.table()}")


def words_in(text: str) -> set[str]:
    return set(re.findall(r"Wort\d{4}x", text))


def test_picture_holds_nothing_but_what_is_seen(qapp: object, tmp_path: Path) -> None:
    write(lay_out(full_of_words(all_shown=True)), tmp_path / "map.png")

    content = (tmp_path / "map.png").read_bytes()
    chunks, at = set(), 8
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        chunks.add(kind.decode())
        at += length + 12
    assert at == len(content)
    assert chunks <= {"IHDR", "sRGB", "gAMA", "cHRM", "iCCP", "pHYs", "PLTE", "IDAT", "IEND"}


def test_pdf_says_of_itself_no_more_than_title_author_and_subject(tmp_path: Path) -> None:
    import pikepdf

    write(lay_out(large(4, stages=2, lanes=3)), tmp_path / "map.pdf")

    with pikepdf.open(tmp_path / "map.pdf") as file:
        assert set(file.docinfo.keys()) <= {"/Title", "/Author", "/Subject", "/Producer"}
        assert str(file.docinfo.get("/Producer")) == "Journey Canvas"
        assert "/Metadata" not in file.Root
        assert "/EmbeddedFiles" not in file.Root.get("/Names", {})


def words(content: bytes) -> str:
    """Return all text in an export: as it stands, drawn, unpacked, and as PDF writes what it says of itself."""
    drawn = " ".join(line_texts(content)) if content.startswith(b"%PDF") else ""
    parts = [content, drawn.encode()]
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", content, re.S):
        try:
            parts.append(zlib.decompressobj().decompress(packed))
        except zlib.error:
            continue
    whole = b"\n".join(parts)
    utf16 = re.sub(rb"\\000|\x00", b"", whole)
    hexed = [bytes.fromhex(each.decode()) for each in re.findall(rb"<FEFF((?:[0-9A-F]{4})+)>", whole)]
    return (whole + utf16 + b"".join(hexed).replace(b"\x00", b"")).decode("latin-1")
