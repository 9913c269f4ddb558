"""The only way out: an address is opened by another program, after its real wording was shown and agreed to."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.ui import messages
from journeycanvas.ui.messages import Answer

_SCHEMES = frozenset({"http", "https", "mailto"})


def open_address(parent: QWidget | None, address: str) -> bool:
    """Show where an address really leads, and open it if the person agrees; tells whether it was handed over."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES or not leads_to(url):
        messages.tell(parent, _("Only web and mail addresses are opened: this is neither."))
        return False
    answer = messages.ask(
        parent,
        _("Open this address in another program?"),
        (Answer("open", _("Open"), "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole")),
        details="\n\n".join((really(url), _("It leads to: {place}").format(place=leads_to(url)))),
    )
    return answer == "open" and QDesktopServices.openUrl(url)


def really(url: QUrl) -> str:
    """Return an address as it is sent, so that letters which only look alike, or turn around, are seen."""
    return bytes(url.toEncoded().data()).decode("ascii")


def leads_to(url: QUrl) -> str:
    """Return whom an address reaches, whatever is written before it."""
    if url.scheme() == "mailto":
        return bytes(QUrl.toPercentEncoding(url.path(), b"@+").data()).decode("ascii")
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded)
