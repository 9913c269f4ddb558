"""Work tells how far it is, wherever it goes through many things, and stops where it is not wanted any more."""

import pytest

from journeycanvas import progress
from journeycanvas.progress import CancelledError, Work


def test_values_pass_as_they_are_where_nobody_listens() -> None:
    values = [3, 1, 2]

    assert progress.through(values) is values
    progress.step()
    with progress.part(0.5):
        pass


def test_each_value_takes_its_share() -> None:
    work, told = Work(), []

    def act() -> None:
        for _value in progress.through("abc", shares=(2.0, 1.0, 1.0)):
            told.append(work.share)

    work.do(act)

    assert told == [0.0, 0.5, 0.75]
    assert work.share == 1.0


def test_what_is_within_a_value_or_a_part_takes_of_its_share() -> None:
    work, told = Work(), []

    def act() -> None:
        with progress.part(0.5):
            for _outer in progress.through("ab"):
                for _inner in progress.through("cd"):
                    told.append(work.share)
        with progress.part(0.5):
            told.extend(work.share for _value in progress.through("ef"))

    work.do(act)

    assert told == [0.0, 0.125, 0.25, 0.375, 0.5, 0.75]


def test_work_stops_at_its_next_step_once_it_is_cancelled() -> None:
    work, seen = Work(), []

    def act() -> None:
        for value in progress.through("abc"):
            seen.append(value)
            work.cancel()

    with pytest.raises(CancelledError):
        work.do(act)
    assert seen == ["a"]
    with pytest.raises(CancelledError):
        work.do(progress.step)
    progress.step()  # what others do goes on


def test_what_is_done_apart_neither_counts_nor_is_cancelled() -> None:
    work, told = Work(), []

    def other() -> str:
        for _value in progress.through("abc"):
            told.append(work.share)
        progress.step()
        return "done"

    def act() -> str:
        for _value in progress.through("ab"):
            work.cancel()
            return progress.apart(other)
        return ""

    assert work.do(act) == "done"
    assert told == [0.0, 0.0, 0.0]
