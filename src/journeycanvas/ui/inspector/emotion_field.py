"""The emotion of a visit: five faces and a slider, with the value and its word; not knowing is a choice too."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from journeycanvas.language import _
from journeycanvas.model.named import EMOTION_FACES, EMOTIONS, UNKNOWN_EMOTION, emotion_name
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import icons, speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.binding import Binding, Typist
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel, tooltip

_STEPS = 10
"""Steps of the slider in one unit of emotion."""
_FACE = 22
_TONES = {-2: "negative", -1: "negative", 0: "neutral", 1: "positive", 2: "positive"}


class EmotionField(Field):
    """The emotion of visits."""

    def __init__(self, label: str, binding: Binding[float | None]) -> None:
        """Choose the emotion of a binding."""
        super().__init__("")
        self.setObjectName("emotion")
        self._binding = binding
        self._typist = Typist(binding)
        self._said = PlainLabel(style="value")
        self.label.setText(label)
        self.column.addWidget(_row(self.label, None, self._said))
        self.faces = {degree: self._face(degree) for degree in EMOTION_FACES}
        self.unknown = self._unknown()
        self.column.addWidget(_row(*self.faces.values(), None, self.unknown))
        self.slider = _Slider()
        self.slider.setAccessibleName(label)
        self.column.addWidget(self.slider)
        self.label.setBuddy(self.slider)
        self.setFocusProxy(next(iter(self.faces.values())))
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self._typist.keep)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        known = [value for value in values if value is not None]
        is_one = len(values) == 1
        if not self._typist.is_typing:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(known[0] * _STEPS) if is_one and known else 0)
        for degree, face in self.faces.items():
            face.setChecked(is_one and bool(known) and round(known[0]) == degree)
        self.unknown.setChecked(is_one and not known)
        self._say(values)

    def finish(self) -> None:
        self._typist.keep()

    def dress(self, colours: WindowColours) -> None:
        for degree, face in self.faces.items():
            face.setIcon(icons.icon(EMOTION_FACES[degree], colours, tone=_TONES[degree], size=_FACE))
        self.unknown.setIcon(icons.icon("question-mark", colours, tone="secondary", size=_FACE))

    def _say(self, values: tuple[float | None, ...]) -> None:
        if len(values) != 1:
            text, tone = _("Several values"), "neutral"
        elif values[0] is None:
            text, tone = _(UNKNOWN_EMOTION), "neutral"
        else:
            word = _(emotion_name(values[0])).lower()
            text = f"{speech.number(values[0], decimals=1, signed=True)} {word}"
            tone = _TONES[max(-2, min(2, round(values[0])))]
        self._said.setText(text)
        if self._said.property("tone") != tone:
            self._said.setProperty("tone", tone)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)

    def _face(self, degree: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("look", "face")
        button.setIconSize(QSize(_FACE, _FACE))
        title = _(EMOTIONS[degree])
        button.setToolTip(tooltip(title))
        button.setAccessibleName(title)
        button.clicked.connect(calling(self._choose, float(degree)))
        return button

    def _unknown(self) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("look", "face")
        button.setIconSize(QSize(_FACE, _FACE))
        button.setToolTip(tooltip(_(UNKNOWN_EMOTION)))
        button.setAccessibleName(_(UNKNOWN_EMOTION))
        button.clicked.connect(calling(self._choose, None))
        return button

    def _choose(self, value: float | None) -> None:
        self._binding.set(value)
        self.refresh()

    def _slide(self, value: int) -> None:
        if self.slider.isSliderDown():
            self._typist.show(value / _STEPS)
        else:
            self._binding.set(value / _STEPS)
        self.refresh()


class _Slider(QSlider):
    """A slider from very negative to very positive, which leaves the wheel to the panel it is in."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(-2 * _STEPS, 2 * _STEPS)
        self.setSingleStep(1)
        self.setPageStep(_STEPS // 2)
        self.setFixedHeight(24)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _row(*widgets: QWidget | None) -> QWidget:
    """Return the widgets side by side; None stands for the room left over."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return row
