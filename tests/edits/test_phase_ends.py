"""The ends of a phase, moved by one stage."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import phase_ends
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.phase_ends import Band, End
from journeycanvas.model.stage import Phase, Stage

PHASES = ("before", "during", "after")


def journey_of(*held: str | None) -> Journey:
    return Journey(
        phases=tuple([Phase(id=id) for id in PHASES]),
        stages=tuple([Stage(id=f"s{place}", phase=phase) for place, phase in enumerate(held)]),
    )


def held(journey: Journey) -> list[str | None]:
    return [stage.phase for stage in journey.stages]


rows = st.lists(st.sampled_from((None, *PHASES)), min_size=1, max_size=7).map(lambda phases: journey_of(*phases))


def test_a_phase_whose_stages_stand_apart_has_several_bands() -> None:
    journey = journey_of("before", None, "before", "before", "after")

    assert phase_ends.bands(journey) == (Band("before", 0, 0), Band("before", 2, 3), Band("after", 4, 4))


def test_the_band_is_that_of_the_phase_or_of_the_stage_that_is_selected() -> None:
    journey = journey_of("before", None, "before", "after")

    assert phase_ends.band_of(journey, {"before"}) == Band("before", 0, 0)
    assert phase_ends.band_of(journey, {"s2"}) == Band("before", 2, 2)
    assert phase_ends.band_of(journey, {"s1"}) is None
    assert phase_ends.band_of(journey, {"during"}) is None


@pytest.mark.parametrize(
    ("end", "by", "after"),
    [
        ("end", 1, [None, "during", "during", "during"]),
        ("end", -1, [None, "during", None, "after"]),
        ("start", -1, ["during", "during", "during", "after"]),
        ("start", 1, [None, None, "during", "after"]),
    ],
)
def test_an_end_takes_a_stage_or_leaves_one(end: End, by: int, after: list[str | None]) -> None:
    journey = journey_of(None, "during", "during", "after")

    changed = phase_ends.move_end(journey, Band("during", 1, 2), end=end, by=1 if by > 0 else -1)

    assert held(changed) == after


def test_the_last_stage_is_not_left_and_beyond_the_map_there_is_none() -> None:
    journey = journey_of("before", "after")

    with pytest.raises(EditError, match="one stage at least"):
        phase_ends.move_end(journey, Band("before", 0, 0), end="end", by=-1)
    with pytest.raises(EditError, match="no stage beyond"):
        phase_ends.move_end(journey, Band("before", 0, 0), end="start", by=-1)


@given(rows, st.data())
def test_an_end_moved_out_and_in_again_leaves_everything_as_it_was(journey: Journey, data: st.DataObject) -> None:
    found = phase_ends.bands(journey)
    assume(found)
    band = data.draw(st.sampled_from(found))
    end: End = data.draw(st.sampled_from(("start", "end")))
    out = 1 if end == "end" else -1
    beyond = band.last + 1 if end == "end" else band.first - 1
    assume(0 <= beyond < len(journey.stages))

    extended = phase_ends.move_end(journey, band, end=end, by=out)
    wider = next(one for one in phase_ends.bands(extended) if one.first <= beyond <= one.last)
    assume(wider == band._replace(first=min(band.first, beyond), last=max(band.last, beyond)))
    back = phase_ends.move_end(extended, wider, end=end, by=-1 if out > 0 else 1, earlier=[journey])

    assert back.stages == journey.stages


@given(rows, st.data())
def test_only_one_stage_changes_and_the_document_stays_valid(journey: Journey, data: st.DataObject) -> None:
    found = phase_ends.bands(journey)
    assume(found)
    band = data.draw(st.sampled_from(found))
    try:
        after = phase_ends.move_end(
            journey, band, end=data.draw(st.sampled_from(("start", "end"))), by=data.draw(st.sampled_from((-1, 1)))
        )
    except EditError:
        return

    assert sum(one != other for one, other in zip(held(journey), held(after), strict=True)) == 1
    assert first_violation(after.__dict__) is None
