"""Reading a journey strictly: whatever is not exactly a journey is refused, with the place and the way out."""

import json
import os
import re
import stat
from collections.abc import Mapping
from math import isinf
from pathlib import Path

from journeycanvas.document.journey import FORMAT, MOST_RECORDS, VERSION, Journey
from journeycanvas.document.memo import nothing_kept, uncollected
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.access import access_fault
from journeycanvas.storage.content import content_fault
from journeycanvas.storage.diagnosis import (
    OTHER_FILE,
    TEXT_EDITOR,
    encoding_fault,
    nothing_inside,
    syntax_fault,
)
from journeycanvas.storage.errors import (
    ContentError,
    DamageError,
    ForeignFormatError,
    JourneyFileError,
    NewerVersionError,
    Place,
)
from journeycanvas.storage.migrations import MIGRATIONS, JsonObject, Migration, migrated
from journeycanvas.storage.places import first_deeper_than, first_lone_surrogate, first_repeated_key, place_at, spots

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes."""
DEEPEST = 64
"""Lists and objects in one another."""

_BOM = b"\xef\xbb\xbf"
_BRACES_TO_BRACKETS = bytes.maketrans(b"{}", b"[]")
_ALL_BUT_STRUCTURE = bytes(set(range(256)) - set(b'"[]{}'))
_STRING = re.compile(rb'"[^"]*"')
_LONGEST_NUMBER = 1_000
"""Characters of one number."""

Pairs = list[tuple[str, object]]


def read(path: Path | str) -> Journey:
    """Return the journey of a file; raises JourneyFileError."""
    return parse(content_of(Path(path)), name=str(path))


def content_of(path: Path) -> bytes:
    """Return the bytes of an ordinary file, at most one more than the largest allowed; raises AccessError."""
    try:
        # A pipe that nobody writes to would wait for ever if it were opened for waiting.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            with open(number, "rb", closefd=False) as file:
                if not stat.S_ISREG(os.fstat(number).st_mode):
                    raise access_fault(path, None)
                return file.read(LARGEST_FILE + 1)
        finally:
            os.close(number)  # a folder, which cannot be read, would stay open
    except OSError as error:
        raise access_fault(path, error) from error


def parse(content: bytes, *, name: str, migrations: Mapping[int, Migration] = MIGRATIONS) -> Journey:
    """Return the journey that these bytes of a file say; raises JourneyFileError with this name of the file."""
    if len(content) > LARGEST_FILE:
        raise _too_large(name)
    body = content.removeprefix(_BOM)
    with uncollected():
        text = decoded(body, name)
        fields = checked_fields(body, text, name)
        version = _version(fields, text, name, oldest=min(migrations, default=VERSION))
        if version == VERSION:
            return _validated(body, name, text=text)
        values: JsonObject = json.loads(text)
        current = migrated(values, to=VERSION, migrations=migrations)
        return _validated(json.dumps(current).encode(), name, text=None)


def parse_own(content: bytes, *, name: str) -> Journey:
    """Return the journey of bytes that were just dumped, which cannot repeat a field; else the same limits hold."""
    if len(content) > LARGEST_FILE:
        raise _too_large(name)
    if is_deeper_than(content, DEEPEST):
        _refuse_too_deep(content.decode("utf-8"), name)
    # Braces in texts count too, so only a journey near the limit is counted with care.
    if content.count(b"{") > MOST_RECORDS:
        return parse(content, name=name)
    with uncollected(), nothing_kept():
        return Journey.model_validate_json(content)


def decoded(body: bytes, name: str) -> str:
    """Return the text of these bytes; raises JourneyFileError where they are no UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise encoding_fault(body, name, error) from None


def is_deeper_than(body: bytes, limit: int) -> bool:
    """Return whether lists and objects stand in one another more than limit times, or are not closed.

    Everything but quotes and brackets is dropped, then the brackets in texts, then the innermost pairs until none is.
    """
    if b"\\" in body:
        body = body.replace(b"\\\\", b"__").replace(b'\\"', b"")
    brackets = body.translate(_BRACES_TO_BRACKETS, _ALL_BUT_STRUCTURE).replace(b'""', b"")
    if b'"' in brackets:
        brackets = _STRING.sub(b"", brackets)
    # So many in a row would take long to be dropped one by one.
    if b"[" * (limit + 1) in brackets:
        return True
    for _round in range(limit):
        if not brackets:
            return False
        brackets = brackets.replace(b"[]", b"")
    return bool(brackets)


def checked_fields(body: bytes, text: str, name: str) -> dict[str, object]:
    """Return the fields of the whole; raises where the text is not plain, finite JSON without repeated keys.

    The inner values are not kept: the parser is only asked for the fields of each object, for its numbers with a
    fraction or exponent, and for NaN and Infinity, all gathered by functions of C.
    """
    if is_deeper_than(body, DEEPEST):
        _refuse_too_deep(text, name)
    objects: list[Pairs] = []
    fractions: list[str] = []
    constants: list[str] = []
    try:
        whole = json.loads(
            text,
            object_pairs_hook=objects.append,
            parse_float=fractions.append,
            parse_constant=constants.append,
        )
    except json.JSONDecodeError as error:
        raise syntax_fault(text, name, error) from None
    except ValueError:
        raise _out_of_range(text, name) from None
    if constants or any(map(isinf, map(float, fractions))):
        raise _out_of_range(text, name)
    if whole is not None or not objects:
        raise _no_journey(name)
    if sum(map(len, objects)) != sum(map(len, map(dict, objects))):
        raise _repeated_key(text, name)
    if len(objects) > MOST_RECORDS:
        raise _too_many_records(text, name)
    return dict(objects[-1])


def _version(fields: dict[str, object], text: str, name: str, *, oldest: int) -> int:
    if fields.get("format") != FORMAT:
        raise _no_journey(name)
    version = fields.get("version")
    if isinstance(version, int) and not isinstance(version, bool):
        if version > VERSION:
            reason = _("it was made by a newer version of Journey Canvas (format {version}, this one knows {known})")
            raise NewerVersionError(
                "newer_version",
                name,
                reason=reason.format(version=version, known=VERSION),
                advice=_("Install the newest version of Journey Canvas."),
            )
        if version >= oldest:
            return version
    reason = _("it does not say which version of the format it has") if version is None else _("no such version exists")
    at = next((spot.offset for spot in spots(text) if spot.pointer == ("version",)), 0)
    place = place_at(text, at, pointer=("version",))
    code = "version_missing" if version is None else "version_unknown"
    raise ContentError(code, name, reason=reason, advice=_(TEXT_EDITOR), place=place)


def _validated(body: bytes, name: str, *, text: str | None) -> Journey:
    try:
        with nothing_kept():
            return Journey.model_validate_json(body)
    except ValidationError as error:
        if text is not None and error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise _lone_surrogate(text, name) from None
        raise content_fault(error, name, text=text) from None


def _no_journey(name: str) -> ForeignFormatError:
    reason = _("it is JSON, but not a journey")
    return ForeignFormatError("other_format", name, reason=reason, advice=_(OTHER_FILE))


def _too_large(name: str) -> ContentError:
    reason = _("it is larger than {size} MiB").format(size=LARGEST_FILE // 2**20)
    return ContentError("too_large", name, reason=reason, advice=_("Make its pictures smaller, or split the journey."))


def _too_many_records(text: str, name: str) -> ContentError:
    reason = _("there are more than {max_length} records").format(max_length=MOST_RECORDS)
    return ContentError("too_many_records", name, reason=reason, advice=_("Split the journey into several files."))


def _refuse_too_deep(text: str, name: str) -> None:
    """Raise where the text is too deep; brackets that do not match are told by the parser."""
    known = nothing_inside(text.encode("utf-8"), name)
    if known:
        raise known
    offset = first_deeper_than(text, DEEPEST)
    if offset is not None:
        reason = _("lists and objects stand in one another more than {limit} times").format(limit=DEEPEST)
        place = place_at(text, offset)
        raise DamageError("too_deep", name, reason=reason, advice=_(TEXT_EDITOR), place=place)


def _out_of_range(text: str, name: str) -> JourneyFileError:
    spot = next((spot for spot in spots(text) if _is_out_of_range(spot.token)), None)
    place = place_at(text, spot.offset, pointer=spot.pointer) if spot else Place()
    reason = _("the number is out of range")
    return ContentError("out_of_range", name, reason=reason, advice=_(TEXT_EDITOR), place=place)


def _is_out_of_range(token: str) -> bool:
    if token in ("NaN", "Infinity", "-Infinity") or (len(token) > _LONGEST_NUMBER and token[0] not in '"'):
        return True
    return token[0] in "-0123456789" and isinf(float(token))


def _repeated_key(text: str, name: str) -> ContentError:
    spot = first_repeated_key(text)
    place = place_at(text, spot.key_offset, pointer=spot.pointer) if spot else Place()
    reason = _("the same field stands twice in one object")
    return ContentError("duplicate_key", name, reason=reason, advice=_(TEXT_EDITOR), place=place)


def _lone_surrogate(text: str, name: str) -> ContentError:
    offset = first_lone_surrogate(text)
    place = Place() if offset is None else place_at(text, offset)
    reason = _("half a character (a lone surrogate) stands in the text")
    return ContentError("lone_surrogate", name, reason=reason, advice=_(TEXT_EDITOR), place=place)
