"""Every text of the program is there in French, and is good French to look at."""

import gettext
from io import BytesIO

import pytest
import translations
from translations import Translated


def french(one: str, *forms: str, many: str | None = None) -> Translated:
    return Translated(one, many, forms, "part.po:1")


def test_every_message_has_its_french() -> None:
    assert list(translations.missing(translations.parts())) == []


def test_no_french_is_kept_for_a_message_that_is_said_nowhere() -> None:
    assert list(translations.unused(translations.parts())) == []


def test_french_has_the_fields_of_the_english() -> None:
    assert list(translations.wrong_fields(translations.parts())) == []


def test_french_follows_french_typography() -> None:
    assert list(translations.loose_typography(translations.parts())) == []


def test_parts_agree_on_the_french_of_a_message() -> None:
    assert list(translations.conflicts(translations.parts())) == []


def test_merged_catalogue_is_what_its_parts_give() -> None:
    assert translations.MERGED.read_bytes() == translations.as_po(translations.merged(translations.parts()))


def test_compiled_catalogue_is_what_the_merged_one_gives() -> None:
    assert translations.COMPILED.read_bytes() == translations.as_mo(translations.read(translations.MERGED))


def test_one_message_in_two_french_words_is_a_conflict() -> None:
    found = list(translations.conflicts([french("Lane", "Couloir"), french("Lane", "Ligne")]))

    assert found == ["'Lane' is translated in several ways: part.po:1: Couloir; part.po:1: Ligne"]


def test_one_message_twice_in_the_same_french_is_no_conflict() -> None:
    assert list(translations.conflicts([french("Lane", "Couloir"), french("Lane", "Couloir")])) == []


def test_a_message_with_a_plural_wins_when_merging() -> None:
    plural = french("{count} lane", "{count} couloir", "{count} couloirs", many="{count} lanes")

    assert translations.merged([french("{count} lane", "{count} couloir"), plural]) == [plural]


def test_french_of_zero_and_one_needs_the_number() -> None:
    message = french("One lane", "Un couloir", "{count} couloirs", many="{count} lanes")

    found = list(translations.wrong_fields([message]))

    assert found == ["part.po:1: 'Un couloir' has not the fields of '{count} lanes'"]


def test_gettext_reads_plurals_back_from_the_compiled_form() -> None:
    plural = french("{count} lane", "{count} couloir", "{count} couloirs", many="{count} lanes")

    catalogue = gettext.GNUTranslations(BytesIO(translations.as_mo([plural])))

    assert [catalogue.ngettext("{count} lane", "{count} lanes", count) for count in (0, 1, 2)] == [
        "{count} couloir",
        "{count} couloir",
        "{count} couloirs",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vraiment ?",
        "Vraiment?",
        "Attention: danger",
        "Attention : danger",
        "Le fichier « {name}» est vide",
        "Le fichier « {name}\u00a0» est vide",
        "37 %",
        "l\u2019étape",
        'Le fichier "{name}"',
    ],
)
def test_bad_typography_is_seen(text: str) -> None:
    assert list(translations.typographic_faults(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Vraiment\u00a0?!",
        "Attention\u202f: danger",
        "Le fichier «\u00a0{name}\u00a0» est vide",
        "37\u00a0%",
        "l'étape",
        "ligne {line}:{column}",
        "Parcours (*.journey);;Tous (*)",
        "https://example.org",
    ],
)
def test_good_typography_is_let_through(text: str) -> None:
    assert list(translations.typographic_faults(text)) == []
