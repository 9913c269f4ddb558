"""The running program: its windows, their language and look, and what happens when something goes wrong."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas import language
from journeycanvas.language import _
from journeycanvas.session import preferences
from journeycanvas.session.preferences import Language, Look, TextSize
from journeycanvas.ui import kept_state, look, messages, speech
from journeycanvas.ui.window import Window

if TYPE_CHECKING:  # there seldom is any
    from journeycanvas.ui.recovering.left_work import LeftWork

_log = logging.getLogger(__name__)
_AGAIN_S = 20.0
_LOOK_MS = 20
"""How often it is asked whether what was cancelled is over."""


class Program(QObject):
    """All windows of one run; the last one closed ends it."""

    def __init__(self, application: QApplication) -> None:
        """Speak and dress as the person prefers."""
        super().__init__(application)
        self._application = application
        self._windows: list[Window] = []
        self._is_telling = False
        self._is_ending = False
        self._told: dict[str, float] = {}
        """When each report was told."""
        self.preferences = preferences.load()
        kept_state.keep_private()
        look.set_up(application)
        speech.speak(self.preferences.language)
        self.colours = look.apply(application, self.preferences.theme, text_size=self.preferences.text_size)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_ending(self) -> bool:
        """Whether the system wants the program to end, and nothing has to be asked first."""
        return self._is_ending

    @property
    def windows(self) -> Sequence[Window]:
        """The open windows, the newest last."""
        return tuple(self._windows)

    def open_window(self) -> Window:
        """Open another window, with nothing in it but what can be begun with."""
        window = self._made_window()
        window.show_start()
        window.show()
        return window

    def open_window_for_a_file(self) -> Window:
        """Open another window, in which a file is opened next."""
        window = self._made_window()
        window.show()
        return window

    def forget(self, window: Window) -> None:
        """Know that a window was closed."""
        if window in self._windows:
            self._windows.remove(window)

    def window_of(self, path: Path) -> Window | None:
        """Return the window in which a file is open."""
        return next((window for window in self._windows if window.shows(path)), None)

    def free_window(self, first: Window | None = None) -> Window:
        """Return a window with nothing in it, this one if it is, a new one if there is none."""
        candidates = ([first] if first is not None else []) + self._windows
        return next((window for window in candidates if not window.has_document), None) or self.open_window()

    def open_paths(self, paths: Sequence[Path], *, asked_by: Window | None = None) -> None:
        """Open each file in a window of its own; one that is open already comes to the front."""
        for path in paths:
            if self._is_ending:
                return
            already = self.window_of(path)
            window = already or self.free_window(asked_by)
            if already is None:
                window.open_here(path)
            window.raise_()
            window.activateWindow()

    def watch_for_crashes(self) -> None:
        """Let a crash outside Python be told at the next start."""
        from journeycanvas.ui.crash_reports import Watch  # once the window is there

        self._watch = Watch()
        self._application.aboutToQuit.connect(self._watch.end)

    def offer_left_work(self) -> None:
        """Offer what was not saved when an earlier run ended without being asked to."""
        from journeycanvas.ui.crash_reports import tell_of_crashes  # once the window is there
        from journeycanvas.ui.recovering.places import has_any  # a glance

        if has_any():
            self._left_work.offer()
        tell_of_crashes(self)

    def offer_set_aside(self, window: Window) -> None:
        """Offer in a window to try again what an earlier run left and could not be brought back."""
        self._left_work.offer_set_aside(window)

    def drop_forgotten_work(self) -> None:
        """Offer no longer what is not there any more, since its document was forgotten."""
        if "_left_work" in self.__dict__:
            self._left_work.drop_forgotten()

    @cached_property
    def _left_work(self) -> LeftWork:
        from journeycanvas.ui.recovering.left_work import LeftWork  # there seldom is any

        return LeftWork(self)

    def keep_all(self) -> bool:
        """Put what is not saved on the disk for the next start; False where some of it could not be kept."""
        kept = [window.may_end() for window in self._windows]  # all of them, whatever became of the first
        return all(kept)

    def end(self) -> None:
        """End without a question, as the system wants: work that is not saved waits for the next start.

        Where it could not be kept, there is a question all the same. What is being waited for, such as a file that is
        read, is cancelled first: no window closes before it is over.
        """
        self._is_ending = True
        from journeycanvas.ui.waiting.waiting import Waiting  # loaded with the first journey

        cancelled = [waiting.cancel() for window in self._windows for waiting in window.findChildren(Waiting)]
        if any(cancelled):
            QTimer.singleShot(_LOOK_MS, self, self.end)
            return
        if self.keep_all():
            for window in self._windows:
                window.leave()
        self.quit()
        self._is_ending = not self._windows

    def quit(self) -> None:
        """Close all windows, each asking about its own work; one that stays open stops the others."""
        for window in tuple(self._windows):
            if not window.close():
                return

    def set_theme(self, theme: Look) -> None:
        """Dress all windows otherwise, now and from now on."""
        self._prefer(self.preferences._replace(theme=theme))
        self._dress()

    def set_text_size(self, size: TextSize) -> None:
        """Write larger or smaller in all windows, now and from now on."""
        self._prefer(self.preferences._replace(text_size=size))
        self._dress()

    def toggle_animation(self) -> None:
        """Let the map move from one view to another, or be there at once, from now on."""
        self._prefer(self.preferences._replace(is_animated=not self.preferences.is_animated))
        for window in self._windows:
            window.show_choices()

    def set_language(self, tongue: Language | None) -> None:
        """Speak another language in all windows, now and from now on; None is that of the system."""
        self._prefer(self.preferences._replace(language=tongue))
        before = language.current()
        speech.speak(tongue)
        for window in self._windows:
            window.show_choices()
            if language.current() != before:
                window.retranslate()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell of an error nobody caught, once at a time; the program goes on. For sys.excepthook.

        It is told once Qt is done with what it does now, since a box inside of a painting would paint again. The same
        error in the same place is told again after a while only: a painting that fails does so each time.
        """
        if isinstance(error, KeyboardInterrupt):
            QTimer.singleShot(0, self.end)
            return
        from journeycanvas.ui import crash_reports  # nothing goes wrong in most runs

        is_for_people = kind.__name__ in _FOR_PEOPLE
        report = "" if is_for_people else crash_reports.report_of(error, trace)
        _log.error("uncaught %s\n%s", kind.__name__, report)
        if report and self._was_told(report):
            return
        if report:
            crash_reports.keep(report)
        QTimer.singleShot(0, self, partial(self._tell_of, what_to_say(error), report))

    def _was_told(self, report: str) -> bool:
        """Tell whether the same was told a moment ago, and remember it where not."""
        now = time.monotonic()
        self._told = {said: when for said, when in self._told.items() if now - when < _AGAIN_S}
        return self._told.setdefault(report, now) != now

    def _tell_of(self, text: str, report: str) -> None:
        from journeycanvas.ui import crash_reports  # see above

        if self._is_telling:
            return
        self._is_telling = True
        try:
            shown = self._application.activeWindow()
            if not report:
                messages.tell(shown, text)
            elif messages.tell_with(shown, text, offer=_("Copy report")):
                crash_reports.copy(report)
        finally:
            self._is_telling = False

    def _made_window(self) -> Window:
        window = Window(self)
        self._windows.append(window)
        return window

    def _prefer(self, wanted: preferences.Preferences) -> None:
        self.preferences = wanted
        with contextlib.suppress(OSError):  # a wish that cannot be written down still holds for this time
            preferences.save(wanted)

    def _follow_system(self) -> None:
        if self.preferences.theme == "system":
            self._dress()

    def _dress(self) -> None:
        self.colours = look.apply(self._application, self.preferences.theme, text_size=self.preferences.text_size)
        for window in self._windows:
            window.show_choices()
            window.dress()


def what_to_say(error: BaseException) -> str:
    """Return what a person is told of an error: errors in their words as they are, others in general words."""
    if type(error).__name__ in _FOR_PEOPLE:
        # Qt puts before it, for each method that it went through, "Error calling Python override of ...(): ".
        return str(error).rpartition("(): ")[2]
    return " ".join(
        (
            _("Something went wrong in Journey Canvas, and this step was not done."),
            _("Your journey is still open and unharmed."),
            _("Save it now, then go on. If it happens again, please report it with what you did just before."),
        )
    )


_FOR_PEOPLE = frozenset(
    {"EditError", "SaveError", "OutputError", "PictureTooLargeError", "PrinterError", "TooWideError"}
)
"""By name, so that their modules need not be loaded to start: their texts are written for the user."""
