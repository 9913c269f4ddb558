"""Signs of an outline: line breaks inside a text, texts that are empty, and what stands in brackets at the end."""

import re

from journeycanvas.edits.errors import EditError
from journeycanvas.edits.texts import clean
from journeycanvas.language import _

BREAK, EMPTY = "⏎", "…"
_BREAKS = re.compile(r"[ \t]*(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*")
_SHOWN_BREAKS = re.compile(rf"\s*{BREAK}\s*")
_PLAIN = re.compile(rf"[^\s{BREAK}](?:[^\t\n\r\u0085\u2028\u2029{BREAK}]*[^\s{BREAK}])?")
_BULLET = re.compile(r"[-*•–][ \t]+(?=\S)")
_ROUND = str.maketrans({"[": "(", "]": ")"})


def shown(text: str) -> str:
    """Return a text as it stands on one line."""
    if _PLAIN.fullmatch(text):
        return text
    line = _SHOWN_BREAKS.sub(f" {BREAK} ", _BREAKS.sub(f" {BREAK} ", text.strip()).replace("\t", " "))
    return line.strip() or EMPTY


def typed(text: str) -> str:
    """Return the text that a line's part stands for; raises EditError where it is too long."""
    plain = text.strip()
    return "" if plain == EMPTY else clean(_SHOWN_BREAKS.sub("\n", plain))


def bullet(content: str) -> int:
    """Return how long the dash before a line is; with one, the line is a plain one whatever its words are."""
    found = _BULLET.match(content)
    return found.end() if found else 0


def in_round_brackets(name: str) -> str:
    """Return a name with round brackets for square ones, so that it can stand between these."""
    return name.translate(_ROUND)


def with_tags(name: str, tags: str) -> str:
    """Return a name and what stands in brackets after it; brackets of its own are told apart by empty ones."""
    return f"{name} [{tags}]" if tags or is_doubtful(name) else name


def is_doubtful(name: str) -> bool:
    """Tell whether the end of a name could be taken for a bracket with something in it."""
    return name.endswith("]") or name.rfind("[") > name.rfind("]")


def parts(content: str) -> tuple[str, str | None]:
    """Return the name, and what stands in brackets after it; None where a bracket is not closed yet."""
    if content.endswith("]") and "[" in content:
        name, _bracket, inside = content[:-1].rpartition("[")
        return name.strip(), inside.strip()
    if content.rfind("[") > content.rfind("]"):
        return content.rpartition("[")[0].strip(), None
    return content, ""


def name_alone(content: str) -> str:
    """Return the name in a line whose bracket is unclear; a bracket before that one is none of its own."""
    name = parts(content)[0]
    return parts(name)[0] if name.endswith("]") else name


def not_closed() -> EditError:
    """Return what is said of a bracket without its end."""
    return EditError(_("The bracket is not closed."))
