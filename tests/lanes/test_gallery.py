"""The pictures of a card stand beside and under each other, none over another or over a caption."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.lanes.parts.gallery import CAPTION_GAP, PICTURE_MAX, Gallery, Pictured, gallery
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import PAPER


def pictured(width: int, height: int, *, caption: str = "", use: str = "u") -> Pictured:
    return Pictured(EncodedPicture("k", "image/png", "", width, height), (0.0, 0.0, 1.0, 1.0), caption, use)


def laid(*pictures: Pictured, room: float = 160.0) -> Gallery:
    return gallery(pictures, room, PAPER, "en")


def test_one_alone_stands_in_the_middle_as_high_as_may_be() -> None:
    (one,) = laid(pictured(100, 400)).placed

    assert (one.box.height, one.box.width) == (PICTURE_MAX, PICTURE_MAX / 4)
    assert one.box.x + one.box.width / 2 == 80.0


def test_two_stand_side_by_side_and_a_third_below() -> None:
    first, second, third = laid(*[pictured(400, 300)] * 3).placed

    assert first.box.y == second.box.y
    assert first.box.right < second.box.x
    assert third.box.y > first.box.bottom


def test_in_a_narrow_card_they_stand_below_each_other() -> None:
    first, second = laid(*[pictured(400, 300)] * 2, room=90.0).placed

    assert second.box.y > first.box.bottom
    assert first.box.width == 90.0


sizes = st.builds(
    pictured, st.integers(1, 3000), st.integers(1, 3000), caption=st.sampled_from(("", "Look here", "A long one " * 6))
)


@given(st.lists(sizes, max_size=6), st.floats(30, 400))
def test_whatever_they_are_they_stay_apart_within_the_card_and_keep_their_proportions(
    pictures: list[Pictured], room: float
) -> None:
    found = laid(*pictures, room=room)

    assert [one.pictured for one in found.placed] == pictures
    taken = []
    for one in found.placed:
        assert one.box.x >= -0.001
        assert one.box.right <= room + 0.001
        assert one.box.height <= PICTURE_MAX + 0.001
        assert abs(one.box.width - one.box.height * one.pictured.ratio) < 0.01 * max(1.0, one.box.width)
        high = one.box.height + (CAPTION_GAP + one.caption.height if one.caption else 0.0)
        taken.append(Rect(one.box.x, one.box.y, one.box.width, high))
        assert taken[-1].bottom <= found.height + 0.001
    for one, other in combinations(taken, 2):
        assert one.right <= other.x + 0.001 or one.bottom <= other.y + 0.001
