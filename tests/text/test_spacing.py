"""French spaces are put where French typography wants them, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas import text


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Pourquoi ?", "Pourquoi_?"),
        ("Non !", "Non_!"),
        ("Étape 1 : achat ; retour", "Étape 1_: achat_; retour"),
        ("« oui »", "«_oui_»"),
        ("« oui », dit-elle", "«_oui_», dit-elle"),
        ("37 % et 12 €.", "37_% et 12_€."),
        ("(vraiment ?)", "(vraiment_?)"),
        ("Quoi ?!", "Quoi_?!"),
        ("dit-il : « non ! »", "dit-il_: «_non_!_»"),
        ("« en cours de frappe ", "«_en cours de frappe "),
        ("a  ?", "a__?"),
    ],
)
def test_space_beside_a_french_mark_no_longer_breaks(typed: str, wanted: str) -> None:
    assert text.with_french_spaces(typed) == wanted.replace("_", "\u00a0")


@pytest.mark.parametrize(
    "typed",
    ["Why?", "See https://example.org/?q=1 now", "bien :) ou ;-)", "about €12", "a != b", " ?", "a :root", ""],
)
def test_other_spaces_stay(typed: str) -> None:
    assert text.with_french_spaces(typed) == typed


@given(st.text(alphabet="ab «»?!:;%€().\u00a0\u202f\n1"))
def test_only_spaces_change_and_only_once(typed: str) -> None:
    spaced = text.with_french_spaces(typed)

    assert spaced.replace("\u00a0", " ") == typed.replace("\u00a0", " ")
    assert text.with_french_spaces(spaced) == spaced
