"""The elements of an XML file of another program, with their lines: nothing is declared, fetched or expanded in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from journeycanvas import progress
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.language import _

MOST_ELEMENTS = 100_000
DEEPEST = 64
_OFTEN = 4096


@dataclass(slots=True)
class Tag:
    """An element: its name without namespace as it is compared, its attributes likewise, its text and its line."""

    name: str
    line: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Tag] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return its own text, each space and line break one space."""
        return " ".join("".join(self.parts).split())

    def all(self, *names: str) -> Iterator[Tag]:
        """Yield the elements right in it that have one of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, *names: str) -> Tag | None:
        """Return the first element right in it of these names; None where there is none."""
        return next(self.all(*names), None)

    def says(self, *names: str) -> str:
        """Return the text of the first element right in it of these names that has one."""
        return next((child.text for child in self.all(*names) if child.text), "")


def tree(text: str) -> Tag:
    """Return the outermost element of a file; raises ImportFaultError with the place."""
    return _Growing().grown(text)


def plain(name: str) -> str:
    """Return a name as names are compared: without namespace, capitals, hyphens and underscores."""
    return name.rpartition(" ")[2].replace("-", "").replace("_", "").lower()


class _Growing:
    def __init__(self) -> None:
        self._open: list[Tag] = [Tag("", 0)]
        self._count = 0
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = lambda _name: self._open.pop()
        parser.CharacterDataHandler = lambda text: self._open[-1].parts.append(text)

    def grown(self, text: str) -> Tag:
        root = self._open[0]
        try:
            self._parser.Parse(text, True)
        except (expat.ExpatError, ValueError) as error:
            line, column = self._place()
            reason = _("it is no whole XML file")
            raise ImportFaultError(
                "xml", reason=reason, advice=_("Correct it there."), line=line, column=column
            ) from error
        return root.children[0]

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._count += 1
        if self._count % _OFTEN == 0:
            progress.step()
        line = self._parser.CurrentLineNumber
        if self._count > MOST_ELEMENTS or len(self._open) > DEEPEST:
            code = "too_deep" if len(self._open) > DEEPEST else "too_many"
            reason = _("it holds too much to be a journey")
            raise ImportFaultError(code, reason=reason, advice=_("Split it into several files."), line=line)
        element = Tag(plain(name), line, {plain(key): value.strip() for key, value in attributes.items()})
        self._open[-1].children.append(element)
        self._open.append(element)

    def _refuse(self, *_declared: object) -> None:
        line, column = self._place()
        reason = _("it declares types or entities of its own, which are not read")
        advice = _("Take its document type declaration out.")
        raise ImportFaultError("doctype", reason=reason, advice=advice, line=line, column=column)

    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
