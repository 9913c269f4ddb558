"""The window, and all else that is Qt's.

    program       the windows of one run, their language and look, errors nobody caught
    window        menus, tool bar, status line; light, so that it is painted at once
    editing       what a window does with a journey; loaded after the first painting
    workspace     outline, canvas and inspector side by side
    actions       what a person can do: one row an action; menus and the tool bar name these rows
    outline       the tree at the left
    inspector     the forms at the right: one file a kind of record, one row each in inspector.forms
    canvas        the view of the map
    paint         painting scenes with Qt
    overrides     errors in what Qt asks of us, which reach nobody but the person
    messages      the only place that makes labels, boxes and tooltips: plain text, always

Every part that speaks has retranslate(), and every part with colours has dress(colours): the window calls both.
"""

from journeycanvas.ui.overrides import keep_errors_in

keep_errors_in()  # before any class of the window is made
