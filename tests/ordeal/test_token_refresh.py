"""Eight processes need the same tokens while these run out: each is renewed once, and all of them get the new one.

A token that renews works once. Quick: 8 processes and 100 workspaces; with CAIRN_ORDEAL=full 5,000 of them.
"""

from __future__ import annotations

from pathlib import Path

from storage import installations
from storage.database import Database
from storage.installations import Installation
from storage.secrets import Secrets, a_new_key
from tests.ordeal import renewals
from tests.ordeal.forks import alone
from tests.ordeal.row import seed, size

PROCESSES = 8


def test_a_token_that_many_processes_need_is_renewed_once(url: str, tmp_path: Path) -> None:
    many, key = size(100, 5_000), a_new_key()
    teams = [renewals.team(number) for number in range(many)]
    database = Database(url)
    with database.write() as unit:
        for team in teams:
            token, refresh = f"xoxb-{team}", f"xoxe-{team}"
            row = Installation(f"slack:{team}", "", team, "U0", token=token, refresh=refresh, expires_in=90_000)
            installations.install(unit, Secrets(key), row)
    database.close()

    happened = alone(renewals.renew_at_once, url, key, many, PROCESSES, seed(), str(tmp_path))

    assert happened["statuses"] == [0] * (PROCESSES + 1)
    assert happened["asked"] == {"asked": many, **dict.fromkeys(teams, 1)}
    assert happened["tokens"] == [{team: f"xoxb-{team}-1" for team in teams}] * PROCESSES
