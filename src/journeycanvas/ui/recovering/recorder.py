"""Keeps the work of one window in a recovery journal, from the first change until it is saved or given up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from journeycanvas.language import _
from journeycanvas.ui.posting import posted

if TYPE_CHECKING:  # it makes a recorder, and what writes is loaded once the map is painted
    from PySide6.QtCore import QLockFile

    from journeycanvas.storage.keeping import Keeper
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.recovering.places import Place

_PAINTED_MS = 30
"""How often is looked whether the map is painted: what writes is loaded after that, and before the first change."""
_MOST_LOOKS = 100
"""How often at most: a map beside which only the table is shown is never painted."""
_PAUSE_MS = 80
"""How long changes are gathered, so that a drag is not written at every move of the hand."""
_FIRST_MS = 10
"""How long the first change waits: it is seen before it is written, but nothing is gathered."""
_LOOK_MS = 1_000
"""How often it is noted down where somebody looks, once there is work to keep."""
_WAIT_S = 5.0
"""How long the end waits for the disk."""
_BEHIND_S = 2.0
"""How long work may wait for the disk before the window says so."""
_AGAIN_MS = 3_000
"""How often a folder that does not take anything is tried again while there is nothing to keep."""
_NOTICE = "recovery_fails"


class Recorder(QObject):
    """Follows the open journey; its journal is written by a thread, and locked while the program lives."""

    def __init__(self, editing: Editing) -> None:
        """Record what is edited in a window."""
        super().__init__(editing)
        self._editing = editing
        self._keeper: Keeper | None = None
        self._place: Place | None = None
        self._is_failing = False
        self._is_behind = False
        self._looked = 0
        self._ready = QTimer(self, singleShot=True)
        self._ready.timeout.connect(self._get_ready)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._keep)
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self._keep)

    def begin(self) -> None:
        """Be ready for the first change of the journey that was opened just now, once it is painted."""
        self._looked = 0
        self._ready.start(_PAINTED_MS)

    def follow(self) -> None:
        """Keep what has changed, soon."""
        if not self._pause.isActive() and (self._keeper is not None or not self._editing.is_clean):
            self._pause.start(_FIRST_MS if self._keeper is None else _PAUSE_MS)
            if self._ready.isActive():
                self._prove()

    def follow_save(self) -> None:
        """Know that the journey was saved, maybe as it was a few changes ago."""
        if self._editing.has_document and self._editing.is_clean:
            self.forget()
        else:
            self.follow()

    def adopt(self, journal: Path, lock: QLockFile) -> None:
        """Go on in a journal of an earlier run, whose work is what is shown now."""
        from journeycanvas.ui.recovering.places import Place  # see above

        self._go_on(Place(journal, lock))
        self._keep()

    def forget(self) -> None:
        """Remove the journal: the work is saved, or not wanted."""
        self._stop()
        keeper, self._keeper = self._keeper, None
        place, self._place = self._place, None
        if keeper is not None and place is not None:
            from journeycanvas.ui.recovering.letting_go import let_go  # see above

            let_go(keeper, place)
        self._tell(None)

    @property
    def is_keeping(self) -> bool:
        """Whether the work is in the recovery store, but for the last moment."""
        keeper = self._keeper
        return keeper is not None and keeper.has_kept and not self._is_failing and keeper.behind_s <= _BEHIND_S

    def flush(self) -> bool:
        """Put all on the disk now; return whether nothing would be lost if the program ended."""
        self._keep()
        if self._keeper is None:
            return not self._editing.has_document or self._editing.is_clean
        return self._keeper.flush(_WAIT_S)

    def leave(self) -> None:
        """End, and leave the journal for the next start."""
        self._stop()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.leave(_WAIT_S)
        place, self._place = self._place, None
        if place is not None:
            place.leave()

    def _stop(self) -> None:
        for timer in (self._ready, self._pause, self._looks):
            timer.stop()

    def _get_ready(self) -> None:
        """Have what writes loaded, and the folder tried, by the time of the first change."""
        if not self._editing.has_document or self._keeper is not None:
            return
        self._looked += 1
        if self._looked < _MOST_LOOKS and not self._editing.workspace.canvas.is_painted:
            self._ready.start(_PAINTED_MS)
        else:
            self._prove()

    def _prove(self) -> None:
        self._ready.stop()
        # Here, not in the other thread: see `ui.loading`.
        import journeycanvas.ui.recovering.letting_go
        import journeycanvas.ui.recovering.sight  # noqa: F401  # to have all loaded that keeps work is what is wanted

        told = posted(self, self._hear)
        Thread(target=_prove_place, args=(told,), name="recovery begins", daemon=True).start()

    def _hear(self, error: OSError | None) -> None:
        """Say before there is work to lose that it would not be kept; after that, keeping it tells more."""
        if self._keeper is None and self._editing.has_document:
            self._tell(error)
            if error is not None:
                self._ready.start(_AGAIN_MS)

    def _keep(self) -> None:
        self._pause.stop()
        editing = self._editing
        if not editing.has_document or (self._keeper is None and editing.is_clean):
            return
        if self._keeper is None:
            from journeycanvas.ui.recovering.places import Place  # see above

            self._go_on(Place())
        from journeycanvas.storage.journal import Head  # see above
        from journeycanvas.ui.recovering.sight import sight

        session, path = editing.session, editing.path
        head = Head(str(path) if path is not None else None, session.name, editing.known)
        if self._keeper is not None:
            self._tell_if_behind(self._keeper)
            self._keeper.keep(head, session.journey, sight(editing.workspace, session))

    def _tell_if_behind(self, keeper: Keeper) -> None:
        """Say that a disk does not answer, and no longer once it does."""
        if keeper.behind_s > _BEHIND_S:
            self._is_behind = True
            self._warn(_("the disk does not answer"))
        elif self._is_behind:
            self._is_behind = False
            self._tell(None)

    def _go_on(self, place: Place) -> None:
        from journeycanvas.storage.keeping import Keeper  # see above

        self._place = place
        told = posted(self, self._hear_keeper)
        self._keeper = Keeper(place.take, told=lambda error: told(place, error))
        self._looks.start()

    def _hear_keeper(self, place: Place, error: OSError | None) -> None:
        """Say what came of keeping the work: whatever it is, the disk has answered."""
        if place is self._place:  # else it is about work that is safe elsewhere by now
            self._is_behind = False
            self._tell(error)

    def _tell(self, error: OSError | None) -> None:
        """Say that the work is not kept, as long as it is not; no error means that it is."""
        if error is None and not self._is_failing:
            return
        from journeycanvas.storage.access import save_fault  # see above

        if error is None:
            from journeycanvas.ui.notices import notices_of  # as above

            self._is_failing = False
            notices_of(self._editing.window, self._editing.colours).settle(_NOTICE)
        else:
            self._warn(save_fault(Path(), error).reason)

    def _warn(self, reason: str) -> None:
        """Say why the work is not kept."""
        from journeycanvas.ui.notices import notices_of  # see above

        self._is_failing = True
        text = _("The recovery store does not work: {reason}. Your work is only in this window: save it often.")
        notices_of(self._editing.window, self._editing.colours).tell(_NOTICE, text.format(reason=reason))


def _prove_place(told: Callable[[OSError | None], None]) -> None:
    from journeycanvas.ui.recovering.places import prove  # loaded by now

    try:
        prove()
    except OSError as error:
        told(error)
    else:
        told(None)
