"""At the end of the session work is kept unasked; only where it cannot be is anybody asked."""

import pytest

from journeycanvas.ui.session_end import keep_for_next_start
from journeycanvas.ui.window import Window
from tests.ui import person


class Desktop:
    """Stands in for the session desktop of the desktop, and notes what it is told."""

    def __init__(self, *, may_ask: bool) -> None:
        self.may_ask = may_ask
        self.told: list[str] = []

    def allowsErrorInteraction(self) -> bool:
        return self.may_ask

    def release(self) -> None:
        self.told.append("released")

    def cancel(self) -> None:
        self.told.append("cancelled")


@pytest.mark.parametrize("may_ask", [True, False])
def test_kept_work_lets_the_session_end_without_a_question(shoes: Window, may_ask: bool) -> None:
    desktop = Desktop(may_ask=may_ask)

    keep_for_next_start(desktop, lambda: True, shoes)

    assert desktop.told == []


@pytest.mark.parametrize(
    ("answer", "told"), [("Go on working", ["released", "cancelled"]), ("End and lose it", ["released"])]
)
def test_work_that_cannot_be_kept_is_asked_about(shoes: Window, answer: str, told: list[str]) -> None:
    desktop = Desktop(may_ask=True)
    said: list[str] = []
    person.answer(answer, said=said)

    keep_for_next_start(desktop, lambda: False, shoes)

    assert desktop.told == told
    assert "could not be kept" in said[0]


def test_where_nothing_may_be_asked_the_session_does_not_end(shoes: Window) -> None:
    desktop = Desktop(may_ask=False)

    keep_for_next_start(desktop, lambda: False, shoes)

    assert desktop.told == ["cancelled"]
