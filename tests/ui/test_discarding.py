"""Widgets that are done with leave nothing behind, not even what Qt keeps of how they looked."""

import gc
import math
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QSpinBox, QTreeWidget, QVBoxLayout, QWidget

import journeycanvas
from journeycanvas.ui import discarding, look
from tests.soak.memory import in_use_mb

_ROUNDS = 120
_MOST_BYTES = 2000
"""What the C library takes for in use although it is given back; Qt would keep three times as much."""
_NO_WIDGETS = {
    ("ui/discarding.py", "widget"),
    ("ui/inspector/channel_field.py", "earlier"),
    ("ui/quick_bar_channels.py", "earlier"),
    ("ui/menus.py", "group"),
    ("ui/dialogs/versions_forgetting.py", "waiting"),
    ("ui/print_preview.py", "waiting"),
    ("ui/sharing/sharing.py", "self._watch"),
}
"""Menus have no parts, and the others are not seen."""


def made() -> QWidget:
    form = QWidget()
    column = QVBoxLayout(form)
    for part in (QComboBox(), QComboBox(), QComboBox(), QPlainTextEdit(), QSpinBox(), QTreeWidget()):
        if isinstance(part, QComboBox):
            part.addItems(["a", "b"])
        column.addWidget(part)
    return form


def kept_by(qapp: QApplication, let_go: Callable[[QWidget], object], *, shown: bool) -> float:
    """Return the bytes that stay in use for each form that is made and let go, at ever other addresses."""
    apart: list[QByteArray] = []
    chance = random.Random(5)

    def pass_by() -> None:
        apart.append(QByteArray(chance.randrange(50, 3000), "x"))
        form = made()
        if shown:
            form.show()
        qapp.processEvents()
        let_go(form)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for _ in range(30):
        pass_by()
    apart.clear()
    gc.collect()
    before = in_use_mb()
    for _ in range(_ROUNDS):
        pass_by()
    apart.clear()
    gc.collect()
    return (in_use_mb() - before) * 2**20 / _ROUNDS


@pytest.mark.skipif(math.isnan(in_use_mb()), reason="the system does not tell what is in use")
@pytest.mark.parametrize("shown", [True, False])
def test_nothing_is_kept_of_forms_that_are_discarded(qapp: QApplication, *, shown: bool) -> None:
    before = qapp.styleSheet()
    look.apply(qapp, "light")
    try:
        assert kept_by(qapp, discarding.discard, shown=shown) < _MOST_BYTES
    finally:
        qapp.setStyleSheet(before)


def test_all_widgets_are_discarded_so() -> None:
    root = Path(journeycanvas.__file__).parent
    found = {
        (path.relative_to(root).as_posix(), what)
        for path in (root / "ui").rglob("*.py")
        for what in re.findall(r"([\w.\[\]]+)\.deleteLater\(\)", path.read_text("utf-8"))
    }
    assert found <= _NO_WIDGETS
