"""The proxy this machine is set to use, by the environment or by the operating system."""

from urllib.request import getproxies, proxy_bypass

_SPOKEN = ("http://", "https://")


def proxy_for(host: str) -> str | None:
    """Return the URL of the proxy for HTTPS to `host`, or None for the direct way.

    A kind of proxy that is not spoken here (SOCKS) is left aside: the direct way may do, and says so if not.
    """
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    given = proxies.get("https") or proxies.get("all") or ""
    url = given if "://" in given or not given else f"http://{given}"
    return url if url.startswith(_SPOKEN) else None
