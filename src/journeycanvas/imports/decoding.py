"""The text of a file that another program wrote: UTF-8 or UTF-16 with their marks, else as Windows wrote it."""

from typing import NamedTuple

from journeycanvas.imports.imported import ImportFaultError, Remark
from journeycanvas.language import _
from journeycanvas.model.record import LONGEST_TEXT

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read."""
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " ")


class Decoded(NamedTuple):
    """A text with plain line ends, and what was guessed about it."""

    text: str
    remarks: tuple[Remark, ...] = ()


def decoded(content: bytes) -> Decoded:
    """Return the text of these bytes; raises ImportFaultError for what is no text.

    What is neither UTF-8 nor marked as UTF-16 is read as Windows-1252, which is said in a remark.
    """
    if len(content) > LARGEST:
        reason = _("it is larger than {size} MiB").format(size=LARGEST // 2**20)
        raise ImportFaultError("too_large", reason=reason, advice=_("Split it into several files."))
    text, remarks = _with_its_encoding(content)
    if "\0" in text:
        reason = _("it is not a text")
        raise ImportFaultError("not_text", reason=reason, advice=_("Choose another file."))
    if not text.strip():
        raise ImportFaultError("empty", reason=_("there is nothing in it"), advice=_("Choose another file."))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, remarks)


def _with_its_encoding(content: bytes) -> tuple[str, tuple[Remark, ...]]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16"), ()
        except UnicodeDecodeError:
            reason = _("it begins as UTF-16 and is not")
            raise ImportFaultError("encoding", reason=reason, advice=_("Save it as UTF-8 text.")) from None
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        guessed = _("the file is not UTF-8; it was read as Windows text (Windows-1252)")
        return content.decode("cp1252", errors="replace"), (Remark("guessed", guessed, line),)


def cleaned(text: str) -> str:
    """Return a text as a journey may hold it: without control characters, and not longer than it may be."""
    return text.translate(_CONTROLS)[:LONGEST_TEXT]


def is_too_long(text: str) -> bool:
    """Tell whether a text is longer than a journey may hold."""
    return len(text) > LONGEST_TEXT
