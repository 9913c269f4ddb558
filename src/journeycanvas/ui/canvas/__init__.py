"""The view of the map: shows a session's scene, and turns the pointer and the keys into what its tool does.

    canvas = Canvas()                       # a QGraphicsView; put it in the middle of the window
    canvas.show_session(session)            # again for another document; None shows nothing
    canvas.use_tool(tool)                   # tools.Select at first

The canvas follows session.on_change by itself: only nodes that are not `is`-identical are painted again. Where laying
out is slow, what is dragged or typed goes ahead of it, and the rest of the map makes room when the hand rests.

Seeing
    zoom_in() zoom_out() reset_zoom()       # 100 %: a point of the map is 96/72 pixels
    zoom_to_fit() zoom_to_width() set_zoom(1.5) zoom() -> float
    reveal(key)                             # scrolls so that a node is in sight
    catch_up()                              # lays out at once where something is dragged or typed ahead of it
    finish_painting()                       # before a picture of the window is taken: nothing is left for later
    retranslate()                           # when the interface speaks another language
    set_dark(True)                          # the desk around the paper; the paper is always white

Typing
    edit_text(record, field) -> bool        # opens the editor over a drawn text; False if it is not drawn
    type_in(EditText | TypeNew) -> bool     # the same as a tool asks for it, also for something new in a cell
    edit_selected() -> bool                 # F2 and Enter: the first text of what is selected
    finish_typing() -> bool                 # takes over what is typed; call it before undoing, saving, closing.
                                            # False: it cannot be kept (refused has said why), so stop there
    editor                                  # the TextEditor while something is typed, else None

Signals
    zoom_changed(float)
    selection_changed()                     # after the pointer or a key selected something else
    edit_requested(str)                     # the key of a node opened that has no text to type: show its inspector
    context_menu_requested(QPoint, object)  # a place on the screen, and the Node there or None
    another_wanted(str)                     # Ctrl+Enter after the name of this record: add another of its kind
    typing_started() typing_ended()         # while typing, single-letter shortcuts must rest
    refused(str)                            # what is typed cannot be kept, and why, in the user's words
"""

from journeycanvas.ui.canvas.canvas import Canvas

__all__ = ["Canvas"]
