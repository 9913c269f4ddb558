"""The text of a fragment: written for the clipboard, and read from it as strictly as a file."""

from journeycanvas.document.fragment import FRAGMENT_FORMAT, Fragment
from journeycanvas.document.journey import VERSION
from journeycanvas.document.memo import nothing_kept, uncollected
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.content import content_fault
from journeycanvas.storage.errors import ContentError, ForeignFormatError, JourneyFileError, NewerVersionError
from journeycanvas.storage.reading import LARGEST_FILE, checked_fields, decoded

_NAME = "clipboard"
"""What errors call it: there is no file."""


def dump_fragment(fragment: Fragment) -> bytes:
    """Return the fragment as JSON in UTF-8: format and version first, and no value that goes without saying."""
    body = fragment.dumped(exclude_defaults=True)
    head = f'{{"format":"{FRAGMENT_FORMAT}","version":{VERSION}'.encode()
    return head + (b"}" if body == b"{}" else b"," + body[1:])


def parse_fragment(content: bytes) -> Fragment:
    """Return the fragment that these bytes say; raises JourneyFileError, whose reason tells what is wrong."""
    if len(content) > LARGEST_FILE:
        reason = _("it is larger than {size} MiB").format(size=LARGEST_FILE // 2**20)
        raise ContentError("too_large", _NAME, reason=reason, advice="")
    with uncollected(), nothing_kept():
        text = decoded(content, _NAME)
        fields = checked_fields(content, text, _NAME)
        _check_version(fields)
        try:
            return Fragment.model_validate_json(content)
        except ValidationError as error:
            raise _fault(error, text) from None


def _check_version(fields: dict[str, object]) -> None:
    version = fields.get("version")
    if fields.get("format") != FRAGMENT_FORMAT or not isinstance(version, int) or isinstance(version, bool):
        raise ForeignFormatError("other_format", _NAME, reason=_("it is no part of a journey"), advice="")
    if version > VERSION:
        reason = _("it was made by a newer version of Journey Canvas (format {version}, this one knows {known})")
        advice = _("Install the newest version of Journey Canvas.")
        raise NewerVersionError(
            "newer_version", _NAME, reason=reason.format(version=version, known=VERSION), advice=advice
        )


def _fault(error: ValidationError, text: str) -> JourneyFileError:
    if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
        # The text is JSON for Python but not for pydantic: half a character, which no text may hold.
        reason = _("half a character (a lone surrogate) stands in the text")
        return ContentError("lone_surrogate", _NAME, reason=reason, advice="")
    return content_fault(error, _NAME, text=text)
