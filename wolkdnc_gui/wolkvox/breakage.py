"""What a broken call means: which failure it is, and whether the server may have acted."""

import socket
import ssl
from collections.abc import Iterator

from wolkdnc_gui.wolkvox.failures import Failure, FailureKind


def breakage(error: Exception, *, sent: bool, timed_out: bool, status: int | None = None) -> Failure:
    """Return the failure behind an error of the network.

    `sent` is whether any of the request had been written; `timed_out` whether the error is a limit of ours.
    """
    # Only where not a byte of it was written is the request known not to have arrived: a server may act and
    # then break off.
    causes = tuple(_causes(error))
    if timed_out:
        kind = FailureKind.TIMED_OUT
    elif sent:
        kind = FailureKind.BROKEN_CONNECTION
    elif any(isinstance(cause, ssl.SSLError) for cause in causes):
        kind = FailureKind.TLS
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        kind = FailureKind.NO_SUCH_HOST
    else:
        kind = FailureKind.NO_CONNECTION
    return Failure(kind, may_have_arrived=sent, status=status)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
