"""What is found by what was typed, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.analysis.searching import Entry, Index, distance_to_start

ENTRIES = (
    Entry("Exporter en PDF…", "Fichier Exporter"),
    Entry("Exporter en PNG…", "Fichier Exporter"),
    Entry("Étape", "Insérer"),
    Entry("Point de contact", "Insérer"),
    Entry("Tout sélectionner", "Édition"),
    Entry("Enregistrer", "Fichier"),
    Entry("Page d'étape", "Découverte", rank=1),
    Entry("Paiement en trois fois", "Décision", rank=1),
)


def found(typed: str) -> list[str]:
    return [ENTRIES[place].title for place in Index(ENTRIES).best(typed, most=20)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("etape", "Étape"),
        ("ÉTAPE", "Étape"),
        ("expoter pdf", "Exporter en PDF…"),
        ("pdf exporter", "Exporter en PDF…"),
        ("exporter p", "Exporter en PDF…"),
        ("eep", "Exporter en PDF…"),
        ("epdf", "Exporter en PDF…"),
        ("selectioner", "Tout sélectionner"),
        ("enregsitrer", "Enregistrer"),
        ("enregsi", "Enregistrer"),
        ("trois paiement", "Paiement en trois fois"),
        ("decouverte page", "Page d'étape"),
        ("fichier png", "Exporter en PNG…"),
    ],
)
def test_what_was_meant_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_the_start_of_a_title_goes_before_the_start_of_a_word_and_what_stands_beside() -> None:
    assert found("e")[:3] == ["Étape", "Enregistrer", "Exporter en PDF…"]
    assert found("e").index("Page d'étape") < found("e").index("Tout sélectionner")


def test_a_whole_title_goes_first_and_a_lower_rank_before_a_higher_one() -> None:
    entries = (Entry("Page 2", rank=1), Entry("Page"), Entry("Pages", rank=0))

    assert Index(entries).best("page", most=5) == [1, 2, 0]


def test_no_more_are_found_than_asked_for() -> None:
    assert len(Index(ENTRIES).best("e", most=2)) == 2


@pytest.mark.parametrize("typed", ["", " ", "…", "zzzz", "xq"])
def test_nothing_is_found_by_nothing(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    ("typed", "word", "errors"),
    [
        ("expoter", "exporter", 1),
        ("etpae", "etape", 1),
        ("enregsi", "enregistrer", 1),
        ("save", "save", 0),
        ("sav", "save", 0),
        ("sxxe", "save", None),
        ("abcdef", "ab", None),
    ],
)
def test_errors_are_counted_up_to_the_letters_typed(typed: str, word: str, errors: int | None) -> None:
    assert distance_to_start(typed, word, most=1) == errors


@given(st.lists(st.text(max_size=10), max_size=8), st.text(max_size=6))
def test_any_texts_may_be_searched(titles: list[str], typed: str) -> None:
    places = Index([Entry(title) for title in titles]).best(typed, most=5)

    assert len(set(places)) == len(places) <= 5


@given(st.text("abcdeé ", min_size=1, max_size=12))
def test_every_title_is_found_by_itself(title: str) -> None:
    if title.strip():
        assert Index([Entry("other"), Entry(title)]).best(title, most=5)[0] == 1
