"""Pictures: decoded with care, and only what is shown leaves the document."""

import base64
import io

import pytest
from PIL import Image as Pixels

from journeycanvas.exports.pictures import UnreadablePictureError, cutout, opened
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import EncodedPicture, Image
from tests.exports import scenes


@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg"])
def test_a_whole_picture_is_the_very_file(media_type: str) -> None:
    picture = scenes.picture(media_type)

    shown = cutout(Image(10, 20, 40, 30, picture))

    assert shown.content == base64.b64decode(picture.base64)
    assert shown.media_type == media_type
    assert shown.place == Rect(10, 20, 40, 30)


@pytest.mark.parametrize("media_type", ["image/gif", "image/webp"])
def test_a_picture_not_every_viewer_shows_becomes_png(media_type: str) -> None:
    shown = cutout(Image(10, 20, 40, 30, scenes.picture(media_type)))

    assert shown.media_type == "image/png"
    assert opened(shown.content).size == (64, 48)
    assert shown.place == Rect(10, 20, 40, 30)


@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg", "image/gif", "image/webp"])
def test_what_a_crop_hides_does_not_leave_the_document(media_type: str) -> None:
    shown = cutout(Image(0, 0, 32, 48, scenes.picture(media_type), crop=(0.5, 0.0, 0.5, 1.0)))

    pixels = opened(shown.content).convert("RGB")
    assert pixels.size == (32, 48)
    colours = [colour for _, colour in pixels.getcolors(4096) or []]
    assert all(blue > red for red, _, blue in colours)
    assert shown.place == Rect(0, 0, 32, 48)


def test_a_crop_between_pixels_keeps_them_whole_and_in_their_place() -> None:
    shown = cutout(Image(100, 0, 64 * 0.33, 48, scenes.picture(), crop=(0.1, 0.0, 0.33, 1.0)))

    assert opened(shown.content).size == (22, 48)
    assert shown.place.x == pytest.approx(100 - 0.4)
    assert shown.place.width == pytest.approx(22)


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF8", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n" + bytes(50), b"%PDF-1.7"],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    packed = base64.b64encode(content).decode()

    with pytest.raises(UnreadablePictureError):
        opened(cutout(Image(0, 0, 1, 1, EncodedPicture("p", "image/png", packed, 1, 1))).content)


@pytest.mark.parametrize("packed", ["$$$$", "AAA", 'AAAA"/>', "é"])
def test_what_is_no_base64_is_refused(packed: str) -> None:
    with pytest.raises(UnreadablePictureError):
        cutout(Image(0, 0, 1, 1, EncodedPicture("p", "image/png", packed, 1, 1)))


def test_a_cut_picture_is_refused() -> None:
    content = base64.b64decode(scenes.picture("image/jpeg").base64)

    with pytest.raises(UnreadablePictureError):
        opened(content[: len(content) // 2])


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    buffer = io.BytesIO()
    Pixels.new("1", (8000, 5001)).save(buffer, "PNG")

    with pytest.raises(UnreadablePictureError):
        opened(buffer.getvalue())
