import socket
import ssl

import pytest

from wolkdnc_gui.wolkvox.breakage import breakage
from wolkdnc_gui.wolkvox.failures import FailureKind


def wrapped(cause: Exception, *, explicit: bool) -> Exception:
    outer = OSError("outer")
    if explicit:
        outer.__cause__ = cause
    else:
        outer.__context__ = cause
    return outer


@pytest.mark.parametrize("explicit", [True, False])
@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (ssl.SSLCertVerificationError("unknown CA"), FailureKind.TLS),
        (socket.gaierror(-2, "no such name"), FailureKind.NO_SUCH_HOST),
        (ConnectionRefusedError(), FailureKind.NO_CONNECTION),
        (ValueError(), FailureKind.NO_CONNECTION),
    ],
)
def test_before_anything_was_sent_the_cause_decides_and_nothing_arrived(cause, kind, explicit):
    failure = breakage(wrapped(cause, explicit=explicit), sent=False, timed_out=False)
    assert (failure.kind, failure.may_have_arrived) == (kind, False)


@pytest.mark.parametrize("cause", [ssl.SSLError("alert"), ConnectionResetError()])
def test_once_something_was_sent_it_may_have_arrived(cause):
    failure = breakage(wrapped(cause, explicit=True), sent=True, timed_out=False, status=200)
    assert (failure.kind, failure.may_have_arrived, failure.status) == (
        FailureKind.BROKEN_CONNECTION,
        True,
        200,
    )


@pytest.mark.parametrize("sent", [True, False])
def test_a_time_out_is_one_whether_or_not_anything_was_sent(sent):
    failure = breakage(TimeoutError(), sent=sent, timed_out=True)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TIMED_OUT, sent)
