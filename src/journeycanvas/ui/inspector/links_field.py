"""Links to the web, one a line: a label if there is one, then the address."""

import re

from PySide6.QtCore import QSignalBlocker

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.edits.errors import EditError
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.model.touchpoint import Link
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field, Lines
from journeycanvas.ui.inspector.link_buttons import LinkButtons
from journeycanvas.ui.messages import PlainLabel

_BARE = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?\Z")
_MAIL = re.compile(r"[^\s@/:]+@[\w-]+(\.[\w-]+)+\Z")
_HEIGHT = 3


class LinksField(Field):
    """The links of records; kept when the field is left, since half an address is none."""

    def __init__(self, session: Session, ids: tuple[str, ...]) -> None:
        """Edit the links of these records."""
        super().__init__(_("Links to the web, one a line"))
        self._binding = _of_links(session, ids)
        self.editor = Lines()
        self.editor.setFixedHeight(_HEIGHT * self.editor.fontMetrics().lineSpacing() + 14)
        self.editor.setPlaceholderText(_("Label, then https://…"))
        self.put(self.editor)
        self.warning = PlainLabel(style="warning", wraps=True)
        self.warning.hide()
        self.column.addWidget(self.warning)
        self.buttons = LinkButtons()
        self.column.addWidget(self.buttons)
        self.editor.left.connect(self.finish)
        self._show()

    def refresh(self) -> None:
        if not self.editor.hasFocus():
            self._show()

    def finish(self) -> None:
        if not self.editor.document().isModified():
            return
        try:
            links = read_links(self.editor.text())
        except EditError as error:
            self.warning.setText(str(error))
            self.warning.show()
            return
        self.editor.document().setModified(False)
        if self._binding.values() != (links,):
            self._binding.set(links)
        self._show()

    def drop(self) -> bool:
        was_typing = self.editor.document().isModified()
        self._show()
        return was_typing

    def _show(self) -> None:
        values = self._binding.values()
        text = written(values[0]) if len(values) == 1 else ""
        with QSignalBlocker(self.editor):
            self.editor.setPlainText(text)
        self.editor.document().setModified(False)
        self.warning.hide()
        self.buttons.show_links(values[0] if len(values) == 1 else ())


def read_links(text: str) -> tuple[Link, ...]:
    """Return the links of a text, one a line; raises EditError, naming the line, where one has no address."""
    return tuple([_link(line.strip()) for line in texts.clean(text).split("\n") if line.strip()])


def written(links: tuple[Link, ...]) -> str:
    """Return links as they are typed."""
    return "\n".join(f"{link.label} {link.address}".strip() for link in links)


def _link(line: str) -> Link:
    label, _space, address = line.rpartition(" ")
    if _MAIL.match(address):
        address = f"mailto:{address}"
    elif _BARE.match(address):
        address = f"https://{address}"
    try:
        return Link(address=address, label=label.strip().rstrip(":").strip())
    except ValidationError as error:
        raise EditError(_("“{line}” has no address such as https://example.org.").format(line=line)) from error


def _of_links(session: Session, ids: tuple[str, ...]) -> Binding[tuple[Link, ...]]:
    def read(journey: Journey) -> tuple[tuple[Link, ...], ...]:
        return tuple(record.__dict__["links"] for _name, record in found(journey, ids).values())

    return Binding(session, steps.LINKS, read, lambda journey, links: records.change(journey, ids, links=links))
