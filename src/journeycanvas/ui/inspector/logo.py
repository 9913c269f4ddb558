"""The logo of the client on the map: what is shown of it, and the ways to choose it and to take it away."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from journeycanvas.edits import pictures
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.language import _
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.pictures_field import editing_of
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.paint.pictures import decoded

_WIDTH, _HEIGHT = 96, 44


class LogoField(Field):
    """The logo that stands before the title."""

    def __init__(self, session: Session) -> None:
        """Show the logo of the journey."""
        super().__init__(_("Logo"))
        self._session = session
        self._colours = LIGHT
        self._shown: object = self
        self.face = QLabel()
        self.face.setFixedSize(_WIDTH, _HEIGHT)
        self.choose = self._button("photo-plus", self._choose)
        self.choose.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.remove = self._button("trash", self._remove)
        self.remove.setAccessibleName(_("Remove the logo"))
        self.remove.setToolTip(tooltip(_("Remove the logo")))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.face, self.choose, self.remove):
            line.addWidget(part)
        line.addStretch(1)
        self.column.addWidget(row)
        self.label.setBuddy(self.choose)
        self.setFocusProxy(self.choose)
        self.refresh()

    def refresh(self) -> None:
        hung = pictures.hung(self._session.journey, JOURNEY)
        shown = hung.picture.id if hung is not None else None
        if shown == self._shown:
            return
        self._shown = shown
        said = _("Replace…") if hung is not None else _("Choose a logo…")
        self.choose.setText(f" {said}")
        self.choose.setAccessibleName(_("Replace the logo") if hung is not None else _("Choose a logo"))
        self.face.setVisible(hung is not None)
        self.remove.setVisible(hung is not None)
        if hung is not None:
            self.face.setPixmap(self._drawn(hung))
            self.face.setAccessibleName(hung.picture.name or _("Logo"))

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        for button in (self.choose, self.remove):
            button.setIcon(icons.icon(str(button.property("icon_name")), colours, size=SIZES.small_icon))

    def _button(self, icon: str, deed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "field")
        button.setProperty("icon_name", icon)
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.clicked.connect(calling(deed))
        return button

    def _choose(self) -> None:
        from journeycanvas.ui.pictures import acting  # nothing of it is needed to show pictures

        acting.insert_on(editing_of(self), JOURNEY)

    def _remove(self) -> None:
        from journeycanvas.ui.pictures import acting  # as above

        acting.remove(editing_of(self), JOURNEY)

    def _drawn(self, hung: pictures.Hung) -> QPixmap:
        """Return the whole logo, on white as on the map."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.white)
        picture = hung.picture
        whole = decoded(
            EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)
        )
        room = QSize(_WIDTH - 4, _HEIGHT - 4)
        size = whole.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF((_WIDTH - size.width()) / 2, (_HEIGHT - size.height()) / 2, size.width(), size.height())
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, whole)
        return drawn
