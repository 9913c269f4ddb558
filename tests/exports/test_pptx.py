"""Presentations: read back with their library, opened in LibreOffice, and looked at for what they must not hold."""

import os
import re
import shutil
import subprocess
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE

from journeycanvas import progress, resources
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pptx.map_words import MOST_PARTS
from journeycanvas.exports.pptx.package import Package
from journeycanvas.exports.pptx.skeleton import About, skeleton
from journeycanvas.exports.pptx.writer import pptx
from journeycanvas.model.touchpoint import Link
from journeycanvas.storage.reading import read
from journeycanvas.theme.paper import PAPER
from tests.builders import journey_of, large, small, touchpoint
from tests.exports import slides
from tests.exports.conftest import Reader
from tests.exports.told_journeys import everything
from tests.strategies import journeys

GOLDEN = Path(__file__).parent / "golden"
RENEW = "RENEW_GOLDEN"
"""Set this variable to write the golden files again after a change that was meant."""
SAMPLES = ("hospital-visit", "public-service", "running-shoes")
HIDDEN = "Geheimwort"
_PATIENCE_S = 120
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def sample(name: str, language: str = "fr") -> Journey:
    return read(resources.path("samples", f"{name}.{language}.journey"))


def linked(address: str) -> Journey:
    return journey_of(touchpoint("pay", links=(Link(address=address, label="Here"),)))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_stage_has_a_slide_after_those_of_the_map(name: str) -> None:
    journey = sample(name)

    titles = [slides.title(slide) for slide in slides.opened(pptx(journey)).slides]

    assert titles[0] == journey.title
    assert titles[1].startswith("Carte : ")
    assert [title for title in titles if title in {stage.name for stage in journey.stages}] == [
        stage.name for stage in journey.stages
    ]


def test_slides_of_the_map_and_of_stages_are_as_in_the_golden_file() -> None:
    deck = slides.opened(pptx(sample("running-shoes", "en")))
    lines = []
    for number, slide in enumerate(deck.slides, start=1):
        lines += [f"== {number}", *slides.listing(slide), "-- notes", slides.notes(slide), ""]
    written = "\n".join(lines)
    file = GOLDEN / "running-shoes.en.pptx.txt"
    if os.environ.get(RENEW):
        file.write_text(written, encoding="utf-8")

    golden = file.read_text(encoding="utf-8")

    assert written == golden, "\n".join(
        unified_diff(golden.splitlines(), written.splitlines(), "golden", "written", n=0)
    )


def test_same_journey_gives_the_same_bytes() -> None:
    first, again = pptx(everything()), pptx(everything())

    assert first == again
    with_times = {entry.date_time for entry in slides.zipfile.ZipFile(slides.io.BytesIO(first)).infolist()}
    assert with_times == {(1980, 1, 1, 0, 0, 0)}
    assert slides.opened(first).core_properties.modified.year == 2000


def test_presentation_says_what_it_is() -> None:
    told = slides.opened(pptx(everything(title="Buying <shoes> & \x81", subtitle="In town"))).core_properties

    assert (told.title, told.subject, told.author) == ("Buying <shoes> & \x81", "In town", "Zoé")
    assert told.language == "en-GB"


def test_slides_are_wide_and_wear_our_face_and_the_colour_of_the_client() -> None:
    content = pptx(everything())
    deck, files = slides.opened(content), slides.members(content)

    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
    theme = files["ppt/theme/theme1.xml"].decode()
    assert theme.count('<a:latin typeface="JC Sans" panose="020B0604020202020204"') == 2
    assert '<a:dk2><a:srgbClr val="FFE000"/></a:dk2>' in theme


def test_every_text_has_the_language_of_the_journey() -> None:
    files = slides.members(pptx(sample("running-shoes")))
    written = [
        content.decode() for name, content in files.items() if re.match(r"ppt/(slides|notesSlides)/[^/]+xml", name)
    ]

    runs = [run for text in written for run in re.findall("<a:(?:rPr|endParaRPr)[^>]*>", text)]

    assert len(runs) > 500
    assert [run for run in runs if ' lang="fr-FR"' not in run] == []


def test_everything_drawn_has_an_alternative_text_or_is_decoration() -> None:
    deck = slides.opened(pptx(everything()))
    first = deck.slides[0]

    told = {shape.name: shape._element.xpath("./*/p:cNvPr/@descr") for shape in first.shapes}
    undescribed = [
        shape.name
        for slide in deck.slides
        for shape in slide.shapes
        if not shape.is_placeholder
        and not (shape.has_text_frame and shape.text_frame.text)
        and not shape._element.xpath("./*/p:cNvPr/@descr")
        and b"decorative" not in etree.tostring(shape._element.xpath("./*/p:cNvPr")[0])
    ]

    assert "Buying shoes" in told["The whole map"][0]
    assert "Look, Buy" in told["The whole map"][0]
    assert told["Logo of Stride & Co"] == ["Logo of Stride & Co"]
    assert undescribed == []


def test_path_and_curve_are_lines_of_their_own() -> None:
    journey = small(4)
    first = slides.opened(pptx(journey)).slides[0]
    drawn = list(slides.every_shape(first.shapes))

    dotted = [each for each in drawn if each._element.xpath('.//a:ln[@cap="rnd"]/a:custDash')]
    curved = [each for each in drawn if each._element.xpath(".//a:cubicBezTo") and each._element.xpath("./p:spPr/a:ln")]

    assert any(each.shape_type == MSO_SHAPE_TYPE.FREEFORM and each.width > 1_000_000 for each in dotted)
    assert any(each.width > 1_000_000 for each in curved)


def test_words_of_a_card_stand_in_its_box() -> None:
    first = slides.opened(pptx(sample("running-shoes"))).slides[0]

    (card,) = [
        shape
        for shape in slides.every_shape(first.shapes)
        if shape.has_text_frame and shape.text_frame.text == "Payer vite, sans surprise"
    ]

    assert card._element.xpath("./p:spPr/a:prstGeom/@prst") == ["roundRect"]


def test_overview_says_how_small_its_text_is_and_parts_can_be_read() -> None:
    deck = slides.opened(pptx(sample("running-shoes")))
    parts = [slide for slide in deck.slides if slides.title(slide).startswith("Carte : ")]

    sizes = [int(size) for slide in parts for size in slide._element.xpath(".//a:rPr/@sz")]

    assert "trop petit pour être lu de loin" in slides.notes(deck.slides[0])
    assert f"Diapositives : {len(parts)}." in slides.notes(deck.slides[0])
    assert min(sizes) >= 900


def test_parts_show_all_there_is_on_the_map() -> None:
    journey = sample("hospital-visit")
    deck = slides.opened(pptx(journey))
    parts = [slide for slide in deck.slides if slides.title(slide).startswith("Carte : ")]

    said = " ".join(" ".join(slides.texts(slide)) for slide in parts).replace("\n", " ")

    missing = [one.name for one in journey.touchpoints if one.name not in said]
    shown = {lane.id for lane in journey.lanes if not lane.hidden}
    cards = [card for card in journey.cards if card.lane in shown]
    missing += [card.text for card in cards if slides.plain(card.text) not in slides.plain(said).replace("\v", " ")]
    assert missing == []
    assert said.count(journey.touchpoints[0].name) == 1


def test_map_that_can_be_read_as_a_whole_is_not_cut() -> None:
    journey = small(2, stages=1)
    lanes = journey.lanes[:1]

    titles = [slides.title(slide) for slide in slides.opened(pptx(journey.evolve(lanes=lanes))).slides]

    assert titles == ["A journey", "s1"]


def test_empty_journey_has_a_slide() -> None:
    deck = slides.opened(pptx(Journey()))

    assert [slides.title(slide) for slide in deck.slides] == ["Parcours sans titre"]


def test_notes_tell_details() -> None:
    deck = slides.opened(pptx(sample("running-shoes")))
    slide = next(slide for slide in deck.slides if slides.title(slide) == "Réflexion")
    told = slides.notes(slide)

    assert "« Réponse en 2 minutes, super ! » — Mark" in told
    assert "Service responsable : E-commerce" in told
    assert "Preuve : Confirmé (Enquête de novembre, Entretien avec Mark)" in told


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=2", "http://example.org", "mailto:lea@example.org"])
def test_links_stand_in_the_notes(address: str) -> None:
    content = pptx(linked(address))
    outside = [
        each.get("Target")
        for name, blob in slides.members(content).items()
        if name.endswith(".rels")
        for each in etree.fromstring(blob).iter(_RELATIONSHIP)
        if each.get("TargetMode") == "External"
    ]

    assert outside == [address]
    assert any(f"Here ({address})" in slides.notes(slide) for slide in slides.opened(content).slides)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "\\\\host\\share", "ftp://host"])
def test_link_that_may_not_be_followed_is_words(address: str) -> None:
    about = About("A journey", "", "", "en")
    slide = Package(skeleton(PAPER.colours, about, str)).new_slide()

    assert slide.link(address) == ""
    assert slide.link("https://example.org") != ""


def test_nothing_runs_and_nothing_is_embedded_but_pictures() -> None:
    names = list(slides.members(pptx(everything())))

    assert [
        name for name in names if re.search(r"vba|embed|activeX|ole|\.bin|media/(?!image\d+\.(png|jpeg)$)", name)
    ] == []
    assert any(name.startswith("ppt/media/image") for name in names)


def test_picture_is_kept_once_and_only_the_part_shown() -> None:
    journey = everything()
    names = [name for name in slides.members(pptx(journey)) if name.startswith("ppt/media/")]

    assert 1 <= len(names) <= 3
    assert HIDDEN.encode() not in b"".join(slides.members(pptx(journey)).values())


def test_what_is_hidden_does_not_travel() -> None:
    journey = large(8, stages=2, lanes=6, cards_per_cell=1, paths=2)
    hidden = journey.lanes[-1].id
    lanes = tuple(lane.evolve(hidden=lane.id == hidden) for lane in journey.lanes)
    cards = tuple(
        card.evolve(text=HIDDEN) if card.lane == hidden else card.evolve(notes=HIDDEN) for card in journey.cards
    )
    paths = (journey.paths[0], journey.paths[1].evolve(hidden=True, name=HIDDEN))
    touchpoints = tuple(one.evolve(notes=HIDDEN) for one in journey.touchpoints)

    content = pptx(journey.evolve(lanes=lanes, cards=cards, paths=paths, touchpoints=touchpoints, notes=HIDDEN))

    assert [name for name, blob in slides.members(content).items() if HIDDEN.encode() in blob] == []


def test_long_texts_go_on_on_further_slides_and_nothing_is_cut() -> None:
    words = " ".join(f"word{number}" for number in range(900))
    journey = large(60, stages=1, lanes=5, cards_per_cell=2)
    cards = (journey.cards[0].evolve(text=words), *journey.cards[1:])

    deck = slides.opened(pptx(journey.evolve(cards=cards)))

    stage = [slide for slide in deck.slides if slides.title(slide).startswith(f"{journey.stages[0].name} (")]
    said = " ".join(" ".join(slides.texts(slide)) for slide in stage)
    assert len(stage) > 2
    assert [word for word in words.split() if word not in said.split()] == []
    assert said.count(journey.touchpoints[0].name) >= 1
    bottoms = [shape.top + shape.height for slide in stage for shape in slide.shapes if shape.has_table]
    assert max(bottoms) <= deck.slide_height


@pytest.mark.slow
def test_map_that_would_take_too_many_slides_is_told_in_words() -> None:
    journey = large(2_500, stages=4, lanes=3)

    deck = slides.opened(pptx(journey))

    assert len(deck.slides[0].shapes) < 2_000
    assert not any(slides.title(slide).startswith("Carte : ") for slide in deck.slides)
    assert "elles sont donc laissées de côté" in slides.notes(deck.slides[0])
    assert MOST_PARTS <= 500


def test_writing_can_be_cancelled() -> None:
    work = progress.Work()
    work.cancel()

    with pytest.raises(progress.CancelledError):
        work.do(lambda: pptx(small()))


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys())
def test_any_journey_makes_slides(journey: Journey) -> None:
    content = pptx(journey)

    deck = slides.opened(content)

    assert all(slide.shapes.title is not None and slide.has_notes_slide for slide in deck.slides)
    for slide in deck.slides:
        ids = slide._element.xpath(".//p:cNvPr/@id")
        assert len(ids) == len(set(ids))


@pytest.mark.slow
@pytest.mark.parametrize("make", [lambda: sample("running-shoes"), everything], ids=["sample", "everything"])
def test_impress_opens_it(make, tmp_path: Path, reader: Reader) -> None:  # type: ignore[no-untyped-def]
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is missing: apt-get install --no-install-recommends libreoffice-impress")
    journey = make()
    file = tmp_path / "map.pptx"
    file.write_bytes(pptx(journey))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    asked = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]

    subprocess.run(asked, check=True, capture_output=True, timeout=_PATIENCE_S)

    pages = int(re.search(r"Pages:\s+(\d+)", reader("pdfinfo", tmp_path / "map.pdf"))[1])
    said = " ".join(reader("pdftotext", tmp_path / "map.pdf", "-").split())
    assert pages == len(slides.opened(file.read_bytes()).slides)
    assert journey.title in said
    assert [stage.name for stage in journey.stages if stage.name not in said] == []
    assert [one.name for one in journey.touchpoints if one.name not in said] == []
