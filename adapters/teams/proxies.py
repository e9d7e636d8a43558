"""Which proxy a call leaves by, as the environment says (HTTPS_PROXY, NO_PROXY); looked up once for each address."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit


def proxy_of(address: str) -> str | None:
    """The proxy for an address; None for straight on."""
    parts = urlsplit(address)
    return _proxy_of(parts.scheme, parts.hostname or "")


@lru_cache(maxsize=64)
def _proxy_of(scheme: str, host: str) -> str | None:
    from urllib.request import getproxies, proxy_bypass

    found = getproxies().get(scheme)
    return found if found and not proxy_bypass(host) else None
