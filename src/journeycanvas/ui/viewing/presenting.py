"""Beginning and ending a presentation from a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.session import preferences
from journeycanvas.ui.inserting import selected_stage
from journeycanvas.ui.viewing.presenter import Presenter

if TYPE_CHECKING:  # it imports the topics, whose deeds lead here
    from journeycanvas.ui.editing import Editing


def present(editing: Editing, *, stage: str | None = None) -> Presenter | None:
    """Present the open journey on the screen of its window, from a stage, or from the cover; None while typing."""
    if not editing.settle():
        return None
    running = editing.window.findChild(Presenter)
    if isinstance(running, Presenter):
        running.activateWindow()
        return running
    session = editing.session
    presenter = Presenter(session, window=editing.window, is_smooth=preferences.load().is_animated)

    def end_with_the_journey() -> None:
        if not editing.has_document or editing.session is not session:
            presenter.close()

    editing.changed.connect(end_with_the_journey)
    presenter.ended.connect(lambda: editing.changed.disconnect(end_with_the_journey))
    presenter.begin(stage)
    return presenter


def present_from_selected(editing: Editing) -> Presenter | None:
    """Present the open journey from the stage that is selected or holds what is, else from the cover."""
    return present(editing, stage=selected_stage(editing.session))
