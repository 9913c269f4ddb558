"""The menu of the map: what can be done with what is selected, at the pointer."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from journeycanvas.edits import pictures, touchpoints, verbatims
from journeycanvas.edits.recommending import Addressed, addressed_by
from journeycanvas.language import _
from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.touchpoint import MomentKindId, Touchpoint
from journeycanvas.session.session import Session
from journeycanvas.theme.window import WindowColours
from journeycanvas.tools.usual_places import usual_place
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.menus import PHASE_ENDS

_OF_STAGES = (
    *("stage_earlier", "stage_later", "join_stages", "phase", "phase_ends", "stage_width", "stage_before"),
    "present_from_here",
)
_OF_LANES = ("lane_up", "lane_down", "lane_height", "duplicate_lane", "hide_lane")
_OF_VISITED = ("move_earlier", "move_later", "branch_to", "loop_back_to", "exit_here", "visited_by")
_OF_PATHS = (
    *("hide_path", "only_path", "highlight_path", "rename_path", "path_style", "copy_as_target"),
    *("path_up", "path_down"),
)
_OF_PICTURES = ("edit_picture", "replace_picture", "picture_earlier", "picture_later", "remove_picture")
_ADDING = ("add_touchpoint", "add_card", "add_stage")


def arranging(session: Session) -> tuple[str, ...]:
    """Return the actions that arrange what is selected."""
    touchpoints = [one for one in session.journey.touchpoints if one.id in session.selection]
    cards = [card for card in session.journey.cards if card.id in session.selection]
    is_by_hand = any(one.position is not None for one in touchpoints)
    found = [
        ("arrange_automatically", is_by_hand or bool(verbatims.put_by_hand(session.journey, session.selection))),
        ("join_touchpoints", len(touchpoints) > 1),
        ("join_cards", len(cards) > 1),
        ("split_card", any("\n" in card.text.strip() for card in cards)),
        ("duplicate", bool(session.selection - {one.id for one in (*session.journey.lanes, *session.journey.phases)})),
    ]
    return tuple(id for id, is_fitting in found if is_fitting)


def adding(session: Session) -> tuple[str, ...]:
    """Return the actions that add to what is selected what is meant for it."""
    personas = {persona.id for persona in session.journey.personas}
    found = [
        ("recommend", addressed_by(session.journey, session.selection) != Addressed()),
        ("usual_information", usual_place(session).lane is not None),
        ("search_words", not personas.isdisjoint(session.selection)),
    ]
    return tuple(id for id, is_fitting in found if is_fitting)


class MapMenu:
    """The context menu of one window's map; its common entries are the window's actions."""

    def __init__(self, window: QMainWindow) -> None:
        """Belong to a window."""
        self._window = window

    def show(self, session: Session | None, at: QPoint, colours: WindowColours) -> None:
        """Open the menu at a place of the screen."""
        if session is None:
            return
        menu = QMenu(self._window)
        menu.aboutToHide.connect(calling(menu.deleteLater))
        selected = [one for one in session.journey.touchpoints if one.id in session.selection]
        self._put(menu, ("edit_text", "cut", "copy", "paste") if session.selection else ("paste",))
        if selected:
            self._put_moments(menu, session, selected, colours)
            self._put(menu, ("split_stage",))
        if selected or any(visit.id in session.selection for path in session.journey.paths for visit in path.visits):
            self._put(menu, _OF_VISITED)
        if any(path.id in session.selection for path in session.journey.paths):
            self._put(menu, _OF_PATHS)
        if any(stage.id in session.selection for stage in session.journey.stages):
            self._put(menu, _OF_STAGES)
        if any(phase.id in session.selection for phase in session.journey.phases):
            self._put(menu, PHASE_ENDS)
        if any(lane.id in session.selection for lane in session.journey.lanes):
            self._put(menu, _OF_LANES)
        if any(persona.id in session.selection for persona in session.journey.personas):
            self._put(menu, ("rename_everywhere", "new_path", "hide_path", "only_path", "highlight_path"))
        self._put(menu, adding(session))
        self._put(menu, arranging(session))
        self._put(menu, _OF_PICTURES if pictures.shown_on(session.journey, session.selection) else ())
        self._put(menu, _ADDING)
        if session.selection:
            menu.addSeparator()
            self._put(menu, ("delete",))
        menu.popup(at)

    def _put(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        for id in ids:
            action = self._window.findChild(QAction, id)
            inner = self._window.findChild(QMenu, id)
            if isinstance(action, QAction):
                menu.addAction(action)
            elif isinstance(inner, QMenu):
                menu.addMenu(inner)
        if ids and ids != ("delete",):
            menu.addSeparator()

    def _put_moments(self, menu: QMenu, session: Session, selected: list[Touchpoint], colours: WindowColours) -> None:
        ids = [one.id for one in selected]
        for kind in MOMENT_KINDS.values():
            entry = menu.addAction(icons.icon(kind.icon, colours, tone=kind.tone), _(kind.title))
            entry.setCheckable(True)
            entry.setChecked(all(one.moment == kind.id for one in selected))
            entry.triggered.connect(calling(_set_moment, session, ids, kind.id))
        truth = menu.addAction(icons.icon("diamond", colours, tone="truth"), _(MOMENT_OF_TRUTH))
        truth.setCheckable(True)
        truth.setChecked(all(one.moment_of_truth for one in selected))
        truth.triggered.connect(calling(_toggle_truth, session, ids))
        menu.addSeparator()


def _set_moment(session: Session, ids: list[str], moment: MomentKindId) -> None:
    session.apply(steps.MOMENT, lambda journey: touchpoints.set_moment(journey, ids, moment=moment))


def _toggle_truth(session: Session, ids: list[str]) -> None:
    session.apply(steps.TRUTH, lambda journey: touchpoints.toggle_moment_of_truth(journey, ids))
