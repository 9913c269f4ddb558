"""What is wrong with a file that is no JSON: cut, emptied, in another encoding, in conflict, or something else."""

import re
from json import JSONDecodeError

from journeycanvas.language import N_, _
from journeycanvas.storage.errors import DamageError, ForeignFormatError, JourneyFileError, Place
from journeycanvas.storage.places import place_at

BACKUP = N_("Restore the file from a backup or ask for it to be sent again.")
OTHER_FILE = N_("Choose a file that Journey Canvas saved.")
TEXT_EDITOR = N_("Correct it in a text editor, or restore the file from a backup.")

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", N_("a PDF document")),
    (b"PK\x03\x04", N_("a ZIP archive or an office document")),
    (b"PK\x05\x06", N_("a ZIP archive or an office document")),
    (b"\x89PNG", N_("a picture")),
    (b"GIF8", N_("a picture")),
    (b"\xff\xd8\xff", N_("a picture")),
    (b"\x1f\x8b", N_("a compressed file")),
    (b"{\\rtf", N_("a text document")),
    (b"\xd0\xcf\x11\xe0", N_("an office document")),
    (b"<", N_("a web page or an XML document")),
)
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 400
"""Bytes at the beginning that tell UTF-16 without a mark: every second one of Western text is zero."""
_CONFLICT = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)", re.MULTILINE)

_SYNTAX = {
    "Expecting value": N_("a value is expected"),
    "Expecting property name enclosed in double quotes": N_("a field name in double quotes is expected"),
    "Expecting ':' delimiter": N_("a colon is expected"),
    "Expecting ',' delimiter": N_("a comma is expected"),
    "Invalid control character at": N_("a text is not closed on its line"),
    "Invalid \\escape": N_("a backslash stands before a character it cannot escape"),
    "Invalid \\escape: ": N_("a backslash stands before a character it cannot escape"),
    "Invalid \\uXXXX escape": N_("\\u stands without four hexadecimal digits"),
    "Illegal trailing comma before end of object": N_("a comma stands before a closing bracket"),
    "Illegal trailing comma before end of array": N_("a comma stands before a closing bracket"),
}
_LONGEST_ESCAPE = 6


def nothing_inside(content: bytes, name: str) -> JourneyFileError | None:
    """Return the fault of a file that is empty, all zero bytes, or in another format by its first bytes."""
    if not content.strip():
        return DamageError("empty", name, reason=_("the file is empty"), advice=_(BACKUP))
    if not content.strip(b"\0"):
        return DamageError("zero_bytes", name, reason=_("the file holds zero bytes only"), advice=_(BACKUP))
    if _CONFLICT.match(content):
        return conflict(content, name)
    start = content.lstrip()
    for signature, what in _SIGNATURES:
        if start.startswith(signature):
            reason = _("it is {what}, not a journey").format(what=_(what))
            return ForeignFormatError("other_format", name, reason=reason, advice=_(OTHER_FILE))
    if _is_utf_16(content):
        reason = _("it is encoded as UTF-16, not UTF-8")
        return DamageError("utf16", name, reason=reason, advice=_("Save it as UTF-8 in a text editor."))
    return None


def encoding_fault(content: bytes, name: str, error: UnicodeDecodeError) -> JourneyFileError:
    """Return the fault of bytes that are no UTF-8: where, and which byte."""
    known = nothing_inside(content, name)
    if known:
        return known
    before = content[: error.start].decode("utf-8")
    place = place_at(before + "?", len(before))
    if error.reason == "unexpected end of data":
        return _cut(name, place)
    reason = _("the byte 0x{byte} is no UTF-8 text").format(byte=f"{content[error.start]:02X}")
    advice = _("Save the file as UTF-8 in a text editor, or restore it from a backup.")
    return DamageError("encoding", name, reason=reason, advice=advice, place=place)


def syntax_fault(text: str, name: str, error: JSONDecodeError) -> JourneyFileError:
    """Return the fault of text that is no JSON."""
    content = text.encode("utf-8")
    known = nothing_inside(content, name) or conflict(content, name)
    if known:
        return known
    if text.find("\0") in range(error.pos, error.pos + 2):
        reason = _("zero bytes stand where the rest of it was")
        return DamageError("zero_bytes", name, reason=reason, advice=_(BACKUP), place=place_at(text, error.pos))
    place = place_at(text, error.pos)
    if error.msg == "Extra data":
        reason = _("something follows after its end")
        return DamageError("trailing", name, reason=reason, advice=_(TEXT_EDITOR), place=place)
    if _is_cut(text, error):
        return _cut(name, place_at(text, len(text)))
    reason = _(_SYNTAX.get(error.msg, "a value is expected"))
    return DamageError("syntax", name, reason=reason, advice=_(TEXT_EDITOR), place=place)


def conflict(content: bytes, name: str) -> JourneyFileError | None:
    """Return the fault of a file with the marks of a merge conflict, at the first of them."""
    mark = _CONFLICT.search(content)
    if mark is None:
        return None
    line = content.count(b"\n", 0, mark.start()) + 1
    reason = _("it holds the marks of a merge conflict")
    advice = _("Settle the conflict in your version control, or take one of the two versions.")
    return DamageError("conflict", name, reason=reason, advice=advice, place=Place(line, 1))


def _is_utf_16(content: bytes) -> bool:
    start = content[:_LOOKED_AT]
    few, many = sorted((start[::2].count(0), start[1::2].count(0)))
    return start.startswith(_UTF_16_MARKS) or (many * 4 > len(start) and few * 8 < many)


def _is_cut(text: str, error: JSONDecodeError) -> bool:
    if error.msg.startswith("Unterminated string"):
        return True
    rest = text[error.pos :].strip()
    if error.msg.startswith("Invalid \\u"):
        return len(rest) < _LONGEST_ESCAPE
    return rest == "" or any(word.startswith(rest) for word in ("true", "false", "null", "-"))


def _cut(name: str, place: Place) -> DamageError:
    return DamageError("cut", name, reason=_("the file is cut; its end is missing"), advice=_(BACKUP), place=place)
