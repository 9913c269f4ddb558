"""PDFs that carry their journey: opened again they give it back; any other PDF is refused with a word."""

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given

from journeycanvas import cli
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.pdf_document import FILE, with_document
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.pdf import read
from journeycanvas.layout.map import lay_out
from journeycanvas.storage import templates
from journeycanvas.storage.reading import read as read_file
from journeycanvas.storage.writing import dump, save
from tests import strategies

BARE = pdf(lay_out(templates.open_sample("running-shoes", "en")))


def carrying(content: bytes, **more: object) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(BARE)) as file:
        file.attachments[FILE] = pikepdf.AttachedFileSpec(file, content, filename=FILE)
        file.save(written, **more)
    return written.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(ImportFaultError) as caught:
        read(content, "en")
    assert "The file is unchanged." in caught.value.sentence("x.pdf")
    return caught.value.code


@given(strategies.journeys())
def test_any_journey_comes_back_from_its_pdf(journey: Journey) -> None:
    found = read(with_document(BARE, dump(journey).decode()), "fr")

    assert found.journey == journey
    assert found.remarks == ()


def test_same_journey_gives_the_same_bytes() -> None:
    text = dump(templates.open_sample("running-shoes", "en")).decode()

    assert with_document(BARE, text) == with_document(BARE, text)


def test_pdf_carries_nothing_unless_it_is_asked_to(tmp_path: Path) -> None:
    source = tmp_path / "shoes.journey"
    save(templates.open_sample("running-shoes", "en"), source)

    assert cli.main(["export", str(source), "-o", str(tmp_path / "client.pdf")]) == cli.DONE
    assert cli.main(["export", str(source), "-o", str(tmp_path / "own.pdf"), "--embed"]) == cli.DONE

    assert refused((tmp_path / "client.pdf").read_bytes()) == "no_journey"
    assert cli.main(["import", str(tmp_path / "own.pdf"), "-o", str(tmp_path / "again.journey")]) == cli.DONE
    assert read_file(tmp_path / "again.journey") == read_file(source)


def test_only_a_pdf_carries_a_journey(tmp_path: Path) -> None:
    source = tmp_path / "shoes.journey"
    save(templates.open_sample("running-shoes", "en"), source)

    assert cli.main(["export", str(source), "-o", str(tmp_path / "x.svg"), "--embed"]) == cli.WRONG_USE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "damaged"),
        (b"journey", "damaged"),
        (BARE, "no_journey"),
        (BARE[: len(BARE) // 2], "damaged"),
        (carrying(b"{}"), "no_journey"),
        (carrying(b"not json"), "no_journey"),
        (carrying(b'{"format": "journeycanvas", "version": 99}'), "newer"),
        (carrying(b"{}", encryption=pikepdf.Encryption(owner="a", user="b")), "protected"),
    ],
)
def test_what_carries_no_journey_is_refused(content: bytes, code: str) -> None:
    # A PDF that is cut may be mended by the library, and then carries nothing.
    assert refused(content) in {code, "no_journey" if code == "damaged" else code}


def test_what_unpacks_to_more_than_a_journey_may_be_is_refused() -> None:
    packed = zlib.compress(b" " * (65 * 1024 * 1024), 9)
    written = BytesIO()
    with pikepdf.open(BytesIO(BARE)) as file:
        attached = pikepdf.AttachedFileSpec(file, b"x", filename=FILE)
        attached.get_file().obj.write(packed, filter=pikepdf.Name.FlateDecode)
        file.attachments[FILE] = attached
        file.save(written, compress_streams=False)

    assert refused(written.getvalue()) == "too_large"
