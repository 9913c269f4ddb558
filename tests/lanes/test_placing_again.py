"""Labels placed again after a change stand where they would stand if they were placed from nothing."""

from itertools import count
from random import Random

import pytest

from journeycanvas.lanes.parts.labels import Stretch, Wish
from journeycanvas.lanes.parts.placing_again import Crowd, Taken, places
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.search import Placed

INSIDE = Rect(100.0, 50.0, 400.0, 260.0)
KEYS = count()

Thing = tuple[tuple[Rect, ...], tuple[Stretch, ...]]


def takes(thing: Thing, inside: Rect) -> Taken:
    return Taken(*thing)


def key(name: str) -> tuple[str, str, int]:
    return ("lane", name, next(KEYS))


def crowd(chance: Random) -> Crowd[Thing]:
    count = chance.choice((3, 8, 20, 40))
    middles = [_somewhere(chance) for _ in range(count)]
    return Crowd(
        tuple([_wish(f"w{at}", middle, chance) for at, middle in enumerate(middles)]),
        tuple([_thing(middle, chance) for middle in middles]),
        tuple([_earlier(chance) for _ in range(chance.randrange(4))]),
        INSIDE,
        takes,
    )


def changed(before: Crowd[Thing], chance: Random) -> Crowd[Thing]:
    """Return a crowd after a change or two: something comes, goes, moves, or is only told anew."""
    wishes, things, earlier = list(before.wishes), list(before.things), list(before.earlier)
    for _ in range(chance.choice((1, 1, 2, 6))):
        middle = _somewhere(chance)
        at, thing = chance.randrange(len(wishes) + 1), chance.randrange(len(things) + 1)
        match chance.randrange(8):
            case 0:
                wishes.insert(at, _wish(f"new{next(KEYS)}", middle, chance))
            case 1 if at < len(wishes):
                del wishes[at]
            case 2 if at < len(wishes):
                wishes[at] = _wish(wishes[at].key, middle, chance)
            case 3:
                things.insert(thing, _thing(middle, chance))
            case 4 if thing < len(things):
                del things[thing]
            case 5 if thing < len(things):
                boxes, lines = things[thing]
                things[thing] = (*boxes, Rect(*middle, 20.0, 20.0)), tuple(lines)
            case 6:
                earlier = earlier[1:] if earlier and chance.random() < 0.5 else [*earlier, _earlier(chance)]
            case 7:
                wishes = [wish._replace(key=f"told {wish.key}") for wish in wishes]
                if chance.random() < 0.2:
                    chance.shuffle(wishes)
    return before._replace(wishes=tuple(wishes), things=tuple(things), earlier=tuple(earlier))


def _somewhere(chance: Random) -> tuple[float, float]:
    return chance.uniform(INSIDE.x, INSIDE.right), chance.uniform(INSIDE.y, INSIDE.bottom)


def _wish(name: str, middle: tuple[float, float], chance: Random) -> Wish:
    width, height = chance.uniform(10, 90), chance.choice((9.0, 11.5))
    sizes = tuple([(width / lines, height * lines) for lines in (1, 2, 3)[: chance.randint(1, 3)]])
    kind = chance.random()
    return Wish(
        name,
        _box(middle, chance.choice((8.0, 16.0))),
        sizes,
        chance.choice((3.0, 4.0, 26.0)),
        aside=chance.choice(("lower", "upper")) if kind < 0.1 else "",
        optional=0.1 < kind < 0.5,
        upright=chance.random() < 0.3,
        wanted=_somewhere(chance) if kind > 0.95 else None,
    )


def _thing(middle: tuple[float, float], chance: Random) -> Thing:
    x, y = middle
    end_x, end_y = x + chance.uniform(-60, 60), y + chance.uniform(-60, 60)
    cubic = (x, y, x + chance.uniform(-30, 30), y, end_x, end_y + chance.uniform(-30, 30), end_x, end_y)
    return (_box(middle, chance.choice((8.0, 16.0))),), (Stretch(cubic, 5.0, 5.0),)


def _box(middle: tuple[float, float], reach: float) -> Rect:
    return Rect(middle[0] - reach, middle[1] - reach, 2 * reach, 2 * reach)


def _earlier(chance: Random) -> Placed:
    x, y = _somewhere(chance)
    leader = (x, y, x + chance.uniform(-50, 50), y - 20.0) if chance.random() < 0.3 else None
    return Placed(Rect(x, y, chance.uniform(10, 80), 12.0), "away" if leader else "below", leader, 0)


@pytest.mark.parametrize("seed", range(60))
def test_labels_placed_again_stand_as_if_placed_from_nothing(seed: int) -> None:
    chance = Random(seed)
    mended = key("again")
    now = crowd(chance)

    for _step in range(6):
        assert places(mended, now) == places(key("from nothing"), now)
        now = changed(now, chance)


def test_labels_that_nothing_changed_around_stay_without_a_look_at_what_is_in_the_way() -> None:
    asked: list[Thing] = []

    def noting(thing: Thing, inside: Rect) -> Taken:
        asked.append(thing)
        return takes(thing, inside)

    here, far = _box((450.0, 250.0), 8.0), _box((130.0, 80.0), 8.0)
    wish = Wish("w", here, ((30.0, 10.0),), 4.0)
    things: tuple[Thing, ...] = (((here,), ()), ((far,), ()))
    before = Crowd((wish,), things, (), INSIDE, noting)
    mended = key("again")
    (first,) = places(mended, before)
    asked.clear()

    assert places(mended, before._replace(things=things[:1])) == (first,)
    assert asked == [things[1]]
