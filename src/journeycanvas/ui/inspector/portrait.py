"""The portrait of a persona: what is shown of it, and the ways to choose, cut and take away a picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeycanvas.edits import pictures
from journeycanvas.language import _
from journeycanvas.model.picture import Crop
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.paint.pictures import decoded

_SIDE = 64
_ICON = 34
_ICON_AT = (_SIDE - _ICON) / 2


class PortraitField(Field):
    """The portrait of one persona; the buttons do what the menus do."""

    def __init__(self, session: Session, id: str) -> None:
        """Show the portrait of a persona."""
        super().__init__(_("Portrait"))
        self._session = session
        self._id = id
        self._colours = LIGHT
        self._shown: tuple[object, ...] = ()
        self.face = QLabel()
        self.face.setFixedSize(_SIDE, _SIDE)
        self.choose = self._button("photo-plus", "insert_picture")
        self.crop = self._button("crop", "edit_picture")
        self.remove = self._button("trash", "remove_picture")
        for button, said in ((self.crop, _("Cut the portrait")), (self.remove, _("Remove the portrait"))):
            button.setAccessibleName(said)
            button.setToolTip(tooltip(said))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.face)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.choose)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.crop)
        below.addWidget(self.remove)
        below.addStretch(1)
        buttons.addLayout(below)
        line.addLayout(buttons, 1)
        self.column.addWidget(row)
        self.label.setBuddy(self.choose)
        self.setFocusProxy(self.choose)
        self.refresh()

    def refresh(self) -> None:
        hung = pictures.hung(self._session.journey, self._id)
        shown = (hung.picture.id, hung.crop, self._colours) if hung is not None else (None, self._colours)
        if shown == self._shown:
            return
        self._shown = shown
        said = _("Replace portrait…") if hung is not None else _("Choose a portrait…")
        self.choose.setText(f" {said}")
        self.choose.setAccessibleName(said.rstrip("…"))
        self.crop.setEnabled(hung is not None)
        self.remove.setEnabled(hung is not None)
        self.face.setPixmap(self._drawn(hung))

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        for button in (self.choose, self.crop, self.remove):
            button.setIcon(icons.icon(str(button.property("icon_name")), colours, size=SIZES.small_icon))
        self.refresh()

    def _button(self, icon: str, action: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "field")
        button.setProperty("icon_name", icon)
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(calling(self._do, action))
        return button

    def _do(self, action: str) -> None:
        """Choose an action of the window, for this persona."""
        hung = pictures.hung(self._session.journey, self._id)
        wanted = "replace_picture" if action == "insert_picture" and hung is not None else action
        self._session.select([self._id])
        found = self.window().findChild(QAction, wanted)
        if isinstance(found, QAction):
            found.setEnabled(True)  # as the window does in a moment, when it learns what is selected now
            found.trigger()

    def _drawn(self, hung: pictures.Hung | None) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(drawn) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            disc = QPainterPath()
            disc.addEllipse(0.5, 0.5, _SIDE - 1.0, _SIDE - 1.0)
            painter.fillPath(disc, QColor(self._colours.accent_soft))
            if hung is None:
                icons.paint(painter, "user", QRectF(_ICON_AT, _ICON_AT, _ICON, _ICON), colour=self._colours.accent)
            else:
                painter.setClipPath(disc)
                picture = hung.picture
                whole = decoded(
                    EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)
                )
                painter.drawImage(QRectF(0.0, 0.0, _SIDE, _SIDE), whole, _seen(whole, hung.crop))
        return drawn


def _seen(image: QImage, crop: Crop) -> QRectF:
    """Return the square in the middle of the part of a picture that is shown."""
    part = QRectF(
        crop.x * image.width(), crop.y * image.height(), crop.width * image.width(), crop.height * image.height()
    )
    side = min(part.width(), part.height())
    seen = QRectF(0.0, 0.0, side, side)
    seen.moveCenter(part.center())
    return seen
