"""The map shown on one page for directors, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.edits import one_page
from journeycanvas.edits.errors import EditError
from journeycanvas.language import N_, _
from journeycanvas.ui import messages
from journeycanvas.ui.columns_and_rows.lanes import lane_name
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.inspector.page import too_small

if TYPE_CHECKING:
    from journeycanvas.document.journey import Journey
    from journeycanvas.ui.editing import Editing

SHOW_ON_ONE_PAGE = N_("Show on one page for directors")


def show_for_directors(editing: Editing) -> None:
    """Hide what directors do not read, put the rest on one page, and say what is hidden or too small."""
    if not editing.settle():
        return
    session = editing.session
    before = session.settled
    try:
        is_done = session.apply(SHOW_ON_ONE_PAGE, one_page.for_directors, selection=())
    except EditError as error:
        messages.tell(editing.window, str(error))
        return
    if not is_done:
        return
    editing.workspace.canvas.zoom_to_fit()
    warning = too_small(session.scene)
    if warning:
        _turn_to_page(editing)
    if session.settled is before:
        said = _("The map is on one page already, with none but the lanes that directors read.")
    else:
        said = _hidden(before, session.settled)
    say(editing, " ".join(part for part in (warning, said) if part))


def _hidden(before: Journey, after: Journey) -> str:
    """Say which lanes are hidden now, and how they come back."""
    pairs = zip(before.lanes, after.lanes, strict=True)
    names = [lane_name(after, lane) for was, lane in pairs if lane.hidden and not was.hidden]
    if not names:
        return _("The map is on one page: A4, landscape.")
    return _("Hidden: {names}. View > Lanes shown… brings them back.").format(names=", ".join(names))


def _turn_to_page(editing: Editing) -> None:
    """Have the page set-up in the inspector, which warns of small text and offers larger paper."""
    inspector = editing.workspace.inspector
    inspector.refresh()
    if _("Page") in inspector.tabs.titles:
        inspector.tabs.turn_to(inspector.tabs.titles.index(_("Page")))
