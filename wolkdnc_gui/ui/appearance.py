"""Language and colours of the whole program."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.ui.dark_palette import dark_palette, is_dark, with_seen_frames
from wolkdnc_gui.ui.resources import find

LANGUAGES = ("es", "en")
FALLBACK = "es"
"""Where the system speaks neither: most agents speak Spanish."""

_TERRITORIES = {"es": "es_CO", "en": "en_US"}
"""Where the system does not say: how numbers and dates are written."""

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_DARK_STYLE = "fusion"


def system_language(preferred: list[str]) -> str:
    """Return the first of the system's languages ("es-CO", "en") that the program speaks."""
    spoken = (tag.replace("_", "-").split("-")[0].lower() for tag in preferred)
    return next((tag for tag in spoken if tag in LANGUAGES), FALLBACK)


class Appearance:
    """Installs translators and colours. The language is read once, at the start; colours change at once."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self._translators: list[QTranslator] = []
        self._locale_before = QLocale()
        self._native_style = qt.style().name()
        self._applied: tuple[str, str] | None = None

    def apply(self, language: str, colour_scheme: str) -> None:
        """Speak a language and use colours, both as in `Preferences`. What is so already is left alone."""
        if (language, colour_scheme) == self._applied:
            return
        self._applied = (language, colour_scheme)
        self.set_language(language or system_language(QLocale.system().uiLanguages()))
        self.set_colours(colour_scheme)

    def set_language(self, language: str) -> None:
        """Speak one of LANGUAGES from now on; what is on the screen stays as it is."""
        self._remove_translators()
        system = QLocale.system()
        here = system if system.name().split("_")[0] == language else QLocale(_TERRITORIES[language])
        QLocale.setDefault(here)
        own = str(find(f"translations/wolkdnc_{language}.qm"))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for path in (f"{qt_folder}/qtbase_{language}.qm", own):
            translator = QTranslator(self._qt)
            if translator.load(path):
                self._qt.installTranslator(translator)
                self._translators.append(translator)

    def withdraw(self) -> None:
        """Leave language and colours as they were before."""
        self._applied = None
        self._remove_translators()
        QLocale.setDefault(self._locale_before)
        self._qt.styleHints().unsetColorScheme()
        self._use_style(self._native_style)
        self._qt.setPalette(QPalette())

    def _remove_translators(self) -> None:
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators.clear()

    def set_colours(self, colour_scheme: str) -> None:
        """Use light or dark colours, or the system's."""
        wanted = _SCHEMES[colour_scheme]
        hints = self._qt.styleHints()
        self._use_style(self._native_style)
        self._qt.setPalette(QPalette())
        hints.setColorScheme(wanted)
        # Windows 11 and macOS change the palette themselves. A Linux desktop without a theme does not, and
        # the style of Windows 10 draws light buttons and stays light when all else is dark.
        if Qt.ColorScheme.Dark in (wanted, hints.colorScheme()) and not is_dark(self._qt.palette()):
            self._use_style(_DARK_STYLE)
            self._qt.setPalette(dark_palette())
        if is_dark(self._qt.palette()) and self._qt.style().name() == _DARK_STYLE:
            self._let_ticks_be_seen()

    def _let_ticks_be_seen(self) -> None:
        palette = with_seen_frames(self._qt.palette())
        for ticked in ("QCheckBox", "QRadioButton"):
            # The binding's stubs ask for bytes, which the binding itself refuses.
            self._qt.setPalette(palette, ticked)  # type: ignore[arg-type]

    def _use_style(self, name: str) -> None:
        if self._qt.style().name() != name:
            self._qt.setStyle(name)
