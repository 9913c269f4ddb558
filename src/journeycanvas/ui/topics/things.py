"""The things a map is made of: adding, selecting, typing, deleting them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import _
from journeycanvas.ui import messages

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.topics.topic import Deed

_SELECTED_TOGETHER = ("touchpoint:", "card:", "recommendation:", "resource:", "measurement:")


def delete(editing: Editing) -> None:
    """Delete what is selected, and what hangs on it; what stood beside it is selected then, and in sight."""
    from journeycanvas.tools import deleting  # not needed to show the window
    from journeycanvas.ui.deleting import may_delete

    session = editing.session
    if editing.settle() and session.selection and may_delete(editing.window, session.settled, session.selection):
        deleting.delete(session, session.selection)
        canvas = editing.workspace.canvas
        for node in canvas.lowest_nodes_of(session.selection):
            canvas.reveal(node.key)


def select_all(editing: Editing) -> None:
    """Select all that can be moved on the map."""
    nodes = editing.session.scene.nodes
    editing.session.select(node.record for node in nodes if node.record and node.key.startswith(_SELECTED_TOGETHER))


def edit_text(editing: Editing) -> None:
    """Let the first text of what is selected be typed."""
    editing.workspace.canvas.edit_selected()


def add(editing: Editing, what: str) -> None:
    """Add a thing where the selection says, and let its name be typed."""
    from journeycanvas.ui.inserting import ADD  # not needed to show the map

    if editing.settle():
        editing.edit_new(ADD[what](editing.session), "name")


def add_card(editing: Editing) -> None:
    """Let a card be typed where the selection says; it is there once something is typed."""
    from journeycanvas.ui.inserting import new_card  # not needed to show the map

    if not editing.settle():
        return
    wanted = new_card(editing.session)
    if wanted is None:
        messages.tell(editing.window, _("There is no lane of cards yet. Add one with Insert > Lane, then the card."))
    else:
        editing.workspace.canvas.setFocus()
        editing.workspace.canvas.type_in(wanted)


DEEDS: dict[str, Deed] = {
    "delete": delete,
    "select_all": select_all,
    "select_nothing": lambda editing: editing.session.select([]),
    "edit_text": edit_text,
    "add_touchpoint": lambda editing: add(editing, "touchpoint"),
    "add_card": add_card,
    "add_stage": lambda editing: add(editing, "stage"),
    "add_persona": lambda editing: add(editing, "persona"),
}
