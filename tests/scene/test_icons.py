"""The vendored icons and the path notation they are written in."""

import math

import pytest

from journeycanvas.scene.icons import BOX, UnknownIconError, icon, icon_names
from journeycanvas.scene.shapes import Command
from journeycanvas.scene.svg_path import PathNotationError, commands

Point = tuple[float, float]


def points_along(path: tuple[Command, ...], per_curve: int = 16) -> list[Point]:
    """Return points on the lines and curves of a path."""
    found: list[Point] = []
    here = (0.0, 0.0)
    for letter, *numbers in path:
        if letter == "Z":
            continue
        ends = [here, *zip(numbers[::2], numbers[1::2], strict=True)]
        here = ends[-1]
        steps = [at / per_curve for at in range(per_curve + 1)] if letter == "C" else [1.0]
        found += [bezier(ends, at) if letter == "C" else here for at in steps]
    return found


def bezier(ends: list[Point], at: float) -> Point:
    """Return the point of a cubic curve at a share of its way."""
    weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    x, y = (sum(weight * end[axis] for weight, end in zip(weights, ends, strict=True)) for axis in (0, 1))
    return x, y


@pytest.mark.parametrize("name", icon_names())
def test_icon_stays_in_its_box(name: str) -> None:
    drawn = icon(name)

    assert drawn[0][0] == "M"
    assert all(-1e-3 <= value <= BOX + 1e-3 for point in points_along(drawn) for value in point)


def test_unknown_icon_is_refused_by_name() -> None:
    with pytest.raises(UnknownIconError, match="no-such-icon"):
        icon("no-such-icon")


def test_icon_is_parsed_once() -> None:
    assert icon("heart") is icon("heart")


@pytest.mark.parametrize("radius", [0.5, 9.0, 100.0])
def test_arc_follows_the_true_circle(radius: float) -> None:
    path = commands(f"M 0 0 a {radius} {radius} 0 1 0 {2 * radius} 0 a {radius} {radius} 0 1 0 {-2 * radius} 0")

    distances = [math.dist(point, (radius, 0)) for point in points_along(path)]
    assert max(abs(distance - radius) for distance in distances) < 1e-5 * radius


@pytest.mark.parametrize(
    ("is_large", "is_clockwise", "middle"),
    [
        (0, 1, (10 - 10 / math.sqrt(2), -10 / math.sqrt(2))),
        (0, 0, (10 / math.sqrt(2), -10 + 10 / math.sqrt(2))),
        (1, 1, (-10 / math.sqrt(2), -10 - 10 / math.sqrt(2))),
        (1, 0, (10 + 10 / math.sqrt(2), 10 / math.sqrt(2))),
    ],
)
def test_arc_takes_the_side_its_flags_ask_for(is_large: int, is_clockwise: int, middle: Point) -> None:
    path = commands(f"M0 0A10 10 0 {is_large} {is_clockwise} 10-10")

    assert min(math.dist(point, middle) for point in points_along(path)) < 1e-4


def test_arc_of_turned_ellipse_keeps_to_it() -> None:
    path = commands("M4 0A4 2 30 0 1 -1 3")

    first, last = points_along(path)[0], points_along(path)[-1]
    assert first == (4, 0)
    assert last == (-1, 3)
    turned = commands("M0 0A4 2 90 0 1 0 8")
    assert max(x for x, _ in points_along(turned)) == pytest.approx(2, abs=1e-6)


def test_arc_too_small_to_reach_grows() -> None:
    path = commands("M0 0A1 1 0 0 1 10 0")

    assert min(y for _, y in points_along(path, per_curve=32)) == pytest.approx(-5, abs=1e-3)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("M1 2L3 4", (("M", 1, 2), ("L", 3, 4))),
        ("m1 2l3 4z", (("M", 1, 2), ("L", 4, 6), ("Z",))),
        ("M1 2 3 4", (("M", 1, 2), ("L", 3, 4))),
        ("m1,2,3,4", (("M", 1, 2), ("L", 4, 6))),
        ("M1 2H5V6h-1v-1", (("M", 1, 2), ("L", 5, 2), ("L", 5, 6), ("L", 4, 6), ("L", 4, 5))),
        ("M0 0h.5.5", (("M", 0, 0), ("L", 0.5, 0), ("L", 1, 0))),
        ("M1-1e0l1-.5", (("M", 1, -1), ("L", 2, -1.5))),
        ("M0 0l1 1zl2 0", (("M", 0, 0), ("L", 1, 1), ("Z",), ("L", 2, 0))),
        ("M0 0C1 1 2 1 3 0S5-1 6 0", (("M", 0, 0), ("C", 1, 1, 2, 1, 3, 0), ("C", 4, -1, 5, -1, 6, 0))),
        ("M0 0c1 1 2 1 3 0", (("M", 0, 0), ("C", 1, 1, 2, 1, 3, 0))),
        ("M0 0S1 1 2 0", (("M", 0, 0), ("C", 0, 0, 1, 1, 2, 0))),
        ("M0 0Q3 3 6 0T12 0", (("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0), ("C", 8, -2, 10, -2, 12, 0))),
        ("M0 0A0 5 0 0 1 3 4", (("M", 0, 0), ("L", 3, 4))),
        ("M3 4A5 5 0 0 1 3 4", (("M", 3, 4),)),
        ("", ()),
    ],
)
def test_notation_becomes_absolute_commands(notation: str, expected: tuple[Command, ...]) -> None:
    found = commands(notation)

    assert [command[0] for command in found] == [command[0] for command in expected]
    assert [number for command in found for number in command[1:]] == pytest.approx(
        [number for command in expected for number in command[1:]]
    )


def test_flags_of_an_arc_may_stand_without_spaces() -> None:
    assert commands("M0 0a5 5 0 0110 0") == commands("M0 0 a 5 5 0 0 1 10 0")


@pytest.mark.parametrize(
    "notation", ["L1 2", "M1", "M1 2 X", "M1 2L", "M1 2L3 4 5", "1 2", "M1 2Z3", "M0 0A1 1 0 2 0 3 3"]
)
def test_what_is_no_path_is_refused(notation: str) -> None:
    with pytest.raises(PathNotationError):
        commands(notation)
