"""The implicit levels of the bidirectional algorithm, by examples of UAX 9; capitals stand for Hebrew letters."""

import pytest

from journeycanvas.text import directions

_HEBREW = {chr(ord("A") + at): chr(0x5D0 + at) for at in range(26)}
_LATIN = {hebrew: latin for latin, hebrew in _HEBREW.items()}


def seen(written: str) -> str:
    """Return how a text is seen from left to right."""
    hebrew = written.translate(str.maketrans(_HEBREW))
    parts = directions.in_visual_order(list(hebrew), directions.levels(hebrew))
    return "".join(parts).translate(str.maketrans(_LATIN))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("car means CAR.", "car means RAC."),
        ("car MEANS CAR.", "car RAC SNAEM."),
        ("il dit « SALUT » ici", "il dit « TULAS » ici"),
        ("SALUT car", "car TULAS"),
        ("SALUT 12 BON", "NOB 12 TULAS"),
        ("a SALUT 3,5 BON b", "a NOB 3,5 TULAS b"),
        ("a SALUT 20% BON", "a NOB 20% TULAS"),
        ("SALUT!", "!TULAS"),
        ("AB ", " BA"),
        ("", ""),
        ("only latin 12", "only latin 12"),
    ],
)
def test_text_is_seen_as_it_is_read(written: str, expected: str) -> None:
    assert seen(written) == expected


def test_european_number_after_arabic_letters_stays_in_order() -> None:
    written = "شكرا 12/5"

    levels = directions.levels(written)
    assert levels[:4] == [1, 1, 1, 1]
    assert levels[5:7] == [2, 2]


def test_marks_go_with_their_letter() -> None:
    assert directions.levels("aש\u05b0b") == [0, 1, 1, 0]


@pytest.mark.parametrize(("written", "expected"), [("abc", False), ("été →", False), ("aש", True), ("شكر", True)])
def test_only_text_with_right_to_left_letters_needs_reordering(written: str, expected: bool) -> None:
    assert directions.needs_reordering(written) == expected
