"""The style sheet of the window: what Fusion and a palette cannot say."""

from string import Template

from journeycanvas.theme.window import SIZES, WindowColours, WindowSizes

_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $panel; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenuBar { background: $bar; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; color: $ink; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $chosen; }
QMenu { background: $panel; border: 1px solid $border; padding: 5px; }
QMenu::item { color: $ink; padding: 6px 28px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $accent_soft; border: 1px solid $accent; border-radius: 4px; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 6px; }
QMenu::right-arrow { image: url($arrow_right); width: 14px; height: 14px; }

QWidget[look="notice"] { background: $accent_soft; border-bottom: 1px solid $hairline; }
QWidget[look="notice"][tone="warning"] { background: $truth_soft; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $hairline; padding: 6px 10px; spacing: 2px; }
QToolBar::separator { background: $hairline; width: 1px; margin: 5px 8px; }
QToolButton { background: transparent; border: none; border-radius: 7px; padding: 6px; color: $ink; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:checked { border: 1px solid $accent; padding: 5px; }
QToolButton:focus, QToolButton:checked:focus { border: 2px solid $focus; padding: 4px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="filled"] { background: $accent_fill; color: $on_accent; padding: 6px 12px; font-weight: 600; }
QToolButton[look="filled"]:hover { background: $accent_fill_hover; }
QToolButton[look="filled"]:disabled { background: $hover; color: $disabled; }
QToolButton[look="filled"]:focus { border: 2px solid $focus; padding: 4px 10px; }
QToolButton[look="small"] { padding: 3px; border-radius: 5px; }
QToolButton[look="small"]:checked { border: 1px solid $accent; padding: 2px; }
QToolButton[look="small"]:focus { border: 1px solid $focus; padding: 2px; }
QToolButton[look="choice"] { border: 1px solid $edge; border-radius: 7px; padding: 3px; background: $field; }
QToolButton[look="choice"]:hover { background: $hover; }
QToolButton[look="choice"]:focus { border: 2px solid $focus; padding: 2px; }
QToolButton[look="choice"]:checked { background: $accent_soft; border: 2px solid $accent; padding: 2px; }
QToolButton[look="choice"][tone="positive"]:checked { background: $positive_soft; border-color: $positive; }
QToolButton[look="choice"][tone="negative"]:checked { background: $negative_soft; border-color: $negative; }
QToolButton[look="choice"][tone="truth"]:checked { background: $truth_soft; border-color: $truth; }
QToolButton[look="choice"][tone="neutral"]:checked { background: $neutral_soft; border-color: $neutral; }
QToolButton[look="face"] { border-radius: 13px; padding: 2px; }
QToolButton[look="face"]:checked { background: $chosen; border: 2px solid $accent; padding: 0; }
QToolButton[look="face"]:focus { border: 2px solid $focus; padding: 0; }
QToolButton[look="filter"] { border: 1px solid $edge; border-radius: 6px; padding: 4px 13px 4px 7px;
  background: $field; }
QToolButton[look="filter"]::menu-indicator { image: url($arrow_down); width: 12px; height: 12px; right: 4px;
  subcontrol-origin: padding; subcontrol-position: right center; }
QToolButton[look="filter"]:hover { background: $hover; }
QToolButton[look="filter"]:focus { border: 2px solid $focus; padding: 3px 12px 3px 6px; }
QToolButton[look="filter"]:checked { background: $accent_soft; border: 2px solid $accent; padding: 3px 12px 3px 6px; }
QToolButton[look="filter"]:checked:focus { border: 2px solid $focus; }
QToolButton[look="tab"] { color: $secondary; border: none; border-bottom: 2px solid transparent; border-radius: 0;
  padding: 9px 0 7px 0; background: transparent; }
QToolButton[look="tab"]:hover { color: $ink; }
QToolButton[look="tab"]:checked { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
QToolButton[look="tab"]:focus { color: $accent; background: $hover; border-bottom: 2px solid $focus; }
QToolButton[look="field"] { background: $field; border: 1px solid $edge; border-radius: ${radius}px;
  padding: 5px 8px; }
QToolButton[look="field"]:hover { border-color: $secondary; }
QToolButton[look="field"]:focus { border: 2px solid $focus; padding: 4px 7px; }

QStatusBar { background: $bar; border-top: 1px solid $hairline; color: $secondary; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $secondary; padding: 0; }
QStatusBar QToolButton { padding: 3px 6px; border-radius: 5px; color: $secondary; }
QStatusBar QToolButton:focus { border: 1px solid $focus; padding: 2px 5px; }

QLabel { color: $ink; background: transparent; }
QLabel[look="label"] { color: $secondary; font-size: ${label_pt}pt; }
QLabel[look="small"] { color: $secondary; font-size: ${small_pt}pt; }
QLabel[look="section"] { color: $secondary; font-size: ${small_pt}pt; font-weight: 600; }
QLabel[look="title"] { font-size: ${title_pt}pt; font-weight: 700; }
QLabel[look="heading"] { font-size: ${heading_pt}pt; font-weight: 600; }
QLabel[look="secondary"] { color: $secondary; }
QLabel[look="card"] { font-weight: 600; }
QLabel[tone="positive"] { color: $positive; }
QLabel[tone="negative"] { color: $negative; }
QLabel[tone="truth"] { color: $truth; }
QLabel[tone="neutral"] { color: $neutral; }
QLabel[tone="accent"] { color: $accent; }
QLabel[look="value"] { font-weight: 600; font-size: ${label_pt}pt; }
QLabel[look="figure"] { font-weight: 700; font-size: ${heading_pt}pt; }
QLabel[look="warning"] { color: $negative; font-size: ${label_pt}pt; }

QLineEdit, QPlainTextEdit { placeholder-text-color: $secondary; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: ${radius}px; padding: 5px 8px;
  selection-background-color: $accent_fill; selection-color: $on_accent; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $secondary; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $focus; padding: 4px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QAbstractSpinBox, QAbstractSpinBox:focus { padding: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($arrow_down); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $panel; color: $ink; border: 1px solid $border; padding: 4px;
  selection-background-color: $chosen; selection-color: $ink; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url($arrow_up); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($arrow_down); width: 12px; height: 12px; }

QPushButton { background: $field; color: $ink; border: 1px solid $edge; border-radius: 7px; padding: 6px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $chosen; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 13px; }
QPushButton:default { background: $accent_fill; color: $on_accent; border-color: $accent_fill; font-weight: 600; }
QPushButton:default:hover { background: $accent_fill_hover; }
QPushButton:disabled { color: $disabled; background: $hover; border-color: $hairline; }
QPushButton[look="field"] { border-radius: ${radius}px; padding: 5px 8px; text-align: left; }
QPushButton[look="field"]:hover { background: $field; border-color: $secondary; }
QPushButton[look="field"]:focus { border: 2px solid $focus; padding: 4px 7px; }
QPushButton[look="tile"] { background: $panel; border: 1px solid $border; border-radius: 10px; padding: 0; }
QPushButton[look="tile"]:hover { border-color: $accent; background: $panel; }
QPushButton[look="tile"]:focus, QPushButton[look="tile"]:checked { border: 2px solid $focus; padding: 0; }
QPushButton[look="row"] { background: transparent; border: none; border-radius: 7px; padding: 8px; text-align: left; }
QPushButton[look="row"]:hover { background: $hover; }
QPushButton[look="row"]:focus { border: 2px solid $focus; padding: 6px; }
QPushButton[look="linked"] { background: $panel; border: 1px solid $positive; border-left-width: 3px;
  border-radius: 5px; padding: 7px 9px; text-align: left; }
QPushButton[look="linked"]:hover { background: $hover; }

QFrame[look="step"] { background: $panel; border: 1px solid $hairline; border-radius: 8px; }
QFrame[look="step"][next="true"] { border: 2px solid $accent; background: $accent_soft; }
QCheckBox { color: $ink; spacing: 8px; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {
  width: 14px; height: 14px; border: 1px solid $secondary; border-radius: 4px; background: $field; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked { image: url($tick); }
QCheckBox::indicator:indeterminate, QListView::indicator:indeterminate,
QTreeView::indicator:indeterminate { image: url($dash); }
QSlider::groove:horizontal { height: 4px; background: $hairline; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border-radius: 9px; background: $field;
  border: 2px solid $accent; }
QSlider::handle:horizontal:focus { border-color: $focus; background: $accent_soft; }

QTabBar { background: $panel; border: none; }
QTabBar::tab { background: transparent; color: $secondary; padding: 9px 8px 7px 8px; border: none;
  border-bottom: 2px solid transparent; margin: 0; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; border-bottom: 2px solid $focus; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton { background: $panel; border: none; border-radius: 5px; padding: 4px; margin: 0; }
QTabBar QToolButton:hover { background: $hover; }
QTabBar QToolButton::left-arrow { image: url($arrow_left); width: 14px; height: 14px; }
QTabBar QToolButton::right-arrow { image: url($arrow_right); width: 14px; height: 14px; }

QTreeView { background: $panel; border: none; outline: none; color: $ink; }
QTreeView QLineEdit, QTreeView QLineEdit:focus { border: 1px solid $focus; border-radius: 4px; padding: 0 3px; }
QListView { background: $panel; border: none; outline: none; color: $ink; }
QListView::item { padding: 5px 10px; border-radius: 5px; color: $ink; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $chosen; color: $ink; border: 1px solid $accent; padding: 4px 9px; }
QListView QLineEdit, QListView QLineEdit:focus { border: 1px solid $focus; border-radius: 4px; padding: 0 3px; }
QDockWidget { color: $secondary; font-size: ${small_pt}pt; font-weight: 600;
  titlebar-close-icon: url($close); titlebar-normal-icon: url($float); }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; padding: 0;
  subcontrol-origin: margin; subcontrol-position: top right; top: 9px; width: 16px; height: 16px; }
QDockWidget::close-button { right: 8px; }
QDockWidget::float-button { right: 30px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; border-radius: 4px; }
QDockWidget::title { background: $panel; border-bottom: 1px solid $hairline; padding: 8px 14px; text-align: left; }
QDockWidget > QWidget { background: $panel; }
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $focus; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0; }
QSplitter::handle { background: $hairline; }
QToolTip { background: $ink; color: $panel; border: none; padding: 5px 7px; }
QProgressBar { background: $hover; border: none; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent_fill; border-radius: 4px; }

#outline, #inspector, #history, #inventory, #guide { background: $panel; }
#peek { background: $panel; border: 1px solid $border; border-radius: 7px; }
#choosing { background: $panel; border: 1px solid $border; border-radius: 7px; }
#start, #start QScrollArea, #start-content { background: $desk; }
#filter-bar { background: $panel; border: 1px solid $border; border-radius: 8px; }
QPushButton[look="measure"] { background: $hover; border: 1px solid $edge; border-radius: 6px; padding: 0; }
QPushButton[look="measure-line"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 0; }
QPushButton[look="measure"]:hover, QPushButton[look="measure-line"]:hover { border-color: $secondary; }
QPushButton[look="measure"]:focus, QPushButton[look="measure-line"]:focus { border: 2px solid $focus; }
""")


def style_sheet(colours: WindowColours, *, arrows: dict[str, str], sizes: WindowSizes = SIZES) -> str:
    """Return the style sheet in these colours and sizes; arrows names the files of the arrows in fields."""
    roles = colours._asdict()
    lengths = {name: f"{size:g}" for name, size in sizes._asdict().items()}
    return _SHEET.substitute({**roles, **lengths, **arrows})
