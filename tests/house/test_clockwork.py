"""APScheduler is the clock and not the memory: what the house lets it do, read from the source."""

from __future__ import annotations

import ast
import re

from tests.house.rooms import ROOMS, ROOT, called, imported, parsed, python_files

TICKS = ROOT / "bot" / "ticks.py"
ALLOWED = {
    ("apscheduler.executors.asyncio", "AsyncIOExecutor"),
    ("apscheduler.jobstores.memory", "MemoryJobStore"),
    ("apscheduler.schedulers.asyncio", "AsyncIOScheduler"),
    ("apscheduler.triggers.interval", "IntervalTrigger"),
}


def calls(name: str) -> list[ast.Call]:
    """Every call of this name, or of a method of this name, in the ticks."""
    found = [node for node in ast.walk(parsed(TICKS)) if isinstance(node, ast.Call)]
    return [node for node in found if ast.unparse(node.func).split(".")[-1] == name]


def test_nobody_but_the_ticks_knows_the_scheduler() -> None:
    who = {
        called(path)
        for path in python_files(*ROOMS)
        for module, _ in imported(path)
        if module.split(".")[0] == "apscheduler"
    }

    assert who == {"bot/ticks.py"}


def test_it_has_interval_triggers_and_the_memory_store_and_nothing_else() -> None:
    taken = {(module, name) for module, name in imported(TICKS) if module.split(".")[0] == "apscheduler"}

    assert taken == ALLOWED


def test_one_scheduler_is_made_with_the_memory_store_coalescing_and_one_instance() -> None:
    (made,) = calls("AsyncIOScheduler")
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in made.keywords}

    assert given["jobstores"] == "{'default': MemoryJobStore()}"
    assert given["job_defaults"] == "{'coalesce': True, 'max_instances': 1, 'misfire_grace_time': None}"


def test_a_job_is_added_in_one_place_for_a_tick_and_never_for_a_person() -> None:
    (added,) = calls("add_job")

    assert ast.unparse(added.args[1]).startswith("IntervalTrigger(seconds=seconds")
    assert not any(calls(name) for name in ("scheduled_job", "add_jobstore", "reschedule_job", "modify_job"))


def test_nothing_is_pickled_anywhere() -> None:
    pickling = [
        called(path)
        for path in python_files(*ROOMS)
        for module, _ in imported(path)
        if re.fullmatch(r"c?pickle|shelve|marshal|dill|cloudpickle", module)
    ]

    assert pickling == []
