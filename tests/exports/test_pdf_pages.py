"""Several scenes as the pages of one PDF: a page looks the same, whatever stands before it."""

from pathlib import Path

from journeycanvas.exports.pdf import pdf, pdf_of_pages
from tests.exports import scenes
from tests.exports.conftest import Reader


def test_a_later_page_looks_as_it_does_alone(tmp_path: Path, reader: Reader) -> None:
    file, alone = tmp_path / "pages.pdf", tmp_path / "alone.pdf"
    file.write_bytes(pdf_of_pages((scenes.of_lines(["Before"]), scenes.everything(), scenes.everything())))
    alone.write_bytes(pdf(scenes.everything()))

    reader("pdftoppm", "-r", "72", file, tmp_path / "page")
    reader("pdftoppm", "-r", "72", alone, tmp_path / "alone")

    assert "No syntax or stream encoding errors found" in reader("qpdf", "--check", file)
    seen = (tmp_path / "alone-1.ppm").read_bytes()
    assert [(tmp_path / f"page-{number}.ppm").read_bytes() == seen for number in (1, 2, 3)] == [False, True, True]
