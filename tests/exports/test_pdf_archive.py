"""PDF/A-1b, as PDFBox judges it, and what of it can be seen without that."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from journeycanvas import resources
from journeycanvas.exports.handbook.handbook import handbook
from journeycanvas.exports.opaque import over
from journeycanvas.exports.pdf import pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.storage.reading import read
from tests.exports import reading, scenes
from tests.exports.conftest import Reader

_JARS = ("preflight", "xmpbox", "fontbox2", "pdfbox2", "commons-logging", "javax.activation", "jaxb-api")
_FOLDER = Path("/usr/share/java")
_SAMPLES = sorted(resources.path("samples").glob("*.journey"))


def _judged(folder: Path, contents: dict[str, bytes]) -> None:
    """Let PDFBox judge files; where it is missing the test is skipped."""
    jars = [_FOLDER / f"{name}.jar" for name in _JARS]
    if shutil.which("java") is None or not all(jar.exists() for jar in jars):
        pytest.skip("PDFBox preflight is missing: apt-get install libpdfbox2-java libactivation-java libjaxb-api-java")
    for name, content in contents.items():
        file = folder / f"{name}.pdf"
        file.write_bytes(content)
        program = ["java", "-cp", ":".join(map(str, jars)), "org.apache.pdfbox.preflight.Validator_A1b", str(file)]
        done = subprocess.run(program, capture_output=True, check=False, text=True)
        assert f"The file {file.name} is a valid PDF/A-1b file" in done.stdout, (done.stdout + done.stderr)[:2000]


@pytest.mark.slow
def test_what_is_drawn_in_every_way_is_valid(tmp_path: Path) -> None:
    _judged(tmp_path, {"everything": pdf(scenes.everything(), pdf_a=True)})


@pytest.mark.slow
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_samples_are_valid(sample: Path, tmp_path: Path) -> None:
    journey = read(sample)
    scene = lay_out(journey)

    _judged(
        tmp_path,
        {
            "map": pdf(scene, pdf_a=True),
            "poster": pdf(scene, tile="A4", pdf_a=True),
            "handbook": handbook(journey, pdf_a=True),
        },
    )


def test_it_says_what_it_is_and_stays_tagged() -> None:
    content = pdf(scenes.everything(), pdf_a=True)

    assert content == pdf(scenes.everything(), pdf_a=True)
    assert content.startswith(b"%PDF-1.4")
    with reading.opened(content) as file:
        packet = file.Root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in packet
        assert str(file.docinfo.Title) in packet
        assert "/CreationDate" not in file.docinfo
        assert "CreateDate" not in packet
        assert file.Root.MarkInfo.Marked
        assert file.Root.OutputIntents[0].DestOutputProfile.N == 3
        assert not any(
            "/SMask" in each for each in file.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)
        )


def test_it_carries_no_document() -> None:
    with pytest.raises(ValueError, match="no file inside"):
        pdf(scenes.everything(), document="{}", pdf_a=True)


def test_the_map_looks_the_same(tmp_path: Path, reader: Reader) -> None:
    scene = lay_out(read(resources.path("samples", "hospital-visit.en.journey")))
    pictures = []
    for name, content in (("plain", pdf(scene)), ("kept", pdf(scene, pdf_a=True))):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(content)
        reader("pdftoppm", "-r", "50", "-png", "-singlefile", file, tmp_path / name)
        pictures.append(Image.open(tmp_path / f"{name}.png").convert("RGB"))

    difference = ImageChops.difference(*pictures)
    # Lines of levels lie over the wash now, which was three tenths of a colour over them.
    assert max(high for _, high in difference.getextrema()) < 0.3 * 255
    assert sum(difference.convert("L").histogram()[8:]) < 0.0005 * difference.width * difference.height


def test_a_pale_colour_is_what_is_seen_of_it() -> None:
    assert over("#00000080", "#FFFFFF") == "#7F7F7F"
    assert over("#1B8A7A00", "#EEF0F4") == "#EEF0F4"
    assert over("#1B8A7AFF", "#EEF0F4") == "#1B8A7A"
