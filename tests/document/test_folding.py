"""Texts as they are compared, and where one stands in another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.folding import fold, is_whole_word, occurrences


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Étape", "etape"),
        ("E\u0301tape", "etape"),
        ("Œuvre", "oeuvre"),
        ("l’été", "l'ete"),
        ("12\u00a0%\u202f!", "12 % !"),
        ("STRASSE ß", "strasse ss"),
        ("ﬁn", "fin"),
    ],
)
def test_accents_capitals_apostrophes_and_spaces_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("L'étape, ETAPE", "étape", ["étape", "ETAPE"]),
        ("E\u0301te\u0301 !", "ete", ["E\u0301te\u0301"]),
        ("une œuvre", "oeuvre", ["œuvre"]),
        ("une œuvre", "o", []),
        ("une œuvre ou deux", "o", ["o"]),
        ("aaa", "aa", ["aa"]),
        ("a", "", []),
        ("a", "\u0301", []),
        ("", "a", []),
    ],
)
def test_all_occurrences_are_found_as_whole_signs(text: str, wanted: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, wanted)] == found


@pytest.mark.parametrize(("wanted", "count"), [("Été", 1), ("été", 0), ("Ete", 0), ("l'É", 1)])
def test_exact_letters_are_compared_as_they_stand(wanted: str, count: int) -> None:
    assert len(occurrences("l’Été", wanted, is_exact=True)) == count


@given(st.text(max_size=12), st.text(min_size=1, max_size=3), st.text(max_size=12))
def test_a_text_with_another_in_it_is_never_missed(before: str, wanted: str, after: str) -> None:
    spaced = f"{before} {wanted} {after}"

    found = [fold(spaced[start:end]) for start, end in occurrences(spaced, wanted)]

    assert all(each == fold(wanted) for each in found)
    assert found or not fold(wanted)


@pytest.mark.parametrize(
    ("text", "word", "is_whole"),
    [
        ("Mark dit oui", "Mark", True),
        ("d'Mark.", "Mark", True),
        ("Marketing", "Mark", False),
        ("Mark\u0301", "Mark", False),
        ("Mark2", "Mark", False),
        ("c++ ou d", "c++", True),
    ],
)
def test_a_whole_word_has_no_letter_beside_it(text: str, word: str, is_whole: bool) -> None:
    start = text.index(word)

    assert is_whole_word(text, start, start + len(word)) is is_whole
