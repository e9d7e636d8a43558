"""Asks the Cairn on this machine how it is, for the health check of a container: `python -m bot.probe`.

It ends with 0 where something answers on PORT and does not say that it is broken, else with 1. The playground knows
nothing of `/healthz` and answers that there is no such page, which is an answer too.
"""

from __future__ import annotations

import os
from http.client import HTTPConnection, HTTPException

PATIENCE = 3.0
"""Seconds."""


def status(port: int) -> int:
    """0 where the process on this port is well, else 1."""
    asked = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        asked.request("GET", "/healthz")
        return int(asked.getresponse().status >= 500)
    except (OSError, HTTPException):
        return 1
    finally:
        asked.close()


if __name__ == "__main__":
    raise SystemExit(status(int(os.environ.get("PORT") or 8080)))
