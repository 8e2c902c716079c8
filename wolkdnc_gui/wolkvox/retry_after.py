"""The header by which a server asks for patience."""

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"[0-9]{1,9}")


def retry_after_s(header: str | None, now: float) -> float | None:
    """Return how many seconds `Retry-After` asks to wait: 0 for a moment gone by, None where it says nothing.

    Both forms are read, seconds and a date; `now` is in seconds since the epoch, UTC.
    """
    given = (header or "").strip()
    if _SECONDS.fullmatch(given):
        return float(given)
    try:
        moment = parsedate_to_datetime(given)
        # A date without a zone is meant in GMT, the only zone HTTP has.
        until = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return max(0.0, until - now)
