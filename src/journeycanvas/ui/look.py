"""How the window looks: Fusion, the bundled letters, and a palette and style sheet of our own, light or dark."""

from functools import cache

from PySide6.QtCore import QBuffer, QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from journeycanvas.theme.window import DARK, LIGHT, SIZES, TEXT_SIZES, WindowColours, WindowSizes, sized
from journeycanvas.ui import icons, memory_files
from journeycanvas.ui.paint import fonts
from journeycanvas.ui.style_sheet import style_sheet

ARGUMENTS = ("-style", "fusion")
"""What the application is made with. Asking it for a style later would make Python know every style there is."""
_MAC_POINTS = 96 / 72
"""A point is a pixel there, so that type sizes in points are larger numbers."""
_ARROWS = {
    "arrow_down": "chevron-down",
    "arrow_up": "chevron-up",
    "arrow_left": "chevron-left",
    "arrow_right": "chevron-right",
    "tick": "check",
    "dash": "minus",
    "close": "x",
    "float": "maximize",
}
_ARROW_SIZE = 14
_DRESSING = "is-dressing"

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "panel"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "hover"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "secondary"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "negative"),
    (QPalette.ColorRole.Highlight, "accent_fill"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "panel"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Midlight, "hairline"),
    (QPalette.ColorRole.Light, "panel"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "hairline"),
    (QPalette.ColorRole.Accent, "accent_fill"),
)
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def is_dark(theme: str) -> bool:
    """Tell whether the window is dark under a preference: "light", "dark", or "system"."""
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def colours_of(theme: str) -> WindowColours:
    """Return the colours under a preference."""
    return DARK if is_dark(theme) else LIGHT


def palette(colours: WindowColours) -> QPalette:
    """Return Qt's palette of these colours."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(getattr(colours, name)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return made


def set_up(application: QApplication) -> None:
    """Give the application, made with our arguments, its letters, once."""
    application.setFont(letters(SIZES))


def apply(application: QApplication, theme: str, *, text_size: str = "normal") -> WindowColours:
    """Dress all windows in the colours and with texts of the size that are preferred, and return the colours."""
    colours, sizes = colours_of(theme), sized(TEXT_SIZES[text_size])
    wanted = letters(sizes)
    if wanted != application.font():
        application.setFont(wanted)
    application.setPalette(palette(colours))
    application.setProperty(_DRESSING, True)
    try:
        application.setStyleSheet(style_sheet(colours, arrows=_arrow_files(colours.secondary), sizes=sizes))
    finally:
        application.setProperty(_DRESSING, False)
    return colours


def is_dressing(application: QCoreApplication | None) -> bool:
    """Tell whether all windows are being dressed: each part is told of it many times, and may wait for the last."""
    return application is not None and bool(application.property(_DRESSING))


def letters(sizes: WindowSizes) -> QFont:
    """Return the letters of the window at some sizes."""
    font = QFont(fonts.font("regular", sizes.text_pt))
    if QGuiApplication.primaryScreen().logicalDotsPerInch() < 90:
        font.setPointSizeF(sizes.text_pt * _MAC_POINTS)
    return font


@cache
def _arrow_files(colour: str) -> dict[str, str]:
    """Return the files of the arrows in fields; a style sheet takes pictures from files only."""
    pictures = {f"{name}.png": _picture(name, colour) for name in _ARROWS.values()}
    paths = memory_files.paths_of(f"arrows-{colour.strip('#')}", pictures)
    return {role: paths[f"{name}.png"] for role, name in _ARROWS.items()}


def _picture(name: str, colour: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    icons.pixmap(name, colour, size=_ARROW_SIZE, ratio=2.0).save(buffer, "PNG")
    return bytes(buffer.data().data())
