"""Gaps are found where channel, device or department changes between two visits."""

import pytest

from journeycanvas.document.gaps import Gap, gaps
from journeycanvas.model.organisation import Department
from journeycanvas.model.touchpoint import Touchpoint
from tests.builders import journey_of, touchpoint

OWN = (Department(id="shop"), Department(id="web"))


def found(*touchpoints: Touchpoint) -> list[tuple[str, ...]]:
    journey = journey_of(*touchpoints, departments=OWN)
    return [gap.changes for gap in gaps(journey, journey.paths[0])]


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ({"channels": ("phone",)}, {"channels": ("email",)}, "channel"),
        ({"device": "phone"}, {"device": "computer"}, "device"),
        ({"department": "shop"}, {"department": "web"}, "department"),
    ],
)
def test_change_is_a_gap(before: dict[str, object], after: dict[str, object], changed: str) -> None:
    assert found(touchpoint("a", **before), touchpoint("b", **after)) == [(changed,)]


def test_changes_at_one_gap_stand_in_a_fixed_order() -> None:
    before = touchpoint("a", department="shop", device="phone", channels=("phone",))
    after = touchpoint("b", department="web", device="computer", channels=("email",))

    assert found(before, after) == [("channel", "device", "department")]


@pytest.mark.parametrize("field", ["channels", "device", "department"])
def test_what_is_not_known_is_no_gap(field: str) -> None:
    known = touchpoint("a", channels=("phone",), device="phone", department="shop")

    assert found(known, known.evolve(id="b", **{field: () if field == "channels" else None})) == []


def test_one_shared_channel_is_no_gap() -> None:
    assert found(touchpoint("a", channels=("phone", "email")), touchpoint("b", channels=("email", "sms"))) == []


def test_gap_names_its_path_and_its_visits() -> None:
    journey = journey_of(
        touchpoint("a", channels=("phone",)),
        touchpoint("b", channels=("phone",)),
        touchpoint("c", channels=("email",)),
    )

    assert gaps(journey, journey.paths[0]) == (Gap("p1", "v-b", "v-c", ("channel",)),)


def test_path_without_visits_has_no_gap() -> None:
    journey = journey_of(touchpoint("a"))
    (path,) = journey.paths

    assert gaps(journey, path.evolve(visits=())) == ()
