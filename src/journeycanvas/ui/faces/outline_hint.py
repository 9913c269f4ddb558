"""How to write the outline: what each kind of line looks like, shown above the text when somebody asks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from journeycanvas.language import N_, _
from journeycanvas.ui.messages import PlainLabel

_TAB_PX = 12
"""What an example is indented by, with all its rows."""
_LOWER_PX = 2
"""What a meaning stands lower by, so that its small letters stand on the line of the example."""
_ROWS: tuple[tuple[int, str, str], ...] = (
    (0, N_("Discovery [2 weeks]"), N_("stage [duration]")),
    (1, N_("Search [Website, +1, Irritant]"), N_("touchpoint [channels, emotion, moment]")),
    (2, N_("“I am lost” — Lea"), N_("quotation, and who said it")),
    (2, N_("-> Exit [12%]: too dear"), N_("way out, or elsewhere")),
    (2, N_("Description: …"), N_("or Motivation:, Duration:…")),
    (1, N_("Needs:"), N_("lane, its cards below it")),
    (2, N_("Clear advice [3 votes]"), N_("card [evidence, votes]")),
    (1, N_("Recommendations:"), N_("or Resources:, Measurements:")),
    (0, N_("Persona: Lea"), N_("or Title:, Scope:, Phase:, Lanes:")),
    (0, N_("- Phase: …"), N_("after a dash: a plain name")),
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
        grid.setContentsMargins(12, 8, 8, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._labels = [(PlainLabel(wraps=True), PlainLabel(style="small", wraps=True)) for _row in _ROWS]
        for place, (example, meaning) in enumerate(self._labels):
            example.setContentsMargins(_TAB_PX * _ROWS[place][0], 0, 0, 0)
            grid.addWidget(example, place, 0, Qt.AlignmentFlag.AlignTop)
            meaning.setContentsMargins(0, _LOWER_PX, 0, 0)
            grid.addWidget(meaning, place, 1, Qt.AlignmentFlag.AlignTop)
        self.keys = PlainLabel(style="small", wraps=True)
        grid.addWidget(self.keys, len(_ROWS), 0, 1, 2)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for (example, meaning), (_depth, shown, told) in zip(self._labels, _ROWS, strict=True):
            example.setText(_(shown))
            meaning.setText(_(told))
        self.keys.setText(_("Tab, Shift+Tab: indent · Alt+↑ ↓: move lines · ⏎: line break inside a text"))
