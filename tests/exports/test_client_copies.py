"""What is left out of a copy for others is in none of the bytes that are written, in any format."""

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pikepdf
import pytest

from journeycanvas import cli
from journeycanvas.edits.copies.copy import PROFILES, Profile, copy_of
from journeycanvas.exports.pictures import opened
from journeycanvas.exports.registry import FORMATS, Format
from journeycanvas.imports import pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.model.picture import Crop, Picture, PictureUse
from journeycanvas.scene.shapes import Words
from journeycanvas.session.copy_profile import keep
from journeycanvas.storage.reading import read
from journeycanvas.storage.writing import save
from tests.builders import small
from tests.edits.copies.secret_parts import SECRETS, with_secrets_of_parts
from tests.exports import scenes
from tests.exports.conftest import Reader

WRITTEN = [each for each in FORMATS if not each.is_of_window]


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    save(with_secrets_of_parts(), path)
    return path


def export(journey: Path, output: Path, *words: str) -> int:
    return cli.main(["export", str(journey), "-o", str(output), *words])


def laid_bare(content: bytes) -> Iterator[bytes]:
    """Return all that a file holds, unpacked."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield packed.read(name)
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as document:
            for thing in document.objects:
                yield thing.read_bytes() if isinstance(thing, pikepdf.Stream) else bytes(thing.unparse())


def secrets_in(path: Path, reader: Reader) -> set[str]:
    content = path.read_bytes()
    told = b"\n".join(laid_bare(content)).decode("utf-8", "replace")
    if path.suffix == ".pdf":
        told += reader("pdftotext", "-raw", path, "-")
    return set(re.findall("SECRET[A-Z]+", told.replace("\u200b", ""))) & set(SECRETS)


def travelling(profile: Profile) -> set[str]:
    return {secret for secret, parts in SECRETS.items() if not set(parts) & set(profile.parts)}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.suffix)
def test_what_is_left_out_is_not_in_the_file(
    format: Format, profile: Profile, journey: Path, tmp_path: Path, reader: Reader
) -> None:
    whole, copy = tmp_path / f"whole.{format.suffix}", tmp_path / f"copy.{format.suffix}"
    assert export(journey, whole) == cli.DONE
    assert secrets_in(whole, reader) - travelling(profile)

    assert export(journey, copy, "--profile", profile.id) == cli.DONE

    assert secrets_in(copy, reader) <= travelling(profile)


def test_picture_shows_nothing_that_is_left_out() -> None:
    scene = lay_out(copy_of(with_secrets_of_parts(), PROFILES[-1].parts).journey)

    drawn = " ".join(shape.text for node in scene.nodes for shape in node.shapes if isinstance(shape, Words))
    named = " ".join(node.shown.name for node in scene.nodes)
    assert set(re.findall("SECRET[A-Z]+", drawn + named)) <= travelling(PROFILES[-1])


def test_what_a_copy_carries_to_be_opened_again_is_the_copy(journey: Path, tmp_path: Path) -> None:
    output = tmp_path / "copy.pdf"

    assert export(journey, output, "--profile", "public", "--embed") == cli.DONE

    carried = pdf.read(output.read_bytes(), "en").journey.dumped().decode()
    assert set(re.findall("SECRET[A-Z]+", carried)) <= travelling(PROFILES[-1])


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"])
def test_what_a_copy_carries_holds_nothing_of_a_picture_but_what_is_shown_of_it(
    kind: Literal["image/png", "image/jpeg"], tmp_path: Path
) -> None:
    encoded = scenes.picture(kind)  # its left half is red but for a white corner, its right half blue
    picture = Picture(id="pic", media_type=kind, width_px=64, height_px=48, content=encoded.base64)
    red = Crop(x=0.1, y=0.31, width=0.3, height=0.5)
    journey = small().evolve(pictures=(picture,))
    shown = journey.touchpoints[0].evolve(pictures=(PictureUse(id="use", picture="pic", crop=red),))
    persona = journey.personas[0].evolve(portrait="pic", portrait_crop=red)
    journey = journey.evolve(touchpoints=(shown, *journey.touchpoints[1:]), personas=(persona, *journey.personas[1:]))
    save(journey, tmp_path / "map.journey")

    assert export(tmp_path / "map.journey", tmp_path / "copy.pdf", "--profile", "client", "--embed") == cli.DONE

    carried = pdf.read((tmp_path / "copy.pdf").read_bytes(), "en").journey
    use = carried.touchpoints[0].pictures[0]
    assert (
        [each.id for each in carried.pictures]
        == [
            use.picture,
        ]
        == [carried.personas[0].portrait]
    )
    pixels = opened(base64.b64decode(carried.pictures[0].content)).convert("RGB")
    assert pixels.size == (20, 25) == (carried.pictures[0].width_px, carried.pictures[0].height_px)
    (least_red, _most), _green, (_least, most_blue) = pixels.getextrema()
    assert most_blue < 100 < least_red
    assert use.crop == carried.personas[0].portrait_crop
    assert (use.crop.x * 20, use.crop.width * 20) == pytest.approx((6.4 - 6, 19.2))


def test_what_is_left_out_is_told(journey: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export(journey, tmp_path / "copy.pdf", "--profile", "client")

    assert capsys.readouterr().err.splitlines() == [
        "copy.pdf is written without:",
        "  Internal lanes (1): SECRETINTERNAL",
        "  Notes (3): A journey, Shop, Plain",
        "  What has no place yet (2): SECRETUNPLACED, SECRETRELATED",
        "  Who said the verbatims (1): I like it",
    ]
    assert read(journey) == with_secrets_of_parts()


def test_profile_of_ones_own_is_there_once_it_is_kept(
    journey: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert export(journey, tmp_path / "copy.md", "--profile", "own") == cli.WRONG_USE
    assert "there is no such profile; there are: client, public" in capsys.readouterr().err

    keep(("costs",))

    assert export(journey, tmp_path / "copy.md", "--profile", "own") == cli.DONE
    assert "Money and effort (3): SECRETTURNOVER, SECRETPRICE, Advise" in capsys.readouterr().err
