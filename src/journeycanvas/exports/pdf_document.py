"""The journey itself inside its PDF, so that the PDF opens for editing again (ISO 32000-2, 14.13: associated files)."""

from io import BytesIO

import pikepdf
from pikepdf import AttachedFileSpec, Name

FILE = "journey.journey"
MEDIA_TYPE = "application/json"


def with_document(pdf: bytes, document: str) -> bytes:
    """Return a PDF with the text of a journey file in it; the same two give the same bytes."""
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        attached = AttachedFileSpec(
            file,
            document.encode(),
            description="",
            filename=FILE,
            mime_type=MEDIA_TYPE,
            creation_date="",
            mod_date="",
        )
        attached.relationship = Name.Source
        file.attachments[FILE] = attached
        file.Root.AF = pikepdf.Array([attached.obj])
        file.save(written, deterministic_id=True)
    return written.getvalue()
