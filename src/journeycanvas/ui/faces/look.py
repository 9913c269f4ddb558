"""The look of the faces beside the map: what the style sheet of the window does not know."""

from string import Template

from journeycanvas.theme.window import WindowColours

_SHEET = Template("""
#table, #outline-text, #face-bar { background: $panel; }
#outline-hint { background: $bar; border-bottom: 1px solid $hairline; }
#face-bar { border-bottom: 1px solid $hairline; }
#face-bar QLineEdit { padding: 3px 8px; }
#face-bar QTabBar::tab { padding: 6px 10px 5px 10px; }
#outline-text QPlainTextEdit { border: 2px solid $field; border-radius: 0; padding: 2px 4px; }
#outline-text QPlainTextEdit:focus { border: 2px solid $focus; border-radius: 0; padding: 2px 4px; }
QTableView { background: $field; color: $ink; border: none; gridline-color: $hairline; outline: none;
  selection-background-color: $chosen; selection-color: $ink; }
QHeaderView { background: $bar; border: none; }
QHeaderView::section { background: $bar; color: $secondary; border: none; border-right: 1px solid $hairline;
  border-bottom: 1px solid $hairline; padding: 0 8px; font-weight: 600; }
QHeaderView::section:vertical { padding: 0 4px; font-weight: 400; }
QTableView QTableCornerButton::section { background: $bar; border: none; border-right: 1px solid $hairline;
  border-bottom: 1px solid $hairline; }
QTableView QLineEdit, QTableView QPlainTextEdit, QTableView QComboBox,
QTableView QLineEdit:focus, QTableView QPlainTextEdit:focus, QTableView QComboBox:focus {
  border: 2px solid $focus; border-radius: 0; padding: 0 5px; background: $field; color: $ink; }
QTableView QPlainTextEdit, QTableView QPlainTextEdit:focus { padding: 1px 3px 0 3px; }
#table QAbstractScrollArea::corner { background: $bar; border: none; }
QTableView QComboBox QLineEdit, QTableView QComboBox QLineEdit:focus { border: none; padding: 0; }
""")


def sheet(colours: WindowColours) -> str:
    """Return the style sheet in these colours."""
    return _SHEET.substitute(colours._asdict())
