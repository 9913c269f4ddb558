"""Pictures on cards and personas: kept once, cut within their edges, gone when nothing shows them."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, pictures
from journeycanvas.edits.cropping import grown, moved, stretched
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.picture import Crop, Picture
from tests.builders import small

ONE = pictures.picture_of(b"one", media_type="image/png", width_px=400, height_px=200, name="a\x00b.png")
TWO = pictures.picture_of(b"two", media_type="image/jpeg", width_px=100, height_px=300)


def album() -> Journey:
    base = small()
    return base.evolve(
        lanes=(*base.lanes, CardsLane(id="needs")),
        cards=(Card(id="c1", lane="needs", stage="s1"), Card(id="c2", lane="needs", stage="s1")),
    )


def crop_of(journey: Journey, id: str) -> Crop:
    shown = pictures.hung(journey, id)
    assert shown is not None
    return shown.crop


def test_a_picture_is_named_by_its_content() -> None:
    assert hashlib.sha256(b"one").hexdigest() == ONE.id
    assert ONE.name == "ab.png"


def test_the_same_picture_is_kept_once_and_as_long_as_it_is_shown() -> None:
    twice = pictures.hang(pictures.hang(album(), "c1", picture=ONE), "c2", picture=ONE)
    assert twice.pictures == (ONE,)

    once = pictures.take_off(twice, ["c1"])
    assert once.pictures == (ONE,)
    assert pictures.shown_on(once, {"c1", "c2"}) == ("c2",)

    assert pictures.take_off(once, ["c2", "c1", "t1"]) == album()


def test_another_picture_takes_the_place_and_keeps_the_caption() -> None:
    journey = pictures.hang(album(), "c1", picture=ONE)
    journey = pictures.caption(pictures.crop(journey, "c1", part=Crop(width=0.5)), "c1", text="Look")

    changed = pictures.replace(journey, "c1", picture=TWO)

    assert changed.pictures == (TWO,)
    (use,) = changed.cards[0].pictures
    assert (use.id, use.caption, use.crop) == (journey.cards[0].pictures[0].id, "Look", Crop())


def test_a_portrait_is_cut_to_a_square_in_the_middle() -> None:
    journey = pictures.hang(album(), "lea", picture=ONE)

    assert crop_of(journey, "lea") == Crop(x=0.25, y=0.0, width=0.5, height=1.0)
    assert pictures.take_off(journey, ["lea"]) == album()


def test_a_new_card_shows_a_picture_and_is_linked_to_the_touchpoint() -> None:
    journey, lane = pictures.with_key_moments(small())
    assert pictures.with_key_moments(journey) == (journey, lane)

    journey = pictures.add_card(journey, ONE, lane=lane, stage="s2", id="new", touchpoint="t3")

    (card,) = journey.cards
    assert (card.stage, card.touchpoints, [use.picture for use in card.pictures]) == ("s2", ("t3",), [ONE.id])


def test_a_hidden_lane_for_pictures_is_shown_rather_than_made_twice() -> None:
    journey, lane = pictures.with_key_moments(small())
    hidden = lanes.hide(journey, [lane])

    assert pictures.with_key_moments(hidden) == (journey, lane)


def test_what_shows_no_picture_cannot_be_cut_or_described() -> None:
    journey = pictures.hang(album(), "lea", picture=ONE)

    for change in (
        lambda: pictures.crop(journey, "c1", part=Crop()),
        lambda: pictures.caption(journey, "lea", text="x"),
        lambda: pictures.hang(journey, "s1", picture=ONE),
    ):
        with pytest.raises(EditError):
            change()


def several(*held: Picture) -> Journey:
    journey = album()
    for picture in held:
        journey = pictures.hang(journey, "c1", picture=picture)
    return journey


def uses(journey: Journey) -> list[str]:
    return [use.id for use in journey.cards[0].pictures]


def test_another_picture_is_put_beside_those_that_a_card_shows() -> None:
    journey = several(ONE, TWO, ONE)

    assert [shown.picture for shown in pictures.all_hung(journey, "c1")] == [ONE, TWO, ONE]
    assert journey.pictures == (ONE, TWO)
    assert pictures.take_off(journey, ["c1"]) == album()


def test_each_picture_of_a_card_is_cut_described_replaced_and_taken_off_by_its_use() -> None:
    journey = several(ONE, TWO)
    first, second = uses(journey)

    cut = pictures.crop(journey, second, part=Crop(width=0.5))
    told = pictures.caption(cut, second, text="Look")
    replaced = pictures.replace(told, second, picture=ONE)

    assert [(shown.crop.width, shown.use.caption) for shown in pictures.all_hung(told, "c1") if shown.use] == [
        (1.0, ""),
        (0.5, "Look"),
    ]
    assert [(use.id, use.picture, use.caption) for use in replaced.cards[0].pictures] == [
        (first, ONE.id, ""),
        (second, ONE.id, "Look"),
    ]
    assert replaced.pictures == (ONE,)
    assert uses(pictures.take_off(journey, [first])) == [second]


@given(st.lists(st.sampled_from((ONE, TWO)), min_size=2, max_size=5), st.data())
def test_the_pictures_of_a_card_change_places_and_back(held: list[Picture], data: st.DataObject) -> None:
    journey = several(*held)
    place = data.draw(st.integers(0, len(held) - 1))
    by = data.draw(st.sampled_from((-1, 1)))
    use = uses(journey)[place]

    after = pictures.shift(journey, use, by=by)

    if 0 <= place + by < len(held):
        assert uses(after).index(use) == place + by
        assert pictures.shift(after, use, by=-by) == journey
    else:
        assert after is journey


fractions = st.floats(0, 1)
shifts = st.floats(-1.5, 1.5)
edges = st.sampled_from(
    [("left",), ("right",), ("top",), ("bottom",), ("left", "top"), ("right", "bottom"), ("right", "top"), ()]
)
sides = st.integers(1, 4000)


@st.composite
def parts(draw: st.DrawFn) -> Crop:
    width, height = draw(st.floats(pictures.LEAST, 1)), draw(st.floats(pictures.LEAST, 1))
    return pictures.held_within(Crop(x=draw(fractions), y=draw(fractions), width=width, height=height))


def assert_within(part: Crop) -> None:
    assert part.x + part.width <= 1.0001
    assert part.y + part.height <= 1.0001
    assert min(part.width, part.height) >= pictures.LEAST - 1e-4


@given(parts(), edges, shifts, shifts)
def test_a_frame_never_leaves_the_picture(part: Crop, held: tuple[str, ...], dx: float, dy: float) -> None:
    for changed in (moved(part, dx, dy), stretched(part, held, dx=dx, dy=dy), grown(part, dx)):  # type: ignore[arg-type]
        assert_within(changed)
    assert (moved(part, dx, dy).width, moved(part, dx, dy).height) == (part.width, part.height)
    if "left" in held and "top" in held:
        end = stretched(part, ("left", "top"), dx=dx, dy=dy)
        assert end.x + end.width == pytest.approx(part.x + part.width, abs=3e-4)


@given(sides, sides, edges, shifts, shifts)
def test_a_square_frame_stays_square(width: int, height: int, held: tuple[str, ...], dx: float, dy: float) -> None:
    ratio = width / height
    picture = Picture(id="x", media_type="image/png", width_px=width, height_px=height, content="")
    part = pictures.square(picture, Crop())
    if not 0.1 < ratio < 10 or not held:
        return

    for changed in (stretched(part, held, dx=dx, dy=dy, ratio=ratio), grown(part, dx, ratio=ratio)):  # type: ignore[arg-type]
        assert_within(changed)
        assert changed.height / changed.width == pytest.approx(ratio, rel=0.02)


def test_a_touchpoint_keeps_pictures_in_their_order_like_a_card() -> None:
    before = album()
    one = pictures.hang(before, "t1", picture=ONE)
    both = pictures.hang(one, "t1", picture=TWO)
    uses = [use.id for use in both.touchpoints[0].pictures]

    turned = pictures.shift(both, uses[0], by=1)
    changed = pictures.crop(pictures.caption(turned, uses[0], text="Till"), uses[0], part=Crop(width=0.5))

    assert [use.id for use in changed.touchpoints[0].pictures] == uses[::-1]
    assert pictures.shown_on(changed, {"t1", "c1"}) == ("t1",)
    assert changed.touchpoints[0].pictures[1].caption == "Till"
    assert pictures.take_off(changed, [uses[0]]).pictures == (TWO,)
    assert pictures.take_off(changed, ["t1"]) == before


def test_a_logo_is_put_replaced_and_taken_away_and_kept_as_long_as_it_is_shown() -> None:
    start = album()
    journey = pictures.hang(pictures.hang(start, JOURNEY, picture=ONE), "c1", picture=ONE)

    shown = pictures.hung(journey, JOURNEY)
    assert shown is not None
    assert (shown.picture, shown.use) == (ONE, None)
    replaced = pictures.replace(journey, JOURNEY, picture=TWO)
    assert (replaced.branding.logo, replaced.pictures) == (TWO.id, (ONE, TWO))
    assert pictures.take_off(pictures.take_off(replaced, [JOURNEY]), ["c1"]) == start
    with pytest.raises(EditError, match="whole"):
        pictures.crop(journey, JOURNEY, part=Crop(width=0.5))
