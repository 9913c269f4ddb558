"""How to write the outline: what each kind of line looks like, shown above the text when somebody asks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from journeycanvas.language import N_, _
from journeycanvas.ui.messages import PlainLabel

_TAB = "⇥ "
"""Stands for the Tab key before an example."""
_ROWS: tuple[tuple[int, str, str], ...] = (
    (0, N_("Discovery [2 weeks]"), N_("at the margin: a stage [how long it takes]")),
    (1, N_("Search [Search engine, +1, Irritant]"), N_("a touchpoint [channels, emotion, kind of moment]")),
    (2, N_("“I am lost” — Lea"), N_("a quotation, and who said it")),
    (2, N_("-> Exit [12%]: too dear"), N_("a way out, or to another touchpoint")),
    (2, N_("Description: …"), N_("a field: also Motivation:, Duration:, Notes:…")),
    (1, N_("Needs:"), N_("the name of a lane: its cards stand below it")),
    (2, N_("Clear advice [Confirmed, 3 votes]"), N_("a card [evidence, votes]")),
    (1, N_("Recommendations:"), N_("also Resources: and Measurements:")),
    (0, N_("Persona: Lea"), N_("also Title:, Scope:, Phase:, Lanes:…")),
    (0, N_("- Phase: …"), N_("after a dash a line is a name, whatever its words")),
)
"""How far an example is indented, the example, and what it is."""


class OutlineHint(QWidget):
    """Examples of lines and what they mean, in two columns."""

    def __init__(self) -> None:
        """Be hidden until asked for."""
        super().__init__()
        self.setObjectName("outline-hint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 12, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._labels = [(PlainLabel(), PlainLabel(style="small", wraps=True)) for _row in _ROWS]
        for place, (example, meaning) in enumerate(self._labels):
            grid.addWidget(example, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, place, 1)
        self.keys = PlainLabel(style="small", wraps=True)
        grid.addWidget(self.keys, len(_ROWS), 0, 1, 2)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for (example, meaning), (depth, shown, told) in zip(self._labels, _ROWS, strict=True):
            example.setText(_TAB * depth + _(shown))
            meaning.setText(_(told))
        self.keys.setText(_("Tab and Shift+Tab indent · Alt+↑ ↓ moves lines · ⏎ is a line break inside a text"))
