"""A journey out of our own PDF: one that carries it, exported to be opened again, or a form that was filled in."""

import re
import zlib
from io import BytesIO

import pikepdf
from pikepdf import Name

from journeycanvas.document.journey import FORMAT, VERSION, Journey
from journeycanvas.imports.decoding import LARGEST
from journeycanvas.imports.imported import Imported, ImportFaultError
from journeycanvas.imports.pdf_form import Filled, answered, filled
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError

SUFFIX = ".journey"
_BEGINS = re.compile(rf'\s*{{\s*"format"\s*:\s*"{FORMAT}"\s*,\s*"version"\s*:\s*(\d{{1,9}})\b'.encode())
"""How a journey file begins."""


def read(content: bytes, _language: str) -> Imported:
    """Return the journey that a PDF carries, or a new one of a canvas filled in as a form; raises ImportFaultError."""
    found = _found(content)
    if isinstance(found, bytes):
        return Imported(_journey(found))
    frame = _journey(found.frame)
    return answered(frame, frame, found)


def read_into(content: bytes, journey: Journey) -> Imported:
    """Return a journey with what was written into a form made of it; raises ImportFaultError."""
    found = _found(content)
    if isinstance(found, bytes):
        reason = _("it is no form that was filled in")
        raise ImportFaultError("no_form", reason=reason, advice=_("Choose another file."))
    return answered(journey, _journey(found.frame), found)


def _found(content: bytes) -> bytes | Filled:
    """Return the journey file in a PDF, or the form that it is."""
    if len(content) > LARGEST:
        reason = _("it is larger than {size} MiB").format(size=LARGEST // 2**20)
        raise ImportFaultError("too_large", reason=reason, advice=_("Choose another file."))
    if not content:
        raise ImportFaultError("empty", reason=_("there is nothing in it"), advice=_("Choose another file."))
    return _carried(content)


def _journey(document: bytes) -> Journey:
    begins = _BEGINS.match(document)
    if begins is None:
        reason = _("what it carries is no journey")
        raise ImportFaultError("no_journey", reason=reason, advice=_("Choose another file."))
    if int(begins[1]) > VERSION:
        reason = _("the journey in it was made by a newer version of Journey Canvas")
        raise ImportFaultError("newer", reason=reason, advice=_("Install the newest version of Journey Canvas."))
    try:
        return Journey.model_validate_json(document)
    except ValidationError as error:
        reason = _("what it carries is no journey")
        raise ImportFaultError("no_journey", reason=reason, advice=_("Choose another file.")) from error


def _carried(content: bytes) -> bytes | Filled:
    """Return the bytes of the journey file in a PDF, else what stands in its fields."""
    try:
        with pikepdf.open(BytesIO(content)) as file:
            for name, attached in file.attachments.items():
                if name.lower().endswith(SUFFIX):
                    return _unpacked(attached.get_file().obj)
            form = filled(file)
            if form is not None:
                return form
    except pikepdf.PasswordError as error:
        reason = _("it is protected by a password")
        raise ImportFaultError("protected", reason=reason, advice=_("Choose another file.")) from error
    except (pikepdf.PdfError, zlib.error, RuntimeError, ValueError, TypeError, LookupError, AttributeError) as error:
        reason = _("it is not a whole PDF")
        raise ImportFaultError("damaged", reason=reason, advice=_("Choose another file.")) from error
    reason = _("it carries no journey")
    advice = _("Only a PDF that was exported to be opened again can be read; choose the .journey file instead.")
    raise ImportFaultError("no_journey", reason=reason, advice=advice)


def _unpacked(stream: pikepdf.Object) -> bytes:
    """Return what a stream holds, unpacked no further than a journey may be long."""
    kind = stream.get(Name.Filter)
    if kind is None:
        found = stream.read_raw_bytes()
    elif kind == Name.FlateDecode or (isinstance(kind, pikepdf.Array) and [*kind] == [Name.FlateDecode]):
        found = zlib.decompressobj().decompress(stream.read_raw_bytes(), LARGEST + 1)
    else:
        raise ValueError("packed in another way")
    if len(found) > LARGEST:
        reason = _("it is larger than {size} MiB").format(size=LARGEST // 2**20)
        raise ImportFaultError("too_large", reason=reason, advice=_("Choose another file."))
    return bytes(found)
