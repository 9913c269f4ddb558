"""Lines are broken where a typesetter would, lose nothing and always fit."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeycanvas import text
from journeycanvas.text import clusters
from tests.text.phrases import ENGLISH, FRENCH, OTHERS

SIZE = 9.0
WORDS = st.sampled_from(
    [
        *("le", "client", "après-vente", "et/ou", "«", "»", "?", ":", "%", "€", "12", "37\u00a0%", "été", "—", "\n"),
        *(
            "anticonstitutionnellement",
            "日本語。",
            "😀",
            "👩\u200d💻",
            "שלום",
            "x\u0302",
            "https://example.org/un/chemin",
        ),
    ]
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.sampled_from(FRENCH + ENGLISH + OTHERS)
WIDTHS = st.floats(min_value=20, max_value=200)


def lines(phrase: str, width: float, max_lines: int | None = None) -> tuple[str, ...]:
    """Return the lines of a phrase in regular letters of nine points."""
    return text.break_lines(phrase, style="regular", size=SIZE, width=width, max_lines=max_lines)


def fits(line: str, width: float) -> bool:
    """Say whether a line fits, or cannot be broken any further."""
    return text.width(line, "regular", SIZE) <= width + 1e-6 or len(clusters.boundaries(line)) <= 2


@given(TEXTS, WIDTHS)
def test_no_character_is_lost_or_moved(phrase: str, width: float) -> None:
    joined = "".join(lines(phrase, width))

    assert "".join(joined.split()) == "".join(unicodedata.normalize("NFC", phrase).split())


@given(TEXTS, WIDTHS)
def test_every_line_fits(phrase: str, width: float) -> None:
    assert all(fits(line, width) for line in lines(phrase, width))


@given(st.text(max_size=60), WIDTHS)
def test_every_line_of_any_text_fits(phrase: str, width: float) -> None:
    assert all(fits(line, width) for line in lines(phrase, width))


@given(TEXTS, WIDTHS, st.integers(1, 4))
def test_shortened_text_fits_and_says_so(phrase: str, width: float, max_lines: int) -> None:
    whole, shortened = lines(phrase, width), lines(phrase, width, max_lines)

    assert all(fits(line, width) for line in shortened)
    if len(whole) <= max_lines:
        assert shortened == whole
    else:
        assert shortened[:-1] == whole[: max_lines - 1]
        assert len(shortened) == max_lines
        assert shortened[-1].endswith("…")


@given(TEXTS, WIDTHS)
def test_lines_as_wide_as_the_longest_word_break_no_word(phrase: str, width: float) -> None:
    longest = text.longest_word_width(phrase, "regular", SIZE)
    words = [part for part in phrase.split() if part.isalpha() and part.isascii()]

    broken = lines(phrase, max(longest, width))

    assert all(any(word in line for line in broken) for word in words)


@given(st.lists(st.sampled_from(["il", "ouvre", "la", "boîte", "AVAT", "Tyr", "puis"]), max_size=40), WIDTHS)
def test_no_line_ends_before_a_word_that_would_fit(words: list[str], width: float) -> None:
    broken = lines(" ".join(words), max(width, 30))

    for line, following in pairwise(broken):
        assert text.width(f"{line} {following.split()[0]}", "regular", SIZE) > max(width, 30)


@given(st.integers(1, 60), WIDTHS)
def test_no_line_of_a_broken_word_could_take_another_letter(length: int, width: float) -> None:
    broken = lines(("anticonstitutionnel" * 4)[:length], width)

    for line, following in pairwise(broken):
        assert text.width(line + following[0], "regular", SIZE) > width


@given(TEXTS, WIDTHS)
@example("日本語。 »", 20.0)  # a space that glues a mark, where the line is too narrow for both
def test_no_line_begins_or_ends_with_a_space(phrase: str, width: float) -> None:
    assert all(line == line.strip(" ") for line in lines(phrase, width))


@given(TEXTS, WIDTHS)
def test_breaking_again_gives_the_same_lines(phrase: str, width: float) -> None:
    kept = lines(phrase, width)

    text.break_lines.cache_clear()

    assert lines(phrase, width) == kept


@pytest.mark.parametrize("width", [30, 40, 50, 60, 80])
@pytest.mark.parametrize(
    "glued",
    ["«\u00a0oui\u00a0»", "« oui »", "quoi ?", "quoi\u00a0?", "non !", "a : b", "37 %", "12 €", "1\u202f204", "10-12"],
)
def test_what_belongs_together_stays_on_a_line(glued: str, width: float) -> None:
    glued_part = glued.removesuffix(" b")
    broken = lines(f"il y a bien {glued} et la suite de la phrase {glued} encore", width)

    assert sum(line.count(glued_part) for line in broken) == 2


@pytest.mark.parametrize(
    ("phrase", "width", "expected"),
    [
        ("un deux trois", 40, ("un deux", "trois")),
        ("service après-vente", 66, ("service après-", "vente")),
        ("oui et/ou non", 36, ("oui et/", "ou non")),
        ("un\n\ndeux\n", 100, ("un", "", "deux")),
        ("un\r\ndeux", 100, ("un", "deux")),
        ("  un  ", 100, ("un",)),
        ("un   deux", 25, ("un", "deux")),
        ("", 100, ()),
        (" \n ", 100, ()),
    ],
)
def test_text_breaks_where_it_may(phrase: str, width: float, expected: tuple[str, ...]) -> None:
    assert lines(phrase, width) == expected


def test_lines_break_between_ideographs_but_not_before_a_closing_mark() -> None:
    width_of_five = text.width("日本語の文", "regular", SIZE)

    assert lines("日本語の文、です。", width_of_five) == ("日本語の", "文、です。")


def test_word_wider_than_the_line_is_broken_inside() -> None:
    broken = lines("anticonstitutionnellement", 40)

    assert "".join(broken) == "anticonstitutionnellement"
    assert len(broken) == 3


def test_joined_emoji_is_never_cut_however_narrow_the_line() -> None:
    assert lines("👩\u200d💻👍🏽", 1) == ("👩\u200d💻", "👍🏽")


def test_as_much_as_possible_stays_before_the_ellipsis() -> None:
    (line,) = lines("Comparaison des offres", 66, max_lines=1)

    assert line == "Comparaison…"
    assert lines("a\nb", 60, max_lines=1) == ("a…",)


@pytest.mark.parametrize(("size", "max_lines"), [(0.0, None), (-1.0, None), (9.0, 0)])
def test_nonsense_measures_are_refused(size: float, max_lines: int | None) -> None:
    with pytest.raises(ValueError, match="size above zero"):
        text.break_lines("a", style="regular", size=size, width=10, max_lines=max_lines)


@pytest.mark.parametrize("piece", ["mot ", "x", "日", "א ", "a\u00a0"])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        phrase = (piece * length)[:length]
        durations = []
        for _ in range(3):
            text.break_lines.cache_clear()
            text.shape.cache_clear()
            start = time.process_time()
            lines(phrase, 80)
            durations.append(time.process_time() - start)
        return min(durations)

    assert seconds(20_000) < 16 * seconds(4_000) + 0.02


PLAIN_WORD = st.text("abcÉœ'’.,()0VATWe!?:;%€”…»\u00a0", min_size=1, max_size=9)
MARKED_WORD = st.sampled_from(["un", "«", "»", "«\u00a0oui", "non\u00a0»", "?", "ça\u00a0!", "3", "€", "l'eau,"])
PLAIN = st.lists(PLAIN_WORD | MARKED_WORD, min_size=1, max_size=8).map(" ".join)


@given(PLAIN, st.sampled_from(["regular", "semibold"]), st.sampled_from([7.0, 9.0]), st.floats(30, 200))
def test_plain_words_are_broken_as_any_text(typed, style, size, width):
    found = text.lines_of_plain(typed, style, size, width)

    lines = text.break_lines(typed, style=style, size=size, width=width)
    assert not found or found == [(line, pytest.approx(text.width(line, style, size))) for line in lines]


@given(PLAIN)
def test_french_spaces_change_nothing_in_plain_words(typed):
    assert not text.is_plain(typed, "regular") or text.with_french_spaces(typed) == typed


def test_a_quotation_in_french_is_plain():
    said = "«\u00a0Les frais, à la fin seulement\u00a0!\u00a0»"

    assert [line for line, _ in text.lines_of_plain(said, "regular", 9.0, 90.0)] == list(
        text.break_lines(said, style="regular", size=9.0, width=90.0)
    )
    assert len(text.lines_of_plain(said, "regular", 9.0, 90.0)) > 1


def test_plain_words_are_left_to_the_careful_way_where_one_is_too_wide():
    assert text.lines_of_plain("un anticonstitutionnellement", "regular", 9.0, 40.0) == []
