"""A stage that is moved joins the phase it comes to stand within, and has its own again where it stood before."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phases, stages
from journeycanvas.model.stage import Phase, Stage

PHASES = ("before", "during", "after")


def journey_of(*held: str | None) -> Journey:
    """Return a journey with stages s0, s1..., each in the phase that is named."""
    return Journey(
        phases=tuple([Phase(id=id) for id in PHASES]),
        stages=tuple([Stage(id=f"s{place}", phase=phase) for place, phase in enumerate(held)]),
    )


def held(journey: Journey) -> dict[str, str | None]:
    return {stage.id: stage.phase for stage in journey.stages}


rows = st.lists(st.sampled_from((None, *PHASES)), min_size=2, max_size=8).map(lambda phases: journey_of(*phases))


@st.composite
def trips(draw: st.DrawFn) -> tuple[Journey, list[str], int, int]:
    """Return a journey, stages side by side in it, the gap they go to, and the gap that takes them back."""
    journey = draw(rows)
    count = len(journey.stages)
    first = draw(st.integers(0, count - 1))
    last = draw(st.integers(first, count - 1))
    gap = draw(st.integers(0, count).filter(lambda gap: not first <= gap <= last + 1))
    back = first if gap > last else last + 1
    return journey, [stage.id for stage in journey.stages[first : last + 1]], gap, back


@given(trips())
def test_moved_away_and_back_every_stage_is_in_the_phase_it_was_in(trip: tuple[Journey, list[str], int, int]) -> None:
    journey, ids, gap, back = trip

    away = stages.move_many(journey, ids, gap=gap, earlier=())

    assert stages.move_many(away, ids, gap=back, earlier=[journey]).stages == journey.stages


@given(rows, st.data())
def test_one_stage_moved_about_is_where_it_was_as_it_was(journey: Journey, data: st.DataObject) -> None:
    id = data.draw(st.sampled_from(sorted(held(journey))))
    places = data.draw(st.lists(st.integers(0, len(journey.stages) - 1), min_size=1, max_size=6))
    gone_through = [journey]

    for place in (*places, [*held(journey)].index(id)):
        gone_through.append(stages.move(gone_through[-1], id, to=place, earlier=gone_through[-2::-1]))

    by_order: dict[tuple[str, ...], tuple[Stage, ...]] = {}
    for each in gone_through:
        order = tuple(held(each))
        assert by_order.setdefault(order, each.stages) == each.stages
    assert gone_through[-1].stages == journey.stages


@given(rows, st.data())
def test_others_keep_their_phases_whatever_is_moved(journey: Journey, data: st.DataObject) -> None:
    ids = data.draw(st.sets(st.sampled_from(sorted(held(journey))), min_size=1))
    gap = data.draw(st.integers(0, len(journey.stages)))

    after = held(stages.move_many(journey, ids, gap=gap))

    assert {id: phase for id, phase in after.items() if id not in ids} == {
        id: phase for id, phase in held(journey).items() if id not in ids
    }


def test_a_boundary_stage_dragged_into_the_next_phase_and_back_is_in_its_own_again() -> None:
    journey = journey_of("before", "before", "after", "after")

    away = stages.move(journey, "s1", to=2)
    back = stages.move(away, "s1", to=1, earlier=[journey])

    assert held(away)["s1"] == "after"
    assert back.stages == journey.stages


def test_a_phase_that_was_chosen_since_stays() -> None:
    journey = journey_of("before", "before", "after", "after")
    away = stages.move(journey, "s1", to=2)
    chosen = phases.assign(away, "during", stages=["s1"])

    back = stages.move(chosen, "s1", to=1, earlier=[away, journey])

    assert held(back)["s1"] == "during"


def test_where_the_neighbours_are_in_another_phase_now_it_joins_them() -> None:
    journey = journey_of("before", "before", "before", "after")
    away = stages.move(journey, "s1", to=3)
    other = phases.assign(away, "during", stages=["s0", "s2"])

    back = stages.move(other, "s1", to=1, earlier=[away, journey])

    assert held(back)["s1"] == "during"


def test_a_phase_that_was_deleted_does_not_come_back() -> None:
    journey = journey_of("before", "during", "after", None)
    away = stages.move(journey, "s1", to=3)
    without = phases.delete(away, ["during"])

    back = stages.move(without, "s1", to=1, earlier=[away, journey])

    assert held(back)["s1"] is None
