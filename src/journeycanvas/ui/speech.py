"""The language of the window: our own texts, Qt's standard buttons, and how numbers are written."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from journeycanvas import language

_LOCALES = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_translators: list[QTranslator] = []
"""Those installed. Looking for them among what belongs to the application would make Python know all of Qt."""
_MOST = 1e15
"""The largest number that is taken for one."""


def speak(tongue: str | None) -> None:
    """Speak this language from now on, else that of the system; windows already open are told by their owner."""
    language.use(tongue or language.system_language())
    application = QCoreApplication.instance()
    assert application is not None
    while _translators:
        application.removeTranslator(_translators.pop())
    if language.current() != "en":
        from PySide6.QtCore import QLibraryInfo  # local: it is asked for one folder, once

        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language.current()}", folder):
            application.installTranslator(translator)
            _translators.append(translator)
    QLocale.setDefault(locale())


def locale() -> QLocale:
    """Return how numbers and dates are written in the language spoken."""
    return _LOCALES[language.current()]


def number(value: float, *, decimals: int = 0, signed: bool = False) -> str:
    """Return a number as it is written in the language spoken, with a true minus sign."""
    written = locale().toString(float(abs(value)), "f", decimals)
    if round(value, decimals) == 0:
        return written
    sign = "−" if value < 0 else "+" if signed else ""
    return sign + written


def exact(value: float) -> str:
    """Return a number with the decimals it has and no others, as it is typed: a comma between thousands is left out.

    Typed back, it would be taken for a decimal comma.
    """
    written = f"{value:.6f}".rstrip("0").rstrip(".")
    decimals = len(written.partition(".")[2])
    shown = number(value, decimals=decimals)
    return shown if language.current() == "fr" else shown.replace(",", "")


def read_number(text: str) -> float | None:
    """Return the number that was typed, with a comma or a point; None where it is none."""
    plain = "".join(text.split()).replace("\u2212", "-").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if abs(value) <= _MOST else None
