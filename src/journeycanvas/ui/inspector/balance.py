"""The balance of stages in words: it is found, never typed."""

from PySide6.QtGui import QShowEvent

from journeycanvas.analysis.balance import Balance, balance
from journeycanvas.language import _, ngettext
from journeycanvas.model.named import emotion_name
from journeycanvas.session.session import Session
from journeycanvas.ui import speech
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel


class BalanceField(Field):
    """What is felt in stages on average, how often positive and negative, and their strengths and weaknesses."""

    def __init__(self, session: Session, ids: tuple[str, ...]) -> None:
        """Tell of these stages together."""
        super().__init__(_("Balance"))
        self._session = session
        self._ids = ids
        self.said = PlainLabel(wraps=True)
        self.said.setAccessibleName(_("Balance"))
        self.column.addWidget(self.said)

    def refresh(self) -> None:
        if self.isVisible():
            self._tell()

    def _tell(self) -> None:
        text = "\n".join(lines(balance(self._session.journey, self._ids)))
        self.said.setText(text)
        self.said.setAccessibleDescription(text)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()


def lines(found: Balance) -> list[str]:
    """Return a balance in words, line by line."""
    told = [_felt(found)] if found.mean is not None else [_("No emotion is known here yet.")]
    if found.felt:
        positive = ngettext("{count} positive moment", "{count} positive moments", found.positive)
        negative = ngettext("{count} negative moment", "{count} negative moments", found.negative)
        told.append(
            f"{positive.format(count=speech.number(found.positive))}, "
            f"{negative.format(count=speech.number(found.negative))}"
        )
    if found.strengths:
        told.append(_("Strengths: {names}").format(names=_named(found.strengths)))
    if found.weaknesses:
        told.append(_("Weaknesses: {names}").format(names=_named(found.weaknesses)))
    return told


def _felt(found: Balance) -> str:
    mean = found.mean or 0.0
    word = _(emotion_name(mean)).lower()
    return _("Mean emotion {value}, {word}").format(value=speech.number(mean, decimals=1, signed=True), word=word)


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(" ".join(name.split()) or _("Touchpoint") for name in names)
