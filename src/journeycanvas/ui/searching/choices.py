"""What the palette offers: the actions of a window with the menus they stand in, and the things of its map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from shiboken6 import isValid

from journeycanvas.analysis.searching import Entry
from journeycanvas.document.journey import Journey
from journeycanvas.language import _, words
from journeycanvas.model.record import Record
from journeycanvas.session.kinds import KINDS
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.searching.reasons import REASONS
from journeycanvas.ui.topics.registry import ROWS

_ABOVE = " › "
_LONGEST = 160
"""Letters of a text that are shown on one line."""
_ACTION, _THING, _NOT_NOW = 0, 1, 2
_NAMED = ("personas", "phases", "stages", "touchpoints")
_WRITTEN = ("cards", "recommendations", "resources")


class Choice(NamedTuple):
    """A line of the palette: what it says, what it does, and why it cannot where it cannot."""

    id: str
    title: str
    aside: str
    icon: QIcon
    do: Callable[[], None]
    keys: str = ""
    reason: str = ""
    is_action: bool = True

    @property
    def entry(self) -> Entry:
        """What is searched of it."""
        rank = _THING if not self.is_action else _NOT_NOW if self.reason else _ACTION
        return Entry(self.title, self.aside, rank)

    @property
    def said(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.reason or self.aside, self.keys) if part)


def action_choices(window: QMainWindow) -> list[Choice]:
    """Return all actions of a window: as they stand in the menus, then those that stand in none."""
    needs = {row.id: row.needs for row in ROWS}
    seen: set[str] = set()
    found = []
    placed = [each for top in window.menuBar().actions() for each in _walked(top, ())]
    for action, path in [*placed, *((action, ()) for action in window.actions())]:
        title = without_mnemonic(action.text())
        id = action.objectName() or _ABOVE.join((*path, title))
        if not title or action.isSeparator() or id in seen:
            continue
        seen.add(id)
        reason = "" if action.isEnabled() else _(REASONS.get(needs.get(id, "document"), REASONS["document"]))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        found.append(Choice(id, title, _ABOVE.join(path), action.icon(), calling(_trigger, action), keys, reason))
    return found


def _trigger(action: QAction) -> None:
    """Do what an action says, unless the menu it stood in was filled anew since."""
    if isValid(action):
        action.trigger()


def thing_choices(journey: Journey, colours: WindowColours, go: Callable[[str], None]) -> list[Choice]:
    """Return the things of a map, each with its kind and where it stands; to choose one is to go there."""
    signs = {
        name: icons.icon(kind.icon, colours, tone="secondary", size=SIZES.small_icon) for name, kind in KINDS.items()
    }
    kinds = {name: _(kind.title) for name, kind in KINDS.items()}
    stages = {stage.id: one_line(stage.name) for stage in journey.stages}
    word = words(journey.language)
    lanes = {lane.id: one_line(lane.name or word(lane.shown_title())) for lane in journey.lanes}

    for lane in journey.lanes:
        signs[lane.id] = icons.icon(lane.shown_icon(), colours, tone="secondary", size=SIZES.small_icon)

    def choice(name: str, record: Record, text: str) -> Choice:
        fields = record.__dict__
        aside = (kinds[name], lanes.get(fields.get("lane") or ""), stages.get(fields.get("stage") or ""))
        id = fields["id"]
        return Choice(
            id,
            text,
            " · ".join(part for part in aside if part),
            signs.get(id, signs[name]),
            lambda: go(id),
            is_action=False,
        )

    told = (
        *((name, each, each.__dict__["name"]) for name in _NAMED for each in getattr(journey, name)),
        *(("lanes", lane, lanes[lane.id]) for lane in journey.lanes),
        *((name, each, each.__dict__["text"]) for name in _WRITTEN for each in getattr(journey, name)),
    )
    return [choice(name, record, line) for name, record, text in told if (line := one_line(text))]


def one_line(text: str) -> str:
    """Return a text on one line, as much of it as there is room for."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


def without_mnemonic(text: str) -> str:
    """Return the text of a menu without the signs that underline a letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _walked(action: QAction, path: tuple[str, ...]) -> Iterator[tuple[QAction, tuple[str, ...]]]:
    """Return an action, or those of its menu, with the menus above; a menu filled when it opens is filled now."""
    menu = action.menu()
    if not isinstance(menu, QMenu):
        yield action, path
        return
    if menu.isEnabled():
        menu.aboutToShow.emit()
    for inner in menu.actions():
        yield from _walked(inner, (*path, without_mnemonic(menu.title())))
