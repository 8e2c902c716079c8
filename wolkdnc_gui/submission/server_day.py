"""When the server's next day, and with it the day's calls, begins where the server does not say."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo
from datetime import time as time_of_day
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ZONES = {
    "AR": "America/Argentina/Buenos_Aires",
    "BO": "America/La_Paz",
    "BR": "America/Sao_Paulo",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "CR": "America/Costa_Rica",
    "DO": "America/Santo_Domingo",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "GT": "America/Guatemala",
    "HN": "America/Tegucigalpa",
    "MX": "America/Mexico_City",
    "NI": "America/Managua",
    "PA": "America/Panama",
    "PE": "America/Lima",
    "PR": "America/Puerto_Rico",
    "PY": "America/Asuncion",
    "SV": "America/El_Salvador",
    "US": "America/Los_Angeles",
    "UY": "America/Montevideo",
    "VE": "America/Caracas",
}
"""The zone most people live in; for the US the last one, for an hour late is harmless, an hour early costs a
call. Colombia's, where the vendor is, stands for every other country."""

_LATEST = timezone(timedelta(hours=-8))
"""Where a machine has no zone data, as Windows has none of its own: late for all of them."""


def next_midnight(now: float, country: str, zone_named: Callable[[str], tzinfo] = ZoneInfo) -> float:
    """Return when the next day begins in a country (ISO 3166-1 alpha-2). Seconds since the epoch."""
    try:
        zone = zone_named(_ZONES.get(country, _ZONES["CO"]))
    except ZoneInfoNotFoundError:
        zone = _LATEST
    tomorrow = datetime.fromtimestamp(now, zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time_of_day(), zone).timestamp()
