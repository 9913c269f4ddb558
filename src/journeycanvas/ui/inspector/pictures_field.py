"""The pictures kept on a card or a touchpoint: seen, described, cut, replaced, taken off, and more put there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeycanvas.edits import pictures
from journeycanvas.language import N_, _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_text
from journeycanvas.ui.inspector.fields import Field, TextField
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.pictures.small import size_within, small

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_MOST = QSize(76, 58)
CROP, REPLACE, REMOVE = N_("Crop picture {number}"), N_("Replace picture {number}"), N_("Remove picture {number}")


def pictures_field(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the field of the pictures of one card or touchpoint; nothing for several."""
    return (PicturesField(session, ids[0]),) if len(ids) == 1 else ()


class PicturesField(Field):
    """The pictures of one card or touchpoint, one under the other."""

    def __init__(self, session: Session, id: str) -> None:
        """Show the pictures that are kept on a card or a touchpoint."""
        super().__init__(_("Pictures"))
        self._session = session
        self._id = id
        self._colours = LIGHT
        self.rows: list[PictureRow] = []
        self._places = QVBoxLayout()
        self._places.setSpacing(8)
        self.column.setSpacing(8)
        self.column.addLayout(self._places)
        self.add = QToolButton()
        self.add.setProperty("look", "field")
        self.add.setText(" " + _("Add a picture…"))
        self.add.setAccessibleName(_("Add a picture"))
        self.add.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.clicked.connect(calling(self._add))
        self.column.addWidget(self.add)
        self.label.setBuddy(self.add)
        self.setFocusProxy(self.add)
        self.refresh()

    def refresh(self) -> None:
        hung = [each for each in pictures.all_hung(self._session.journey, self._id) if each.use is not None]
        if [row.use for row in self.rows] != [each.use.id for each in hung if each.use is not None]:
            self._make_rows(hung)
        for row, each in zip(self.rows, hung, strict=True):
            row.show_picture(each)

    def finish(self) -> None:
        for row in self.rows:
            row.caption.finish()

    def drop(self) -> bool:
        dropped = [row.caption.drop() for row in self.rows]
        return any(dropped)

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        self.add.setIcon(icons.icon("photo-plus", colours, size=SIZES.small_icon))
        for row in self.rows:
            row.dress(colours)

    def _make_rows(self, hung: list[pictures.Hung]) -> None:
        had_keyboard = any(row.isAncestorOf(row.window().focusWidget()) for row in self.rows)
        for row in self.rows:
            row.hide()
            discard(row)
        uses = [each.use.id for each in hung if each.use is not None]
        self.rows = [PictureRow(self._session, use, number) for number, use in enumerate(uses, start=1)]
        before: QWidget | None = None
        for row in self.rows:
            self._places.addWidget(row)
            row.dress(self._colours)
            if before is not None:
                QWidget.setTabOrder(before, row.caption.editor)
            before = row.remove
        if before is not None:
            QWidget.setTabOrder(before, self.add)
        if had_keyboard:
            self.add.setFocus()

    def _add(self) -> None:
        from journeycanvas.ui.pictures import acting  # nothing of it is needed to show pictures

        acting.insert_on(editing_of(self), self._id)


class PictureRow(QWidget):
    """One picture, small, with its caption and what can be done to it."""

    def __init__(self, session: Session, use: str, number: int) -> None:
        """Show the picture of a use, which is counted from 1 among those of its holder."""
        super().__init__()
        self.use = use
        self._shown: object = None
        self.face = QLabel()
        self.face.setFixedSize(_MOST)
        self.face.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = TextField("", of_text(session, (use,), "caption", step=steps.CAPTION), placeholder=_("Caption"))
        self.caption.editor.setAccessibleName(_("Caption of picture {number}").format(number=number))
        self.crop = self._button("crop", _(CROP).format(number=number), self._crop)
        self.replace = self._button("photo", _(REPLACE).format(number=number), self._replace)
        self.remove = self._button("trash", _(REMOVE).format(number=number), self._remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.caption)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.crop, self.replace, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        beside.addLayout(buttons)
        line.addLayout(beside, 1)

    def show_picture(self, hung: pictures.Hung) -> None:
        """Show a picture as it is cut, and its caption."""
        caption = hung.use.caption if hung.use is not None else ""
        self.face.setAccessibleName(caption or hung.picture.name or _("Picture without a caption"))
        if (hung.picture.id, hung.crop) != self._shown:
            self._shown = (hung.picture.id, hung.crop)
            self.face.setPixmap(small(hung, size_within(hung, _MOST), ratio=self.devicePixelRatioF()))
        self.caption.refresh()

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        for button in (self.crop, self.replace, self.remove):
            button.setIcon(icons.icon(str(button.property("icon_name")), colours, size=SIZES.small_icon))

    def _button(self, icon: str, said: str, deed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "field")
        button.setProperty("icon_name", icon)
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.setAccessibleName(said)
        button.setToolTip(tooltip(said))
        button.clicked.connect(calling(deed))
        return button

    def _crop(self) -> None:
        from journeycanvas.ui.pictures import acting  # nothing of it is needed to show pictures

        acting.edit(editing_of(self), self.use)

    def _replace(self) -> None:
        from journeycanvas.ui.pictures import acting  # as above

        acting.replace(editing_of(self), self.use)

    def _remove(self) -> None:
        from journeycanvas.ui.pictures import acting  # as above

        acting.remove(editing_of(self), self.use)


def editing_of(widget: QWidget) -> Editing:
    """Return what works on the journey of the window a widget is in."""
    from journeycanvas.ui.editing import Editing  # it has loaded the forms, not they it

    found = widget.window().findChild(Editing)
    assert found is not None
    return found
