"""Where the chats with people are: kept, paused, left and found again; on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from conversations.coaching.values import Person
from storage import forget, people, references
from storage.database import Database, Unit
from storage.people import Wanted, add_place, lanes
from storage.references import Chat

ACME = "teams:acme"
EVA, JO, NEW = (ACME, ACME, "eva"), (ACME, ACME, "jo"), (ACME, ACME, "new")
A_DAY = 24 * 3_600_000


@pytest.fixture
def company(database: Database) -> Database:
    """A company with Eva and Jo in Teams; Jo is in Slack too, and both wrote in Teams last."""
    with database.write() as unit:
        add_place(unit, ACME, ACME)
        add_place(unit, "slack:T1", ACME)
        lanes(unit, [Wanted(ACME, ACME, user, f"p-{user}", user, "", "", 1) for user in ("eva", "jo")])
        unit.run(f"INSERT INTO identities VALUES ('{ACME}', 'slack:T1', 'U1', 'p-jo', 1, '')", answers=False)
        unit.run("UPDATE people SET last_door = 'teams'", answers=False)
        references.keep(unit, [(*EVA, "there"), (*JO, "over there")])
    return database


def chat(unit: Unit, who: tuple[str, str, str]) -> Chat | None:
    return references.find(unit, [who]).get(who[1:])


def known(unit: Unit, who: tuple[str, str, str]) -> Person:
    found = people.find(unit, *who)
    assert found is not None
    return found


def test_what_was_kept_last_is_found(company: Database) -> None:
    with company.write() as unit:
        references.keep(unit, [(*EVA, "elsewhere"), (*NEW, "here")])

    with company.read() as unit:
        found = references.find(unit, [EVA, NEW, (ACME, ACME, "nobody"), ("local", ACME, "eva")])
    assert {user: one.address for (_, user), one in found.items()} == {"eva": "elsewhere", "new": "here"}
    assert all(one.at > 0 and not one.paused for one in found.values())


def test_a_chat_that_may_not_be_written_to_is_paused_until_it_is_kept_again(company: Database) -> None:
    with company.write() as unit:
        assert references.pause(unit, *EVA, "forbidden")
        assert not references.pause(unit, *EVA, "forbidden")
        assert not references.pause(unit, *NEW, "forbidden")

        paused = chat(unit, EVA)
        references.keep(unit, [(*EVA, "there")])
        again = chat(unit, EVA)

    assert paused is not None
    assert again is not None
    assert (paused.paused, again.paused) == ("forbidden", "")
    with company.read() as unit:
        assert known(unit, EVA).gone_at == 0


def test_what_was_kept_since_somebody_looked_is_not_paused(company: Database) -> None:
    with company.write() as unit:
        before = chat(unit, EVA)
        assert before is not None

        assert not references.pause(unit, *EVA, "forbidden", before.at - 1)
        assert references.pause(unit, *EVA, "forbidden", before.at)


def test_who_takes_the_app_away_is_gone_and_back_with_it(company: Database) -> None:
    with company.write() as unit:
        references.pause(unit, *EVA, "forbidden")
        assert references.pause(unit, *EVA, "removed")
        gone = known(unit, EVA).gone_at
        assert gone > 0
        assert not references.pause(unit, *EVA, "forbidden")
        assert not references.pause(unit, *EVA, "removed")
        assert known(unit, JO).gone_at == 0

        references.keep(unit, [(*EVA, "there")])

        assert known(unit, EVA).gone_at == 0


def test_whose_account_was_closed_is_not_back_with_the_app(company: Database) -> None:
    with company.write() as unit:
        unit.run("UPDATE people SET gone_at = 5 WHERE id = 'p-eva'", answers=False)
        references.pause(unit, *EVA, "removed")

        references.keep(unit, [(*EVA, "there")])

        assert known(unit, EVA).gone_at == 5


def test_who_is_found_elsewhere_too_stays_and_is_written_to_there(company: Database) -> None:
    with company.write() as unit:
        references.pause(unit, *JO, "removed")

        jo = known(unit, JO)

    assert jo.gone_at == 0
    assert (jo.last_door, jo.last_place, jo.last_user) == ("", "slack:T1", "U1")


def test_who_took_the_app_away_everywhere_is_gone(company: Database) -> None:
    with company.write() as unit:
        references.keep(unit, [(ACME, "slack:T1", "U1", "a second chat")])
        references.pause(unit, ACME, "slack:T1", "U1", "removed")
        stays = known(unit, JO).gone_at
        references.pause(unit, *JO, "removed")

        assert stays == 0
        assert known(unit, JO).gone_at > 0


def test_nothing_of_a_chat_outlives_its_person_and_others_keep_theirs(company: Database) -> None:
    with company.write() as unit:
        references.keep(unit, [(*NEW, "here")])

        forget.erase(unit, ACME, "p-eva")

        assert chat(unit, EVA) is None
        assert chat(unit, JO) is not None
        assert chat(unit, NEW) is not None


def test_chats_that_were_left_long_ago_are_forgotten_also_of_those_who_never_wrote(company: Database) -> None:
    with company.write() as unit:
        references.keep(unit, [(*NEW, "here")])
        references.pause(unit, *NEW, "removed")
        references.pause(unit, *EVA, "forbidden")
        unit.run(f"UPDATE chats SET at = at - {31 * A_DAY}", answers=False)

        assert references.purge(unit, 30 * A_DAY) == 1

        assert chat(unit, NEW) is None
        assert chat(unit, EVA) is not None


def test_that_somebody_left_a_place_is_remembered_until_they_leave_the_last_but_not_where_it_was(
    company: Database,
) -> None:
    with company.write() as unit:
        references.pause(unit, *JO, "removed")
        unit.run(f"UPDATE chats SET at = at - {31 * A_DAY}", answers=False)
        assert references.purge(unit, 30 * A_DAY) == 1
        assert references.purge(unit, 30 * A_DAY) == 0
        left = chat(unit, JO)

        references.leave(unit, ACME, "slack:T1", "U1", 7)

        assert left is not None
        assert (left.address, left.paused) == ("", "removed")
        assert known(unit, JO).gone_at == 7


def test_whoever_writes_from_an_account_that_was_closed_is_there_again(company: Database) -> None:
    slack = (ACME, "slack:T1", "U1")
    with company.write() as unit:
        references.leave(unit, *slack, 5)
        references.found_again(unit, [(*slack, 4)])
        late = chat(unit, slack)
        references.found_again(unit, [(*slack, 6)])

        references.pause(unit, *JO, "removed")
        stays = known(unit, JO)
        references.found_again(unit, [(*JO, 1 << 60)])

        assert late is not None
        assert (stays.gone_at, stays.last_place) == (0, "slack:T1")
        assert chat(unit, JO) is not None  # An address is kept again by its own platform.


def test_who_is_gone_since_the_last_of_their_accounts_is_back_with_any(company: Database) -> None:
    with company.write() as unit:
        references.pause(unit, *JO, "removed")
        references.leave(unit, ACME, "slack:T1", "U1", 5)
        assert known(unit, JO).gone_at == 5

        references.keep(unit, [(*JO, "there")])

        assert known(unit, JO).gone_at == 0
