"""What `--self-test` checks: that every part of an installed program is there and works on this machine."""

import json
import platform
import sqlite3
import ssl
import sys
import tempfile
import time
import uuid
from array import array
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue

from wolkdnc_gui import __version__
from wolkdnc_gui.app.network_thread import NetworkThread
from wolkdnc_gui.intake.events import Batch, Done, Failed, IntakeEvent
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, backend_name, choose_vault
from wolkdnc_gui.settings.tokens import Service, TokenStore
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged, JobNotStarted
from wolkdnc_gui.submission.job import AccountRef, JobSpec, JobState, Pass
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.ui.resources import find
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction

_PATIENCE_S = 60.0

Found = dict[str, object]


class SelfTestFailed(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """One check did not come out as it must."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must work."""

    name: str
    run: Callable[[Path], Found]


def run_self_test(file: Path | None, *, with_keyring: bool) -> int:
    """Run every check, write what was found as JSON to `file` or standard output; 0 when all is well."""
    checks = [
        Check("qt", _qt),
        Check("resources", _resources),
        Check("tls", _tls),
        Check("sqlite", _sqlite),
        Check("intake", _intake),
        Check("practice_job", _practice_job),
    ]
    if with_keyring:
        checks.append(Check("keyring", _keyring))
    report: Found = {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    good = True
    with tempfile.TemporaryDirectory(prefix="wolkdnc-self-test-", ignore_cleanup_errors=True) as folder:
        for check in checks:
            outcome = _outcome(check, Path(folder))
            good = good and outcome["ok"] is True
            report[check.name] = outcome
    report["ok"] = good
    text = json.dumps(report, indent=2, ensure_ascii=False)
    if file is None:
        sys.stdout.write(text + "\n")
    else:
        file.write_text(text + "\n", encoding="utf-8")
    return 0 if good else 1


def _outcome(check: Check, folder: Path) -> Found:
    started = time.monotonic()
    try:
        found = check.run(folder)
    except Exception as error:  # noqa: BLE001  # the outermost edge: whatever it is, it is reported
        found = {"ok": False, "error": f"{type(error).__name__}: {error}"}
    else:
        found = {"ok": True, **found}
    return {**found, "seconds": round(time.monotonic() - started, 3)}


def _qt(_folder: Path) -> Found:
    import PySide6  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QStyleFactory  # noqa: PLC0415

    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101  # nobody else makes one
    return {
        "pyside": PySide6.__version__,
        "platform": QGuiApplication.platformName(),
        "style": application.style().objectName(),
        "styles": QStyleFactory.keys(),
    }


def _resources(_folder: Path) -> Found:
    from PySide6.QtCore import QTranslator  # noqa: PLC0415
    from PySide6.QtGui import QColor  # noqa: PLC0415

    from wolkdnc_gui.ui.icons import pixmap  # noqa: PLC0415

    loaded = {}
    for language in ("es", "en"):
        translator = QTranslator()
        loaded[language] = translator.load(str(find(f"translations/wolkdnc_{language}.qm")))
    if not all(loaded.values()):
        raise SelfTestFailed(f"translations: {loaded}")
    if pixmap("phone", 32, QColor("black")).isNull():
        raise SelfTestFailed("icons are not drawn")
    return {"translations": loaded}


def _tls(_folder: Path) -> Found:
    import truststore  # noqa: PLC0415

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise SelfTestFailed("certificates would not be verified")
    return {"openssl": ssl.OPENSSL_VERSION}


def _sqlite(folder: Path) -> Found:
    connection = sqlite3.connect(folder / "probe.sqlite3")
    try:
        mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    finally:
        connection.close()
    if mode != "wal":
        raise SelfTestFailed(f"journal mode {mode}")
    return {"sqlite": sqlite3.sqlite_version}


def _intake(folder: Path) -> Found:
    events: Queue[IntakeEvent] = Queue()
    reader = Reader(events.put)
    rules = Rules(country="CO", shape=proposed_shape("CO"))
    try:
        found: Found = {"text": _read(events, reader.read_text("300 123 4567", rules, PackedText()))}
        for suffix, content in (("txt", "300 123 4567\n"), ("csv", "Nombre;Celular\nAna;3001234567\n")):
            path = folder / f"list.{suffix}"
            path.write_text(content, encoding="utf-8")
            found[suffix] = _read(events, reader.read_file(path, rules, PackedText()))
    finally:
        reader.close()
    return found


def _read(events: "Queue[IntakeEvent]", ticket: int) -> list[str]:
    digits: list[str] = []
    while True:
        event = _next(events)
        if event.ticket != ticket:
            continue
        if isinstance(event, Batch):
            digits.extend(event.columns.digits)
        elif isinstance(event, Failed):
            raise SelfTestFailed(f"reading: {event.problem.name}")
        elif isinstance(event, Done):
            break
    if digits != ["93001234567"]:
        raise SelfTestFailed(f"reading found {digits}")
    return digits


def _next(events: "Queue[IntakeEvent]") -> IntakeEvent:
    try:
        return events.get(timeout=_PATIENCE_S)
    except Empty:
        raise SelfTestFailed("the reading process did not answer") from None


def _practice_job(folder: Path) -> Found:
    done: Future[JobState] = Future()

    def hear(event: Event) -> None:
        if isinstance(event, JobNotStarted):
            done.set_exception(SelfTestFailed(f"not started: {event.obstacle.name}"))
        elif isinstance(event, JobChanged) and event.status.failure is not None and not done.done():
            done.set_exception(SelfTestFailed(f"failed: {event.status.failure.kind.name}"))
        elif isinstance(event, JobChanged) and event.status.state.is_over and not done.done():
            done.set_result(event.status.state)

    with PracticeServer() as server:
        engine = Engine(folder / "journal.sqlite3", hear)
        thread = NetworkThread(engine.serve)
        thread.start()
        try:
            engine.ready.result(_PATIENCE_S)
            engine.start_job(
                _ten_numbers(), Link("practice", Address.loopback(server.url), lambda: PRACTICE_TOKEN)
            )
            state = done.result(_PATIENCE_S)
        finally:
            engine.close().result(_PATIENCE_S)
            thread.join(_PATIENCE_S)
        listed = server.listed("outbound")
    if state is not JobState.FINISHED or listed != [f"9300123450{digit}" for digit in range(10)]:
        raise SelfTestFailed(f"{state.name}, {len(listed)} numbers arrived")
    return {"numbers": len(listed)}


def _ten_numbers() -> JobSpec:
    entries = EntryColumns()
    for digit in range(10):
        number = f"300123450{digit}"
        origin = Origin(Source(), digit + 1, 0)
        entries.append(Entry(number, f"9{number}", Verdict.READY, Reason.NONE, 0, origin))
    return JobSpec(
        job_id=uuid.uuid4().hex,
        account=AccountRef("practice", "practice", "practice", practice=True),
        passes=(Pass(Direction.OUTBOUND, array("I", range(10))),),
        entries=entries,
        note="",
        who="self-test",
        created_at=time.time(),
    )


def _keyring(_folder: Path) -> Found:
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
