"""Widths of all stages at once: by what they last, or by what they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import stage_widths
from journeycanvas.edits.errors import EditError
from journeycanvas.model.stage import Duration
from tests.builders import small


def lasting(*hours: float | None) -> Journey:
    """Return a journey whose stages last so many hours."""
    journey = small(len(hours), stages=len(hours))
    lengths = [None if value is None else Duration(value=value, unit="h") for value in hours]
    return journey.evolve(
        stages=tuple(stage.evolve(duration=length) for stage, length in zip(journey.stages, lengths, strict=True))
    )


def widths(journey: Journey) -> list[float | None]:
    return [stage.width for stage in journey.stages]


def test_stages_are_as_wide_as_they_last() -> None:
    assert widths(stage_widths.follow_durations(lasting(1.0, 2.0, 3.0), room=1200.0)) == [200.0, 400.0, 600.0]


def test_a_short_one_can_still_be_read_and_the_others_share_what_is_left() -> None:
    assert widths(stage_widths.follow_durations(lasting(0.01, 1.0, 3.0), room=896.0)) == [96.0, 200.0, 600.0]


def test_one_without_a_duration_follows_its_content() -> None:
    assert widths(stage_widths.follow_durations(lasting(1.0, None), room=300.0)) == [300.0, None]


def test_without_any_duration_it_says_what_to_do() -> None:
    with pytest.raises(EditError, match="No stage has a duration"):
        stage_widths.follow_durations(lasting(None, None))


def test_all_follow_their_content_again() -> None:
    journey = lasting(1.0, 2.0)

    assert stage_widths.follow_content(stage_widths.follow_durations(journey)) == journey
    assert stage_widths.follow_content(journey) is journey


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=12), st.floats(1, 5000))
def test_the_room_is_shared_out_and_the_longer_is_never_narrower(hours: list[float], room: float) -> None:
    found = [width or 0.0 for width in widths(stage_widths.follow_durations(lasting(*hours), room=room))]

    assert sum(found) == pytest.approx(max(room, 96.0 * len(hours)), abs=0.1 * len(hours))
    assert min(found) >= 96.0
    by_length = [width for _length, width in sorted(zip(hours, found, strict=True))]
    assert by_length == sorted(by_length)
