"""A change is checked by what changed alone, and never lets through what the whole check refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.document.unbroken import is_unbroken
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.path import Connection, Verbatim
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.recommendation import Recommendation
from tests.builders import small


def journey() -> Journey:
    return small(4).evolve(
        lanes=(PathLane(id="path"), CardsLane(id="needs")),
        cards=(Card(id="c1", lane="needs", stage="s1"),),
        recommendations=(Recommendation(id="r1"), Recommendation(id="r2", after=("r1",))),
        sources=(Source(id="interview"),),
    )


def test_collections_that_do_not_change_are_the_same_tuples_after_a_change() -> None:
    before = journey()

    after = before.evolve(title="Another")

    assert after.touchpoints is before.touchpoints
    assert after.cards is before.cards


def test_a_field_given_the_same_records_in_a_new_tuple_stays_the_same_tuple() -> None:
    before = journey()

    after = before.evolve(touchpoints=(*before.touchpoints,))

    assert after.touchpoints is before.touchpoints


def test_visits_are_the_same_tuple_after_their_path_is_renamed() -> None:
    path = journey().paths[0]

    assert path.evolve(name="Another").visits is path.visits


def test_a_moved_touchpoint_is_seen_to_be_unbroken() -> None:
    before = journey()
    moved = before.touchpoints[0].evolve(stage="s2")
    fields = {**before.__dict__, "touchpoints": (*before.touchpoints[1:], moved)}

    assert is_unbroken(fields, before=before.__dict__)


def test_an_emotion_changed_is_seen_to_be_unbroken() -> None:
    before = journey()
    (path,) = before.paths
    visits = (path.visits[0].evolve(emotion=1.0), *path.visits[1:])

    assert is_unbroken({**before.__dict__, "paths": (path.evolve(visits=visits),)}, before=before.__dict__)


def broken(name: str) -> dict[str, object]:
    """Return changes of the journey that break an invariant."""
    whole = journey()
    first, second, *_ = whole.touchpoints
    (path,) = whole.paths
    use = PictureUse(id="u1", picture="nowhere")
    visit = path.visits[0]
    said = (Verbatim(id="t1", text="Again"),)
    lost = (Verbatim(id="q1", text="Who?", source="nobody"),)
    return {
        "stage": {"touchpoints": (first.evolve(stage="s9"), *whole.touchpoints[1:])},
        "channel": {"touchpoints": (first.evolve(channels=("pigeon",)), *whole.touchpoints[1:])},
        "twice": {"touchpoints": (second, *whole.touchpoints[1:])},
        "renamed": {"touchpoints": (first.evolve(id="t9"), *whole.touchpoints[1:])},
        "fewer": {"touchpoints": whole.touchpoints[1:]},
        "picture": {"touchpoints": (first.evolve(pictures=(use,)), *whole.touchpoints[1:])},
        "visit": {"paths": (path.evolve(visits=(visit.evolve(touchpoint="t9"), *path.visits[1:])),)},
        "fewer visits": {
            "paths": (
                path.evolve(
                    visits=path.visits[1:],
                    connections=(Connection(id="w1", kind="exit", origin=visit.id),),
                ),
            )
        },
        "connection": {"paths": (path.evolve(connections=(Connection(id="w1", kind="loop", origin=visit.id),)),)},
        "verbatim": {"paths": (path.evolve(visits=(visit.evolve(verbatims=said), *path.visits[1:])),)},
        "source": {"paths": (path.evolve(visits=(visit.evolve(verbatims=lost), *path.visits[1:])),)},
        "lane": {"cards": (whole.cards[0].evolve(lane="path"),)},
        "lane kind": {"lanes": (whole.lanes[0], PathLane(id="needs"))},
        "circle": {"recommendations": (whole.recommendations[0].evolve(after=("r2",)), whole.recommendations[1])},
        "logo": {"branding": whole.branding.evolve(logo="nowhere")},
    }[name]


@pytest.mark.parametrize(
    "name",
    [
        "stage",
        "channel",
        "twice",
        "renamed",
        "fewer",
        "picture",
        "visit",
        "fewer visits",
        "connection",
        "verbatim",
        "source",
        "lane",
        "lane kind",
        "circle",
        "logo",
    ],
)
def test_a_change_that_breaks_an_invariant_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        journey().evolve(**broken(name))


ids = st.sampled_from(["t1", "t2", "t3", "t4", "t9", "s1", "s2", "s9", "v-t1", "v-t2", "r1", "needs", "path", "phone"])


@given(st.data())
def test_what_is_seen_to_be_unbroken_breaks_nothing(data: st.DataObject) -> None:
    before = journey()
    touchpoints = [
        one.evolve(stage=data.draw(ids), channels=data.draw(st.sampled_from([(), ("website",), ("pigeon",)])))
        if data.draw(st.booleans())
        else one
        for one in data.draw(st.permutations(before.touchpoints))
    ]
    (path,) = before.paths
    visits = [
        one.evolve(touchpoint=data.draw(ids)) if data.draw(st.booleans()) else one
        for one in data.draw(st.permutations(path.visits))
    ]
    cards = [one.evolve(lane=data.draw(ids)) if data.draw(st.booleans()) else one for one in before.cards]
    fields = {
        **before.__dict__,
        "touchpoints": tuple(touchpoints),
        "cards": tuple(cards),
        "paths": (path.evolve(visits=tuple(visits)),),
    }

    assert not is_unbroken(fields, before=before.__dict__) or first_violation(fields) is None
