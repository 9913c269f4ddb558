"""State charts that turn pointer and keys into edits of a session; they know nothing of Qt.

    tool = Select(session)
    feedback = tool.press(PointerEvent(x, y, pixel=1 / zoom))      # also move, release; tool.key(KeyEvent("Delete"))
    feedback.cursor, feedback.rubber_band, feedback.guides, feedback.hint, feedback.request

Points are those of the scene. Every move is computed from what was there when the pointer went down. The window shows
what the feedback says, and does what its request asks: edit a text, show a menu.
"""

from journeycanvas.tools.events import KeyEvent, PointerEvent
from journeycanvas.tools.feedback import EditText, Feedback, Guide, ShowMenu, TypeNew
from journeycanvas.tools.select import Select
from journeycanvas.tools.tool import Tool

__all__ = ["EditText", "Feedback", "Guide", "KeyEvent", "PointerEvent", "Select", "ShowMenu", "Tool", "TypeNew"]
