"""The form of branches, loops and exits: their share, their causes, and where they lead (R33, R51, R54)."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.edits import connections
from journeycanvas.edits.connections import Kind, path_of
from journeycanvas.language import N_, _
from journeycanvas.model.path import Connection
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.fields import Field, LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.lists import of_lines

SHARE = N_("Change share")
CAUSES = N_("Change causes")
LABEL = N_("Change wording")
CONNECTION = N_("Change connection")
KINDS: dict[Kind, str] = {"branch": N_("Branch"), "loop": N_("Loop back"), "exit": N_("Exit")}
_MOST = 100.0


def connection_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of connections; several share what they can."""
    return Form((Tab(_("Connection"), partial(_fields, session, ids)),), partial(_shape, ids))


class ShareField(Field):
    """A part of the clients in per cent, from 0 to 100; empty where it is not known."""

    def __init__(self, label: str, binding: Binding[float | None]) -> None:
        """Edit the share of a binding."""
        super().__init__(label)
        self._binding = binding
        self.editor = QLineEdit()
        self.editor.setMinimumHeight(SIZES.field_height)
        self.put(self.editor)
        self.editor.editingFinished.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        if self.editor.hasFocus() and self.editor.isModified():
            return
        values = self._binding.values()
        share = values[0] if len(values) == 1 else None
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else _("Not known"))
        self.editor.setText("" if share is None else speech.exact(share))

    def finish(self) -> None:
        if self.editor.isModified():
            self._keep()

    def _keep(self) -> None:
        if not self.editor.isModified():
            return
        self.editor.setModified(False)
        text = self.editor.text().replace("%", "").strip()
        share = speech.read_number(text)
        is_share = not text or (share is not None and 0 <= share <= _MOST)
        if is_share and self._binding.values() != (share,):
            self._binding.set(share)
        self.refresh()


def _fields(session: Session, ids: tuple[str, ...]) -> Fields:
    fields: list[Field] = [
        ShareField(_("Share of the clients, in %"), of_field(session, ids, "share", step=SHARE)),
        TextField(_("Wording"), of_text(session, ids, "label", step=LABEL)),
        LongTextField(_("Causes, one a line"), of_lines(session, ids, "causes", step=CAUSES)),
    ]
    ways = _ways(session.journey, ids)
    if len(ways) == 1:
        fields += _way(session, ways[0])
    return tuple(fields)


def _way(session: Session, way: Connection) -> Fields:
    """Return the fields of what one connection is, where it begins and where it leads."""
    journey, id = session.journey, way.id
    visits, touchpoints = path_of(journey, id).visits, touchpoint_by_id(journey.touchpoints)
    places: dict[str | None, str] = {
        visit.id: f"{place}. {' '.join(touchpoints[visit.touchpoint].name.split()) or _('Without a name')}"
        for place, visit in enumerate(visits, 1)
    }
    is_last = visits[-1].id == way.origin
    kinds: dict[str | None, str] = {kind: _(title) for kind, title in KINDS.items() if kind != "branch" or not is_last}

    def turned(journey: Journey, kind: str | None) -> Journey:
        wanted = next(each for each in KINDS if each == kind)
        return connections.turn_into(journey, id, kind=wanted)

    def left(journey: Journey, origin: str | None) -> Journey:
        return connections.leave(journey, id, origin=origin) if origin is not None else journey

    def led(journey: Journey, to: str | None) -> Journey:
        return connections.lead(journey, id, to=to)

    return (
        ChoiceField(_("Kind"), Binding(session, CONNECTION, partial(_values, id, "kind"), turned), kinds),
        ChoiceField(_("From"), Binding(session, CONNECTION, partial(_values, id, "origin"), left), places),
        ChoiceField(
            _("To"),
            Binding(session, CONNECTION, partial(_values, id, "destination"), led),
            {None: _("Out: the client leaves"), **places},
        ),
    )


def _values(id: str, field: str, journey: Journey) -> tuple[str | None, ...]:
    return tuple(way.__dict__[field] for way in _ways(journey, (id,)))


def _ways(journey: Journey, ids: tuple[str, ...]) -> list[Connection]:
    return [way for _name, way in found(journey, ids).values() if isinstance(way, Connection)]


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which visits are offered."""
    ways = _ways(journey, ids)
    if len(ways) != 1:
        return None
    visits = path_of(journey, ways[0].id).visits
    return tuple([visit.id for visit in visits]), visits[-1].id == ways[0].origin
