"""The self-test's checks of the parts the program is made of, one by one."""

import sqlite3
import ssl
import sys
import uuid
from enum import Enum
from pathlib import Path

from wolkdnc_gui.settings.keyring_choice import KeyringProblem, backend_name, choose_vault
from wolkdnc_gui.settings.places import preset_path
from wolkdnc_gui.settings.preset import load_preset
from wolkdnc_gui.settings.token_store import Service, TokenStore
from wolkdnc_gui.ui.resources import find
from wolkdnc_gui.wolkvox.exchange import trusted_by_the_system

Found = dict[str, object]
"""What is written about one check; it becomes JSON."""


class SelfTestFailed(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """One check did not come out as it must."""


def qt(_folder: Path) -> Found:
    """Qt starts on this screen, with a style; fails on Windows and macOS where it is not the system's own."""
    import PySide6  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QImageReader  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QStyleFactory  # noqa: PLC0415

    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101  # nobody else makes one
    styles = QStyleFactory.keys()
    own = {"win32": "windowsvista", "darwin": "macos"}.get(sys.platform, "fusion")
    if own not in map(str.lower, styles):
        raise SelfTestFailed(f"no style {own} among {styles}")
    formats = sorted(bytes(name.data()).decode() for name in QImageReader.supportedImageFormats())
    if "svg" not in formats:
        raise SelfTestFailed(f"no SVG among {formats}")
    return {
        "pyside": PySide6.__version__,
        "platform": QGuiApplication.platformName(),
        "style": application.style().objectName(),
        "styles": styles,
        "image_formats": formats,
    }


def resources(_folder: Path) -> Found:
    """Translations load and translate, and icons are drawn."""
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415
    from PySide6.QtGui import QColor  # noqa: PLC0415

    from wolkdnc_gui.ui.icons import application_icon, pixmap  # noqa: PLC0415

    loaded = {}
    for language in ("es", "en"):
        translator = QTranslator()
        loaded[language] = translator.load(str(find(f"translations/wolkdnc_{language}.qm")))
    of_qt = QTranslator()
    loaded["qtbase_es"] = of_qt.load(
        "qtbase_es", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    if not all(loaded.values()):
        raise SelfTestFailed(f"translations: {loaded}")
    if pixmap("phone-off", 32, QColor("black")).isNull() or application_icon().isNull():
        raise SelfTestFailed("icons are not drawn")
    return {"translations": loaded}


def tls(_folder: Path) -> Found:
    """Certificates are verified, with what the operating system trusts."""
    context = trusted_by_the_system()
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise SelfTestFailed("certificates would not be verified")
    return {"openssl": ssl.OPENSSL_VERSION}


def sqlite(folder: Path) -> Found:
    """SQLite grants a write-ahead log, and what was committed is there for another connection."""
    path = folder / "probe.sqlite3"
    first = sqlite3.connect(path)
    try:
        mode = first.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        if mode != "wal":
            raise SelfTestFailed(f"journal mode {mode}")
        first.execute("PRAGMA synchronous=FULL")
        first.execute("CREATE TABLE probe (number TEXT)")
        first.execute("INSERT INTO probe VALUES ('93001234567')")
        first.commit()
        second = sqlite3.connect(path)
        try:
            rows = second.execute("SELECT number FROM probe").fetchall()
        finally:
            second.close()
    finally:
        first.close()
    if rows != [("93001234567",)]:
        raise SelfTestFailed(f"{len(rows)} rows of 1")
    return {"sqlite": sqlite3.sqlite_version}


def preset(_folder: Path) -> Found:
    """The administrator's file, where there is one, has no mistakes; each is named by its place."""
    path = preset_path()
    found = load_preset(path)
    if found.problem is not None:
        place = f", line {found.line}" if found.line is not None else ""
        raise SelfTestFailed(f"{path}: {_words(found.problem)}{place}")
    if found.mistakes:
        named = "; ".join(f"{mistake.key}: {_words(mistake.problem)}" for mistake in found.mistakes)
        raise SelfTestFailed(f"{path}: {named}")
    return {"file": str(path), "there": path.exists(), "accounts": len(found.accounts)}


def keyring(_folder: Path) -> Found:
    """The system's keyring keeps a token, gives it back and forgets it."""
    vault = choose_vault()
    if isinstance(vault, KeyringProblem):
        raise SelfTestFailed(f"{vault.kind.name} {vault.name}")
    store = TokenStore(Service.SELF_TEST, lambda: vault)
    account, token = uuid.uuid4().hex, uuid.uuid4().hex
    kept = store.write(account, token)
    found = store.read(account)
    gone = store.forget(account)
    problem = kept or found.problem or gone
    if problem is not None or found.token != token or store.read(account).token is not None:
        raise SelfTestFailed(f"{backend_name(vault)}: {problem}")
    return {"backend": backend_name(vault)}


def _words(problem: Enum) -> str:
    return problem.name.lower().replace("_", " ")
