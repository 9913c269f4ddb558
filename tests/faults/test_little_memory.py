"""Too little memory at any moment of a writing: requests for some are refused, one alone or many in a row."""

import os
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.faults import tracing
from tests.faults.judging import faults
from tests.faults.programs.writers import OLD, WRITERS
from tests.faults.test_failing_disk import known_of

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the writer is forked"),
    pytest.mark.skipif(find_spec("_testcapi") is None, reason="this Python cannot be refused memory"),
]
_LAST = 400_000
"""More than any of the writers ask for, so that the last ones of all are harmed too."""


def requests(*, wider: float) -> Iterator[int]:
    """Return the numbers of requests to refuse: each at the beginning, and fewer later, which ask for one text each."""
    number = 0
    while number < _LAST:
        yield number
        number = max(number + 1, int(number * wider))


def all_faults(name: str, scratch: Path, *, wider: float, in_a_row: int = 1) -> tuple[list[str], Counter[str]]:
    """Return what is wrong after each refusal, and how often what was said."""
    writer, found, said = WRITERS[name], [], Counter[str]()
    known = known_of(writer, scratch / "known")
    with tracing.saver(name, scratch) as saver:
        for number in requests(wider=wider):
            folder = scratch / str(number)
            folder.mkdir()
            writer.write(folder, OLD)
            outcome = saver.write(folder, watch=False, memory=(number, number + in_a_row))
            said[outcome.said] += 1
            # Before the writer is reached, and where there is none left to say it with, Python says it in its own
            # words. What the disk was asked is not watched. Parts are swept later, as those of a dead writer.
            outcome = outcome._replace(said="died" if outcome.said != "saved" else "saved")
            wrong = faults(writer._replace(target=None), known, folder, outcome)
            found += [f"request {number}: {one}" for one in wrong]
    print(f"{name}: {dict(said)}")
    return found, said


def test_save_without_memory_is_refused_in_words(tmp_path: Path) -> None:
    found, said = all_faults("save", tmp_path, wider=2)
    assert found == []
    assert said["refused"] > 3


@pytest.mark.slow
@pytest.mark.parametrize("in_a_row", [1, 100])
@pytest.mark.parametrize("name", WRITERS)
def test_file_is_the_old_or_the_new_whatever_memory_is_refused(name: str, in_a_row: int, tmp_path: Path) -> None:
    found, said = all_faults(name, tmp_path, wider=1.1, in_a_row=in_a_row)
    assert found == []
    assert said["saved"] > 10
    assert said.total() - said["saved"] > 10
