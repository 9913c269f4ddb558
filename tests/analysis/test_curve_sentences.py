"""The emotion curve in a sentence, in both languages."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.analysis.curve import MOST_TURNS, SWING, Point, curve_sentence, turns
from journeycanvas.language import words

NB = "\u00a0"


def said(*emotions: float | None, language: str = "en") -> str:
    points = [Point(name, emotion) for name, emotion in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", emotions, strict=False)]
    return curve_sentence(points, words(language), language)


@pytest.mark.parametrize(
    ("emotions", "sentence"),
    [
        ((1, -2), "The emotion falls from +1 at “A” to −2 at “B”."),
        ((1, 0.5, -2), "The emotion falls from +1 at “A” to −2 at “C”."),
        (
            (-1, 2, 0, 1.5),
            "The emotion rises from −1 at “A” to +2 at “B”, falls to 0 at “C”, then rises to +1.5 at “D”.",
        ),
        ((1, -2, -2, -2), "The emotion falls from +1 at “A” to −2 at “B”."),
        ((0, 2, 1.8), "The emotion rises from 0 at “A” to +2 at “B”, then falls to +1.8 at “C”."),
        ((1, 1, 1), "The emotion stays at +1 from “A” to “C”."),
        ((0, 0.3, -0.1), "The emotion stays between −0.1 and +0.3 from “A” to “C”."),
        ((1.5,), "The emotion is +1.5 at “A”."),
        ((1, None, -2), "The emotion is +1 at “A”, is unknown at “B”, then is −2 at “C”."),
        ((None, None, 1, -1), "The emotion is unknown from “A” to “B”, then falls from +1 at “C” to −1 at “D”."),
        ((1, -1, None), "The emotion falls from +1 at “A” to −1 at “B”, then is unknown at “C”."),
        ((None, None), "No emotion is known."),
        ((), ""),
    ],
)
def test_curve_is_told_by_its_turns(emotions: tuple[float | None, ...], sentence: str) -> None:
    assert said(*emotions) == sentence


@pytest.mark.parametrize(
    ("emotions", "sentence"),
    [
        ((1, -2), f"L'émotion descend de +1 («{NB}A{NB}») à −2 («{NB}B{NB}»)."),
        ((0.5, 2, None), f"L'émotion monte de +0,5 («{NB}A{NB}») à +2 («{NB}B{NB}»), puis est inconnue («{NB}C{NB}»)."),
        ((1, 1), f"L'émotion reste à +1 de «{NB}A{NB}» à «{NB}B{NB}»."),
        ((None,), "Aucune émotion n'est connue."),
    ],
)
def test_curve_is_told_in_french(emotions: tuple[float | None, ...], sentence: str) -> None:
    assert said(*emotions, language="fr") == sentence


def test_many_gaps_are_counted() -> None:
    sentence = said(1, None, -1, None, 2, None, 0)

    assert sentence == (
        "The emotion falls from +1 at “A” to −1 at “C”, rises to +2 at “E”, then falls to 0 at “G”"
        " (unknown at 3 of 7 moments)."
    )


def test_long_curve_stays_a_sentence() -> None:
    points = [Point(str(place), float(place % 2) + place % 5 / 5) for place in range(2_000)]

    assert curve_sentence(points, words("en"), "en").count("“") <= 2 * MOST_TURNS


def test_name_with_braces_is_told_as_it_is() -> None:
    sentence = curve_sentence([Point("{count}", 1.0)], words("en"), "en")

    assert sentence == "The emotion is +1 at “{count}”."


@given(st.lists(st.floats(-2, 2).map(lambda emotion: round(emotion, 1)), min_size=1, max_size=60))
def test_turns_swing_up_and_down_by_turns(emotions: list[float]) -> None:
    found = turns(emotions)

    assert found[0] == 0
    assert list(found) == sorted(set(found))
    steps = [emotions[after] - emotions[before] for before, after in itertools.pairwise(found)]
    assert all(abs(step) >= SWING for step in steps[:-1])
    assert all(one * other < 0 for one, other in itertools.pairwise(steps))
    if len(found) > 1:
        assert found[-1] == len(emotions) - 1 or emotions[found[-1]] == emotions[-1]
        assert max(emotions) - emotions[0] < SWING or max(emotions[place] for place in found) == max(emotions)
