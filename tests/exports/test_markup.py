"""Text of a document inside XML is text, whatever it says."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.exports import markup

LEGAL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


@given(LEGAL)
def test_text_comes_back_from_a_tag_and_from_an_attribute(text: str) -> None:
    read = ElementTree.fromstring(f"<t{markup.attributes({'a': text})}>{markup.content(text)}</t>")

    assert (read.text or "") == text
    assert read.get("a") == text


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "]]>", "&amp;", '"/><g onload="x"', "<!--", "a\tb\nc\rd"]
)
def test_markup_in_a_text_stays_text(text: str) -> None:
    read = ElementTree.fromstring(f"<t{markup.attributes({'a': text})}>{markup.content(text)}</t>")

    assert read.text == text
    assert read.get("a") == text
    assert len(read) == 0


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1b", "\ufffe", "\uffff", "\ud800"])
def test_a_character_xml_cannot_hold_is_replaced(character: str) -> None:
    assert markup.content(f"a{character}b") == "a\ufffdb"


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert markup.attributes({"a": None, "b": ""}) == ' b=""'


@given(st.lists(st.text(max_size=8), unique=True))
def test_identifiers_are_xml_names_and_differ(keys: list[str]) -> None:
    names = [markup.identifier(key) for key in keys]

    assert len(set(names)) == len(keys)
    for name in names:
        ElementTree.fromstring(f"<{name.replace(':', '_')}/>")
        assert name.count(".") % 2 == 0


def test_an_ordinary_key_is_its_own_identifier() -> None:
    assert markup.identifier("touchpoint:t3") == "touchpoint:t3"
