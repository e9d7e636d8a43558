"""The calls a tenant has left: never more than its rate in a second, whoever asks."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from storage import rates
from storage.database import Database
from storage.rates import Slice


def test_a_second_is_used_up_slice_by_slice(database: Database) -> None:
    with database.write() as unit:
        found = [rates.lease(unit, "acme", "slack", 6, 10) for _ in range(3)]

    used = Counter[int]()
    for each in found:
        assert each is not None
        assert 0 < each.left_ms <= 1000
        used[each.second] += each.calls
    assert [each.calls for each in found if each] in ([6, 4, 0], [6, 6, 4], [6, 4, 6])  # a second may end meanwhile
    assert max(used.values()) <= 10


def test_what_was_not_used_can_be_had_again_in_the_same_second(database: Database) -> None:
    with database.write() as unit:
        first = rates.lease(unit, "acme", "slack", 10, 10)
        assert first is not None

        rates.give_back(unit, "acme", "slack", first._replace(calls=7))

        assert unit.run("SELECT used FROM rates") == [(3,)]


def test_tenants_and_doors_have_a_line_of_their_own(database: Database) -> None:
    with database.write() as unit:
        found = [rates.lease(unit, *which, 10, 10) for which in (("a", "slack"), ("b", "slack"), ("a", "teams"))]

    assert [each.calls for each in found if each] == [10, 10, 10]


def test_a_tenant_that_was_asked_to_wait_gets_no_call(database: Database) -> None:
    with database.write() as unit:
        rates.rest(unit, [("acme", "slack", 60_000), ("acme", "slack", 10), ("other", "slack", 0)])
        rates.rest(unit, [("acme", "slack", 10)])

        assert rates.lease(unit, "acme", "slack", 1, 10) is None
        assert rates.lease(unit, "acme", "teams", 1, 10) is not None


def test_slices_that_are_over_are_deleted_and_a_wait_is_not(database: Database) -> None:
    with database.write() as unit:
        rates.lease(unit, "acme", "slack", 1, 10)
        rates.rest(unit, [("acme", "slack", 60_000)])
        unit.run("UPDATE rates SET second = second - 100 WHERE second > 0", answers=False)

        assert rates.purge(unit) == 1
        assert [second for (second,) in unit.run("SELECT second FROM rates")] == [0]


def test_many_processes_together_never_take_more_than_there_is(database: Database, open_again) -> None:
    others = [open_again() for _ in range(4)]

    def one(other: Database) -> list[Slice]:
        found = []
        for _ in range(10):
            with other.write() as unit:
                taken = rates.lease(unit, "acme", "slack", 7, 50)
                assert taken is not None
                unused = taken.calls // 2
                rates.give_back(unit, "acme", "slack", taken._replace(calls=unused))
                found.append(taken._replace(calls=taken.calls - unused))
        return found

    with ThreadPoolExecutor(4) as pool:
        used = Counter[int]()
        for rows in pool.map(one, others):
            for each in rows:
                used[each.second] += each.calls

    assert max(used.values()) <= 50
    assert sum(used.values()) >= 50
