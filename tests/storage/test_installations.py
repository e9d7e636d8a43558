"""Installations come, are renewed by one of many, go and come back; on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from conversations.coaching.values import Person
from storage import installations, outbox, people, references
from storage.database import Database, Unit
from storage.errors import NoKeys, WrongKey
from storage.installations import Installation
from storage.people import Wanted, add_place, lanes
from storage.secrets import Secrets, a_new_key
from tests.databases import Open
from tests.storage.rows import outgoing

SECRETS = Secrets(a_new_key())
AN_HOUR = 3_600_000
HERE = ("slack:T1", "slack:T1")
JO_ELSEWHERE = ("slack:T1", "teams:a", "jo")
T1 = Installation(
    "slack:T1", "", "T1", "U0BOT", "B0", "A1", "Acme", "chat:write,im:history", "xoxb-1", "xoxe-1", 12 * AN_HOUR,
    1_700_000_000_000,
)  # fmt: skip


@pytest.fixture
def workspace(database: Database) -> Database:
    """The database with the workspace T1, and Eva and Jo in it; Jo is in a second place of that company too."""
    with database.write() as unit:
        installations.install(unit, SECRETS, T1)
        add_place(unit, "slack:T1", "slack:T1")
        add_place(unit, "teams:a", "slack:T1")
        lanes(unit, [Wanted("slack:T1", "slack:T1", user, f"p-{user}", user, "", "", 1) for user in ("eva", "jo")])
        unit.run("INSERT INTO identities VALUES ('slack:T1', 'teams:a', 'jo', 'p-jo', 1, '')", answers=False)
    return database


def found(database: Database, secrets: Secrets = SECRETS, *tenants: str) -> list[Installation]:
    with database.read() as unit:
        return installations.find(unit, secrets, tenants or ("slack:T1", "slack:E1"))


def known(database: Database, user: str) -> Person:
    with database.read() as unit:
        person = people.find(unit, "slack:T1", "slack:T1", user)
    assert person is not None
    return person


def gone(database: Database, user: str) -> int:
    return known(database, user).gone_at


def runs_out(unit: Unit, left_ms: int) -> None:
    installations.install(unit, SECRETS, replace(T1, expires_in=left_ms))


def test_an_installation_comes_back_as_it_was_and_its_tokens_are_kept_locked(workspace: Database) -> None:
    (one,) = found(workspace)

    assert replace(one, expires_in=0) == replace(T1, expires_in=0, refresh="")
    assert 11 * AN_HOUR < one.expires_in <= 12 * AN_HOUR
    with workspace.read() as unit:
        assert "xox" not in repr(unit.run("SELECT * FROM installations"))
    assert "xoxb-1" not in repr(one)


def test_a_token_that_lasts_has_no_time_left_to_run_out(database: Database) -> None:
    with database.write() as unit:
        installations.install(unit, SECRETS, replace(T1, expires_in=0, installed_at=0))

        assert installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 20_000) is None

    (one,) = found(database)
    assert one.expires_in == 0
    assert one.installed_at > T1.installed_at


def test_a_token_that_runs_out_this_very_millisecond_is_not_taken_for_one_that_lasts(database: Database) -> None:
    tenants = [f"slack:T{number}" for number in range(1, 401)]
    with database.write() as unit:
        for number, tenant in enumerate(tenants, 1):
            installations.install(unit, SECRETS, replace(T1, tenant=tenant, token="", refresh="", expires_in=number))

    for _ in range(20):  # One of them runs out in each of these milliseconds.
        assert [one.tenant for one in found(database, SECRETS, *tenants) if one.expires_in == 0] == []


def test_one_of_many_renews_a_token(workspace: Database, open_again: Open) -> None:
    others = [open_again() for _ in range(4)]
    with workspace.write() as unit:
        runs_out(unit, AN_HOUR // 2)

    def take(other: Database) -> installations.Lease | None:
        with other.write() as unit:
            return installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 20_000)

    with ThreadPoolExecutor(4) as pool:
        taken = [held for held in pool.map(take, others) if held is not None]

    (held,) = taken
    assert held.refresh == "xoxe-1"
    with workspace.write() as unit:
        assert installations.renew(unit, SECRETS, held, "xoxb-2", "xoxe-2", 12 * AN_HOUR)
        assert installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 20_000) is None
    assert found(workspace)[0].token == "xoxb-2"


def test_a_lease_that_ran_out_is_somebody_elses_and_what_was_put_off_waits(workspace: Database) -> None:
    with workspace.write() as unit:
        runs_out(unit, AN_HOUR // 2)
        first = installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 0)
        second = installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 0)
        assert first is not None
        assert second is not None

        assert not installations.renew(unit, SECRETS, first, "xoxb-2", "xoxe-2", AN_HOUR)
        installations.put_off(unit, second, AN_HOUR)

        assert installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 0) is None
    assert found(workspace)[0].token == "xoxb-1"


def test_a_newer_installation_is_not_overwritten_by_a_renewal_of_the_old(workspace: Database) -> None:
    with workspace.write() as unit:
        runs_out(unit, AN_HOUR // 2)
        held = installations.lease(unit, SECRETS, "slack:T1", AN_HOUR, 20_000)
        assert held is not None
        installations.install(unit, SECRETS, replace(T1, token="xoxb-9"))

        assert not installations.renew(unit, SECRETS, held, "xoxb-2", "xoxe-2", AN_HOUR)

    assert found(workspace)[0].token == "xoxb-9"


def test_where_the_app_goes_its_tokens_go_and_nothing_more_is_sent(workspace: Database) -> None:
    eva = outgoing("m1", "eva", "p-eva")._replace(tenant="slack:T1", place="slack:T1", door="slack", state="pending")
    with workspace.write() as unit:
        outbox.add(unit, [eva, eva._replace(key="m2/0", state="sent")])

        assert installations.remove(unit, T1, [HERE])
        assert not installations.remove(unit, T1, [HERE])

        assert unit.run("SELECT state FROM outbox ORDER BY number") == [("cancelled",), ("sent",)]
        assert unit.run("SELECT token, refresh FROM installations") == [("", "")]
    (one,) = found(workspace)
    assert one.gone_at > 0
    assert gone(workspace, "eva") == one.gone_at
    assert gone(workspace, "jo") == 0  # found elsewhere too


def test_who_comes_back_with_the_app_is_who_went_with_it(workspace: Database) -> None:
    with workspace.write() as unit:
        unit.run("UPDATE people SET gone_at = 5 WHERE id = 'p-jo'", answers=False)
        installations.remove(unit, T1, [HERE])
        (when,) = installations.ends(unit).values()

        installations.install(unit, SECRETS, T1, [("slack:T1", when)])

    assert found(workspace)[0].gone_at == 0
    assert (gone(workspace, "eva"), gone(workspace, "jo")) == (0, 5)


def test_who_is_found_elsewhere_too_is_written_to_there(workspace: Database) -> None:
    with workspace.write() as unit:
        unit.run("UPDATE people SET last_door = 'slack'", answers=False)

        installations.remove(unit, T1, [HERE])

    jo, eva = known(workspace, "jo"), known(workspace, "eva")
    assert (jo.last_door, jo.last_place, jo.last_user) == ("", "teams:a", "jo")
    assert (eva.last_door, eva.last_place) == ("slack", "slack:T1")


@pytest.mark.parametrize("back", ["here", "elsewhere"])
def test_who_left_elsewhere_before_is_gone_with_the_app_and_back_with_either(workspace: Database, back: str) -> None:
    with workspace.write() as unit:
        references.keep(unit, [(*JO_ELSEWHERE, "there")])
        references.pause(unit, *JO_ELSEWHERE, "removed")
        installations.remove(unit, T1, [HERE])
    assert gone(workspace, "jo") > 0

    with workspace.write() as unit:
        if back == "here":
            installations.install(unit, SECRETS, T1, list(installations.ends(unit).items()))
        else:
            references.keep(unit, [(*JO_ELSEWHERE, "there")])

    assert gone(workspace, "jo") == 0


def test_who_leaves_elsewhere_after_the_app_is_gone_and_back_with_it(workspace: Database) -> None:
    with workspace.write() as unit:
        references.keep(unit, [(*JO_ELSEWHERE, "there")])
        installations.remove(unit, T1, [HERE])
        # Later than the app went.
        unit.run("UPDATE installations SET gone_at = gone_at - 1000", answers=False)
        unit.run("UPDATE chats SET at = at - 1000", answers=False)
        references.pause(unit, *JO_ELSEWHERE, "removed")
    assert gone(workspace, "jo") > 0

    with workspace.write() as unit:
        installations.install(unit, SECRETS, T1, list(installations.ends(unit).items()))

    assert gone(workspace, "jo") == 0
    with workspace.write() as unit:  # And in Slack they are there again.
        references.leave(unit, *JO_ELSEWHERE, 7)
    assert gone(workspace, "jo") == 0


def test_an_account_that_was_closed_stays_closed_when_the_app_comes_back(workspace: Database) -> None:
    with workspace.write() as unit:
        references.leave(unit, *HERE, "jo", 5)
        installations.remove(unit, T1, [HERE])
        installations.install(unit, SECRETS, T1, list(installations.ends(unit).items()))

        references.leave(unit, *JO_ELSEWHERE, 7)

    assert gone(workspace, "jo") == 7


def test_a_newer_installation_stays_where_an_older_one_is_removed(workspace: Database) -> None:
    with workspace.write() as unit:
        installations.install(unit, SECRETS, replace(T1, installed_at=T1.installed_at + 1))

        assert not installations.remove(unit, T1, [HERE])

    assert gone(workspace, "eva") == 0


def test_old_keys_can_be_left_off_once_everything_was_locked_anew(workspace: Database) -> None:
    newest = a_new_key()
    with workspace.read() as unit:
        (locked,) = unit.run("SELECT token FROM installations")[0]
    both = Secrets(f"{newest},{SECRETS._keys[0]}")
    with workspace.write() as unit:
        assert installations.relock(unit, both) == 1
        assert installations.relock(unit, both) == 0
        assert installations.count(unit) == (1, 1)
        assert unit.run("SELECT token FROM installations") != [(locked,)]

    assert found(workspace, Secrets(newest))[0].token == "xoxb-1"
    with pytest.raises(WrongKey):
        found(workspace)
    with pytest.raises(NoKeys):
        found(workspace, Secrets())


def test_a_token_that_stands_in_the_settings_needs_no_key(database: Database) -> None:
    with database.write() as unit:
        installations.install(unit, Secrets(), replace(T1, token="", refresh="", expires_in=0))

        assert installations.count(unit) == (1, 0)
        assert installations.relock(unit, Secrets()) == 0

    assert found(database, Secrets())[0].token == ""


def test_a_state_comes_back_once(database: Database) -> None:
    with database.write() as unit:
        assert installations.use(unit, "abc")
        assert not installations.use(unit, "abc")

        assert installations.purge(unit, AN_HOUR) == 0
        unit.run("UPDATE oauth_states SET at = at - 7200000", answers=False)
        assert installations.purge(unit, AN_HOUR) == 1
        assert installations.use(unit, "abc")
