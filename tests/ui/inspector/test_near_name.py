"""Who names a persona nearly like another one is told so at once."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeycanvas.edits import records
from journeycanvas.ui.inspector.near_name import NearNameField
from journeycanvas.ui.window import Window


def test_persona_called_nearly_like_another_is_told_while_it_is_named(shoes: Window, qtbot: QtBot) -> None:
    session, inspector = shoes.editing.session, shoes.editing.workspace.inspector
    session.select(["sofia"])
    qtbot.waitUntil(lambda: bool(inspector.findChildren(NearNameField)))
    (warning,) = inspector.findChildren(NearNameField)
    assert not warning.isVisible()

    session.apply("Rename", lambda journey: records.change(journey, ["sofia"], name="Marc"))
    qtbot.waitUntil(warning.isVisible)
    assert "“Mark”" in warning.findChildren(QLabel)[-1].text()

    session.undo()
    qtbot.waitUntil(lambda: not warning.isVisible())


def test_personas_nearly_alike_from_the_first_are_told_of(shoes: Window, qtbot: QtBot) -> None:
    session, inspector = shoes.editing.session, shoes.editing.workspace.inspector
    session.apply("Rename", lambda journey: records.change(journey, ["sofia"], name="Marc"))

    session.select(["mark"])

    qtbot.waitUntil(lambda: any(one.isVisible() for one in inspector.findChildren(NearNameField)))
