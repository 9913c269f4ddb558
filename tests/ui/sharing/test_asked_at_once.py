"""Several who ask a disk at once."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest

from journeycanvas.ui.sharing import answered as module
from journeycanvas.ui.sharing.answered import answered


@pytest.fixture(autouse=True)
def nothing_silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module._silent.clear()
    monkeypatch.setattr(module, "PATIENCE_S", 5.0)
    monkeypatch.setattr(module, "_LITTLE_S", 5.0)
    yield
    module._silent.clear()


def test_who_asks_while_another_waits_for_the_answer_hears_it_too() -> None:
    is_asked, may_answer = Event(), Event()

    def ask() -> str:
        is_asked.set()
        assert may_answer.wait(5)
        return "there"

    heard: list[str] = []
    asking = [Thread(target=lambda: heard.append(answered("disk", ask, otherwise="silent"))) for _number in range(2)]
    asking[0].start()
    assert is_asked.wait(5)
    asking[1].start()
    asking[1].join(0.05)
    may_answer.set()
    for one in asking:
        one.join(5)

    assert heard == ["there", "there"]
