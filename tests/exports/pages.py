"""A web page as another program reads it, and what must hold so that everybody can read it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from journeycanvas.document.journey import Journey
from journeycanvas.exports.html import html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FETCHING = {"src", "href", "action", "data", "poster", "srcset", "background", "formaction"}
REGIONS = ("header", "nav", "main")


def parsed(content: bytes) -> Element:
    """Return the page as html5lib reads it; raises ParseError where the page is not as the standard has it."""
    found: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        content, transport_encoding="utf-8"
    )
    return found


def page_of(journey: Journey) -> Element:
    """Return the page of a journey."""
    return parsed(html(journey))


def text_of(element: Element) -> str:
    """Return the text in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def texts(page: Element, tag: str) -> list[str]:
    """Return the texts of all elements with a tag."""
    return [text_of(each) for each in page.iter(tag)]


def facts(element: Element) -> dict[str, list[str]]:
    """Return what the first list of definitions in an element says, by the label."""
    found: dict[str, list[str]] = {}
    held = element.find(".//dl")
    for row in held if held is not None else ():
        found[text_of(row.findall("dt")[0])] = [text_of(each) for each in row.findall("dd")]
    return found


def faults(page: Element) -> Iterator[str]:
    """Yield what keeps somebody from reading the page: one line a fault."""
    if not (page.get("lang") or "").strip():
        yield "the page has no language"
    if not any(text.strip() for text in texts(page, "title")):
        yield "the page has no title"
    for region in REGIONS:
        if len(list(page.iter(region))) != 1:
            yield f"the page has not one {region}"
    yield from _heading_faults(page)
    yield from _table_faults(page)
    names = [each.get("id") for each in page.iter() if isinstance(each.tag, str) and each.get("id")]
    if len(names) != len(set(names)):
        yield "an id is there twice"
    for each in page.iter():
        for reference in ("aria-labelledby", "aria-describedby"):
            if each.get(reference, names[0] if names else "") not in names:
                yield f"{reference} refers to nothing"
        href = each.get("href") or ""
        if href.startswith("#") and href[1:] not in names:
            yield f"{href} leads nowhere"
        if not isinstance(each.tag, str):
            continue
        if each.tag == "img" and not (each.get("alt") or "").strip():
            yield "a picture has no words"
        if each.tag in ("script", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "svg"):
            yield f"there is a {each.tag}"
        for name, value in each.attrib.items():
            if name.startswith("on") or name == "style":
                yield f"there is an attribute {name}"
            if name in FETCHING and not value.startswith(("#", "data:image/", "http://", "https://", "mailto:")):
                yield f"{name} leads to {value[:20]}"
            if name == "src" and not value.startswith("data:image/"):
                yield "a picture is fetched"
        if each.tag in ("a", *HEADINGS) and not text_of(each):
            yield f"a {each.tag} says nothing"


def _heading_faults(page: Element) -> Iterator[str]:
    levels = [int(each.tag[1]) for each in page.iter() if each.tag in HEADINGS]
    if levels.count(1) != 1:
        yield "there is not one heading of the first level"
    before = 0
    for level in levels:
        if level > before + 1:
            yield f"a heading of level {level} comes after one of level {before}"
        before = level


def _table_faults(page: Element) -> Iterator[str]:
    for table in page.iter("table"):
        if not text_of(table.findall("caption")[0]):
            yield "a table has no caption"
        head, body = table.findall("thead")[0], table.findall("tbody")[0]
        if {each.get("scope") for each in head.iter("th")} != {"col"} or list(head.iter("td")):
            yield "a column has no head"
        for row in body.findall("tr"):
            first, *others = list(row)
            if first.tag != "th" or first.get("scope") != "row" or any(each.tag != "td" for each in others):
                yield "a row has no head"
            if len(row) != len(head.findall("tr")[0]):
                yield "a row has more or fewer cells than there are columns"
