"""Several equal processes that tick over one database, with clocks that are wrong, and replaced while they work."""

from __future__ import annotations

import random
import time
from itertools import count

import time_machine

from storage.errors import StorageProblem
from tests.ordeal.forks import Tell, Worker, fork
from tests.ordeal.town import opened, plant, prepare

WRONG_BY = 600
"""Seconds by which a process's own clock may be ahead or behind."""
BATCH = 100


def replica(url: str, wrong_by: float, most: int) -> Worker:
    """A process that takes so many batches, or until nothing is due; says what it fired."""

    def work(tell: Tell) -> None:
        with time_machine.travel(time.time() + wrong_by):
            app = opened(url)
            for _ in range(most):
                try:
                    done = app.nudges.batch(BATCH)
                except StorageProblem:
                    time.sleep(0.01)
                    continue
                tell(sum(done.fired.values()))
                if not done.claimed:
                    break
            app.close()

    return fork(work)


def share(url: str, seed: int, most: int, processes: int) -> dict[str, float]:
    """So many nudges that are due at once, shared by so many processes; each is replaced once in the middle."""
    draw = random.Random(f"replicas/{seed}")
    prepare(url)
    app = opened(url)
    plant(app, range(most))
    app.close()
    began, fired, ended = time.monotonic(), 0, 0
    life = max(1, most // BATCH // processes // 2)
    workers = [replica(url, draw.uniform(-WRONG_BY, WRONG_BY), life) for _ in range(processes)]
    new = count(processes)
    while workers:
        for each in list(workers):
            over = each.ended()
            fired += sum(int(sent) for (sent,) in each.said())
            if over:
                assert each.status == 0, each.status
                each.close()
                workers.remove(each)
                ended += 1
                if next(new) < 2 * processes:
                    workers.append(replica(url, draw.uniform(-WRONG_BY, WRONG_BY), most))
        time.sleep(0.005)
    return {"fired": fired, "ended": ended, "took": time.monotonic() - began}
